"""Private numbers and addresses in disguise: other digits, other signs between them, Markdown inside.

The plain search of privacy.py reads a file as it is written; this one reads it as it is seen. As nearly
no file holds anything of the kind, `may_be_disguised` must say so in a few microseconds.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from hub.check.privacy import Contacts, Finding, cover_harmless, find_private
from hub.check.spelled import find_spelled
from hub.check.spelled_hint import may_be_spelled
from hub.check.visible import Plain, plain_of

_DIGITS = b"0123456789"
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz\xc3\xc4\xc5\xc6\xe1"
_GONE = bytes(b for b in range(0xC0) if b not in _DIGITS + _LETTERS) + b"\xcc\xcd"
"""ASCII signs and blanks, all but the first byte of a character, and accents that stand alone."""
_RUNS = bytes(b if b in _DIGITS else 0x20 if b in _LETTERS else 0 for b in range(256))
"""Letters part the runs of digits; whatever is stranger may be a digit or a sign, and becomes zero."""
_PLATE_LIKE = re.compile(r"\d\W{0,4}[^\W\d_][^\W_]?[\W_]{0,5}\d[\W_]{0,5}\d[\W_]{0,5}\d[\W_]{0,5}\d")
_LINK = re.compile(r"\](?=[(\[])|\[(?=[\W_]{0,5}\d)")
_DIGIT_BEFORE = re.compile(r"\d[\W_]{0,5}$")

_NARROW = re.compile(r"\d(?:[\s.\-–—/()_·•]{0,3}\d)*")
_WIDE = re.compile(r"\d(?:[\W_]{0,5}\d){7,}")
_GROUP = re.compile(r"\d+")
_TIGHT = frozenset("*~'+=|;:_\"^#")
"""Signs that stand between the parts of one number, but not between two numbers."""
_CLOCK_OR_DAY = re.compile(
    r"(?<![\d:./])(?:(?:[01]?\d|2[0-3])[:.][0-5]\d|(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2]))(?![:./,;]?\d)"
)
_GLUED_PLATE = re.compile(r"(?<![\w-])[1-9]\d[A-Z](?:[A-Z]\d{5}|\d{5,6})(?!\w)", re.IGNORECASE)
_WIDE_PLATE = re.compile(
    r"(?<![\w-])[1-9]\d(?:[-.·•*_]?[A-Z][A-Z\d]?| ?[-.·•*_]? ?(?:[A-Z][A-Z\d]|(?i:[a-z]\d)))[^\w,()]{1,3}"
    r"\d{3}[\W_]?\d{2}(?!\w)"
)

_AT = (
    r"(?: ?[\[({<] ?(?:at|@|a[ -]?c[òo]ng|a[ -]?m[óo]c) ?[\])}>] ?"
    r"| a[ -]?(?:còng|cong|móc|moc) | ?@ ?| at (?=(?:gmail|yahoo|hotmail|outlook|icloud)\b))"
)
_DOT = r"(?: ?\. ?| ?[\[({<] ?(?:\.|dot|ch[ấa]m) ?[\])}>] ?| (?:dot|ch[ấa]m) )"
_SPACED_MAIL = re.compile(
    rf"(?<![\w.+%-])([\w.+%-]{{1,64}}){_AT}([\w-]+(?:{_DOT}[\w-]+)*?{_DOT}[a-z]{{2,6}})(?!\w)", re.IGNORECASE
)
_DOT_TOLD = re.compile(_DOT, re.IGNORECASE)
_SIGNS_OF_MAIL = (b"@", b"at]", b"at)", b" at ", b"a c\xc3\xb2ng", b"a m\xc3\xb3c")
"""One of these stands in whatever may be an e-mail address in disguise: "a còng", "a móc" among them."""


def may_be_disguised(text: str) -> bool:
    """False when nothing in a file's `text` can be a private number, an address or a hidden character."""
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return True
    if b"\\" in data or b"&" in data or any(map(data.__contains__, _SIGNS_OF_MAIL)):
        return True
    if may_be_spelled(text):
        return True
    letters = data.translate(_RUNS, _GONE)
    plate = False
    for run in letters.split():
        size = len(run)
        if size >= 8:
            date = run[:4] + b"-" + run[4:6] + b"-" + run[6:8]
            if size == 12:
                date += b" " + run[8:10]
            elif size != 8:
                return True
            if run[:2] != b"20" or date not in data:
                return True
        elif size >= 4:
            plate = True
    if plate and _PLATE_LIKE.search(text) is not None:
        return True
    if b"\0" in letters and ("＠" in text or "﹫" in text):
        return True
    at = data.find(b"]")
    while at >= 0:
        if data[at + 1 : at + 2] in (b"(", b"["):
            # A link may begin or end within a number.
            return any(
                _DIGIT_BEFORE.search(text, max(0, m.start() - 6), m.start()) for m in _LINK.finditer(text)
            )
        at = data.find(b"]", at + 1)
    return False


def find_disguised(text: str, contacts: Contacts, *, numbers_only: bool = False) -> Iterator[Finding]:
    """Private numbers and addresses in a `text` as it is seen; offsets are those of `text`.

    `numbers_only` for addresses of the web, in which accounts and plates look like anything else.
    """
    plain = plain_of(text)
    seen: set[str] = set()
    for code, offset, value in _find(plain, contacts):
        if numbers_only and code not in ("privacy.phone", "privacy.email"):
            continue
        key = essence(value)
        if not any(key in other for other in seen):
            seen.add(key)
            yield Finding(code, plain.places[offset], value.strip(" ¶"))


def essence(value: str) -> str:
    """The letters and digits of a finding: equal for the same number however it is written."""
    return "".join(c for c in plain_of(value).text.lower() if c.isalnum())


def _find(plain: Plain, contacts: Contacts) -> Iterator[Finding]:
    text = plain.text
    yield from find_private(text, contacts)
    yield from find_spelled(text, contacts)
    for shape in (_GLUED_PLATE, _WIDE_PLATE):
        for match in shape.finditer(text):
            yield Finding("privacy.plate", match.start(), match.group())
    for match in _SPACED_MAIL.finditer(text):
        host = _DOT_TOLD.sub(".", match[2])
        if f"{match[1]}@{host}".lower() not in contacts.emails:
            yield Finding("privacy.email", match.start(), match.group())
    covered = cover_harmless(text)
    for match in _WIDE.finditer(covered):
        if _NARROW.fullmatch(match.group()):
            continue  # find_private has judged it
        yield from _find_spread(covered, match, contacts)


def _find_spread(text: str, match: re.Match[str], contacts: Contacts) -> Iterator[Finding]:
    """Numbers whose digits are divided by any signs: written anew with spaces, and judged as such."""
    groups = list(_GROUP.finditer(text, match.start(), match.end()))
    spaced = " ".join(g.group() for g in groups)
    starts: dict[int, int] = {}
    at = 0
    for index, group in enumerate(groups):
        starts[at] = index
        at += len(group.group()) + 1
    for code, offset, value in find_private(spaced, contacts):
        first = starts.get(offset)
        if first is None:
            continue
        found = groups[first : first + value.count(" ") + 1]
        gaps = [text[a.end() : b.start()] for a, b in pairwise(found)]
        if code == "privacy.phone":
            if _is_list(found, gaps) or _is_timetable(text, found):
                continue
        elif not gaps or not all(len(gap) <= 2 and _TIGHT.issuperset(gap) for gap in gaps):
            continue
        yield Finding(code, found[0].start(), text[found[0].start() : found[-1].end()])


def _is_list(groups: list[re.Match[str]], gaps: list[str]) -> bool:
    """Whether these are days or areas in order, such as "02, 03, 05, 06, 07"."""
    numbers = [int(g.group()) for g in groups]
    return (
        all(len(g.group()) <= 2 for g in groups)
        and all(gap in (", ", "; ") for gap in gaps)
        and all(a < b for a, b in pairwise(numbers))
        and numbers[-1] <= 31
    )


def _is_timetable(text: str, groups: list[re.Match[str]]) -> bool:
    """Whether all of it is times of day and days of the year, such as "07:30 - 11:30, 13:30 - 17:00"."""
    spans = [
        m.span() for m in _CLOCK_OR_DAY.finditer(text, max(0, groups[0].start() - 3), groups[-1].end() + 6)
    ]
    return all(any(a <= g.start() and g.end() <= b for a, b in spans) for g in groups)
