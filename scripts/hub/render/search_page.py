"""The search page: the ways to everything, and the address at which the search opens with `?q=`."""

from markupsafe import escape

from hub.model import address
from hub.render import words
from hub.render.head import render_head
from hub.render.opensearch import search_link
from hub.render.shared import render_crumbs, shared
from hub.render.templates import template
from hub.render.views import PageContent, SiteContext

_TEMPLATE = template("search.html")


def render_search(context: SiteContext) -> PageContent:
    """The page at address.SEARCH. Without JavaScript it leads to the lists."""
    pieces = shared(context)
    at = address.SEARCH
    up = address.climb(at)
    body = _TEMPLATE.render(
        up=up,
        crumbs=render_crumbs((up, words.HOME)),
        emergency=pieces.emergency + pieces.before_calls,
        categories=[
            (up + address.category(k), pieces.chips[k], c.name, "") for k, c in context.categories.items()
        ],
    )
    head = render_head(pieces, at, words.SEARCH, words.SEARCH_SUMMARY.format(ward=context.ward.name))
    head += search_link(pieces, up)
    return PageContent(at, escape(words.SEARCH) + pieces.title_end, head, body)
