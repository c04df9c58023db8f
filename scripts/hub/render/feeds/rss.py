"""RSS 2.0 (rssboard.org/rss-specification), each update, withdrawal and ending an item of its own."""

from html import escape
from typing import TYPE_CHECKING, Any

from hub.render.feeds.channel import generator
from hub.render.feeds.entry import ready_entries
from hub.render.feeds.fulltext import FullTexts
from hub.render.feeds.item import FeedItem, items_of, newest_moment, within_room
from hub.render.views import FeedView, SiteContext

if TYPE_CHECKING:
    from lxml.etree import _Element

MINUTES_TO_KEEP = 30


def render_rss(view: FeedView, context: SiteContext, texts: FullTexts) -> bytes:
    """The feed as RSS 2.0, in UTF-8.

    <description> is the summary, <content:encoded> the full text. <guid> is a permanent URL;
    <pubDate> when the item became news; <lastBuildDate> the newest moment in the feed, and for
    an empty feed the first moment of 2000, as nothing here looks at the clock.
    """
    items = within_room(items_of(view, context, texts))
    feed = generator(view, context, "rss", items)
    feed.docs("https://www.rssboard.org/rss-specification")
    feed.ttl(MINUTES_TO_KEEP)
    feed.pubDate(newest_moment(items, context))
    feed.entry(ready_entries(view, items, context, texts, _complete))
    xml: bytes = feed.rss_str(pretty=True)
    return xml


def _complete(entry: Any, item: FeedItem) -> "_Element":
    entry.guid(item.id, permalink=True)
    entry.pubDate(item.at)
    # Readers take <description> for HTML (RSS best practices profile), so it is escaped as HTML.
    summary = escape(item.summary, quote=False)
    entry.description(summary)
    if summary != item.summary:
        entry.page.summary = item.summary
    if item.html:
        # In HTML "]]>" means the same as "]]&gt;", which does not end a CDATA section.
        entry.content(item.html.replace("]]>", "]]&gt;"), type="CDATA")
    element: _Element = entry.rss_entry()
    return element
