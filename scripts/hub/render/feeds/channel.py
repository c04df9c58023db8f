"""What RSS and Atom say alike of the feed itself, as a feedgen generator."""

from typing import Any

from hub.model import address
from hub.render.feeds.item import FeedItem, marked, newest_moment
from hub.render.feeds.lists import about, page_of
from hub.render.feeds.page import FeedPage, head_of
from hub.render.views import FeedView, SiteContext

GENERATOR = "ward-safety-hub"
"""Without a version: a new release of the hub must not change the bytes of every feed."""


def generator(view: FeedView, context: SiteContext, format: str, items: list[FeedItem]) -> Any:
    """A feedgen FeedGenerator (feedgen has no types) with its head; `items` are those it will hold."""
    from feedgen.feed import FeedGenerator

    title, page = marked(view.title, context), context.site_url + page_of(view.name)
    url = context.site_url + address.feed(view.name, format)
    newest = newest_moment(items, context)
    feed = FeedGenerator()
    feed.register_extension("page", FeedPage)
    feed.page.head = head_of(view.name, format, title, not items, context)
    feed.id(url)
    feed.title(title)
    feed.subtitle(marked(about(view.name, context), context))
    # The last link without rel="self" becomes RSS's <link>, so self goes first.
    feed.link(href=url, rel="self", type=f"application/{format}+xml")
    feed.link(href=page, rel="alternate", type="text/html", hreflang="vi")
    feed.language("vi")
    feed.generator(GENERATOR)
    feed.updated(newest)
    return feed
