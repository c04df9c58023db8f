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
_NOTHING = Markup()
_UP = address.climb(address.warning("x"))
_FOLDER = "warnings"
_NO_DIALLING = '<meta name="format-detection" content="telephone=no">'
"""Keeps a phone from turning the swindlers' numbers into links that ring them."""


def render_warning(view: WarningView, warning: PublicWarning, context: SiteContext) -> PageContent:
    """The page of `warning`, whose brief is the view's."""
    brief, status = view.brief, view.status
    pieces = shared(context)
    at = address.warning(brief.id)
    changed = _changed(view, warning)
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
        published=brief.published,
        modified=changed,
        category=brief.category,
        data=None
        if hidden
        else article(pieces, at, "NewsArticle", title, brief.published, dates.iso(changed)),
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
        posted_iso=dates.iso(brief.published),
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
    replaced = Markup()
    if view.replacement:
        replaced = Markup('<p>{} <a href="{}">{}</a></p>').format(
            words.REPLACED_BY, _UP + view.replacement.address, view.replacement.title
        )
    banners = []
    if brief.draft:
        banners.append(_box("draft", "", words.DRAFT_BANNER))
    if status is Status.UPCOMING:
        banners.append(_box("upcoming", "", words.UPCOMING_BANNER.format(when=dates.moment(brief.published))))
    if status is Status.EXPIRED and brief.expires:
        text = words.EXPIRED_BANNER.format(when=dates.until(brief.expires))
        banners.append(_box("expired", "het-hieu-luc", text, replaced))
    if status is Status.WITHDRAWN and warning.withdrawal:
        text = words.WITHDRAWN_BANNER.format(when=dates.moment(warning.withdrawal.at))
        reason = Markup("<p><b>{}</b> {}</p>").format(words.REASON, warning.withdrawal.reason)
        banners.append(_box("withdrawn", "thu-hoi", text, reason + replaced))
    return Markup().join(banners)


def _box(kind: str, id: str, text: str, more: Markup = _NOTHING) -> Markup:
    name = Markup(' id="{}"').format(id) if id else Markup()
    return Markup('<div class="note {}"{}><p><b>{}</b></p>{}</div>').format(kind, name, text, more)
