"""The search page, and the list of titles that its script looks through."""

import json
from collections.abc import Iterable

from markupsafe import escape

from hub.model import Guide, ProsePage, Status, address
from hub.render import words
from hub.render.dates import short
from hub.render.head import render_head
from hub.render.shared import render_crumbs, shared
from hub.render.templates import template
from hub.render.views import Item, PageContent, SiteContext

_TEMPLATE = template("search.html")


def render_search(context: SiteContext) -> PageContent:
    """The page at address.SEARCH. Without JavaScript it leads to the lists."""
    pieces = shared(context)
    at = address.SEARCH
    up = address.climb(at)
    body = _TEMPLATE.render(
        up=up,
        crumbs=render_crumbs((up, words.HOME)),
        categories=[
            (up + address.category(k), pieces.chips[k], c.name, "") for k, c in context.categories.items()
        ],
    )
    head = render_head(pieces, at, words.SEARCH, words.SEARCH_SUMMARY.format(ward=context.ward.name))
    head += f'<script src="{up}assets/search.js" defer></script>'
    return PageContent(at, escape(words.SEARCH) + pieces.title_end, head, body)


def render_titles(
    items: Iterable[Item], guides: Iterable[Guide], pages: Iterable[ProsePage], context: SiteContext
) -> bytes:
    """JSON for assets/search.js: [address, title, kind, status in words, date, summary, class of the card].

    Active warnings come first, newest first, then guides and pages, then warnings that no longer
    hold, which alone have a status.
    """
    active: list[list[str]] = []
    ended: list[list[str]] = []
    for brief, status in items:
        gone = status is not Status.ACTIVE
        row = [
            address.warning(brief.id),
            brief.title,
            context.categories[brief.category].name,
            words.STATUS[status] if gone else "",
            short(brief.published),
            brief.summary,
            f"{brief.severity} gone" if gone else str(brief.severity),
        ]
        (ended if gone else active).append(row)
    rows = active
    rows += [
        [address.guide(g.id), g.title, words.SEARCH_GUIDE, "", short(g.updated), g.summary, "guide"]
        for g in guides
    ]
    rows += [
        [address.page(p.id), p.title, words.SEARCH_PAGE, "", "", p.summary, "guide"]
        for p in pages
        if p.id != "index"
    ]
    rows += ended
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()
