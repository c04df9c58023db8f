"""Which numbers an author asks for: of a category or an area or the whole ward, and of which time."""

import re
import unicodedata
from collections.abc import Container
from typing import NamedTuple

from hub.model.statistics import OTHER_CATEGORY, UNKNOWN_AREA

_WORDS = {"thang truoc": "month", "quy truoc": "quarter", "ca ky": "all"}
_WHOLE_WARD = frozenset({"toan phuong", "ca phuong"})
_MONTH = re.compile(r"thang (\d{1,2})/(20\d\d)")
_QUARTER = re.compile(r"quy ([1-4])/(20\d\d)")


class WrongWish(ValueError):
    """`code` is "unknown", "twice" or "both", `piece` the words that it speaks of."""

    def __init__(self, code: str, piece: str):
        super().__init__(f"{code}: {piece}")
        self.code = code
        self.piece = piece


class Wish(NamedTuple):
    """`category` and `area` are keys, "" for all. `period` is "month" or "quarter" for the last whole one,
    "all" for all that was counted, or a month "2026-10" or a quarter "2026-Q3"."""

    category: str = ""
    area: str = ""
    period: str = "quarter"


def parse_wish(text: str, categories: Container[str], areas: Container[str]) -> Wish:
    """The wish in words, in any order, between commas: "moi-truong, quý trước". Raises WrongWish.

    With or without accents; without a time it is the last quarter, without a key the whole ward.
    """
    category = area = period = ""
    for piece in filter(None, (" ".join(part.split()) for part in text.split(","))):
        said = _fold(piece)
        time = _period(said)
        if time:
            if period:
                raise WrongWish("twice", piece)
            period = time
        elif said in categories or said == OTHER_CATEGORY:
            if category:
                raise WrongWish("twice", piece)
            category = said
        elif said in areas or said == UNKNOWN_AREA:
            if area:
                raise WrongWish("twice", piece)
            area = said
        elif said not in _WHOLE_WARD:
            raise WrongWish("unknown", piece)
    if category and area and period not in ("", "all"):
        raise WrongWish("both", text.strip())
    return Wish(category, area, period or ("all" if category and area else "quarter"))


def _period(said: str) -> str:
    if match := _MONTH.fullmatch(said):
        month = int(match[1])
        return f"{match[2]}-{month:02}" if 1 <= month <= 12 else ""
    if match := _QUARTER.fullmatch(said):
        return f"{match[2]}-Q{match[1]}"
    return _WORDS.get(said, "")


def _fold(text: str) -> str:
    """Small letters without accents."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c))
