"""What RSS and Atom say alike of an item, as a feedgen entry, whose XML is made once for all feeds.

A warning stands in the feeds of everything, its category and its areas, and feedgen makes an entry's XML
anew for each. Ten feeds hold some fifty different items in a build: copying an element costs next to nothing.
"""

from collections.abc import Callable
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from hub.render import dates
from hub.render.feeds.fulltext import FullTexts
from hub.render.feeds.item import FeedItem
from hub.render.feeds.legal import one_line
from hub.render.feeds.page import ItemPage
from hub.render.views import FeedView, SiteContext

if TYPE_CHECKING:
    from lxml.etree import _Element

Complete = Callable[[Any, FeedItem], "_Element"]
"""Adds to a feedgen FeedEntry what its format wants, and makes its XML."""


class ReadyEntry:
    """Stands for a feedgen FeedEntry among the entries of a feed; its XML is there already."""

    def __init__(self, element: "_Element"):
        self._element = element

    def rss_entry(self) -> "_Element":
        """The <item>."""
        return deepcopy(self._element)

    atom_entry = rss_entry

    def register_extension(self, *_: object) -> None:
        """Its extensions are in the XML."""


def ready_entries(
    view: FeedView, items: list[FeedItem], context: SiteContext, texts: FullTexts, complete: Complete
) -> list[ReadyEntry]:
    """The entries of a feed, one an item. `texts` remembers them by item and by the function `complete`."""
    date = dates.short if view.guides else dates.moment
    entries: list[ReadyEntry] = []
    for item in items:
        key = (complete, date, item)
        entry = texts.entries.get(key)
        if not isinstance(entry, ReadyEntry):
            entry = texts.entries[key] = ReadyEntry(complete(_begin(item, date(item.at), context), item))
        entries.append(entry)
    return entries


def _begin(item: FeedItem, when: str, context: SiteContext) -> Any:
    """An entry with title, link, tags, and what a browser shows; feedgen has no types."""
    from feedgen.entry import FeedEntry

    entry = FeedEntry()
    entry.register_extension("page", ItemPage)
    entry.title(item.title)
    entry.link(href=item.id, rel="alternate", type="text/html")
    entry.category([{"term": tag.key, "scheme": tag.scheme, "label": tag.name} for tag in item.tags])
    entry.page.url = item.id
    entry.page.when = when
    entry.page.creator = one_line(context.ward.name)
    return entry
