"""Text as a chat program takes it: a line in NFC, with nothing in it that is unseen or read as mark-up."""

import re
import unicodedata

_JOINERS = "\u200d\ufe0f"
_MARKS = re.compile(r"(?:[#>*\-_~`+=|/@\s]|\d{1,3}[.)]\s)*")


def one_line(text: str) -> str:
    """`text` in NFC with every run of white space as one space, without control and format characters.

    What joins an emoji of several stays (U+200D, U+FE0F).
    """
    if text.isprintable():
        kept = text
    else:
        kept = "".join([c if c in _JOINERS or not _is_unseen(c) else " " for c in text])
    return unicodedata.normalize("NFC", " ".join(kept.split()))


def line_start(text: str) -> str:
    """The same without what would make the line a heading, a quotation, a list, a command or bold."""
    line = one_line(text)
    marks = _MARKS.match(line)
    return line[marks.end() :] if marks else line


def utf16_length(text: str) -> int:
    """The length as a phone's program counts it: an emoji beyond the basic plane is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _is_unseen(char: str) -> bool:
    return unicodedata.category(char)[0] in "CZ"
