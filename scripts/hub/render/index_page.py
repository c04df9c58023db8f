"""The front page of all warnings: the newest, and the ways into the archive."""

from markupsafe import escape

from hub.model import address
from hub.render import words
from hub.render.head import render_head
from hub.render.item import render_items
from hub.render.shared import render_crumbs, shared
from hub.render.templates import template
from hub.render.views import IndexView, PageContent, SiteContext

_TEMPLATE = template("index.html")


def render_index(view: IndexView, context: SiteContext) -> PageContent:
    """The page at address.WARNINGS."""
    pieces = shared(context)
    at = address.WARNINGS
    up = address.climb(at)
    body = _TEMPLATE.render(
        view=view,
        up=up,
        crumbs=render_crumbs((up, words.HOME)),
        sprite=pieces.sprite(i.brief.category for i in view.newest),
        items=render_items(pieces, view.newest, up),
        categories=[
            (up + address.category(key), pieces.chips[key], context.categories[key].name, count_of(count))
            for key, count in view.categories
        ],
        areas=[(up + address.area(key), pieces.area_name(key), count_of(count)) for key, count in view.areas],
        years=[
            (up + address.year(year), words.YEAR.format(year=year), count_of(count))
            for year, count in view.years
        ],
        in_force=words.SEE_IN_FORCE.format(count=view.in_force),
        in_force_at=up + address.IN_FORCE,
    )
    summary = words.WARNINGS_SUMMARY.format(ward=context.ward.name)
    head = render_head(pieces, at, words.WARNINGS, summary)
    return PageContent(at, escape(words.WARNINGS) + pieces.title_end, head, body)


def count_of(count: int) -> str:
    """How many warnings, in words."""
    return words.COUNT.format(count=count) if count else words.COUNT_NONE
