"""The feeds of the site: their names, what they are called, and the page that each goes with."""

from collections.abc import Callable

from hub.model import Edition, Guide, WarningBrief, address
from hub.render import words
from hub.render.feeds.moments import choose_newest, entries_by_feed
from hub.render.feeds.words import SAYS
from hub.render.views import FeedView, SiteContext, WarningView

ALL = "all"
GUIDES = "guides"
FORMATS = ("rss", "atom", "json")


def feed_list(context: SiteContext) -> tuple[tuple[str, str], ...]:
    """Every feed as (name, title), in the order in which to offer them: the whole ward's, each
    area's, each category's, and the guides'. `name` is what `address.feed` takes.
    """
    ward = context.ward
    areas = [(f"areas/{k}", SAYS["area"].format(area=n, ward=ward.name)) for k, n in ward.areas.items()]
    categories = [
        (f"categories/{key}", words.FEED_TITLE_OF.format(category=category.name, ward=ward.name))
        for key, category in context.categories.items()
    ]
    return (
        (ALL, words.FEED_TITLE.format(ward=ward.name)),
        *areas,
        *categories,
        (GUIDES, SAYS["guides"].format(guides=words.GUIDES, ward=ward.name)),
    )


def feed_views(
    edition: Edition, context: SiteContext, view_of: Callable[[WarningBrief], WarningView]
) -> tuple[FeedView, ...]:
    """The view of every feed, in the order of `feed_list`. `view_of` gives a public warning's view.

    What no feed shows of a view (neighbours, related guides) is left out, so that a feed's view
    changes only with its bytes.
    """
    entries = entries_by_feed(edition)
    briefs = {m.brief.id: m.brief for feed in entries.values() for m in feed}
    views = {id: view_of(b)._replace(newer=None, older=None, related=()) for id, b in briefs.items()}
    guides = newest_guides(edition.guides)
    return tuple(
        FeedView(
            name=name,
            title=title,
            entries=tuple((views[m.brief.id], m.kind, m.at) for m in entries.get(name, ())),
            guides=guides if name == GUIDES else (),
        )
        for name, title in feed_list(context)
    )


def newest_guides(guides: tuple[Guide, ...]) -> tuple[Guide, ...]:
    """The guides of the guides' feed, the last written or mended first, as many as `moments` allows."""
    by_age = sorted(sorted(guides, key=lambda g: g.id), key=lambda g: g.updated, reverse=True)
    return tuple(choose_newest(by_age, [guide.updated for guide in by_age]))


def page_of(name: str) -> str:
    """The address of the page that shows to people what the feed `name` gives to programs."""
    if name == ALL:
        return address.WARNINGS
    return address.GUIDES if name == GUIDES else f"{name}/"


def about(name: str, context: SiteContext) -> str:
    """One sentence on what the feed `name` holds."""
    ward = context.ward
    kind, _, key = name.partition("/")
    says = {GUIDES: "about-guides", "areas": "about-area"}.get(kind, "about")
    return SAYS[says].format(ward=ward.name, place=ward.place, area=ward.areas.get(key, key))
