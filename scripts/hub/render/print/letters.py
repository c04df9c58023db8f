"""Signs that the letters of cards and posters do not have: said by a sign that they do have, or left out."""

import re

_INSTEAD = str.maketrans(
    {
        "\u2705": "\u2713",
        **dict.fromkeys("\u274c\u274e", "\u2717"),
        **dict.fromkeys("\u2753\u2754", "?"),
        **dict.fromkeys("\u2755\u2757", "!"),
        "\u2795": "+",
        "\u2796": "-",
        "\u2797": "/",
    }
)
"""What a sign says in words, as ticks and crosses, must not be lost."""

_UNPRINTED = (
    "\u200d\u20e3\ufe0e\ufe0f\u2728\u270a\u270b\u27b0\u269d\U0001f000-\U0001faff\U000e0020-\U000e007f"
)
_RUN = re.compile(f'(?<=["])[{_UNPRINTED}]+ ?| ?[{_UNPRINTED}]+')


def printed_letters(text: str) -> str:
    """A drawing's input, JSON, without emoji: typst refuses a tagged PDF with a sign that no font has.

    >>> printed_letters('"Gọi 1\\ufe0f\\u20e31\\ufe0f\\u20e33 \\U0001f6a8 ngay \\u2705"')
    '"Gọi 113 ngay ✓"'
    """
    return text if text.isascii() else _RUN.sub("", text.translate(_INSTEAD))
