"""Where in Markdown the things stand that may not be published.

markdown-it tells blocks by line and inline pieces by order; columns are found by looking for the piece
from the last one on. Nothing here decides what is accepted: that is markdown.py's part.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from hub.check.link_text import says_otherwise
from hub.check.links import BadLink, parse_link

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_DELIMITER_ROW = re.compile(r"^[ >\t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^[^\n]*(?:```|~~~)", re.MULTILINE)
MARKUP = re.compile(r"<[A-Za-z/!?][^\s>]*>?")
"""What looks like a tag though it is none: it would be shown as it stands."""
_BLOCKS = {
    "code_block": "markdown.code",
    "fence": "markdown.code",
    "hr": "markdown.rule",
    "table_open": "markdown.table",
    "heading_open": "markdown.heading",
}


class Offence(NamedTuple):
    """A message's code and details, at an offset of the Markdown."""

    code: str
    offset: int
    details: dict[str, Any]


def may_be_table(text: str) -> bool:
    """Whether a line could divide a table's head from its rows."""
    return "|" in text and any("|" in match.group() for match in _DELIMITER_ROW.finditer(text))


def may_be_unclosed(text: str) -> bool:
    """Whether there is a code fence at all."""
    return ("```" in text or "~~~" in text) and _FENCE.search(text) is not None


def find_offences(text: str, folder: str) -> Iterator[Offence]:
    """Everything in `text` that a file of `folder` may not have: "warnings", "guides" or "" for pages."""
    return _Finder(text.replace("\r", " "), folder).find()


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # only files with faults need it

    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    # Refused addresses must be seen as links, and as they were written.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


class _Finder:
    def __init__(self, text: str, folder: str) -> None:
        self.text = text
        self.folder = folder
        self.short = folder == "warnings"
        self.lines = [0, *(m.end() for m in re.finditer("\n", text)), len(text)]
        self.cursor = 0
        self.level = 1

    def find(self) -> Iterator[Offence]:
        for token in _parser().parse(self.text):
            first, last = token.map or (0, 0)
            start, end = self._line(first), self._line(last)
            self.cursor = max(self.cursor, start)
            if token.type == "inline":
                yield from self._inline(token, end or len(self.text))
            elif token.type == "html_block":
                value = token.content.strip().split("\n")[0]
                yield Offence("markdown.html", self._seek("<", start, end), {"value": _short(value)})
            elif token.type == "fence" and not self._is_closed(token, first, last):
                yield Offence("markdown.fence", self._seek(token.markup, start, end), {})
            elif token.type == "heading_open" and not self.short:
                yield from self._heading(int(token.tag[1]), start, end)
            elif self.short and token.type in _BLOCKS:
                sign = token.markup if token.markup in ("#", "##", "###", "####", "#####", "######") else ""
                yield Offence(_BLOCKS[token.type], self._seek(sign, start, end), {})

    def _inline(self, token: "Token", end: int) -> Iterator[Offence]:
        at_link = self.cursor
        opened = 0
        children = token.children or []
        for number, child in enumerate(children):
            kind = child.type
            if kind in ("softbreak", "hardbreak"):
                self.cursor = at_link = max(self.cursor, self.text.find("\n", self.cursor) + 1)
            elif kind == "html_inline":
                place = self._seek(child.content, self.cursor, end)
                self.cursor = place + 1
                if child.content.startswith("</") and opened:
                    opened -= 1
                    continue
                opened += not child.content.startswith("</")
                yield Offence("markdown.html", place, {"value": _short(child.content)})
            elif kind == "text":
                yield from self._markup_as_text(child.content, end)
            elif kind == "code_inline" and self.short:
                place = self._seek("`", self.cursor, end)
                self.cursor = min(end, place + len(child.content) + 2)
                yield Offence("markdown.code", place, {})
            elif kind == "image":
                place = self._seek("![", self.cursor, end)
                self.cursor = min(end, place + 2)
                yield from self._image(child, place)
            elif kind == "link_open":
                href = str(child.attrGet("href") or "")
                place, at_link = self._link_place(href, max(at_link, self.cursor), end)
                yield from self._link(href, place, _text_from(children[number + 1 :]))

    def _markup_as_text(self, content: str, end: int) -> Iterator[Offence]:
        for match in MARKUP.finditer(content):
            place = self._seek(match.group(), self.cursor, end)
            self.cursor = place + 1
            yield Offence("markdown.html", place, {"value": _short(match.group())})

    def _link_place(self, href: str, cursor: int, end: int) -> tuple[int, int]:
        """Where a link's address stands, and from where to look for the next one's."""
        place = self.text.find(href, cursor, end) if href else -1
        if place < 0:
            bracket = self.text.find("](", cursor, end)
            place = min(bracket + 2, end - 1) if bracket >= 0 else self._seek("[", cursor, end)
        return place, min(place + max(1, len(href)), end)

    def _link(self, href: str, place: int, text: str) -> Iterator[Offence]:
        link = parse_link(href, self.folder)
        if isinstance(link, BadLink):
            yield Offence(link.code, place, {"value": _short(href), "example": link.example})
        elif link.kind == "photo" and self.short:
            yield Offence("markdown.image", place, {})
        elif lie := says_otherwise(text, href):
            details = {"value": _short(href), "text": _short(text), "better": lie.better}
            yield Offence(lie.code, place, details)

    def _image(self, child: "Token", place: int) -> Iterator[Offence]:
        if self.short:
            yield Offence("markdown.image", place, {})
            return
        link = parse_link(str(child.attrGet("src") or ""), self.folder)
        if isinstance(link, BadLink) or link.kind != "photo":
            better = f"{'../' if self.folder else ''}photos/anh-1.jpg"
            yield Offence("markdown.src", place, {"better": better})
        if not child.content.strip():
            yield Offence("markdown.alt", place, {})

    def _heading(self, level: int, start: int, end: int) -> Iterator[Offence]:
        place = self._seek("#", start, end)
        before, self.level = self.level, level
        if level == 1:
            yield Offence("markdown.title", place, {})
        elif level > 4:
            yield Offence("markdown.deep", place, {})
        elif before == 1 and level > 2:
            yield Offence("markdown.first", place, {})
        elif level > before + 1:
            yield Offence("markdown.jump", place, {"before": "#" * before, "most": "#" * (before + 1)})

    def _is_closed(self, token: "Token", first: int, last: int) -> bool:
        line = self.text[self._line(last - 1) : self._line(last)].strip(" >\t\n")
        return last - 1 > first and line.startswith(token.markup) and not line.strip(token.markup[0])

    def _line(self, number: int) -> int:
        return self.lines[min(number, len(self.lines) - 1)]

    def _seek(self, piece: str, start: int, end: int) -> int:
        """The offset of a piece between two offsets, else of the first character that is not a space."""
        place = self.text.find(piece, start, end) if piece else -1
        if place >= 0:
            return place
        rest = self.text[start:end]
        return start + len(rest) - len(rest.lstrip(" >\n")) if rest.strip(" >\n") else start


def _text_from(children: "Sequence[Token]") -> str:
    """The words of a link that was just opened."""
    until = next((n for n, child in enumerate(children) if child.type == "link_close"), len(children))
    return "".join(child.content for child in children[:until])


def _short(value: str) -> str:
    value = " ".join(value.split())
    return value if len(value) <= 60 else value[:59] + "…"
