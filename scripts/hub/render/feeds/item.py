"""What RSS and JSON Feed call an item, before either writes it down."""

from collections.abc import Iterable
from datetime import datetime, time
from typing import NamedTuple

from hub.model import Guide, Status, WarningBrief, address
from hub.render.dates import moment
from hub.render.feeds.fulltext import (
    FullTexts,
    ending_html,
    guide_html,
    update_html,
    warning_html,
)
from hub.render.feeds.identity import item_url
from hub.render.feeds.legal import one_line
from hub.render.feeds.words import SAYS
from hub.render.views import FeedView, SiteContext, WarningView
from hub.render.words import WHOLE_WARD

FEED_BYTES = 64_000
ITEM_BYTES = 950
LEAST_BYTES = 20_000


class Tag(NamedTuple):
    """What an item is filed under; `scheme` is the absolute URL of the list of such keys."""

    scheme: str
    key: str
    name: str


class FeedItem(NamedTuple):
    """One item. `id` is its permanent absolute URL; `title` and `summary` are plain text on one line.

    `at` is when it became news, `published` and `changed` are the warning's first and latest
    moment. `html` is the full text, "" where the feed has no room for it.
    """

    id: str
    title: str
    summary: str
    html: str
    at: datetime
    published: datetime
    changed: datetime
    tags: tuple[Tag, ...]


def items_of(view: FeedView, context: SiteContext, texts: FullTexts) -> list[FeedItem]:
    """The items of a feed for RSS and JSON Feed: each entry is one, newest first."""
    items = [_item(entry, kind, at, context, texts) for entry, kind, at in view.entries]
    return items + [_guide_item(guide, context, texts) for guide in view.guides]


def warnings_of(view: FeedView, context: SiteContext, texts: FullTexts) -> list[FeedItem]:
    """The items of a feed for Atom: each warning is one, as Atom can say that an entry was updated."""
    newest: dict[str, tuple[WarningView, str, datetime]] = {}
    for entry in view.entries:
        newest.setdefault(entry[0].brief.id, entry)
    items = [_item(*entry, context, texts) for entry in newest.values()]
    permanent = [
        item._replace(
            id=context.site_url + address.warning(entry.brief.id), html=warning_html(entry, context, texts)
        )
        for item, (entry, _, _) in zip(items, newest.values(), strict=True)
    ]
    return permanent + [_guide_item(guide, context, texts) for guide in view.guides]


def within_room(items: Iterable[FeedItem]) -> list[FeedItem]:
    """The items with full text for the newest only, so that the feed stays near 64 KB.

    From the first item whose text no longer fits, all have the summary alone. However many items
    there are, 20 KB are kept for the newest texts.
    """
    items = list(items)
    bare = sum(ITEM_BYTES + len(item.summary.encode()) for item in items)
    room = max(FEED_BYTES - bare, LEAST_BYTES)
    kept: list[FeedItem] = []
    for item in items:
        room -= len(item.html.encode())
        kept.append(item if room >= 0 else item._replace(html=""))
    return kept


def newest_moment(items: Iterable[FeedItem], context: SiteContext) -> datetime:
    """When the feed last had news; for an empty feed the first moment of 2000 in the ward."""
    epoch = datetime(2000, 1, 1, tzinfo=context.ward.timezone)
    return max((item.changed for item in items), default=epoch)


def marked(text: str, context: SiteContext) -> str:
    """`text` on one line, marked as a sample when the ward is one."""
    return (SAYS["sample"] if context.ward.demo else "") + one_line(text)


def last_change(view: WarningView) -> datetime:
    """The warning's latest public moment: publication, update, withdrawal or end."""
    brief = view.brief
    moments = [brief.published, *brief.updated[: view.seen_updates]]
    if view.status is Status.WITHDRAWN and brief.withdrawn is not None:
        moments.append(brief.withdrawn)
    if view.status is Status.EXPIRED and brief.expires is not None:
        moments.append(brief.expires)
    return max(moments)


def _item(view: WarningView, kind: str, at: datetime, context: SiteContext, texts: FullTexts) -> FeedItem:
    """An entry as an item, made once for all the feeds that hold it."""
    brief = view.brief
    shown = (brief.id, brief.digest, view.status, view.seen_updates, view.replacement, kind, at)
    return texts.remember(shown, lambda: _make_item(view, kind, at, context, texts))


def _make_item(
    view: WarningView, kind: str, at: datetime, context: SiteContext, texts: FullTexts
) -> FeedItem:
    brief = view.brief
    title = one_line(brief.title) or brief.id
    says, summary, html = "{title}", brief.summary, ""
    if kind == "withdrawn":
        withdrawal = texts.warnings[brief.id].withdrawal
        says = SAYS["withdrawn"]
        summary = SAYS["withdrawn-summary"].format(reason=withdrawal.reason if withdrawal else "")
        html = ending_html(view, context, texts)
    elif kind == "expired":
        says = SAYS["expired"]
        latest = texts.warnings[brief.id].updates[: view.seen_updates]
        summary = SAYS["expired-summary"].format(summary=latest[-1].note if latest else brief.summary)
        html = ending_html(view, context, texts)
    else:
        html = warning_html(view, context, texts)
        if kind == "update":
            says = SAYS["update"]
            notes = [u.note for u in texts.warnings[brief.id].updates[: view.seen_updates] if u.at == at]
            summary = " ".join(notes)
            if view.status is not Status.WITHDRAWN:
                html = f"{update_html(moment(at), summary)}\n{html}"
        if view.status is Status.WITHDRAWN:
            says = SAYS["since-withdrawn"]
            summary = SAYS["since-withdrawn-summary"].format(summary=summary)
    return FeedItem(
        id=item_url(context.site_url, brief, kind, at),
        title=says.format(title=title),
        summary=marked(summary, context) or title,
        html=html,
        at=at,
        published=brief.published,
        changed=last_change(view),
        tags=tuple(_tags(brief, context)),
    )


def _guide_item(guide: Guide, context: SiteContext, texts: FullTexts) -> FeedItem:
    at = datetime.combine(guide.updated, time(), tzinfo=context.ward.timezone)
    title = one_line(guide.title) or guide.id
    return FeedItem(
        id=context.site_url + address.guide(guide.id),
        title=title,
        summary=marked(guide.summary, context) or title,
        html=guide_html(guide, context, texts),
        at=at,
        published=at,
        changed=at,
        tags=tuple(_category_tag(guide.category, context)),
    )


def _tags(brief: WarningBrief, context: SiteContext) -> Iterable[Tag]:
    yield from _category_tag(brief.category, context)
    scheme = context.site_url + address.AREAS
    for key in brief.areas:
        yield Tag(scheme, key, one_line(context.ward.areas.get(key, key)))
    if not brief.areas:
        yield Tag(scheme, address.WHOLE_WARD, WHOLE_WARD)


def _category_tag(key: str, context: SiteContext) -> Iterable[Tag]:
    category = context.categories.get(key)
    yield Tag(context.site_url + address.CATEGORIES, key, one_line(category.name if category else key))
