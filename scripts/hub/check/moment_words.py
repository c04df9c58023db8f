"""What a badly written date or time was meant to be: read as people write it, to offer the right form."""

import re
import unicodedata
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from pydantic_core import PydanticCustomError

Kind = Literal["moment", "date", "end"]
"""What is wanted: a date with its time, a date alone, or either."""

_SHAPES = {"moment": "moment.shape", "date": "moment.date-shape", "end": "moment.end-shape"}
_GAP = r"\s*[-/.]\s*"
_DAYS = (
    re.compile(rf"(?<!\d)(?P<year>\d{{3,}}){_GAP}(?P<month>\d{{1,2}}){_GAP}(?P<day>\d{{1,2}})(?!\d)"),
    re.compile(rf"(?<!\d)(?P<day>\d{{1,2}}){_GAP}(?P<month>\d{{1,2}}){_GAP}(?P<year>\d{{2,4}})(?!\d)"),
    re.compile(
        r"(?<!\d)(?P<day>\d{1,2})\s*,?\s*tháng\s*(?P<month>\d{1,2})"
        r"\s*(?:,|/|-)?\s*(?:năm)?\s*(?P<year>\d{4})(?!\d)"
    ),
    re.compile(r"(?<!\d)(?P<day>\d{1,2})\s+(?P<month>\d{1,2})\s+(?P<year>20\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>20\d\d)\s+(?P<month>\d{1,2})\s+(?P<day>\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)"),
)
_NO_YEAR = re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})(?:{_GAP}|\s*tháng\s*)(?P<month>\d{{1,2}})(?!\d)")
_PERIOD = r"(?P<period>a\.?\s?m\b\.?|p\.?\s?m\b\.?|sa\b|ch\b|sáng|trưa|chiều|tối|đêm|khuya)"
_TIME = re.compile(
    rf"(?<!\d)(?P<hour>\d{{1,2}})\s*(?:(?:giờ|gio|[:.hg])\s*(?P<minute>\d{{1,2}}|rưỡi)?(?!\d)"
    rf"(?:\s*(?:phút|ph|p)\b(?!\.?m))?(?P<second>:\d\d(?:\.\d+)?)?\s*{_PERIOD}?"
    rf"|\s*{_PERIOD.replace('period', 'alone')})"
)
_PLAIN = re.compile(r"[\d\s:/.,-]*")
_FIRST_YEAR = 2020
_ZONE = re.compile(r"z|(?:utc|gmt)?\s*[+-]\d{1,2}(?::?\d\d)?|utc|gmt")


class _Time(NamedTuple):
    hour: int
    minute: int
    twelve: bool
    extra: bool


def wrong(code: str, **details: object) -> PydanticCustomError:
    """The error that the translation turns into the catalogue's message `code`."""
    return PydanticCustomError(code, code, details)


def explain(value: object, kind: Kind) -> PydanticCustomError:
    """The error that tells what is wrong with a date or time, with the right form where it can be told."""
    if not isinstance(value, str):
        return wrong("type.text")
    written = unicodedata.normalize("NFKC", value).strip()
    text = written.lower()
    match = next((m for shape in _DAYS if (m := shape.search(text))), None)
    if match is None:
        return _without_year(text, kind)
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    if len(match["year"]) == 2:
        return _likelier([_explained(match, text, kind, *date) for date in _centuries(year, month, day)])
    if len(match["year"]) != 4 or not 2000 <= year <= 2100:
        return wrong("moment.year")
    return _explained(match, text, kind, year, month, day)


def _explained(
    match: re.Match[str], text: str, kind: Kind, year: int, month: int, day: int
) -> PydanticCustomError:
    """What is wrong with a `text` in which `match` was meant as this date."""
    numeric = _PLAIN.fullmatch(match.group()) is not None
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    time = _time_in(rest)
    swapped = _exists(year, day, month) and not _exists(year, month, day)
    if swapped:
        month, day, wrong_month = day, month, month
    elif not _exists(year, month, day):
        return wrong("moment.day", value=match.group().strip())
    date = f"{year}-{month:02}-{day:02}"
    if time is None and kind != "date" and (found := _TIME.search(rest)):
        return wrong("moment.hour", value=found.group().strip())
    if time is None or kind == "date":
        better = date
    elif (time.hour, time.minute) == (24, 0):
        later = datetime(year, month, day) + timedelta(days=1)
        return wrong("moment.midnight", better=f"{later:%Y-%m-%d} 00:00")
    else:
        better = f"{date} {time.hour:02}:{time.minute:02}"
    if swapped:
        example = f"{better} 08:30" if time is None and kind == "moment" else better
        return wrong("moment.swapped", value=wrong_month, better=example)
    if kind == "date" and _TIME.search(rest):
        return wrong("moment.time-extra", better=better)
    if kind == "moment" and time is None:
        return wrong("moment.time-missing", value=date)
    if time is not None and time.twelve:
        return wrong("moment.clock", better=better)
    if time is not None and time.extra:
        return wrong("moment.extra", better=better)
    if numeric and match.group().find(match["year"]) > 0:
        return wrong("moment.slashes", better=better)
    return wrong("moment.date-pad" if time is None else "moment.pad", better=better)


def _centuries(last: int, month: int, first: int) -> list[tuple[int, int, int]]:
    """What "26-11-30" may mean, the earlier year first: what an officer writes of is rarely years ahead."""
    readings = [(2000 + last, month, first), (2000 + first, month, last)]
    possible = [date for date in readings if date[0] >= _FIRST_YEAR and _exists(*date)]
    return sorted(set(possible)) or readings[:1]


def _likelier(errors: list[PydanticCustomError]) -> PydanticCustomError:
    """The first of them, with the form that the second offers as `other`."""
    first, *rest = errors
    if not rest:
        return first
    context = rest[0].context or {}
    other = context.get("better", context.get("value"))
    return wrong(first.type, **(first.context or {}), other=other)


def _without_year(text: str, kind: Kind) -> PydanticCustomError:
    match = _NO_YEAR.search(text)
    if match is None:
        return wrong(_SHAPES[kind])
    day, month = int(match["day"]), int(match["month"])
    if not _exists(2024, month, day):
        return wrong(_SHAPES[kind])
    better = f"2026-{month:02}-{day:02}"
    time = _time_in(f"{text[: match.start()]} {text[match.end() :]}")
    if kind == "moment":
        better += f" {time.hour % 24:02}:{time.minute:02}" if time else " 08:30"
    return wrong("moment.no-year", better=better)


def _time_in(text: str) -> _Time | None:
    """The time of day in a text, on the clock of 24 hours; None when there is none that exists."""
    match = _TIME.search(text)
    if match is None:
        return None
    hour = int(match["hour"])
    minute = 30 if match["minute"] == "rưỡi" else int(match["minute"] or 0)
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        return None
    period = (match["period"] or match["alone"] or "").replace(".", "").replace(" ", "")
    around = f"{text[: match.start()]} {text[match.end() :]}".strip()
    extra = match["second"] is not None or _ZONE.fullmatch(around.removeprefix("t").strip()) is not None
    return _Time(_on_24_hours(hour, period), minute, bool(period), extra)


def _on_24_hours(hour: int, period: str) -> int:
    """The hour that a part of the day means: 8 in the evening is 20, 12 at night ends the day."""
    if period in ("am", "sáng", "sa"):
        return 0 if hour == 12 else hour
    if period in ("pm", "chiều", "ch"):
        return hour + 12 if hour < 12 else hour
    if period == "trưa":
        return hour + 12 if hour < 4 else hour
    if period in ("tối", "đêm", "khuya"):
        if hour == 12:
            return 24
        return hour + 12 if 5 <= hour < 12 else hour
    return hour


def _exists(year: int, month: int, day: int) -> bool:
    try:
        datetime(year, month, day)
    except ValueError:
        return False
    return True
