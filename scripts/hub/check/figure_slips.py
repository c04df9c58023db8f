"""Lines that begin like a mark that asks for numbers and are none: they would be shown as they stand."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from hub.markdown.figure_marks import lines_of_code

_BEGINNING = re.compile(r"\[ *(?:\[|[Ss][oôốồổộơớóò] +[Ll])")
_SLIP = re.compile(rf"(?:[ >]|[-*+] |\d+[.)] )*(?={_BEGINNING.pattern})")
_LINK = re.compile(r"\[(?:[^\[\]]|\[[^\[\]]*\])*\](?:[(:]| ?\[)")
_MARK = re.compile(r"\[\[ *s[ốo] li[ệe]u *(?::[^\[\]<>]*)?\]\]", re.IGNORECASE)
_NAME = re.compile(r"\W*so? *l\w* *[:;,.]? *")


class Slip(NamedTuple):
    """The line and column, from 1, at which it begins, and the mark that was likely meant."""

    line: int
    column: int
    better: str


def may_hold_slips(text: str) -> bool:
    """Whether it is worth looking: the quick answer for nearly every file."""
    return _BEGINNING.search(text) is not None


def find_slips(text: str) -> Iterator[Slip]:
    """Each such line of a Markdown text; what is a link, a mark in its right form, or code, is none."""
    if not may_hold_slips(text):
        return
    found = [
        (number, match.end(), line[match.end() :].strip())
        for number, line in enumerate(text.split("\n"), 1)
        if (match := _SLIP.match(line)) and not _MARK.search(line) and not _LINK.match(line, match.end())
    ]
    code = lines_of_code(text) if found else frozenset()
    for number, at, written in found:
        if number not in code:
            yield Slip(number, at + 1, f"[[số liệu: {_asked_for(written)}]]")


def _asked_for(written: str) -> str:
    """What stands after the name of the mark, as far as it is one."""
    inside = re.split(r"\]", written.strip(" [").removesuffix("."), maxsplit=1)[0].strip()
    plain = unicodedata.normalize("NFD", inside.lower())
    name = _NAME.match("".join(c for c in plain if unicodedata.category(c) != "Mn"))
    return (inside[name.end() :].strip() if name else "") or "moi-truong, quý trước"
