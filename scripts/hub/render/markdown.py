"""Markdown to HTML: GitHub's cmark in safe mode, with links between files turned into the site's own.

Raw HTML never passes: cmark leaves a comment in its place, which is dropped here.
"""

import posixpath
import re
from collections.abc import Mapping
from html import escape, unescape
from types import MappingProxyType

from markupsafe import Markup
from markupsafe import escape as markup_escape

from hub.markdown.engine import long_html, short_html, without_marks
from hub.markdown.figure_marks import fill_marks
from hub.markdown.headings import heading_id
from hub.model import address
from hub.render import words
from hub.render.views import PhotoAsset

_LINK = re.compile(r'<a href="([^"]*)"')
_IMAGE = re.compile(r'<img src="([^"]*)" alt="([^"]*)"(?: title="[^"]*")? />')
_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<t([dh])(?: align=\"\w+\")?>(.*?)</t\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_NO_FIGURES: Mapping[str, str] = MappingProxyType({})
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


def render_short(text: str, folder: str, prefix: str, photos: Mapping[str, PhotoAsset]) -> Markup:
    """A warning's Markdown. `folder` is the file's own below content/, `prefix` climbs to the root.

    Headings in it stand below the page's own sections.
    """
    html = without_marks(short_html(text))
    if "<a " in html or "<img " in html:
        html = _rewrite(html, folder, prefix, photos)
    if "<h" in html:
        html = _HEADING.sub(lambda m: f"<h3>{m[2]}</h3>" if m[1] in "12" else m[0], html)
    return Markup(html)  # noqa: S704 - cmark's safe mode made it


def render_long(
    text: str,
    folder: str,
    prefix: str,
    photos: Mapping[str, PhotoAsset],
    figures: Mapping[str, str] = _NO_FIGURES,
) -> Markup:
    """A guide's or page's Markdown, with tables; headings of levels 2 to 4 get ids, level 1 becomes 2.

    `figures` is HTML for the marks that ask for numbers, by what they ask for; others leave nothing.
    """
    html = fill_marks(_rewrite(without_marks(long_html(text)), folder, prefix, photos), figures)
    taken: set[str] = set()

    def name(match: re.Match[str]) -> str:
        level = max(int(match[1]), 2)
        if level > 4:
            return match[0]
        id = heading_id(unescape(_TAG.sub("", match[2])), taken)
        return f'<h{level} id="{id}">{match[2]}</h{level}>'

    html = _HEADING.sub(name, html)
    if "<table>" in html:
        html = _TABLE.sub(lambda m: _table(m[0]), html)
    return Markup(html)  # noqa: S704 - cmark's safe mode made it


def _table(html: str) -> str:
    """A table that a narrow screen may show as cards: each cell says what it is, and roles that stay.

    Browsers take a table's meaning away where CSS lays it out otherwise.
    """
    heads = [_TAG.sub("", m[2]) for m in _CELL.finditer(html) if m[1] == "h"]

    def row(match: re.Match[str]) -> str:
        cells = []
        for head, cell in zip(heads, _CELL.finditer(match[0]), strict=False):
            if cell[1] == "h":
                cells.append(f'<th role="columnheader" scope="col">{cell[2]}</th>')
            else:
                label = f' data-label="{head}"' if cells else ""
                cells.append(f'<td role="cell"{label}>{cell[2]}</td>')
        return f'<tr role="row">{"".join(cells)}</tr>'

    html = _ROW.sub(row, html).replace("<thead>", '<thead role="rowgroup">')
    html = html.replace("<tbody>", '<tbody role="rowgroup">').replace("<table>", '<table role="table">')
    return f'<div class="wide" role="region" tabindex="0" aria-label="{words.TABLE}">{html}</div>'


def resolve(href: str, folder: str) -> str | None:
    """The site address that a link in a file of `folder` leads to, None when that is no file of content/.

    >>> resolve("../guides/chay-no.md#bep", "warnings")
    'guides/chay-no/#bep'
    """
    path, mark, fragment = href.partition("#")
    target = posixpath.normpath(posixpath.join(folder, path)) if path else ""
    where, _, file = target.rpartition("/")
    stem, _, suffix = file.rpartition(".")
    if where == "warnings" and suffix in ("yml", "yaml"):
        return address.warning(stem) + mark + fragment
    if where == "guides" and suffix == "md":
        return address.guide(stem) + mark + fragment
    if where == "" and suffix == "md":
        return address.page(stem) + mark + fragment
    if where == "photos":
        return address.PHOTOS + file
    return None


def _rewrite(html: str, folder: str, prefix: str, photos: Mapping[str, PhotoAsset]) -> str:
    def link(match: re.Match[str]) -> str:
        href = unescape(match[1])
        if _ELSEWHERE.match(href):
            outside = href.startswith(("http:", "https:", "//"))
            return f'{match[0]} rel="noopener noreferrer"' if outside else match[0]
        own = resolve(href, folder)
        return match[0] if own is None else f'<a href="{escape(prefix + own) or "./"}"'

    def image(match: re.Match[str]) -> str:
        own = resolve(unescape(match[1]), folder)
        if own is None or not own.startswith(address.PHOTOS):
            return match[2]
        alt = Markup(match[2])  # noqa: S704 - cmark escaped it
        return render_photo(own.removeprefix(address.PHOTOS), alt, prefix, photos)

    return _IMAGE.sub(image, _LINK.sub(link, html))


def render_photo(file: str, alt: str | Markup, prefix: str, photos: Mapping[str, PhotoAsset]) -> Markup:
    """The element for a picture of content/photos/. Its size, when known, keeps the page still."""
    asset = photos.get(file)
    at = address.PHOTOS + file if asset is None else asset.address
    size = f' width="{asset.width}" height="{asset.height}"' if asset else ""
    html = f'<img src="{escape(prefix + at)}" alt="{markup_escape(alt)}"{size} loading="lazy">'
    return Markup(html)  # noqa: S704 - made of escaped pieces


def pictures_in(text: str) -> set[str]:
    """The files of content/photos/ that a guide (`../photos/x`) or page (`photos/x`) shows."""
    if "![" not in text:
        return set()
    found = (resolve(unescape(src).removeprefix("../"), "") for src, _ in _IMAGE.findall(long_html(text)))
    return {own.removeprefix(address.PHOTOS) for own in found if own and own.startswith(address.PHOTOS)}
