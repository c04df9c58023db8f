"""What a page's <head> says to chat programs, search engines and feed readers.

The Open Graph protocol for Zalo and Facebook, schema.org as JSON-LD, and feed autodiscovery.
"""

import json

from markupsafe import escape

from hub.model import address
from hub.render import words
from hub.render.print.card import HEIGHT, WIDTH
from hub.render.shared import Shared
from hub.render.views import CardImage

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
    card: CardImage | None = None,
) -> str:
    """The elements of the head. `title` and `summary` are plain text, `at` the page's address.

    `kind` is Open Graph's type; `published` and `modified` (ISO 8601) belong to an article. `category` adds
    that category's feed. `card` is the page's own; without one the category's is shown. `data`, a JSON text,
    becomes JSON-LD. A `hidden` page (a draft, a page that is not there) asks not to be listed and offers
    nothing to share.
    """
    description = f'<meta name="description" content="{escape(summary)}">'
    if hidden:
        return f'<meta name="robots" content="noindex">{description}'
    card = card or card_for(shared, category)
    pieces = [description, preview_tags(shared, at, title, summary, kind, card)]
    if published:
        pieces.append(f'<meta property="article:published_time" content="{published}">')
    if modified:
        pieces.append(f'<meta property="article:modified_time" content="{modified}">')
    if kind == "article" and category:
        section = escape(shared.context.categories[category].name)
        pieces.append(f'<meta property="article:section" content="{section}">')
    pieces.append(feed_links(shared, address.climb(at), category, only_rss=kind == "article"))
    if data:
        pieces.append(json_ld(data))
    return "".join(pieces)


def preview_tags(
    shared: Shared, at: str, title: str, summary: str, kind: str, card: CardImage | None = None
) -> str:
    """What a chat program shows of the page at address `at` when its link is sent.

    Open Graph reads `property` and Twitter cards read `name`: what both ask for stands once.
    """
    description = escape(summary)
    url = escape(shared.context.site_url + at)
    shown = words.DEMO_MARK.format(text=description) if shared.context.ward.demo else description
    return (
        f'<link rel="canonical" href="{url}">'
        f'<meta property="og:title" content="{escape(title)}" name="twitter:title">'
        f'<meta property="og:description" content="{shown}" name="twitter:description">'
        f'<meta property="og:url" content="{url}"><meta property="og:type" content="{kind}">'
        f'<meta property="og:site_name" content="{shared.site_name_escaped}">'
        f'<meta property="og:locale" content="vi_VN">{_picture_tags(shared, card)}'
    )


def card_for(shared: Shared, category: str = "") -> CardImage | None:
    """The card of a page that has none of its own: the category's, else the home page's, if drawn."""
    cards = shared.context.cards
    return cards.get(category) or cards.get("")


def _picture_tags(shared: Shared, card: CardImage | None) -> str:
    if card is None:
        return '<meta name="twitter:card" content="summary">'
    url = escape(shared.context.site_url + address.card(card.name))
    secure = f'<meta property="og:image:secure_url" content="{url}">' if url.startswith("https:") else ""
    return (
        f'<meta property="og:image" content="{url}" name="twitter:image">{secure}'
        '<meta property="og:image:type" content="image/png">'
        f'<meta property="og:image:width" content="{WIDTH}">'
        f'<meta property="og:image:height" content="{HEIGHT}">'
        f'<meta property="og:image:alt" content="{escape(card.alt)}" name="twitter:image:alt">'
        '<meta name="twitter:card" content="summary_large_image">'
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


def article(shared: Shared, kind: str, title: str, published: str, modified: str) -> str:
    """A schema.org article of the given type (NewsArticle, Article) by the ward's station, as JSON.

    Put together by hand, as there is one on every page. Its address is the page's own (rel=canonical) and is
    not said once more.
    """
    since = f'"datePublished":"{published}",' if published else ""
    return (
        f'{{"@context":"https://schema.org","@type":"{kind}","headline":{_quote(title)},{since}'
        f'"dateModified":"{modified}","inLanguage":"vi",'
        f'"publisher":{shared.publisher}}}'
    )


def json_ld(data: str) -> str:
    """A data block that no text in it can close: "<", ">" and "&" are written as JSON escapes."""
    text = data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return f'<script type="application/ld+json">{text}</script>'


_quote = json.encoder.encode_basestring
