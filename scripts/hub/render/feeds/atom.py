"""Atom (RFC 4287): a warning is one entry, and news of it bumps <updated>."""

from hub.render.feeds.channel import generator
from hub.render.feeds.fulltext import FullTexts
from hub.render.feeds.item import warnings_of, within_room
from hub.render.feeds.legal import one_line
from hub.render.views import FeedView, SiteContext


def render_atom(view: FeedView, context: SiteContext, texts: FullTexts) -> bytes:
    """The feed as Atom, in UTF-8.

    <id> is the warning's permanent URL, <published> its first and <updated> its latest moment;
    the title says what the latest was. The feed's own <updated> is the newest moment in it, and
    for an empty feed the first moment of 2000, as nothing here looks at the clock.
    """
    items = within_room(warnings_of(view, context, texts))
    feed = generator(view, context, "atom", items)
    feed.author(name=one_line(context.ward.name), uri=context.site_url)
    for entry, item in zip(feed.entry(), items, strict=True):
        entry.id(item.id)
        entry.published(item.published)
        entry.updated(item.changed)
        entry.summary(item.summary)
        if item.html:
            entry.content(item.html, type="html")
    xml: bytes = feed.atom_str(pretty=True)
    return xml
