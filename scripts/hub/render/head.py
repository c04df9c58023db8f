"""What a page's <head> says to chat programs, search engines and feed readers.

The Open Graph protocol for Zalo and Facebook, schema.org as JSON-LD, and feed autodiscovery.
"""

import json

from markupsafe import escape

from hub.model import address
from hub.render import words
from hub.render.shared import Shared

_FEED_TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}


def render_head(
    shared: Shared,
    at: str,
    title: str,
    summary: str,
    *,
    kind: str = "website",
    published: str = "",
    modified: str = "",
    category: str = "",
    data: str = "",
    hidden: bool = False,
) -> str:
    """The elements of the head. `title` and `summary` are plain text, `at` the page's address.

    `kind` is Open Graph's type; `published` and `modified` (ISO 8601) belong to an article. `category` adds
    that category's feed. `data`, a JSON text, becomes JSON-LD. A `hidden` page (a draft, a page that is not
    there) asks not to be listed and offers nothing to share.
    """
    description = f'<meta name="description" content="{escape(summary)}">'
    if hidden:
        return f'<meta name="robots" content="noindex">{description}'
    pieces = [description, preview_tags(shared, at, title, summary, kind)]
    if published:
        pieces.append(f'<meta property="article:published_time" content="{published}">')
    if modified:
        pieces.append(f'<meta property="article:modified_time" content="{modified}">')
    pieces.append(feed_links(shared, address.climb(at), category, only_rss=kind == "article"))
    if data:
        pieces.append(json_ld(data))
    return "".join(pieces)


def preview_tags(shared: Shared, at: str, title: str, summary: str, kind: str) -> str:
    """What a chat program shows of the page at address `at` when its link is sent."""
    description = escape(summary)
    url = escape(shared.context.site_url + at)
    shown = words.DEMO_MARK.format(text=description) if shared.context.ward.demo else description
    return (
        f'<link rel="canonical" href="{url}">'
        f'<meta property="og:title" content="{escape(title)}">'
        f'<meta property="og:description" content="{shown}">'
        f'<meta property="og:url" content="{url}"><meta property="og:type" content="{kind}">'
        f'<meta property="og:site_name" content="{shared.site_name_escaped}">'
        '<meta property="og:locale" content="vi_VN">'
    )


def feed_links(shared: Shared, prefix: str, category: str = "", *, only_rss: bool = False) -> str:
    """The feeds that a reader's program finds on the page: on ten thousand of them in the usual format alone.

    The relation is "alternate feed", which programs read word by word: Material's script takes
    every link whose relation is just "alternate" for a translation and fetches a sitemap for it.
    """
    formats = ("rss",) if only_rss else tuple(_FEED_TYPES)
    known = shared.feeds.get((prefix, category, formats))
    if known is None:
        ward = shared.context.ward.short_name
        title = words.FEED_TITLE.format(ward=ward)
        links = [_feed_link(prefix, "all", format, title) for format in formats]
        if category:
            name = shared.context.categories[category].name
            links.append(
                _feed_link(
                    prefix,
                    f"categories/{category}",
                    "rss",
                    words.FEED_TITLE_OF.format(category=name, ward=ward),
                )
            )
        known = shared.feeds[prefix, category, formats] = "".join(links)
    return known


def _feed_link(prefix: str, name: str, format: str, title: str) -> str:
    href = escape(prefix + address.feed(name, format))
    return f'<link rel="alternate feed" type="{_FEED_TYPES[format]}" title="{escape(title)}" href="{href}">'


def article(shared: Shared, at: str, kind: str, title: str, published: str, modified: str) -> str:
    """A schema.org article of the given type (NewsArticle, Article) by the ward's station, as JSON.

    Put together by hand, as there is one on every page.
    """
    since = f'"datePublished":"{published}",' if published else ""
    return (
        f'{{"@context":"https://schema.org","@type":"{kind}","headline":{_quote(title)},{since}'
        f'"dateModified":"{modified}","inLanguage":"vi","url":{_quote(shared.context.site_url + at)},'
        f'"publisher":{shared.publisher}}}'
    )


def json_ld(data: str) -> str:
    """A data block that no text in it can close: "<", ">" and "&" are written as JSON escapes."""
    text = data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return f'<script type="application/ld+json">{text}</script>'


_quote = json.encoder.encode_basestring
