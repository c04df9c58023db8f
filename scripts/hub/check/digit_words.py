"""The words with which people tell the digits of a number, with accents and without."""

from collections.abc import Iterable

WORDS = {
    **dict.fromkeys(("không", "khong", "zero", "zêrô", "linh", "lẻ"), "0"),
    **dict.fromkeys(("một", "mot", "mốt"), "1"),
    **dict.fromkeys(("hai",), "2"),
    **dict.fromkeys(("ba",), "3"),
    **dict.fromkeys(("bốn", "bon", "tư"), "4"),
    **dict.fromkeys(("năm", "nam", "lăm", "lam", "nhăm"), "5"),
    **dict.fromkeys(("sáu", "sau"), "6"),
    **dict.fromkeys(("bảy", "bay", "bẩy"), "7"),
    **dict.fromkeys(("tám", "tam"), "8"),
    **dict.fromkeys(("chín", "chin"), "9"),
}
"""A digit by its words."""
PLACES = {"mười": ("1", "10"), "mươi": ("", "0"), "muoi": ("", "0"), "trăm": ("", "00"), "tram": ("", "00")}
"""What a word for a digit's place adds to a number before another digit, and at the end."""
FILLERS = frozenset(("rồi", "roi", "tiếp", "tiep"))
"""What is said between two parts of one number."""


def any_of(words: Iterable[str]) -> str:
    """A regular expression for any of these, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))
