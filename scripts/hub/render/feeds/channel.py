"""What RSS and Atom have in common: a feedgen generator with everything that the two say alike."""

from typing import Any

from hub.model import address
from hub.render import dates
from hub.render.feeds.item import FeedItem, marked, newest_moment
from hub.render.feeds.legal import one_line
from hub.render.feeds.lists import about, page_of
from hub.render.feeds.page import FeedPage, ItemPage, head_of
from hub.render.views import FeedView, SiteContext

GENERATOR = "ward-safety-hub"
"""Without a version: a new release of the hub must not change the bytes of every feed."""


def generator(view: FeedView, context: SiteContext, format: str, items: list[FeedItem]) -> Any:
    """A feedgen FeedGenerator (feedgen has no types) with its head, and one entry an item.

    Each entry has its id, title, date, tags, link and summary; the content is the format's matter.
    """
    from feedgen.feed import FeedGenerator

    title, page = marked(view.title, context), context.site_url + page_of(view.name)
    url = context.site_url + address.feed(view.name, format)
    newest = newest_moment(items, context)
    feed = FeedGenerator()
    feed.register_extension("page", FeedPage, ItemPage)
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
    for item in items:
        entry = feed.add_entry(order="append")
        entry.title(item.title)
        entry.link(href=item.id, rel="alternate", type="text/html")
        entry.category([{"term": tag.key, "scheme": tag.scheme, "label": tag.name} for tag in item.tags])
        entry.page.url = item.id
        entry.page.when = dates.short(item.at) if view.guides else dates.moment(item.at)
        entry.page.creator = one_line(context.ward.name)
    return feed
