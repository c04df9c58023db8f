"""Whether a text may hold a number that is told in words: the quick answer for nearly every file.

Searched in UTF-8, where expressions that begin with fixed bytes skip quickly to where they may match.
"""

import re

from hub.check.digit_words import FILLERS, PLACES, WORDS

_GAP = rb"(?:[\0-/:-@\[-`{-\x7f]|\xe2\x80[\x90-\x95\xa2\xa6]|\xc2[\xa0\xb7]){0,5}"
"""ASCII signs, dashes, dots and blanks, no more than spelled.py lets stand between two digits."""
_LEAST = 10
"""Digits of the shortest telephone number."""
_LETTERS = bytes(0x30 if chr(b).isdecimal() else 0x6F if chr(b) in "OoIl" else 0x20 for b in range(256))
"""Digits are "0", letters like them are "o", all else is blank."""


def _in_utf8(word: str) -> set[bytes]:
    """A word's bytes in small letters and in capitals, of which only those of ASCII are small."""
    return {word.encode(), word.upper().encode().lower()}


_SIZES = (
    {form: 1 for word in WORDS for form in _in_utf8(word)}
    | {form: len(most) for word, (_, most) in PLACES.items() for form in _in_utf8(word)}
    | {form: 0 for word in FILLERS for form in _in_utf8(word)}
)
"""How many digits a word stands for at most."""
_LONGEST_FIRST = sorted(_SIZES, key=len, reverse=True)
_WORD = b"|".join(_LONGEST_FIRST)
_PIECE = re.compile(rb"[0-9]|" + _WORD)
_RUN = re.compile(rb"(?:" + _GAP + rb"(?:[0-9]|" + _WORD + rb"))+")
_DIGITS_THEN_WORD = rb"(?:" + _GAP + rb"[0-9])*" + _GAP + rb"(?:" + _WORD + rb")"
_FOUR = rb"(?:4|b\xe1\xbb[\x91\x90]n|bon|t\xc6[\xb0\xaf])"
_BEGINNINGS = tuple(
    re.compile(beginning)
    for beginning in (
        rb"0(?<![0-9]0)" + _DIGITS_THEN_WORD,
        rb"84(?<![0-9]84)" + _DIGITS_THEN_WORD,
        rb"kh(?:\xc3[\xb4\x94]|o)ng" + _GAP + rb"(?:[0-9]|" + _WORD + rb")",
        rb"ze?(?:\xc3[\xaa\x8a])?r(?:o|\xc3[\xb4\x94])" + _GAP + rb"(?:[0-9]|" + _WORD + rb")",
        rb"8(?<![0-9]8)" + _GAP + _FOUR,
        rb"t(?:\xc3[\xa1\x81]|a)m" + _GAP + _FOUR,
    )
)
"""How a number begins of which a part is told in words: with 0 or 84, in digits or words."""


def may_be_spelled(text: str) -> bool:
    """False when no run of words in a file's `text` can be a number that is not written in digits."""
    data = text.encode("utf-8", "replace")
    letters = data.translate(_LETTERS)
    if b"0o" in letters or b"o0" in letters:
        return True
    data = data.lower()
    return any(
        _size(data, match.start()) >= _LEAST
        for beginning in _BEGINNINGS
        for match in beginning.finditer(data)
    )


def _size(data: bytes, start: int) -> int:
    """How many digits, told or written, follow one another from an offset on."""
    run = _RUN.match(data, start)
    return sum(_SIZES.get(piece, 1) for piece in _PIECE.findall(run.group())) if run else 0
