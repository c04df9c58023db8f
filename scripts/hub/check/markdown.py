"""Whether Markdown stays within what may be published, and where it links to.

cmark, which also makes the pages, decides: its HTML is searched once for anything beyond the plain
elements. Only for Markdown that is refused a second parser is asked where the fault stands.
"""

import re
from collections.abc import Iterable
from html import unescape
from typing import NamedTuple

from hub.check.link_text import says_otherwise
from hub.check.links import BadLink, Link, parse_link
from hub.check.offences import Offence, find_offences, may_be_table, may_be_unclosed
from hub.markdown.engine import long_html, short_html

_BEYOND_SHORT = re.compile(r"<(?!/?(?:p|ul|li|ol|strong|em|blockquote)>|/a>|br />)([^>]*)>")
_BEYOND_LONG = re.compile(
    r"<(?!/?(?:p|ul|li|ol|strong|em|blockquote|del|code|pre|table|thead|tbody|tr|th|td)>"
    r"|/a>|/h[2-4]>|[bh]r />)([^>]*)>"
)
_MARKUP = re.compile(r"&lt;[A-Za-z/!?]")
_CODE = re.compile(r"<code[ >].*?</code>", re.DOTALL)
_START = re.compile(r'ol start="\d+"')
_HARMLESS_LONG = re.compile(r't[hd] align="(?:left|center|right)"|code class="language-[^"<>]*"')
_ANCHOR = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_IMAGE = re.compile(r'img src="([^"]*)" alt="([^"]*)"(?: title="[^"]*")? /')


class Checked(NamedTuple):
    """`links` of Markdown and `offences` in it; `photos` are the pictures shown (guides and pages only)."""

    links: tuple[Link, ...]
    photos: tuple[str, ...]
    offences: tuple[Offence, ...]


_NOTHING = Checked((), (), ())


def check_short(text: str) -> Checked:
    """A warning's Markdown: paragraphs, lists, bold, italics, quotations, links."""
    html = short_html(text)
    found = _BEYOND_SHORT.findall(html)
    good = "&lt;" not in html or _MARKUP.search(html) is None
    if good and not found and "|" not in text:
        return _NOTHING
    links: list[Link] = []
    for tag in found:
        if tag.startswith('a href="'):
            link = parse_link(unescape(tag[8 : tag.index('"', 8)]), "warnings")
            if isinstance(link, Link) and link.kind != "photo":
                links.append(link)
            else:
                good = False
        elif _START.fullmatch(tag) is None:
            good = False
    good = good and not (links and _says_otherwise(html))
    if good and not may_be_table(text):
        return Checked(tuple(links), (), ())
    return _located(text, "warnings", good, links, ())


def check_long(text: str, folder: str) -> Checked:
    """The Markdown of a guide (`folder` "guides") or page (""): also headings, tables, pictures, code."""
    html = long_html(text)
    links: list[Link] = []
    photos: list[str] = []
    good = "&lt;" not in html or _MARKUP.search(_CODE.sub("", html)) is None
    level = 1
    for tag in _BEYOND_LONG.findall(html):
        if tag.startswith('a href="'):
            link = parse_link(unescape(tag[8 : tag.index('"', 8)]), folder)
            if isinstance(link, BadLink):
                good = False
            else:
                links.append(link)
        elif tag in ("h2", "h3", "h4"):
            good = good and int(tag[1]) <= level + 1
            level = int(tag[1])
        elif match := _IMAGE.fullmatch(tag):
            link = parse_link(unescape(match[1]), folder)
            if isinstance(link, Link) and link.kind == "photo":
                photos.append(link.id)
                good = good and bool(match[2].strip())
            else:
                good = False
        elif _START.fullmatch(tag) is None and _HARMLESS_LONG.fullmatch(tag) is None:
            good = False
    good = good and not (links and _says_otherwise(html))
    if good and not may_be_unclosed(text):
        return Checked(tuple(links), tuple(photos), ())
    return _located(text, folder, good, links, photos)


def _says_otherwise(html: str) -> bool:
    """Whether the words of any link name another address than its own."""
    return any(
        says_otherwise(unescape(_TAG.sub("", match[2])), unescape(match[1]))
        for match in _ANCHOR.finditer(html)
    )


def _located(text: str, folder: str, good: bool, links: Iterable[Link], photos: Iterable[str]) -> Checked:
    offences = tuple(find_offences(text, folder))
    if not good and not offences:
        first = len(text) - len(text.lstrip())
        offences = (Offence("markdown.unclear", first, {}),)
    return Checked(tuple(links), tuple(photos), offences)
