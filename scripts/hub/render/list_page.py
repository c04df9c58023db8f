"""One page of a list of warnings: in force, of a category, an area or a year."""

from markupsafe import Markup, escape

from hub.model import address
from hub.render import words
from hub.render.head import render_head
from hub.render.item import render_items
from hub.render.shared import Shared, render_crumbs, shared
from hub.render.statistics.line import render_figure
from hub.render.templates import template
from hub.render.views import ListView, PageContent, SiteContext

_TEMPLATE = template("list.html")


def render_list(view: ListView, context: SiteContext) -> PageContent:
    """The list's page `view.number`; the newest page stands at `view.base` itself."""
    pieces = shared(context)
    at = view.base if view.number == view.pages else address.numbered(view.base, view.number)
    up = address.climb(at)
    title = list_title(pieces, view.kind, view.key)
    where = words.PAGE_OF.format(number=view.number, pages=view.pages) if view.pages > 1 else ""
    full_title = f"{title} – {where}" if where else title
    category = view.key if view.kind == "category" else ""
    steps = [(up, words.HOME)]
    if view.base != address.WARNINGS:
        steps.append((up + address.WARNINGS, words.WARNINGS))
    body = _TEMPLATE.render(
        view=view,
        up=up,
        crumbs=render_crumbs(*steps),
        sprite=pieces.sprite(i.brief.category for i in (*view.items, *view.first)),
        title=title,
        chip=pieces.chips[category] if category else "",
        count=words.COUNT.format(count=view.count) if view.count else "",
        calls=pieces.calls[category] if category else "",
        first=render_items(pieces, view.first, up),
        items=render_items(pieces, view.items, up),
        items_title=words.IN_AREA.format(area=title_area(pieces, view)) if view.first else "",
        empty=Markup("<p>{}</p>").format(words.NO_IN_FORCE if view.kind == "in-force" else words.NO_WARNINGS),
        guides_title=words.GUIDES_FOR.format(category=context.categories[category].name)
        if category and view.guides
        else "",
        where=where,
        figure=render_figure(view.figure, context, up) if view.figure else "",
    )
    summary = words.LIST_SUMMARY.format(title=full_title, ward=context.ward.name)
    head = render_head(pieces, at, full_title, summary, category=category)
    return PageContent(at, escape(full_title) + pieces.title_end, head, body)


def list_title(pieces: Shared, kind: str, key: str) -> str:
    """What the list is called."""
    if kind == "category":
        return words.CATEGORY_LIST.format(category=pieces.context.categories[key].name)
    if kind == "area":
        if key == address.WHOLE_WARD:
            return words.WHOLE_WARD_LIST
        return words.AREA_LIST.format(area=pieces.area_name(key))
    if kind == "year":
        return words.YEAR_LIST.format(year=key)
    return words.IN_FORCE if kind == "in-force" else words.ALL_LIST


def title_area(pieces: Shared, view: ListView) -> str:
    """The area that an area's list speaks of."""
    return pieces.area_name(view.key) if view.kind == "area" else ""
