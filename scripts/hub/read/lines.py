"""Lines at the left edge of a YAML file that are no `name: value`, and what was likely meant."""

import re

from hub.read.fault import Fault

KEY_LINE = re.compile(r"(?P<key>[\w-]+|\"[^\"]*\"|'[^']*')[ ]*:(?:[ ]|$)")
_KEY = r"(?P<key>[a-z_]+)"
_FULL_WIDTH = re.compile(r"[ ]*(?:- )?(?P<key>[\w]+)[ ]*：[ ]*(?P<rest>.*)")
_EQUALS = re.compile(rf"{_KEY}[ ]*=[ ]*(?P<rest>.*)")
_NO_SPACE = re.compile(rf"{_KEY}:(?P<rest>[^\s/].*)")
_NO_COLON = re.compile(rf"{_KEY}[;,.]?(?:[ ]+(?P<rest>.*))?")
_BLOCK = re.compile(r"(?:(?:[\w-]+)[ ]*:[ ]*)(?P<sign>[|>])[+-]?[ ]*(?:[ ]#.*)?")
_QUOTED_OPEN = re.compile(r"[\w-]+[ ]*:[ ]+(?P<quote>[\"'])(?P<rest>.*)")
_LONGEST = 70

_ODD = r"(?P<odd>[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])"
"""Blanks that only look like spaces, as Word and the web have them."""
ODD_INDENT = re.compile(rf"\s*?{_ODD}\s*(?:- |[\w-]+[ ]*:(?:\s|$))")
"""A list item or name behind such blanks."""
ODD_START = re.compile(rf"[ ]*{_ODD}")
"""Any line that begins with such blanks, be it with nothing after them."""
_ODD_AFTER = re.compile(rf"(?P<before>[ ]*(?:-|(?:- )?[a-z_]+[ ]*:))[ ]*{_ODD}\s*(?P<rest>.*)")
MARK_ITEM = re.compile(r"(?P<indent>[ ]*)(?P<sign>[*+–—‒−•·●▪◦‣→])(?P<rest>[ ]+\S.*|[^\W\d].*)")
"""A list item with another sign than "-", as Word and Zalo make them."""

LIKE_KEYS = ("yaml.full-width", "yaml.equals", "yaml.colon-space", "yaml.no-colon")
"""Faults of lines that were meant as `name: value`."""
KEYS = frozenset(
    [
        "title",
        "category",
        "severity",
        "published",
        "expires",
        "areas",
        "place",
        "summary",
        "what_happened",
        "what_to_do",
        "if_affected",
        "scam_numbers",
        "photos",
        "related",
        "replaced_by",
        "aliases",
        "updates",
        "withdrawn",
        "pinned",
        "draft",
        "updated",
        "at",
        "note",
        "reason",
        "file",
        "alt",
    ]
)
"""Names at which a line without its colon is told from a line of text."""


def bad_line(lines: list[str], until: int) -> Fault | None:
    """The first line at the left edge, up to line `until` (from 0), that cannot stand there."""
    first = next(
        (n for n, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")), None
    )
    if first is None:
        return None
    if lines[first].startswith(" ") and any(KEY_LINE.match(line) for line in lines[first + 1 :]):
        return Fault("yaml.first-indent", first + 1, 1)
    above = ""
    for number in range(first, min(until, len(lines) - 1) + 1):
        line = lines[number]
        if not line.strip(" \t") or line[0] in "# -]}":
            continue
        if KEY_LINE.match(line) is None and line not in ("---", "..."):
            return _named(line, number, above)
        above = line
        quoted = _QUOTED_OPEN.match(line)
        if quoted and quoted["quote"] not in quoted["rest"]:
            return None
    return None


def _named(line: str, number: int, above: str) -> Fault:
    """What is wrong with one such line; `above` is the last good line at the left edge."""
    place = number + 1
    if fault := odd_blank(line, place):
        return fault
    if above.rstrip().endswith(":") and (fault := mark_item(line, place)):
        return fault
    if match := _FULL_WIDTH.fullmatch(line):
        better = f"{match['key']}: {match['rest']}"
        return Fault(
            "yaml.full-width", place, line.index("：") + 1, key=match["key"], better=shortened(better)
        )
    if match := _EQUALS.fullmatch(line):
        better = f"{match['key']}: {match['rest']}"
        return Fault("yaml.equals", place, line.index("=") + 1, key=match["key"], better=shortened(better))
    if match := _NO_SPACE.fullmatch(line):
        better = f"{match['key']}: {match['rest']}"
        return Fault(
            "yaml.colon-space", place, line.index(":") + 1, key=match["key"], better=shortened(better)
        )
    match = _NO_COLON.fullmatch(line)
    if match and match["key"] in KEYS:
        better = f"{match['key']}: {match['rest'] or ''}".rstrip()
        return Fault("yaml.no-colon", place, 1, key=match["key"], name=match["key"], better=shortened(better))
    block = _BLOCK.fullmatch(above.rstrip())
    if block:
        return Fault("yaml.not-indented", place, 1, name=above.rstrip())
    return Fault("yaml.stray-line", place, 1)


def odd_blank(line: str, number: int) -> Fault | None:
    """What is wrong with a line (`number` from 1) that has blanks of Word where YAML wants a space."""
    if match := ODD_START.match(line):
        return Fault("char.indent", number, match.start("odd") + 1, hex=_hex(match["odd"]))
    if match := _ODD_AFTER.match(line):
        better = shortened(f"{match['before'].strip()} {match['rest']}".rstrip())
        return Fault("char.blank", number, match.start("odd") + 1, hex=_hex(match["odd"]), better=better)
    return None


def mark_item(line: str, number: int) -> Fault | None:
    """What is wrong with a line (`number` from 1) that is an item of a list but for its sign."""
    match = MARK_ITEM.match(line)
    if match is None:
        return None
    better = shortened(f"- {match['rest'].strip()}")
    return Fault("yaml.star-item", number, len(match["indent"]) + 1, sign=match["sign"], better=better)


def _hex(char: str) -> str:
    return f"{ord(char):04X}"


def has_keys(lines: list[str]) -> bool:
    """Whether any line at the left edge is a `name: value`: else the file is something else altogether."""
    return any(KEY_LINE.match(line) for line in lines)


def shortened(text: str, quote: str = "") -> str:
    """A text as it should be written, its middle left out when it is long; put in quotes when asked for."""
    if quote == "'":
        text = text.replace("'", "''")
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2].rsplit(' ', 1)[0]} … {text[-_LONGEST // 3 :].split(' ', 1)[-1]}"
    return f"{quote}{text}{quote}"
