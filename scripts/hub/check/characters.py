"""Characters that deceive the eye or break other programs: refused wherever they stand, and named."""

import unicodedata
from collections.abc import Iterator

from hub.check.fields import EMOJI
from hub.check.mixed_letters import find_mixed, may_mix_letters
from hub.check.problem import Problem, problem
from hub.read.lines import ODD_INDENT

_JOINER = "\u200d"
_ECHOES = frozenset(
    ("key.missing", "key.unknown", "key.unknown-near", "yaml.syntax", "yaml.indent", "type.list")
)
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def check_characters(file: str, text: str) -> Iterator[Problem]:
    """One problem for each line and kind of character; `text` has "\\n" line ends. Tabs are not looked at."""
    mixed = may_mix_letters(text)
    for number, line in enumerate(text.split("\n"), 1):
        for found in find_mixed(line) if mixed else ():
            point = f"{ord(found.letter):04X}"
            details = {"value": found.letter, "script": found.script, "word": found.word, "hex": point}
            yield problem(file, (number, found.column), "char.mixed", **details)
        for column, code, point in find_characters(line):
            yield problem(file, (number, column), code, hex=point)
        if match := ODD_INDENT.match(line):
            yield problem(
                file, (number, match.start("odd") + 1), "char.indent", hex=f"{ord(match['odd']):04X}"
            )


def without_echoes(problems: list[Problem]) -> list[Problem]:
    """Problems but for those that may come of blanks of Word at the beginning of a line."""
    if not any(p.code == "char.indent" for p in problems):
        return problems
    return [p for p in problems if p.code not in _ECHOES]


def find_characters(line: str) -> Iterator[tuple[int, str, str]]:
    """The first of each character that may not stand in a line: its column from 1, message's code and hex."""
    if line.isprintable() and "\ufffd" not in line:
        return
    seen: set[str] = set()
    for column, char in enumerate(line, 1):
        if char in seen or (char.isprintable() and char != "\ufffd"):
            continue
        if char == _JOINER and _joins(line, column - 1):
            continue
        seen.add(char)
        code = code_of(char)
        if code is not None:
            yield column, code, f"{ord(char):04X}"


def _joins(line: str, at: int) -> bool:
    """Whether the joiner at `at` makes one emoji of two, as in a family or a fireman."""
    before, after = (
        line[:at].rstrip("\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"),
        line[at + 1 :],
    )
    return bool(before and after and EMOJI.match(before[-1]) and EMOJI.match(after[0]))


def code_of(char: str) -> str | None:
    """The catalogue's code for a character that is not printable, or None where it may stand."""
    if char in _BIDI:
        return "char.bidi"
    if char == "\u00ad":
        return "char.soft-hyphen"
    if char == "\ufffd":
        return "char.broken"
    if char in "\u0085\u2028\u2029":
        return "char.line"
    point = ord(char)
    if 0xE0000 <= point <= 0xE0FFF:
        return "char.tag"
    category = unicodedata.category(char)
    if category == "Cn" and 0x1F000 <= point <= 0x1FAFF:
        return None  # an emoji newer than this Python
    if char == "\t":
        return None
    by_category = {
        "Cc": "char.control",
        "Cf": "char.zero-width",
        "Co": "char.private",
        "Cn": "char.unassigned",
        "Cs": "char.unassigned",
    }
    return by_category.get(category)
