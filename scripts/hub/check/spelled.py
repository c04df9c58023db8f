"""Telephone numbers told in words, or with letters that look like digits: "không chín không ba…", "O9O3…".

As nearly no file holds one, `may_be_spelled` must say so in a few microseconds.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from hub.check.privacy import Contacts, Finding, find_private, national

_WORDS = {
    **dict.fromkeys(("không", "khong", "zero", "zêrô", "zê-rô"), "0"),
    **dict.fromkeys(("một", "mot", "mốt"), "1"),
    **dict.fromkeys(("hai",), "2"),
    **dict.fromkeys(("ba",), "3"),
    **dict.fromkeys(("bốn", "bon", "tư"), "4"),
    **dict.fromkeys(("năm", "nam", "lăm", "lam", "nhăm"), "5"),
    **dict.fromkeys(("sáu", "sau"), "6"),
    **dict.fromkeys(("bảy", "bay", "bẩy"), "7"),
    **dict.fromkeys(("tám", "tam"), "8"),
    **dict.fromkeys(("chín", "chin"), "9"),
}
_TOKEN = re.compile(r"[^\W_]+")
_LOOKALIKE = re.compile(r"(?=[OIl]*\d)[\dOoIl]{2,}")
_AS_DIGITS = str.maketrans("OoIl", "0011")
_WIDEST = 5
"""Characters between two digits of one number."""
_LEAST, _MOST = 10, 12
"""Digits of a telephone number here: 0 and nine or ten more, or 84 in place of 0."""
_SMALL = bytes(
    b | 0x20 if 0x41 <= b <= 0x5A else b if b >= 0x80 or chr(b).isalnum() else 0x20 for b in range(256)
)
"""ASCII in lower case, its signs as blanks."""
_SIGNS = tuple(sign.encode() for sign in "–—…·•")
_DIGITS = frozenset(
    word.encode().translate(_SMALL) for each in (*_WORDS, *"0123456789") for word in (each, each.upper())
)
_MIXED = bytes(0x30 if chr(b).isdigit() else 0x6F if chr(b) in "OoIl" else 0x20 for b in range(256))
"""Digits are "0", letters like them are "o", all else is blank."""


class _Digits(NamedTuple):
    """A word that stands for digits, and where it is; `spelled`: it is not written in digits."""

    digits: str
    start: int
    end: int
    spelled: bool


def may_be_spelled(text: str) -> bool:
    """False when no run of words in a file's `text` can be a number that is not written in digits."""
    data = text.encode("utf-8", "replace")
    mixed = data.translate(_MIXED)
    if b"0o" in mixed or b"o0" in mixed:
        return True
    for sign in _SIGNS:
        data = data.replace(sign, b" ")
    return b"\1\1\1" in bytes(map(_DIGITS.__contains__, data.translate(_SMALL).split()))


def find_spelled(text: str, contacts: Contacts) -> Iterator[Finding]:
    """Private telephone numbers of which at least a part is told in words or with letters for digits."""
    run: list[_Digits] = []
    for match in _TOKEN.finditer(text):
        digits = _read(match)
        if digits is None or (run and match.start() - run[-1].end > _WIDEST):
            yield from _numbers_in(run, text, contacts)
            run = []
        if digits is not None:
            run.append(digits)
    yield from _numbers_in(run, text, contacts)


def _read(match: re.Match[str]) -> _Digits | None:
    word = match.group()
    if word.isdecimal():
        return _Digits(word, match.start(), match.end(), False)
    digit = _WORDS.get(word.lower())
    if digit is None and _LOOKALIKE.fullmatch(word):
        digit = word.translate(_AS_DIGITS)
    return _Digits(digit, match.start(), match.end(), True) if digit is not None else None


def _numbers_in(run: list[_Digits], text: str, contacts: Contacts) -> Iterator[Finding]:
    """The numbers of a run, each of whole words; what is longest from a word on is what was meant."""
    at = 0
    while at < len(run):
        ends = list(_ends_from(run, at))
        allowed = next((end for end, digits in ends if national(digits) in contacts.numbers), None)
        private = next((end for end, digits in ends if _is_private(digits, contacts)), None)
        if allowed is None and private is not None:
            yield Finding("privacy.phone", run[at].start, text[run[at].start : run[private].end])
        at = (private if allowed is None else allowed) or at
        at += 1


def _ends_from(run: list[_Digits], first: int) -> Iterator[tuple[int, str]]:
    """Where a number that begins with this word may end, and its digits, the longest first."""
    found = []
    digits, spelled = "", False
    for last in range(first, len(run)):
        digits += run[last].digits
        spelled = spelled or run[last].spelled
        if len(digits) > _MOST:
            break
        if spelled and len(digits) >= _LEAST and digits.startswith(("0", "84")):
            found.append((last, digits))
    return reversed(found)


def _is_private(digits: str, contacts: Contacts) -> bool:
    return any(found.code == "privacy.phone" for found in find_private(digits, contacts))
