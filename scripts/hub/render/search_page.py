"""The search page, and the list of titles that its script looks through."""

import json
from collections.abc import Iterable

from markupsafe import escape

from hub.model import Status, address
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


def render_titles(items: Iterable[Item], context: SiteContext) -> bytes:
    """JSON for assets/search.js: [id, title, category's name, status in words, date, summary], newest first.

    The status is "" while a warning is active.
    """
    rows = [
        [
            brief.id,
            brief.title,
            context.categories[brief.category].name,
            "" if status is Status.ACTIVE else words.STATUS[status],
            short(brief.published),
            brief.summary,
        ]
        for brief, status in items
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()
