"""Telephone numbers told in words, or with letters that look like digits: "không chín không ba…", "O9O3…".

`spelled_hint.py` says for which texts this is worth asking.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from hub.check.digit_words import FILLERS, PLACES, WORDS, any_of
from hub.check.privacy import Contacts, Finding, cover_harmless, find_private, national

_TOKEN = re.compile(r"[^\W_]+")
_LOOKALIKE = re.compile(r"(?=[OoIl]*\d)[\dOoIl]{2,}")
_AS_DIGITS = str.maketrans("OoIl", "0011")
_PIECE = re.compile(rf"\d+|{any_of((*WORDS, *PLACES))}", re.IGNORECASE)
_GLUED = re.compile(rf"(?:{_PIECE.pattern})+", re.IGNORECASE)
_CLOCK = re.compile(r"(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?![:\d])")
_WIDEST = 5
"""Characters between two digits of one number."""
_LEAST, _MOST = 10, 15
"""Digits of a telephone number here: from 0 and nine more up to 0084, 0 and ten more."""


class _Digits(NamedTuple):
    """A word that stands for digits, and where it is; `spelled`: it is not written in digits.

    `last` are its digits where no other follows; a filler has none at all.
    """

    digits: str
    start: int
    end: int
    spelled: bool
    last: str


def find_spelled(text: str, contacts: Contacts) -> Iterator[Finding]:
    """Private telephone numbers of which at least a part is told in words or with letters for digits."""
    run: list[_Digits] = []
    for match in _TOKEN.finditer(_CLOCK.sub(_cover, cover_harmless(text))):
        digits = _read(match)
        apart = run and match.start() - run[-1].end > _WIDEST
        if not digits or apart or (not digits[0].last and not _may_go_on(run)):
            yield from _numbers_in(run, text, contacts)
            run = []
        run += digits
    yield from _numbers_in(run, text, contacts)


def _may_go_on(run: list[_Digits]) -> bool:
    """Whether a filler may follow: after two digits it rather stands between days or months."""
    return bool(run) and (run[-1].spelled or len(run[-1].digits) != 2)


def _read(match: re.Match[str]) -> list[_Digits]:
    """The digits of a word, none if it is an ordinary one."""
    word, start = match.group(), match.start()
    if word.isdecimal():
        return [_Digits(word, start, match.end(), False, word)]
    if word.lower() in FILLERS:
        return [_Digits("", start, match.end(), True, "")]
    if _LOOKALIKE.fullmatch(word):
        digits = word.translate(_AS_DIGITS)
        return [_Digits(digits, start, match.end(), True, digits)]
    if not _GLUED.fullmatch(word):
        return []
    pieces = []
    for piece in _PIECE.finditer(word):
        said = piece.group().lower()
        digits, last = PLACES.get(said) or (WORDS.get(said, said),) * 2
        place = start + piece.start()
        pieces.append(_Digits(digits, place, start + piece.end(), not said.isdecimal(), last))
    return pieces


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
    if not run[first].digits.startswith(("0", "8")):
        return iter(())
    for last in range(first, len(run)):
        whole = digits + run[last].last
        digits += run[last].digits
        spelled = spelled or run[last].spelled
        if len(digits) > _MOST:
            break
        if spelled and run[last].last and len(whole) >= _LEAST and whole.startswith(("0", "84")):
            found.append((last, whole))
    return reversed(found)


def _is_private(digits: str, contacts: Contacts) -> bool:
    return any(found.code == "privacy.phone" for found in find_private(digits, contacts))


def _cover(match: re.Match[str]) -> str:
    return "x" * len(match.group())
