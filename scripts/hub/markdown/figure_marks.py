"""Marks in Markdown that ask for numbers: `[[số liệu: moi-truong, quý trước]]` on a line of its own."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

from hub.markdown.engine import placed_html

_NAME = r"s[ốo] li[ệe]u"
_MARK = re.compile(rf"\[\[ *{_NAME} *(?:: *([^\[\]<>\n]*?) *)?\]\](?:<br />)?", re.IGNORECASE)
_BEGUN = re.compile(rf"\[\[ *{_NAME}", re.IGNORECASE)
_PARAGRAPH = re.compile(r'<p(?: data-sourcepos="(\d+):[^"]*")?>(.*?)</p>', re.DOTALL)
_CODE = re.compile(r"<(code|pre)\b.*?</\1>", re.DOTALL)
_CODE_LINES = re.compile(r'<pre data-sourcepos="(\d+):\d+-(\d+):')


class FigureMark(NamedTuple):
    """What a mark asks for, as written after its colon, and the line of the text on which it stands."""

    text: str
    line: int


def may_hold_marks(text: str) -> bool:
    """Whether it is worth looking."""
    return _BEGUN.search(text) is not None


def place_of_mark(line: str) -> int | None:
    """Where in a line, from 0, what looks like a mark begins."""
    found = _BEGUN.search(line)
    return found.start() if found else None


def find_marks(text: str) -> tuple[list[FigureMark], list[int]]:
    """The marks of a Markdown text, and the lines of those that do not stand on a line of their own."""
    if not may_hold_marks(text):
        return [], []
    html = placed_html(text)
    marks = [FigureMark(mark, int(first) + number) for first, number, mark in _marks(html)]
    rest = _CODE.sub("", fill_marks(html, {}))
    if not _BEGUN.search(rest):
        return marks, []
    taken = {mark.line for mark in marks}
    for code in _CODE_LINES.finditer(html):
        taken.update(range(int(code[1]), int(code[2]) + 1))
    lines = enumerate(text.split("\n"), 1)
    return marks, [n for n, line in lines if n not in taken and _BEGUN.search(line)]


def lines_of_code(text: str) -> frozenset[int]:
    """The lines of a Markdown text, from 1, that stand in blocks of code."""
    blocks = _CODE_LINES.finditer(placed_html(text))
    return frozenset(line for code in blocks for line in range(int(code[1]), int(code[2]) + 1))


def marks_in(text: str) -> list[str]:
    """What the marks of a Markdown text ask for, each once."""
    return list(dict.fromkeys(mark.text for mark in find_marks(text)[0]))


def fill_marks(html: str, said: Mapping[str, str]) -> str:
    """`html` that cmark made, marks replaced by `said` (HTML by what a mark asks for) or nothing."""
    if not _BEGUN.search(html):
        return html

    def paragraph(match: re.Match[str]) -> str:
        if not _BEGUN.search(match[2]):
            return match[0]
        pieces: list[str] = []
        kept: list[str] = []
        for line in match[2].split("\n"):
            mark = _MARK.fullmatch(line)
            if mark is None:
                kept.append(line)
                continue
            pieces += [_wrapped(kept), said.get(unescape(mark[1] or ""), "")]
            kept = []
        return "".join([*pieces, _wrapped(kept)])

    return _PARAGRAPH.sub(paragraph, html)


def _wrapped(lines: list[str]) -> str:
    text = "\n".join(lines).removesuffix("<br />")
    return f"<p>{text}</p>\n" if text else ""


def _marks(html: str) -> Iterator[tuple[str, int, str]]:
    for match in _PARAGRAPH.finditer(html):
        for number, line in enumerate(match[2].split("\n")):
            if mark := _MARK.fullmatch(line):
                yield match[1] or "1", number, unescape(mark[1] or "")
