"""Dates and times as files write them, and what is wrong with the others.

`2026-11-05 08:30` and `2026-11-05`, in the ward's zone: naive here, as the file does not name the zone.
"""

import re
from datetime import date, datetime, timedelta
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from hub.check.moment_words import explain, wrong

__all__ = [
    "DATE_SHAPE",
    "MOMENT_SHAPE",
    "Day",
    "End",
    "Moment",
    "Start",
    "parse_date",
    "parse_end",
    "parse_moment",
    "parse_start",
    "wrong",
]

MOMENT_SHAPE = re.compile(r"(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)")
DATE_SHAPE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def parse_moment(value: object) -> datetime:
    """ "2026-11-05 08:30" as a naive time of the ward's zone."""
    if value.__class__ is str and MOMENT_SHAPE.fullmatch(value):
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            raise explain(value, "moment") from None
        if 2000 <= moment.year <= 2100:
            return moment
    raise explain(value, "moment")


def parse_date(value: object) -> date:
    """ "2026-11-05" as a date."""
    if value.__class__ is str and DATE_SHAPE.fullmatch(value):
        try:
            day = date.fromisoformat(value)
        except ValueError:
            raise explain(value, "date") from None
        if 2000 <= day.year <= 2100:
            return day
    raise explain(value, "date")


def parse_end(value: object) -> datetime:
    """The first moment no longer covered: a date counts in full, so it ends at the next midnight."""
    try:
        if value.__class__ is str and len(value) <= 10:
            day = parse_date(value)
            return datetime(day.year, day.month, day.day) + timedelta(days=1)
        return parse_moment(value)
    except PydanticCustomError:
        raise explain(value, "end") from None


def parse_start(value: object) -> datetime:
    """The first moment that is covered: a date counts from its midnight."""
    end = parse_end(value)
    return end - timedelta(days=1) if value.__class__ is str and len(str(value)) <= 10 else end


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
Start = Annotated[
    datetime,
    PlainValidator(parse_start),
    WithJsonSchema({"type": "string", "pattern": f"^{DATE_SHAPE.pattern}( \\d\\d:\\d\\d)?$"}),
]
