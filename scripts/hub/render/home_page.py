"""The home page: what to ring, what is dangerous now, where to look further."""

from markupsafe import escape

from hub.model import address
from hub.render import words
from hub.render.head import render_head
from hub.render.item import render_items
from hub.render.markdown import render_long
from hub.render.opensearch import search_link
from hub.render.shared import shared
from hub.render.statistics.line import figure_text, render_figures
from hub.render.templates import template
from hub.render.views import HomeView, PageContent, SiteContext

_TEMPLATE = template("home.html")
_GUIDES_SHOWN = 6


def render_home(view: HomeView, context: SiteContext) -> PageContent:
    """The page at the root. The prose of content/index.md stands last."""
    pieces = shared(context)
    up = "./"
    page = view.page
    body = _TEMPLATE.render(
        view=view,
        up=up,
        ward=context.ward,
        title=page.title,
        emergency=pieces.emergency + pieces.before_calls,
        duty=pieces.duty,
        sprite=pieces.sprite(i.brief.category for i in (*view.severe, *view.newest)),
        severe=render_items(pieces, view.severe, up),
        newest=render_items(pieces, view.newest, up),
        in_force=words.SEE_IN_FORCE.format(count=view.in_force),
        categories=[
            (up + address.category(key), pieces.chips[key], context.categories[key].name, _active(count))
            for key, count in view.categories
        ],
        guides=view.guides[:_GUIDES_SHOWN],
        hotlines=pieces.hotlines,
        figure=figure_text(view.figure, context) if view.figure else "",
        prose=pieces.telephones.hold(
            render_long(page.body, "", "", context.photos, render_figures(view.figures, context, ""))
        ),
    )
    head = render_head(pieces, address.HOME, page.title, page.summary) + search_link(pieces, "")
    return PageContent(address.HOME, escape(page.title) + pieces.title_end, head, body)


def _active(count: int) -> str:
    return words.COUNT_ACTIVE.format(count=count) if count else words.COUNT_NONE_ACTIVE
