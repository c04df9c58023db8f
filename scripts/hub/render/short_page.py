"""The page at a warning's short address: it sends on to the warning, and looks like it to a chat program."""

from markupsafe import escape

from hub.model import Status, address
from hub.render import words
from hub.render.head import card_for, preview_tags
from hub.render.print.card_views import warning_card
from hub.render.shared import shared
from hub.render.views import SiteContext, WarningView

_UP = address.climb(address.short("x"))


def render_short(view: WarningView, context: SiteContext, latest: str = "") -> str:
    """The whole page. It needs no script, and a reader sees the link in any case. `latest` is the last public
    update of a warning that expired.

    Put together by hand, and outside the frame: there is one for every warning. A chat program that does not
    follow it finds the warning's own title, summary and picture.
    """
    pieces = shared(context)
    brief = view.brief
    title = words.with_status(brief.title, view.status)
    at = address.warning(brief.id)
    hidden = brief.draft or view.status is Status.UPCOMING
    card = warning_card(view, context) or card_for(pieces, brief.category)
    summary = words.summary_with_status(brief.summary, view.status, latest)
    tags = "" if hidden else preview_tags(pieces, at, title, summary, "article", card)
    href = _UP + at
    return (
        '<!doctype html><html lang="vi"><head><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; "
        "form-action 'none'\">"
        f'<meta http-equiv="refresh" content="0; url={href}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<meta name="robots" content="noindex"><title>{escape(title)}{pieces.title_end}</title>{tags}</head>'
        f'<body><p>{words.SHORT_TO} <a href="{href}">{escape(title)}</a></p></body></html>\n'
    )
