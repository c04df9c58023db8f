"""A warning's page.

What is put together here is escaped piece by piece and marked so; the template escapes the rest.
"""

# ruff: noqa: S704  each Markup is made of escaped pieces; test_hostile.py holds the page to it

from datetime import datetime

from markupsafe import Markup, escape

from hub.model import PublicWarning, Status, WarningBrief, address
from hub.render import dates, words
from hub.render.head import article, render_head
from hub.render.markdown import render_photo, render_short
from hub.render.paper_links import paper_links
from hub.render.print.card_views import warning_card
from hub.render.share import share_warning, short_link
from hub.render.share.block import render_block
from hub.render.share.cut import cut
from hub.render.shared import Shared, shared
from hub.render.telephones import Telephones
from hub.render.templates import template
from hub.render.views import Link, PageContent, SiteContext, WarningView

_TEMPLATE = template("warning.html")
_UP = address.climb(address.warning("x"))
_FOLDER = "warnings"
_LATEST = 120
"""So much of the last update stands above the summary."""
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
    title = words.with_status(brief.title, status)
    past = status in (Status.EXPIRED, Status.WITHDRAWN)
    updates = warning.updates[: view.seen_updates]
    head = render_head(
        pieces,
        at,
        title,
        words.summary_with_status(brief.summary, status, updates[-1].note if updates else ""),
        kind="article",
        published=posted,
        modified=changed_iso,
        category=brief.category,
        data="" if hidden else article(pieces, "NewsArticle", title, posted, changed_iso),
        hidden=hidden,
        card=warning_card(view, context),
    )
    if warning.scam_numbers and status is not Status.WITHDRAWN:
        head += _NO_DIALLING
    link = short_link(view, context)
    photos = context.photos
    telephones = pieces.telephones
    steps = "".join([f"<li>{escape(step)}</li>" for step in warning.what_to_do])
    news = [(u.at, dates.moment(u.at), telephones.link(escape(u.note))) for u in updates]
    affected = warning.if_affected
    body = _TEMPLATE.render(
        url=link,
        share="" if hidden else render_block(share_warning(view, warning, context)),
        crumbs=pieces.crumbs[brief.category],
        banner=Markup(_banner(view, warning)),
        tags=Markup(_tags(view, pieces.severity[brief.category][brief.severity])),
        title=brief.title,
        latest=Markup(f"({news[-1][1]}): {render_latest(updates[-1].note, len(updates), telephones)}")
        if news
        else "",
        lead=Markup(telephones.link(escape(brief.summary))),
        state=_state(brief, status),
        to_do=words.TO_DO_PAST if past else words.TO_DO,
        steps=Markup(telephones.link(steps)),
        calls="" if past else pieces.calls[brief.category],
        facts=Markup(_facts(pieces, view, posted)),
        happened=Markup(telephones.hold(render_short(warning.what_happened, _FOLDER, _UP, photos))),
        photos=Markup(
            "".join([f"<figure>{render_photo(p.file, p.alt, _UP, photos)}</figure>" for p in warning.photos])
        ),
        affected=Markup(telephones.link(render_short(affected, _FOLDER, _UP, photos))) if affected else "",
        scam_numbers=warning.scam_numbers if status is not Status.WITHDRAWN else (),
        news=Markup("".join([_update(n, *update) for n, update in enumerate(news, 1)])),
        related=Markup("".join([f"<li>{_link(link)}</li>" for link in view.related])),
        papers=paper_links(at) if view.poster else (),
        neighbours=Markup(_neighbours(view)),
    )
    return PageContent(at, escape(title) + pieces.title_end, head, body)


def _tags(view: WarningView, severity: str) -> str:
    """How grave, and whether it holds, in words. That it simply holds is no alarm: plain text."""
    brief, state = view.brief, _state(view.brief, view.status)
    word = words.DRAFT if brief.draft else words.STATUS[view.status]
    of = "now" if state == "active" else f"st {state}"
    return f'<span class="sev {brief.severity}">{severity}</span><span class="{of}">{word}</span>'


def _facts(pieces: Shared, view: WarningView, posted: str) -> str:
    """What is worth knowing once one knows what to do: which kind, where, since when, how long."""
    brief = view.brief
    ends = ""
    if brief.expires and view.status is Status.ACTIVE:
        ends = f"<br>{words.VALID}: {dates.until(brief.expires)}"
    place = f"<br>{words.PLACE}: {escape(brief.place)}" if brief.place else ""
    return (
        f"{pieces.kinds[brief.category]}{place}<br>"
        f"{words.AREAS}: {escape(pieces.area_names(brief.areas))}<br>"
        f'{words.POSTED}: <time datetime="{posted}">{dates.moment(brief.published)}</time>{ends}'
    )


def _neighbours(view: WarningView) -> str:
    newer, older = view.newer, view.older
    html = ""
    if newer:
        html = _link(newer, ' class="newer"', f"<b>{words.NEWER}</b> ")
    if older:
        html += _link(older, ' class="older"', f"<b>{words.OLDER}</b> ")
    return html


def _link(link: Link, attributes: str = "", before: str = "") -> str:
    return f'<a{attributes} href="{_UP}{escape(link.address)}">{before}{escape(link.title)}</a>'


def render_latest(note: str, number: int, telephones: Telephones) -> str:
    """The last update above the summary: its beginning, where all of it would push what to do from sight."""
    start = cut(note, _LATEST)
    html = str(telephones.link(escape(start)))
    return html if start == note else f'{html} <a href="#cap-nhat-{number}">{words.UPDATE_WHOLE}</a>'


def _update(number: int, at: datetime, when: str, note: str) -> str:
    return f'<li id="cap-nhat-{number}"><time datetime="{dates.iso(at)}">{when}</time><p>{note}</p></li>'


def _state(brief: WarningBrief, status: Status) -> str:
    return "draft" if brief.draft else status.value


def _changed(view: WarningView, warning: PublicWarning) -> datetime:
    """The last moment at which the page had something new, as far as the view lets it know."""
    brief = view.brief
    moments = [brief.published, *(u.at for u in warning.updates[: view.seen_updates])]
    if view.status is Status.WITHDRAWN and warning.withdrawal:
        moments.append(warning.withdrawal.at)
    if view.status is Status.EXPIRED and brief.expires:
        moments.append(brief.expires)
    return max(moments)


def _banner(view: WarningView, warning: PublicWarning) -> str:
    """What stands above everything else when the warning does not simply hold."""
    brief, status = view.brief, view.status
    if status is Status.ACTIVE and not brief.draft:
        return ""
    replaced = ""
    if view.replacement:
        replaced = f"<p>{words.REPLACED_BY} {_link(view.replacement)}</p>"
    banners = []
    if brief.draft:
        banners.append(_box("draft", "", words.DRAFT_BANNER))
    elif status is Status.UPCOMING:
        banners.append(_box("upcoming", "", words.UPCOMING_BANNER.format(when=dates.moment(brief.published))))
    if status is Status.EXPIRED and brief.expires:
        says = words.EXPIRED_BANNER.format(when=dates.until(brief.expires))
        banners.append(_box("expired", "het-hieu-luc", says, replaced))
    if status is Status.WITHDRAWN and warning.withdrawal:
        says = words.WITHDRAWN_BANNER.format(when=dates.moment(warning.withdrawal.at))
        reason = f"<p><b>{words.REASON}</b> {escape(warning.withdrawal.reason)}</p>"
        banners.append(_box("withdrawn", "thu-hoi", says, reason + replaced))
    return "".join(banners)


def _box(kind: str, id: str, text: str, more: str = "") -> str:
    """A banner; `text` is plain, `more` is HTML."""
    name = f' id="{id}"' if id else ""
    return f'<div class="note {kind}"{name}><p><b>{escape(text)}</b></p>{more}</div>'
