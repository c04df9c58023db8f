"""Text that XML 1.0 can carry, so that one bad title never loses a whole feed."""

import re
import unicodedata

_ILLEGAL = re.compile(
    "[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
)


def legal(text: str) -> str:
    """`text` in NFC, without what XML 1.0 forbids or discourages (production 2, `Char`): control
    characters, lone surrogates, noncharacters.
    """
    return unicodedata.normalize("NFC", _ILLEGAL.sub("", text))


def one_line(text: str) -> str:
    """`text` as `legal` leaves it, with every run of white space as one space: for titles."""
    return " ".join(legal(text).split())
