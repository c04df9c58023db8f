"""The steps of a guide: its first numbered list, and the heading that it stands under."""

import re
from html import unescape
from typing import NamedTuple

from hub.markdown.engine import long_html, without_marks
from hub.markdown.figure_marks import fill_marks
from hub.model.first_step import first_step

Run = tuple[str, bool]
"""A piece of text, and whether it is bold."""

_HEADING = re.compile(r"<h[1-6]>(.*?)</h[1-6]>", re.DOTALL)
_LIST = re.compile(r"<(ol|ul)(?: [^>]*)?>\n(.*?)</\1>", re.DOTALL)
_ITEM = re.compile(r"<li>(.*?)</li>", re.DOTALL)
_BOLD = re.compile(r"<strong>(.*?)</strong>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_FIRST = re.compile(r"^ {0,3}1[.)] +(\S.*(?:\n {2,}\S.*)*)", re.MULTILINE)
_HEADING_LINE = re.compile(r"^#{1,6} +(.+)$", re.MULTILINE)
MOST = 8


class GuideSteps(NamedTuple):
    """The list's heading, plain ("" for none), and its items."""

    heading: str
    items: tuple[tuple[Run, ...], ...]


def guide_steps(body: str) -> GuideSteps:
    """The first numbered list of a guide's Markdown, else its first list at all, at most MOST items of it."""
    html = fill_marks(without_marks(long_html(body)), {})
    found = next((m for m in _LIST.finditer(html) if m[1] == "ol"), None) or _LIST.search(html)
    if found is None:
        return GuideSteps("", ())
    headings = [_plain(m[1]) for m in _HEADING.finditer(html, 0, found.start())]
    items = [_runs(m[1]) for m in _ITEM.finditer(found[2])][:MOST]
    return GuideSteps(headings[-1] if headings else "", tuple(item for item in items if item))


def first_guide_step(body: str) -> tuple[str, str]:
    """The first item of the first numbered list, plain and short enough for a card, and the heading above it.

    Both are "" where there is none. Only these two are rendered, as every build asks for each guide.
    """
    found = _FIRST.search(body)
    if found is None:
        return "", ""
    headings = _HEADING_LINE.findall(body, 0, found.start())
    return first_step(_text(found[1])), _text(headings[-1]) if headings else ""


def _runs(html: str) -> tuple[Run, ...]:
    pieces = _BOLD.split(html)
    runs = [(_TAG.sub("", piece), bool(at % 2)) for at, piece in enumerate(pieces)]
    runs = [(re.sub(r"\s+", " ", unescape(text)), bold) for text, bold in runs]
    if runs:
        runs[0] = (runs[0][0].lstrip(), runs[0][1])
        runs[-1] = (runs[-1][0].rstrip(), runs[-1][1])
    return tuple((text, bold) for text, bold in runs if text)


def _text(markdown: str) -> str:
    return _plain(long_html(markdown))


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())
