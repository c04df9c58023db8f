"""All prevention guides on one page."""

from markupsafe import escape

from hub.model import address
from hub.render import words
from hub.render.head import render_head
from hub.render.shared import render_crumbs, shared
from hub.render.templates import template
from hub.render.views import GuidesView, PageContent, SiteContext

_TEMPLATE = template("guides.html")


def render_guides(view: GuidesView, context: SiteContext) -> PageContent:
    """The page at address.GUIDES, by category in the ward's order."""
    pieces = shared(context)
    at = address.GUIDES
    up = address.climb(at)
    groups = [
        (
            context.categories[key].name,
            pieces.chips[key],
            [(up + address.guide(g.id), g.title, g.summary) for g in guides],
        )
        for key, guides in view.groups
    ]
    body = _TEMPLATE.render(groups=groups, crumbs=render_crumbs((up, words.HOME)))
    summary = words.GUIDES_SUMMARY.format(ward=context.ward.name)
    head = render_head(pieces, at, words.GUIDES, summary)
    return PageContent(at, escape(words.GUIDES) + pieces.title_end, head, body)
