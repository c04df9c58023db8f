"""A feed that a person opens in a browser can be read: a style sheet, and a few XHTML elements.

No XSL: Chromium is removing XSLT, and version 156 already puts a red English banner over every
document that names an XSL style sheet, even as an alternate. A CSS style sheet brings none. CSS makes
no links, though, so the channel carries a block of XHTML (who speaks, what this is, the feed's address
to copy, the way to the site) and each item one link. RSS 2.0 and Atom (RFC 4287, section 6) allow
elements of another namespace anywhere, and programs that read feeds pass over them.
"""

from typing import TYPE_CHECKING, NamedTuple

from hub.model import address
from hub.render.feeds.legal import one_line
from hub.render.feeds.lists import page_of
from hub.render.feeds.words import SAYS
from hub.render.views import SiteContext

if TYPE_CHECKING:
    from lxml.etree import _Element

STYLESHEET = "assets/feed.css"
"""Where assets/feeds/feed.css has to be published."""

_XHTML = "http://www.w3.org/1999/xhtml"
_DC = "http://purl.org/dc/elements/1.1/"


class Head(NamedTuple):
    """What the feed says of itself in a browser; `url` is its own, `site` that of its page."""

    title: str
    url: str
    site: str
    style: str
    sample: str
    site_text: str
    empty: str


def head_of(name: str, format: str, title: str, empty: bool, context: SiteContext) -> Head:
    """The head of the feed `name` in `format` "rss" or "atom"."""
    own = address.feed(name, format)
    return Head(
        title=title,
        url=context.site_url + own,
        site=context.site_url + page_of(name),
        style=address.climb(own) + STYLESHEET,
        sample=SAYS["sample-note"] if context.ward.demo else "",
        site_text=one_line(SAYS["page-site"].format(ward=context.ward.name)),
        empty=SAYS["page-empty"] if empty else "",
    )


class FeedPage:
    """An extension of feedgen (its `register_extension`): writes the head into the feed."""

    head: Head

    def extend_ns(self) -> dict[str, str]:
        """The namespaces, by prefix."""
        return {"h": _XHTML, "dc": _DC}

    def extend_rss(self, root: "_Element") -> "_Element":
        """Writes the head at the end of <channel>, before its items."""
        self._write(root, root[0])
        return root

    def extend_atom(self, root: "_Element") -> "_Element":
        """Writes the head at the end of <feed>, before its entries."""
        self._write(root, root)
        return root

    def _write(self, root: "_Element", parent: "_Element") -> None:
        from lxml.etree import ProcessingInstruction

        head = self.head
        root.addprevious(ProcessingInstruction("xml-stylesheet", f'type="text/css" href="{head.style}"'))
        block = _add(parent, "div", lang="vi")
        _add(block, "meta", name="viewport", content="width=device-width, initial-scale=1")
        if head.sample:
            _add(block, "p", head.sample, role="note")
        _add(block, "h1", head.title)
        _add(block, "p", SAYS["page-intro"])
        _add(block, "code", head.url)
        _add(_add(block, "p"), "a", head.site_text, href=head.site)
        if head.empty:
            _add(block, "p", head.empty)


class ItemPage:
    """The same for an item: the link to tap, and in RSS the author's name as dc:creator.

    `summary` is set where RSS's <description> is not what a person should see: with "&" or "<" in
    it, that is HTML, which a browser shows here as it is written.
    """

    url: str
    when: str
    creator: str
    summary: str = ""

    def extend_rss(self, item: "_Element") -> "_Element":
        """Writes dc:creator and the link."""
        from lxml.etree import SubElement

        SubElement(item, f"{{{_DC}}}creator").text = self.creator
        return self.extend_atom(item)

    def extend_atom(self, item: "_Element") -> "_Element":
        """Writes the link."""
        if self.summary:
            _add(item, "div", self.summary, lang="vi")
        line = _add(item, "p", f"{self.when} · ", lang="vi")
        _add(line, "a", SAYS["page-read"], href=self.url)
        return item


def _add(parent: "_Element", tag: str, text: str = "", /, **attributes: str) -> "_Element":
    from lxml.etree import SubElement

    element = SubElement(parent, f"{{{_XHTML}}}{tag}", attributes)
    if text:
        element.text = text
    return element
