"""OPML 2.0 (opml.org/spec2.opml): one file by which a reading program takes all feeds at once."""

from collections.abc import Sequence

from hub.model import address
from hub.render.feeds.item import marked
from hub.render.feeds.legal import one_line
from hub.render.feeds.lists import page_of
from hub.render.feeds.words import SAYS
from hub.render.views import SiteContext


def render_opml(feeds: Sequence[tuple[str, str]], context: SiteContext) -> bytes:
    """The RSS form of the feeds, given as (name, title), in UTF-8."""
    from lxml import etree

    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = marked(SAYS["opml"].format(ward=context.ward.name), context)
    etree.SubElement(head, "ownerName").text = one_line(context.ward.name)
    etree.SubElement(head, "ownerId").text = context.site_url
    body = etree.SubElement(root, "body")
    for name, title in feeds:
        text = marked(title, context)
        attributes = {
            "type": "rss",
            "text": text,
            "title": text,
            "xmlUrl": context.site_url + address.feed(name, "rss"),
            "htmlUrl": context.site_url + page_of(name),
            "language": "vi",
            "version": "RSS2",
        }
        etree.SubElement(body, "outline", attributes)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
