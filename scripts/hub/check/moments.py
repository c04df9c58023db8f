"""Dates and times as files write them, and what is wrong with the others.

`2026-11-05 08:30` and `2026-11-05`, in the ward's zone: naive here, as the file does not name the zone.
"""

import re
from datetime import date, datetime, timedelta
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

MOMENT_SHAPE = re.compile(r"(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)")
DATE_SHAPE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_SLASHES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,T]+(\d{1,2})[:hg](\d\d))?")
_LOOSE = re.compile(r"(\d+)[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]+(\d{1,2})[:hg](\d{1,2}))?(.*)", re.DOTALL)


def wrong(code: str, **details: object) -> PydanticCustomError:
    """The error that the translation turns into the catalogue's message `code`."""
    return PydanticCustomError(code, code, details)


def parse_moment(value: object) -> datetime:
    """ "2026-11-05 08:30" as a naive time of the ward's zone."""
    if value.__class__ is str and MOMENT_SHAPE.fullmatch(value):
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            raise _explained(value, time=True) from None
        if 2000 <= moment.year <= 2100:
            return moment
    raise _explained(value, time=True)


def parse_date(value: object) -> date:
    """ "2026-11-05" as a date."""
    if value.__class__ is str and DATE_SHAPE.fullmatch(value):
        try:
            day = date.fromisoformat(value)
        except ValueError:
            raise _explained(value, time=False) from None
        if 2000 <= day.year <= 2100:
            return day
    raise _explained(value, time=False)


def parse_end(value: object) -> datetime:
    """The first moment no longer covered: a date counts in full, so it ends at the next midnight."""
    if value.__class__ is str and len(value) <= 10:
        try:
            day = parse_date(value)
        except PydanticCustomError as error:
            raise wrong("moment.end-shape") if error.type == "moment.date-shape" else error from None
        return datetime(day.year, day.month, day.day) + timedelta(days=1)
    try:
        return parse_moment(value)
    except PydanticCustomError as error:
        raise wrong("moment.end-shape") if error.type == "moment.shape" else error from None


def _explained(value: object, *, time: bool) -> PydanticCustomError:
    """The error that tells what is wrong with a date or time, with the right form where it can be told."""
    if not isinstance(value, str):
        return wrong("type.text")
    text = value.strip()
    shape = "moment.shape" if time else "moment.date-shape"
    match = _SLASHES.fullmatch(text)
    if match:
        day, month, year, hour, minute = match.groups()
        better = _written(year, month, day, hour or "08", minute or "30", time=time)
        return wrong("moment.slashes", better=better) if better else wrong("moment.day", value=text)
    match = _LOOSE.fullmatch(text)
    if match is None or not text.isascii():
        return wrong(shape)
    year, month, day, hour, minute, rest = match.groups()
    if len(year) != 4 or not 2000 <= int(year) <= 2100:
        return wrong("moment.year")
    if _written(year, month, day, "00", "00", time=False) is None:
        return wrong("moment.day", value=f"{year}-{month}-{day}")
    if hour is None:
        if time and not rest.strip():
            return wrong("moment.time-missing", value=_written(year, month, day, "00", "00", time=False))
        better = _written(year, month, day, "00", "00", time=False)
        return wrong(shape) if rest.strip() or better == text else wrong("moment.date-pad", better=better)
    if not time:
        return wrong("moment.time-extra", better=_written(year, month, day, hour, minute, time=False))
    if int(hour) == 24 and int(minute) == 0:
        return wrong("moment.midnight")
    better = _written(year, month, day, hour, minute, time=True)
    if better is None:
        return wrong("moment.hour", value=f"{hour}:{minute}")
    return wrong("moment.extra" if rest.strip() else "moment.pad", better=better)


def _written(year: str, month: str, day: str, hour: str, minute: str, *, time: bool) -> str | None:
    """The right form of a moment, or None when there is no such moment."""
    try:
        moment = datetime(int(year), int(month), int(day), int(hour), int(minute))
    except ValueError:
        return None
    return f"{moment:%Y-%m-%d %H:%M}" if time else f"{moment:%Y-%m-%d}"


Moment = Annotated[
    datetime,
    PlainValidator(parse_moment),
    WithJsonSchema({"type": "string", "pattern": f"^{MOMENT_SHAPE.pattern}$"}),
]
Day = Annotated[
    date, PlainValidator(parse_date), WithJsonSchema({"type": "string", "pattern": f"^{DATE_SHAPE.pattern}$"})
]
End = Annotated[
    datetime,
    PlainValidator(parse_end),
    WithJsonSchema({"type": "string", "pattern": f"^{DATE_SHAPE.pattern}( \\d\\d:\\d\\d)?$"}),
]
