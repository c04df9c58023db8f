"""A text made to fit: after a sentence where that leaves enough of it, else after a word."""

import re

from hub.render.share.plain import utf16_length

_END = re.compile(r"[.!?…][\"”’)]?(?= +[\"“‘(]?[^a-z\d\W])")
_ABBREVIATION = re.compile(r"\b(?:[A-ZĐ]{1,3}|[Tt]hs|[Tt]s)\.$")
_ENOUGH = 0.4
"""A sentence is worth ending with when it fills as much of the room."""


def cut(text: str, room: int, more: str = "…") -> str:
    """`text` in at most `room` UTF-16 units; "" where not even one word fits.

    A text that was cut within a sentence ends in `more`.

    >>> cut("Cúp máy ngay. Không bấm vào đường link lạ.", 20)
    'Cúp máy ngay.'
    >>> cut("Không bấm vào đường link lạ.", 20)
    'Không bấm vào đường…'
    """
    if utf16_length(text) <= room:
        return text
    held = _within(text, room)
    ends = [m.end() for m in _END.finditer(text) if m.end() <= len(held)]
    ends = [end for end in ends if not _ABBREVIATION.search(text[:end])]
    if ends and ends[-1] >= room * _ENOUGH:
        return text[: ends[-1]]
    held = _within(text, room - len(more))
    if text[len(held) : len(held) + 1] != " ":
        held = held.rpartition(" ")[0]
    held = held.rstrip(" ,;:.-–(\"“'‘")
    return held + more if held else ""


def _within(text: str, room: int) -> str:
    """The first characters that take at most `room` UTF-16 units."""
    if room <= 0:
        return ""
    held = text[:room]
    while utf16_length(held) > room:
        held = held[:-1]
    return held
