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
    anything. `seconds` are of UTC when `utc`, else of the clock on the wall."""

    seconds: Any
    given: Any
    utc: bool
    months: Any = None
    """Months since year 0 by the clock on the wall, where they are at hand."""

    def columns(self, name: str) -> dict[str, Any]:
        """The same as columns of a table to be made, for `within`."""
        found = {f"{name}_seconds": self.seconds, f"{name}_given": self.given, f"{name}_months": self.months}
        return {key: value for key, value in found.items() if value is not None}

    def within(self, table: Any, name: str) -> "Moments":
        """These times as they stand in a table that has `columns`."""
        months = None if self.months is None else table[f"{name}_months"]
        return Moments(table[f"{name}_seconds"], table[f"{name}_given"], self.utc, months)

    def month(self, period: Period) -> Any:
        """The place of the month in the period, from 0; -1 outside."""
        if self.months is not None and not self.utc:
            first = period.months[0]
            start = int(first[:4]) * 12 + int(first[5:])
            number = self.months - start
            inside = (number >= 0) & (number < len(period.months))
            return ibis.cases((inside, number), else_=-1)
        starts = period.starts(period.zone if self.utc else None)
        steps = [(self.seconds < starts[0], -1)]
        steps += [(self.seconds < end, n) for n, end in enumerate(starts[1:])]
        return ibis.cases(*steps, else_=-1)


def moments_of(column: Any, formats: Sequence[str], zone: ZoneInfo, period: Period, duckdb: bool) -> Moments:
    """A column's times. Text is read by `formats`; what names no zone is in `zone`.

    Raises TypeError with the column's type where it holds no times.
    """
    kind = column.type()
    months = None
    if kind.is_string():
        text = column.strip()
        given = column.notnull() & (text != "")
        if duckdb:
            stamp = _first([try_strptime(text, form) for form in formats])
            seconds, months = _of_stamp(stamp)
        else:
            read = [seconds_and_month(text, form) for form in formats]
            seconds = _first([one for one, _ in read])
            months = _first([one for _, one in read])
    elif kind.is_timestamp() or kind.is_date():
        given = column.notnull()
        stamp = column.cast("timestamp") if kind.is_date() else column
        seconds, months = _of_stamp(stamp)
        if kind.is_timestamp() and kind.timezone is not None:
            return Moments(seconds, given, utc=True)
    else:
        raise TypeError(str(kind))
    if zone == period.zone and not _changes(zone, period):
        return Moments(seconds, given, utc=False, months=months)
    return Moments(_to_utc(seconds, zone, period), given, utc=True)


def _first(read: Sequence[Any]) -> Any:
    """What the first format that fits makes of a text; engines want two or more for a choice."""
    return ibis.coalesce(*read) if len(read) > 1 else read[0]


def _of_stamp(stamp: Any) -> tuple[Any, Any]:
    months = stamp.year().cast("int64") * 12 + stamp.month().cast("int64")
    return stamp.epoch_seconds().cast("int64"), months


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
