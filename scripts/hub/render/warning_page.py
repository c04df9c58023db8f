"""A warning's page."""

from datetime import datetime

from markupsafe import Markup, escape

from hub.model import PublicWarning, Status, WarningBrief, address
from hub.render import dates, words
from hub.render.head import article, render_head
from hub.render.markdown import render_photo, render_short
from hub.render.shared import Shared, shared
from hub.render.templates import template
from hub.render.views import PageContent, SiteContext, WarningView

_TEMPLATE = template("warning.html")
_UP = address.climb(address.warning("x"))
_FOLDER = "warnings"
_NO_DIALLING = '<meta name="format-detection" content="telephone=no">'
"""Keeps a phone from turning the swindlers' numbers into links that ring them."""


def render_warning(view: WarningView, warning: PublicWarning, context: SiteContext) -> PageContent:
    """The page of `warning`, whose brief is the view's."""
    brief, status = view.brief, view.status
    pieces = shared(context)
    at = address.warning(brief.id)
    posted = dates.iso(brief.published)
    changed = _changed(view, warning)
    changed_iso = posted if changed == brief.published else dates.iso(changed)
    hidden = brief.draft or status is Status.UPCOMING
    title = brief.title
    if status in (Status.EXPIRED, Status.WITHDRAWN):
        title = words.TITLE_WITH_STATUS.format(status=words.STATUS[status], title=title)
    head = render_head(
        pieces,
        at,
        title,
        brief.summary,
        kind="article",
        published=posted,
        modified=changed_iso,
        category=brief.category,
        data=None if hidden else article(pieces, at, "NewsArticle", title, posted, changed_iso),
        hidden=hidden,
    )
    if warning.scam_numbers:
        head += _NO_DIALLING
    photos = context.photos
    body = _TEMPLATE.render(
        brief=brief,
        warning=warning,
        view=view,
        up=_UP,
        url=context.site_url + at,
        crumbs=pieces.crumbs[brief.category],
        chip=pieces.chips[brief.category],
        category=context.categories[brief.category].name,
        calls="" if status is Status.WITHDRAWN else pieces.calls[brief.category],
        severity=words.SEVERITY[brief.severity],
        state=_state(brief, status),
        state_word=words.DRAFT if brief.draft else words.STATUS[status],
        banner=_banner(view, warning),
        posted=dates.moment(brief.published),
        posted_iso=posted,
        valid=dates.until(brief.expires) if brief.expires and status is Status.ACTIVE else "",
        place=_place(pieces, brief),
        news=[(dates.iso(u.at), dates.moment(u.at), u.note) for u in warning.updates[: view.seen_updates]],
        happened=render_short(warning.what_happened, _FOLDER, _UP, photos),
        affected=render_short(warning.if_affected, _FOLDER, _UP, photos) if warning.if_affected else "",
        photos=[render_photo(p.file, p.alt, _UP, photos) for p in warning.photos],
    )
    return PageContent(at, escape(title) + pieces.title_end, head, body)


def _state(brief: WarningBrief, status: Status) -> str:
    return "draft" if brief.draft else status.value


def _place(pieces: Shared, brief: WarningBrief) -> str:
    areas = pieces.area_names(brief.areas)
    return f"{brief.place} ({areas})" if brief.place else areas


def _changed(view: WarningView, warning: PublicWarning) -> datetime:
    """The last moment at which the page had something new, as far as the view lets it know."""
    brief = view.brief
    moments = [brief.published, *(u.at for u in warning.updates[: view.seen_updates])]
    if view.status is Status.WITHDRAWN and warning.withdrawal:
        moments.append(warning.withdrawal.at)
    if view.status is Status.EXPIRED and brief.expires:
        moments.append(brief.expires)
    return max(moments)


def _banner(view: WarningView, warning: PublicWarning) -> Markup:
    """What stands above everything else when the warning does not simply hold."""
    brief, status = view.brief, view.status
    if status is Status.ACTIVE and not brief.draft:
        return Markup()
    replaced = ""
    if view.replacement:
        href, text = escape(_UP + view.replacement.address), escape(view.replacement.title)
        replaced = f'<p>{words.REPLACED_BY} <a href="{href}">{text}</a></p>'
    banners = []
    if brief.draft:
        banners.append(_box("draft", "", words.DRAFT_BANNER))
    if status is Status.UPCOMING:
        banners.append(_box("upcoming", "", words.UPCOMING_BANNER.format(when=dates.moment(brief.published))))
    if status is Status.EXPIRED and brief.expires:
        says = words.EXPIRED_BANNER.format(when=dates.until(brief.expires))
        banners.append(_box("expired", "het-hieu-luc", says, replaced))
    if status is Status.WITHDRAWN and warning.withdrawal:
        says = words.WITHDRAWN_BANNER.format(when=dates.moment(warning.withdrawal.at))
        reason = f"<p><b>{words.REASON}</b> {escape(warning.withdrawal.reason)}</p>"
        banners.append(_box("withdrawn", "thu-hoi", says, reason + replaced))
    return Markup("".join(banners))  # noqa: S704 - made of escaped pieces


def _box(kind: str, id: str, text: str, more: str = "") -> str:
    """A banner; `text` is plain, `more` is HTML."""
    name = f' id="{id}"' if id else ""
    return f'<div class="note {kind}"{name}><p><b>{escape(text)}</b></p>{more}</div>'
