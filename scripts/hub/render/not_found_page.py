"""The page for an address where nothing is. It answers anywhere, so its links start at the site's root."""

from urllib.parse import urlsplit

from markupsafe import escape

from hub.render import words
from hub.render.head import render_head
from hub.render.shared import shared
from hub.render.templates import template
from hub.render.views import PageContent, SiteContext

_TEMPLATE = template("not_found.html")


def render_not_found(context: SiteContext) -> PageContent:
    """404.html: whom to ring, and where to look."""
    pieces = shared(context)
    up = urlsplit(context.site_url).path or "/"
    body = _TEMPLATE.render(up=up, emergency=pieces.emergency + pieces.before_calls, hotlines=pieces.hotlines)
    head = render_head(pieces, "404.html", words.NOT_FOUND, words.NOT_FOUND, hidden=True)
    return PageContent("404.html", escape(words.NOT_FOUND) + pieces.title_end, head, body)
