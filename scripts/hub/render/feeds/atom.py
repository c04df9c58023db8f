"""Atom (RFC 4287): a warning is one entry, and news of it bumps <updated>."""

from typing import TYPE_CHECKING, Any

from hub.render.feeds.channel import generator
from hub.render.feeds.entry import ready_entries
from hub.render.feeds.fulltext import FullTexts
from hub.render.feeds.item import FeedItem, warnings_of, within_room
from hub.render.feeds.legal import one_line
from hub.render.views import FeedView, SiteContext

if TYPE_CHECKING:
    from lxml.etree import _Element


def render_atom(view: FeedView, context: SiteContext, texts: FullTexts) -> bytes:
    """The feed as Atom, in UTF-8.

    <id> is the warning's permanent URL, <published> its first and <updated> its latest moment;
    the title says what the latest was. The feed's own <updated> is the newest moment in it, and
    for an empty feed the first moment of 2000, as nothing here looks at the clock.
    """
    items = within_room(warnings_of(view, context, texts))
    feed = generator(view, context, "atom", items)
    feed.author(name=one_line(context.ward.name), uri=context.site_url)
    feed.entry(ready_entries(view, items, context, texts, _complete))
    xml: bytes = feed.atom_str(pretty=True)
    return xml


def _complete(entry: Any, item: FeedItem) -> "_Element":
    entry.id(item.id)
    entry.published(item.published)
    entry.updated(item.changed)
    entry.summary(item.summary)
    if item.html:
        entry.content(item.html, type="html")
    element: _Element = entry.atom_entry()
    return element
