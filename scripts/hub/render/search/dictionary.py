"""The dictionary: all words without accents, and about how many documents hold each.

A browser needs it for what was typed half or wrongly. It is front-coded: sorted, a word a line, as the
number of letters (base 36) that it shares with the one before, the letters that follow, and the magnitude of
its count (a capital letter: A for 1, B for 2 or 3, C up to 7, ...), which seldom changes.
hub/browser/dictionary.js reads it.
"""

from collections.abc import Mapping

_BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz"


def render_dictionary(counts: Mapping[str, int]) -> bytes:
    """The dictionary of these words, `counts` being documents by word."""
    lines = []
    last = ""
    for word in sorted(word for word, count in counts.items() if count > 0):
        shared = 0
        most = min(len(word), len(last), 35)
        while shared < most and word[shared] == last[shared]:
            shared += 1
        magnitude = chr(ord("@") + min(counts[word].bit_length(), 26))
        lines.append(f"{_BASE36[shared]}{word[shared:]}{magnitude}")
        last = word
    return ('"' + "\\n".join(lines) + '"').encode()
