"""What an SMS can carry: the default alphabet of GSM 03.38, in which 160 characters fit into one message."""

import unicodedata
from urllib.parse import quote

LIMIT = 160
_PLAIN = frozenset(" @$_!\"#%&'()*+,-./:;<=>?0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
"""Those characters of the basic table that every phone shows alike."""
_TWO_PLACES = frozenset("^{}\\[~]|")
_INSTEAD = str.maketrans(
    {
        **dict.fromkeys("“”„«»″", '"'),
        **dict.fromkeys("‘’‚`´′", "'"),
        **dict.fromkeys("–—−‑•·", "-"),
        **dict.fromkeys("[{", "("),
        **dict.fromkeys("]}", ")"),
        "…": "...",
        "đ": "d",
        "Đ": "D",
        "₫": "d",
        "×": "x",
        "⁄": "/",
        "|": "/",
        "\\": "/",
    }
)


def without_accents(text: str) -> str:
    """`text` as one types it without accents, on one line; what has no letter for it is left out.

    >>> without_accents("Đừng bấm “link” lạ – gọi 113… 🚨")
    'Dung bam "link" la - goi 113...'
    """
    apart = unicodedata.normalize("NFKD", text.translate(_INSTEAD)).translate(_INSTEAD)
    kept = [c if c in _PLAIN else " " for c in apart if not unicodedata.combining(c)]
    return " ".join("".join(kept).split())


def gsm_link(link: str) -> str:
    """An address with nothing that is not in the alphabet: other letters percent-encoded."""
    return link if link.isascii() else quote(link, safe=":/%~")


def gsm_length(text: str) -> int:
    """How many of the 160 places the text takes: characters of the extension table take two."""
    return len(text) + sum(c in _TWO_PLACES for c in text)
