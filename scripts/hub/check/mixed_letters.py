"""Words with Cyrillic or Greek letters among Latin ones: they look right, and no search finds them.

Swindlers write so to get past filters; officers have it from what they copied.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_OTHERS = bytes(b for b in range(256) if b not in b"\xce\xcf\xd0\xd1\xd2\xd3")
"""All bytes but those with which the letters looked for begin in UTF-8."""
_FOREIGN = (
    "\u0370-\u0373\u0376-\u037f\u0386-\u0393\u0395-\u03a8\u03aa-\u03bb\u03bd-\u03bf\u03c1-\u03c8\u03ca-\u03ff"
)
"""Greek without the letters of units and sums: Δ, Ω, μ, π, ω."""
_CYRILLIC = "\u0400-\u052f"
_WORD = re.compile(rf"[^\W\d_]*[{_FOREIGN}{_CYRILLIC}][^\W\d_]*")
_LETTER = re.compile(rf"(?P<greek>[{_FOREIGN}])|(?P<cyrillic>[{_CYRILLIC}])")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_IN_ADDRESS = re.compile(r"[(<]https?://[^\s)>]*\Z", re.IGNORECASE)


class Mixed(NamedTuple):
    """The first foreign letter of a word: its column from 1, the letter, its script, and the word."""

    column: int
    letter: str
    script: str
    word: str


def may_mix_letters(text: str) -> bool:
    """False when there is no such letter at all in a file's `text`."""
    return bool(text.encode("utf-8", "replace").translate(None, _OTHERS))


def find_mixed(line: str) -> Iterator[Mixed]:
    """Each such word of a line, but for addresses of links, which links.py looks at."""
    for match in _WORD.finditer(line):
        letter = _LETTER.search(match.group())
        if letter is None or not _LATIN.search(match.group()):
            continue
        if not _IN_ADDRESS.search(line, 0, match.start()):
            script = "Hy Lạp" if letter["greek"] else "Nga"
            yield Mixed(match.start() + letter.start() + 1, letter.group(), script, match.group())
