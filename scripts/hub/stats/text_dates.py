"""Dates written as text, read by nothing but substrings and whole numbers: every engine can do that.

An engine's own parser stops at the first bad date, or takes 31 February for 3 March; each in its way.
"""

import re
from typing import Any

import ibis

_WIDTHS = {"%d": 2, "%m": 2, "%Y": 4, "%y": 2, "%H": 2, "%I": 2, "%M": 2, "%S": 2, "%p": 2}
_PIECE = re.compile(r"%.|.", re.DOTALL)


def seconds_of_text(text: Any, form: str) -> Any:
    """Seconds since 1970 of a naive time in `text`, null where it is not written as `form` (of strptime).

    Every number must have all its digits. `text` is a string expression without spaces around it.
    """
    places: dict[str, int] = {}
    pattern, at = "^", 0
    for piece in _PIECE.findall(form):
        if piece in _WIDTHS:
            places[piece] = at
            pattern += "[AaPp][Mm]" if piece == "%p" else f"[0-9]{{{_WIDTHS[piece]}}}"
            at += _WIDTHS[piece]
        else:
            pattern += re.escape(piece) if piece in ".^$*+?{}[]()|\\" else piece
            at += 1
    fits = text.re_search(pattern + "$")

    def number(directive: str) -> Any:
        if directive not in places:
            return ibis.literal(0, "int64")
        digits = text.substr(places[directive], _WIDTHS[directive])
        return ibis.cases((fits, digits), else_="0").cast("int64")

    year = number("%Y") if "%Y" in places else number("%y") + 2000
    hour = number("%H")
    good_hour = hour <= 23
    if "%p" in places:
        twelve = number("%I")
        afternoon = text.substr(places["%p"], 1).upper() == "P"
        hour = twelve % 12 + ibis.cases((afternoon, 12), else_=0)
        good_hour = (twelve >= 1) & (twelve <= 12)
    month, day, minute, second = number("%m"), number("%d"), number("%M"), number("%S")
    good = fits & (year >= 1970) & (month >= 1) & (month <= 12) & (day >= 1) & (day <= _last_day(year, month))
    good = good & good_hour & (minute <= 59) & (second <= 59)
    seconds = _days(year, month, day) * 86400 + hour * 3600 + minute * 60 + second
    return ibis.cases((good, seconds), else_=ibis.null("int64"))


def _last_day(year: Any, month: Any) -> Any:
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    return ibis.cases(
        ((month == 2) & leap, 29),
        (month == 2, 28),
        (month.isin([4, 6, 9, 11]), 30),
        else_=31,
    )


def _days(year: Any, month: Any, day: Any) -> Any:
    """Days since 1970-01-01; the year is taken to begin in March, so that the leap day is its last."""
    early = ibis.cases((month <= 2, 1), else_=0)
    year = year - early
    since_march = month - 3 + early * 12
    leaps = _whole(year, 4) - _whole(year, 100) + _whole(year, 400)
    return year * 365 + leaps + _whole(since_march * 153 + 2, 5) + day - 1 - 719468


def _whole(number: Any, by: int) -> Any:
    return ((number - number % by) / by).cast("int64")
