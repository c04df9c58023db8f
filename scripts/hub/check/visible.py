"""What a reader sees of a text: Markdown's marks gone, entities and look-alike signs resolved.

A number may be written in a hundred ways and still be read as one. Here it is brought back to plain
digits and letters, each with its place in the text it came from.
"""

import re
import unicodedata
from functools import lru_cache
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

EDGE = "¶"
"""Stands between blocks and between the cells of a table, so that their numbers are not one number."""

_TAG = re.compile(r"<!--.*?-->|</?([a-z]+)[^>]*>", re.DOTALL)
_ATTRIBUTE = re.compile(r'(?:href|src|alt|title)="([^"]*)"')
_INLINE = frozenset(("strong", "em", "a", "del", "code", "img"))
_EDGES = re.compile(rf"\s*{EDGE}[\s{EDGE}]*")
_MARKS = re.compile(r"\\(?=[!-/:-@\[-`{-~])|\*\*|__|~~|`")


class Plain(NamedTuple):
    """A text as it is read, and for each character of it the offset in the text it was made from."""

    text: str
    places: list[int]


def shown_in(html: str) -> str:
    """The text that cmark's HTML shows, its blocks divided by `EDGE`."""
    return _EDGES.sub(f" {EDGE} ", unescape(_TAG.sub(_in_place_of, html)))


def attributes_of(html: str) -> str:
    """The addresses, titles and descriptions in cmark's HTML, one on each line, percent signs resolved."""
    return "\n".join(unquote(unescape(value)) for value in _ATTRIBUTE.findall(html))


def without_marks(text: str) -> str:
    """A plain text without Markdown's marks and entities, as a careless program would show it."""
    return unescape(_MARKS.sub("", text)) if "&" in text else _MARKS.sub("", text)


def plain_of(text: str) -> Plain:
    """NFKC without invisible and combining marks; dashes become "-", white space one blank."""
    signs: list[str] = []
    places: list[int] = []
    blank = False
    for place, char in enumerate(text):
        for sign in char if char.isascii() else _plain_char(char):
            if sign.isspace():
                if not blank:
                    signs.append(" ")
                    places.append(place)
                blank = True
            else:
                signs.append(sign)
                places.append(place)
                blank = False
    return Plain("".join(signs), places)


@lru_cache(maxsize=4096)
def _plain_char(char: str) -> str:
    category = unicodedata.category(char)
    if category in ("Mn", "Me", "Cf"):
        return ""
    if category == "Zs":
        return " "
    if category == "Pd" or char == "\u2212":
        return "-"
    digit = unicodedata.digit(char, None)
    if digit is not None:
        return str(digit) if category == "Nd" else f" {digit} "
    made = unicodedata.normalize("NFKC", char)
    if made == char:
        return char
    made = "".join(c for c in made if unicodedata.category(c) not in ("Mn", "Me", "Cf"))
    return f" {made} " if category == "No" else made


def _in_place_of(match: re.Match[str]) -> str:
    name = match[1]
    if name is None or name in _INLINE:
        return ""
    return "\n" if name == "br" else EDGE
