"""How many reports of residents there were and how fast they were dealt with: only ever sums, never a report.

A count that is None is hidden: it is small, or would give away one that is. A time that is None is
withheld: too few reports were resolved, or how many is hidden.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

OTHER_CATEGORY = "khac"
"""Stands beside the keys of data/categories.yml: reports of no category there."""
UNKNOWN_AREA = "khong-ro"
"""Stands beside the areas of data/ward.yml: reports that name no area, or one outside the ward."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Reports by what became of them; received = resolved + open + unknown.

    `unknown` are those of which the register does not say. Times are days from report to resolution, to
    one decimal, over the resolved: half took at most `median_days`, nine of ten at most `p90_days`.
    """

    received: int | None
    resolved: int | None
    open: int | None
    unknown: int | None
    median_days: float | None = None
    p90_days: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table over two things: less is told than in `Counts`, as the numbers are smaller."""

    received: int | None
    resolved: int | None
    median_days: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsSource:
    """One register that was read. `left_out` counts its rows that were not used, by code of the reason."""

    name: str
    rows_read: int
    left_out: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStatistics:
    """The whole snapshot. Months are "2026-10", quarters "2026-Q4"; every table has every cell, zeros too.

    `months` are the calendar months of the period, in order, without a gap; reports are counted in the
    month in which they were received. `categories` and `areas` are the keys that tables have: those of
    the ward, in its order, and OTHER_CATEGORY and UNKNOWN_AREA at the end where there are such reports.
    Tables over two things have keys in the order of their name: by_month_category["2026-10", "lua-dao"].
    """

    drawn_at: datetime
    demo: bool
    threshold: int
    least_for_times: int
    sources: tuple[StatisticsSource, ...]
    months: tuple[str, ...]
    categories: tuple[str, ...]
    areas: tuple[str, ...]
    total: Counts
    by_month: Mapping[str, Counts]
    by_quarter: Mapping[str, Counts]
    by_category: Mapping[str, Counts]
    by_area: Mapping[str, Counts]
    by_month_category: Mapping[tuple[str, str], Cell]
    by_month_area: Mapping[tuple[str, str], Cell]
    by_quarter_category: Mapping[tuple[str, str], Cell]
    by_quarter_area: Mapping[tuple[str, str], Cell]
    by_category_area: Mapping[tuple[str, str], Cell]

    @property
    def quarters(self) -> tuple[str, ...]:
        """The quarters that the months lie in, in order; the first and last may not be whole."""
        return tuple(dict.fromkeys(quarter_of(month) for month in self.months))

    @property
    def rows_read(self) -> int:
        """Of all sources together."""
        return sum(source.rows_read for source in self.sources)


def quarter_of(month: str) -> str:
    """ "2026-10" -> "2026-Q4"."""
    return f"{month[:4]}-Q{(int(month[5:7]) + 2) // 3}"


def months_between(first: str, last: str) -> tuple[str, ...]:
    """All calendar months from "2025-11" to "2026-02", both included; none when `last` is before `first`."""
    start, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return tuple(f"{n // 12:04}-{n % 12 + 1:02}" for n in range(start, end + 1))
