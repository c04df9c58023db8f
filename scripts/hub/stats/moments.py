"""A column of times, of whatever type, as seconds since 1970 and the month that it falls in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import ibis
import ibis.expr.datatypes as dt

from hub.model.register import Registers
from hub.model.statistics import months_between
from hub.stats.text_dates import seconds_and_month


@ibis.udf.scalar.builtin  # type: ignore[untyped-decorator]
def try_strptime(text: str, form: str) -> dt.timestamp:
    """DuckDB's reader of dates, which gives null where the text is no date."""


@dataclass(frozen=True, slots=True)
class Period:
    """Months that are counted, in `zone`, as "2026-10", in order."""

    months: tuple[str, ...]
    zone: ZoneInfo

    def starts(self, zone: ZoneInfo | None) -> list[int]:
        """Where each month starts, and the last ends: in seconds of UTC, or of the wall clock where None."""
        last = self.months[-1]
        after = (datetime(int(last[:4]), int(last[5:]), 28) + timedelta(days=4)).strftime("%Y-%m")
        months = [datetime(int(m[:4]), int(m[5:]), 1) for m in (*self.months, after)]
        return [int(m.replace(tzinfo=zone or UTC).timestamp()) for m in months]


@dataclass(frozen=True, slots=True)
class Moments:
    """A column read as times. `seconds` is null where there is none to be read; `given` is whether there was
    anything. `seconds` are of UTC when `utc`, else of the clock on the wall; so are `months`, from year 0 on.
    """

    seconds: Any
    months: Any
    given: Any
    utc: bool

    def month(self, period: Period) -> Any:
        """The place of the month in the period, from 0; -1 outside."""
        if not self.utc:
            first = period.months[0]
            number = self.months - (int(first[:4]) * 12 + int(first[5:]))
            inside = (number >= 0) & (number < len(period.months))
            return ibis.cases((inside, number), else_=-1)
        starts = period.starts(period.zone)
        steps = [(self.seconds < starts[0], -1)]
        steps += [(self.seconds < end, n) for n, end in enumerate(starts[1:])]
        return ibis.cases(*steps, else_=-1)


def columns_to_read(name: str, column: Any, formats: Sequence[str], duckdb: bool) -> dict[str, Any]:
    """What must be columns of a table for `moments_within`. Text is read by `formats`."""
    if not column.type().is_string():
        return {f"{name}_stamp": column.cast("timestamp") if column.type().is_date() else column}
    if duckdb:
        # Nearly every text fits as it is; only the others are looked at without spaces around them.
        tries = [try_strptime(text, form) for text in (column, column.strip()) for form in formats]
        return {f"{name}_stamp": ibis.coalesce(*tries), f"{name}_text": column}
    read = [seconds_and_month(column.strip(), form) for form in formats]
    return {
        f"{name}_seconds": _first([one for one, _ in read]),
        f"{name}_months": _first([one for _, one in read]),
        f"{name}_text": column,
    }


def names_zone(table: Any, name: str) -> bool:
    """Whether the times that `columns_to_read` put into a table tell their own zone."""
    column = f"{name}_stamp"
    return column in table.columns and table[column].type().timezone is not None


def moments_within(table: Any, name: str, zone: ZoneInfo, period: Period, *, in_utc: bool = False) -> Moments:
    """The times that `columns_to_read` put into a table. What names no zone is in `zone`.

    With `in_utc` they are of UTC in any case, as they must be beside others that are.
    """
    utc = names_zone(table, name)
    if f"{name}_stamp" in table.columns:
        stamp = table[f"{name}_stamp"]
        seconds = stamp.epoch_seconds().cast("int64")
        months = stamp.year().cast("int64") * 12 + stamp.month().cast("int64")
    else:
        seconds, months = table[f"{name}_seconds"], table[f"{name}_months"]
    given = seconds.notnull()
    if f"{name}_text" in table.columns:
        text = table[f"{name}_text"]
        given = ibis.cases((given, True), (text.isnull(), False), else_=text.strip() != "")
    if not utc and (in_utc or zone != period.zone or _changes(zone, period)):
        seconds, utc = _to_utc(seconds, zone, period), True
    return Moments(seconds, months, given, utc)


def _first(read: Sequence[Any]) -> Any:
    """What the first format that fits makes of a text; engines want two or more for a choice."""
    return ibis.coalesce(*read) if len(read) > 1 else read[0]


@cache
def _changes(zone: ZoneInfo, period: Period) -> tuple[tuple[int, int], ...]:
    """When the zone's clocks are changed around the period: from which wall second on, how far from UTC.

    Empty where they never are.
    """
    first, last = (int(month[:4]) for month in (period.months[0], period.months[-1]))
    day = datetime(first - 1, 1, 1)
    found = [(int(day.replace(tzinfo=UTC).timestamp()), _ahead(day, zone))]
    while day.year <= last + 2:
        if _ahead(day + timedelta(days=1), zone) != found[-1][1]:
            hours = (day + timedelta(hours=n) for n in range(25))
            changed = next(hour for hour in hours if _ahead(hour, zone) != found[-1][1])
            found.append((int(changed.replace(tzinfo=UTC).timestamp()), _ahead(changed, zone)))
        day += timedelta(days=1)
    return tuple(found) if len(found) > 1 else ()


def _ahead(wall: datetime, zone: ZoneInfo) -> int:
    """By how many seconds the zone's clock is ahead of UTC when it shows `wall`."""
    offset = wall.replace(tzinfo=zone).utcoffset()
    assert offset is not None
    return int(offset.total_seconds())


def _to_utc(seconds: Any, zone: ZoneInfo, period: Period) -> Any:
    """Wall seconds of `zone` as seconds of UTC; a table of its changes serves every engine alike."""
    changes = _changes(zone, period)
    if not changes:
        return seconds - _ahead(datetime(int(period.months[-1][:4]), 1, 1, 12), zone)
    steps = [
        (seconds < after, ahead)
        for (_, ahead), (after, _) in zip(changes, (*changes[1:], (2**40, 0)), strict=True)
    ]
    return seconds - ibis.cases(*steps, else_=changes[-1][1])


def whole_months(now: datetime, registers: Registers) -> tuple[str, ...]:
    """The calendar months to count: whole ones only, so the last is before the one that `now` lies in."""
    before = f"{now.replace(day=1) - timedelta(days=1):%Y-%m}"
    last = min(registers.last_month or before, before)
    number = int(last[:4]) * 12 + int(last[5:]) - registers.months
    first = registers.first_month or f"{number // 12:04}-{number % 12 + 1:02}"
    return months_between(first, last)
