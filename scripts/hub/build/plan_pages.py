"""Home, guides, pages of prose, search and the page for what is not there."""

from collections.abc import Iterator

from hub.build.output import Output
from hub.build.sources import Sources, items_key
from hub.model import Guide, ProsePage, Severity, Status, address
from hub.model.wish import Wish
from hub.render.guide_page import render_guide
from hub.render.guides_page import render_guides
from hub.render.home_page import render_home
from hub.render.not_found_page import render_not_found
from hub.render.prose_page import render_page
from hub.render.search_page import render_search
from hub.render.views import GuidesView, GuideView, HomeView, Link, PageView

_NEWEST_AT_HOME = 6
_SEVERE_AT_HOME = 6
_ACTIVE_ON_GUIDE = 5
_FEEDS_PAGE = "subscribe"


def plan_pages(sources: Sources, feeds: tuple[tuple[str, str], ...]) -> Iterator[Output]:
    """All pages that are not warnings or lists of them; `feeds` are (name, title) of every feed."""
    edition = sources.edition
    for page in edition.pages:
        yield _plan_home(sources, page) if page.id == "index" else _plan_prose(sources, page, feeds)
    for guide in edition.guides:
        yield _plan_guide(sources, guide)
    groups = tuple(
        (key, tuple(g for g in edition.guides if g.category == key))
        for key in edition.categories
        if any(g.category == key for g in edition.guides)
    )
    view = GuidesView(groups)
    yield sources.page(
        address.GUIDES, _guides_key(edition.guides), lambda: render_guides(view, sources.context)
    )
    yield sources.page(address.SEARCH, "search", lambda: render_search(sources.context))
    yield sources.page("404.html", "404", lambda: render_not_found(sources.context), frame="not-found")


def _plan_prose(sources: Sources, page: ProsePage, feeds: tuple[tuple[str, str], ...]) -> Output:
    door = page.id == _FEEDS_PAGE and sources.has_door
    view = PageView(page, feeds if page.id == _FEEDS_PAGE else (), sources.figures(page.body), door)
    what = f"{page.digest}|{view[1:]}"
    return sources.page(address.page(page.id), what, lambda: render_page(view, sources.context))


def _plan_home(sources: Sources, page: ProsePage) -> Output:
    edition = sources.edition
    severe = [b for b in edition.in_force if b.severity is Severity.SEVERE or b.pinned][:_SEVERE_AT_HOME]
    shown = {b.id for b in severe}
    newest = [
        b
        for b in edition.warnings[: _NEWEST_AT_HOME * 10]
        if b.id not in shown and edition.status(b) is not Status.WITHDRAWN
    ][:_NEWEST_AT_HOME]
    counts = dict.fromkeys(edition.categories, 0)
    for brief in edition.in_force:
        counts[brief.category] += 1
    guides = tuple(
        Link(address.guide(g.id), g.title)
        for g in sorted(edition.guides, key=lambda g: g.updated, reverse=True)
    )
    view = HomeView(
        page=page,
        severe=tuple(sources.item(b) for b in severe),
        newest=tuple(sources.item(b) for b in newest),
        in_force=len(edition.in_force),
        categories=tuple(counts.items()),
        guides=guides,
        figure=sources.figure(Wish(period="month")),
        figures=sources.figures(page.body),
    )
    what = f"{page.digest}|{items_key(view.severe)}|{items_key(view.newest)}|{view[3:]}"
    return sources.page(address.HOME, what, lambda: render_home(view, sources.context))


def _plan_guide(sources: Sources, guide: Guide) -> Output:
    active = [b for b in sources.edition.in_force if b.category == guide.category]
    view = GuideView(
        guide=guide,
        related=tuple(sources.guide_links[id] for id in guide.related),
        active=tuple(sources.item(b) for b in active[:_ACTIVE_ON_GUIDE]),
        more_active=max(0, len(active) - _ACTIVE_ON_GUIDE),
        figures=sources.figures(guide.body),
        card=sources.cards.get(address.guide(guide.id), ""),
        poster=address.guide(guide.id) in sources.papers,
    )
    what = f"{guide.digest}|{view.related}|{items_key(view.active)}|{view[3:]}"
    return sources.page(address.guide(guide.id), what, lambda: render_guide(view, sources.context))


def _guides_key(guides: tuple[Guide, ...]) -> str:
    return ",".join(f"{g.id}:{g.digest}" for g in guides)
