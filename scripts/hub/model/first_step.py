"""The one thing to do, short enough for a card."""

import re

LONGEST = 110
"""Characters: three lines of a card."""

_END = re.compile(r"[.!?]\s+(?=\S)")
_SHORT_NAME = 2
"""Letters of "P.", "Q." and "TP.", whose dot ends no sentence."""


def first_step(text: str) -> str:
    """A warning's or guide's first step; a long one is cut after a sentence, else after a word with "…".

    >>> first_step("Tắt máy, không làm theo.")
    'Tắt máy, không làm theo.'
    """
    if len(text) <= LONGEST:
        return text
    ends = [match.start() + 1 for match in _END.finditer(text, 0, LONGEST + 2) if _ends(text, match)]
    if ends and ends[-1] <= LONGEST:
        return text[: ends[-1]]
    head, space, _ = text[:LONGEST].rpartition(" ")
    return (head if space else text[: LONGEST - 1]).rstrip(" ,;:.-–(") + "…"


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence really ends there: a name's short form does not, nor does what goes on in small."""
    before = text[: match.start()].rpartition(" ")[2]
    after = text[match.end() : match.end() + 1]
    return not after.islower() and not (len(before) <= _SHORT_NAME and before[:1].isupper())
