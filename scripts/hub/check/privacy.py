"""Numbers and addresses of private people: refused wherever they stand but in `scam_numbers`.

A victim's number must never leak, so shapes are judged widely: Vietnamese telephone numbers, identity
cards (12 digits), runs that could be bank accounts (8 digits or more), vehicle plates, e-mail addresses.
Allowed are the emergency numbers, the ward's own contacts, dates, and amounts of money with their unit.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

EMERGENCY = frozenset({"111", "112", "113", "114", "115"})

_GAP = r"[\s.\-–—/()_·•]"
_SUSPECT = re.compile(
    rf"\d(?:(?:{_GAP}{{0,3}}\d){{7,}}|\d ?-? ?[A-Za-z][A-Za-z0-9]?(?: ?[-. ] ?\d{{3}}|\d{{4}}))"
)
_SUSPECT_OR_MAIL = re.compile(rf"{_SUSPECT.pattern}|[@＠]")
_DATE_ONLY = re.compile(r"20\d\d-\d\d-\d\d(?: \d\d)?")
_RUN = re.compile(rf"\d(?:{_GAP}{{0,3}}\d){{7,}}")
_DIGITS = re.compile(r"\d+")
_PLATE = re.compile(
    r"(?<![\w-])[1-9]\d(?: ?-? ?[A-Z](?:[A-Z]|\d)? ?(?:[-.] ?\d{3}\.?\d{1,2}| \d{3}\.?\d{2})"
    r"|[A-Z](?:[A-Z]|\d)?(?:\d{5}|\d{4})|[A-Z](?:[A-Z]|\d)?\d{3}\.\d{2})(?![\w-])",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,100}[@＠][\w-]+(?:\.[\w-]+)+")
_LONGEST = 15
"""Digits of the longest telephone number: 0084, 0 and ten more."""
_HOTLINE = re.compile(r"1[89]00\d{4,6}")
_GROUPED_AMOUNT = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3}){2,}")
_UNIT = r"\s?(?:đồng|đ|vnđ|vnd|nghìn|ngàn|triệu|tỷ|tỉ|usd|đô)(?!\w)"
_AMOUNT = r"(?:[1-9]\d{0,2}(?:[.,]\d{3})+|[1-9]\d*)"
_HARMLESS = re.compile(
    rf"(?<![\d.,]){_AMOUNT}(?:\s?(?:-|–|đến|tới|và|hoặc)\s?{_AMOUNT})?{_UNIT}"
    r"|(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)(?:[ T]\d\d:\d\d(?!\d))?"
    r"|(?<!\d)(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?!\d)"
    r"|(?<!\d)(?:0?[1-9]|1[0-2])[-/.](?:19|20)\d\d(?![\d.])"
    r"|(?<![\d.-])(?:19|20)\d\d(?:\s?[-–/ ]\s?(?:19|20)\d\d)+(?!\.?\d|-)"
    r"|(?<!\d)20\d{6}(?:-\d{6})?(?=[a-z0-9-]*\.(?:jpe?g|png|webp)\b)",
    re.IGNORECASE,
)


Groups = list[tuple[int, str]]
"""Runs of digits (ASCII), each with its offset."""


class Contacts(NamedTuple):
    """The ward's own contacts: numbers in national form (digits only) and e-mail addresses in lower case."""

    numbers: frozenset[str]
    emails: frozenset[str]

    @classmethod
    def of(cls, numbers: Iterable[str], emails: Iterable[str]) -> "Contacts":
        """From numbers and addresses as people write them."""
        return cls(frozenset(map(national, numbers)), frozenset(e.lower() for e in emails))


class Finding(NamedTuple):
    """What must not stand at `offset` of the text: the message's code and the words found."""

    code: str
    offset: int
    value: str


def national(number: str) -> str:
    """The digits of a telephone number in ASCII, with 0 in place of +84 or 0084."""
    digits = _ascii(number)
    for prefix in ("0084", "84"):
        rest = digits[len(prefix) :].removeprefix("0")
        if digits.startswith(prefix) and len(rest) in (9, 10):
            return "0" + rest
    return digits


def is_suspect(text: str) -> bool:
    """False when nothing in `text` can be private: the quick answer for nearly every file."""
    for found in _SUSPECT.findall(text):
        if _DATE_ONLY.fullmatch(found) is None:
            return True
    return "@" in text or "＠" in text


def find_private(text: str, contacts: Contacts, allowed: Sequence[tuple[int, int]] = ()) -> Iterator[Finding]:
    """Private-looking numbers and addresses in `text`, outside the spans of offsets in `allowed`.

    Only the lines around something suspect are looked at closely.
    """
    done = 0
    suspects = _SUSPECT_OR_MAIL if "@" in text or "＠" in text else _SUSPECT
    for match in suspects.finditer(text):
        start, end = match.span()
        if (
            end <= done
            or _DATE_ONLY.fullmatch(match.group())
            or any(a <= start and end <= b for a, b in allowed)
        ):
            continue
        first = max(done, text.rfind("\n", 0, start) + 1)
        last = text.find("\n", end)
        done = len(text) if last < 0 else last
        part = text[first:done]
        for a, b in allowed:
            if a < done and b > first:
                a, b = max(a, first) - first, min(b, done) - first
                part = part[:a] + "x" * (b - a) + part[b:]
        for code, offset, value in _find_in(part, contacts):
            yield Finding(code, first + offset, value)


def cover_harmless(text: str) -> str:
    """`text`, as long as before, with "x" over addresses, plates, dates and amounts of money."""
    return _HARMLESS.sub(_cover, _PLATE.sub(_cover, _EMAIL.sub(_cover, text)))


def _find_in(text: str, contacts: Contacts) -> Iterator[Finding]:
    for match in _EMAIL.finditer(text):
        if match.group().lower().rstrip(".") not in contacts.emails:
            yield Finding("privacy.email", match.start(), match.group())
    text = _EMAIL.sub(_cover, text)
    for match in _PLATE.finditer(text):
        yield Finding("privacy.plate", match.start(), match.group())
    text = _HARMLESS.sub(_cover, _PLATE.sub(_cover, text))
    for match in _RUN.finditer(text):
        groups = [(g.start(), _ascii(g.group())) for g in _DIGITS.finditer(text, match.start(), match.end())]
        yield from _judge(text, groups, contacts)


def _judge(text: str, groups: Groups, contacts: Contacts) -> Iterator[Finding]:
    """Judge a row of groups: the ward's own numbers are cut out, then telephone numbers, then the rest."""
    shortest = min(map(len, contacts.numbers), default=_LONGEST)
    for part, own in _cut(groups, lambda d: len(d) >= shortest and national(d) in contacts.numbers):
        if own:
            continue
        for piece, phone in _cut(part, _is_phone):
            if phone:
                yield _finding("privacy.phone", text, piece)
            else:
                yield from _judge_rest(text, [g for g in piece if g[1] not in EMERGENCY])


def _cut(groups: Groups, wanted: Callable[[str], bool]) -> Iterator[tuple[Groups, bool]]:
    """Cut a row of groups into those that together are wanted (True), and what lies between (False)."""
    between: Groups = []
    at = 0
    while at < len(groups):
        digits, end = "", at
        while end < len(groups) and len(digits) < _LONGEST:
            digits += groups[end][1]
            end += 1
            if len(digits) <= _LONGEST and wanted(digits):
                yield between, False
                yield groups[at:end], True
                between, at = [], end
                break
        else:
            between.append(groups[at])
            at += 1
    yield between, False


def _judge_rest(text: str, groups: Groups) -> Iterator[Finding]:
    sizes = [len(digits) for _, digits in groups]
    total = sum(sizes)
    if _HOTLINE.fullmatch("".join(digits for _, digits in groups)):
        yield _finding("privacy.hotline", text, groups)
        return
    long = [g for g in groups if len(g[1]) >= 8]
    grouped = total >= 8 and min(sizes) >= 2 and sum(s >= 3 for s in sizes) * 2 > len(sizes)
    if total == 12 and (long or grouped):
        yield _finding("privacy.id-card", text, groups)
    elif long:
        for group in long:
            yield _finding("privacy.id-card" if len(group[1]) == 12 else "privacy.account", text, [group])
    elif grouped:
        yield _finding("privacy.account", text, groups)


def _is_phone(digits: str) -> bool:
    """Mobile numbers have 10 digits from 03 to 09, land lines 11 from 02 (10 in the old form)."""
    if not 10 <= len(digits) <= _LONGEST or digits[0] not in "08":
        return False
    number = national(digits)
    return (len(number) == 10 and number[0] == "0" and number[1] in "235789") or (
        len(number) == 11 and number.startswith("02")
    )


def _finding(code: str, text: str, groups: Groups) -> Finding:
    start, end = groups[0][0], groups[-1][0] + len(groups[-1][1])
    if text[start - 1 : start] in ("(", "+"):
        start -= 1
    value = " ".join(text[start:end].split())
    if code == "privacy.account" and _GROUPED_AMOUNT.fullmatch(value):
        code = "privacy.amount"
    return Finding(code, start, value)


def _ascii(text: str) -> str:
    if text.isascii() and text.isdecimal():
        return text
    return "".join(str(unicodedata.decimal(c)) for c in text if c.isdecimal())


def _cover(match: re.Match[str]) -> str:
    return "x" * len(match.group())
