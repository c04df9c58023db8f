"""Dates written as text, read by a pattern, substrings and whole numbers: every engine can do that.

An engine's own parser stops at the first bad date, or takes 31 February for 3 March; each in its way. The
Gregorian rule of centuries is left aside, as no year but those from 1970 to 2099 is taken.
"""

import re
from typing import Any

import ibis

_PATTERNS = {
    "%d": "(0[1-9]|[12][0-9]|3[01])",
    "%m": "(0[1-9]|1[0-2])",
    "%Y": "(19[7-9][0-9]|20[0-9][0-9])",
    "%y": "[0-9][0-9]",
    "%H": "([01][0-9]|2[0-3])",
    "%I": "(0[1-9]|1[0-2])",
    "%M": "[0-5][0-9]",
    "%S": "[0-5][0-9]",
    "%p": "[AaPp][Mm]",
}
_PIECE = re.compile(r"%.|.", re.DOTALL)
_SPECIAL = frozenset(".^$*+?{}[]()|\\")
_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
"""Days of a common year before each month."""


def seconds_and_month(text: Any, form: str) -> tuple[Any, Any]:
    """Seconds since 1970 and months since year 0 of a naive time in `text`; null where it is not `form`.

    `form` is one of strptime; every number must have all its digits. `text` is a string expression
    without spaces around it.
    """
    places: dict[str, int] = {}
    pattern, at = "^", 0
    for piece in _PIECE.findall(form):
        places[piece] = at
        pattern += _PATTERNS.get(piece) or (f"[{piece}]" if piece in _SPECIAL - {"^", "\\"} else piece)
        at += (4 if piece == "%Y" else 2) if piece in _PATTERNS else 1

    def number(directive: str) -> Any:
        if directive not in places:
            return ibis.literal(0, "int64")
        return text.substr(places[directive], 4 if directive == "%Y" else 2).cast("int64")

    year = number("%Y") if "%Y" in places else number("%y") + 2000
    month, day = number("%m"), number("%d")
    hour = number("%H")
    if "%p" in places:
        afternoon = text.substr(places["%p"], 1).upper() == "P"
        hour = number("%I") % 12 + ibis.cases((afternoon, 12), else_=0)
    days = (year - 1970) * 365 + ((year - 1969) / 4).floor().cast("int64") + day - 1
    days = days + month.cases(*((n + 1, before) for n, before in enumerate(_BEFORE)), else_=0)
    days = days + ibis.cases(((month > 2) & (year % 4 == 0), 1), else_=0)
    seconds = days * 86400 + hour * 3600 + number("%M") * 60 + number("%S")
    in_month = (day <= 28) | ((month != 2) & ((day <= 30) | month.isin([1, 3, 5, 7, 8, 10, 12])))
    in_month = in_month | ((day == 29) & (year % 4 == 0))
    fits = text.re_search(pattern + "$")
    nothing = ibis.null("int64")
    return (
        ibis.cases((fits, ibis.cases((in_month, seconds), else_=nothing)), else_=nothing),
        ibis.cases((fits, year * 12 + month), else_=nothing),
    )
