"""The few numbers that one line tells: of one thing in one period."""

from typing import NamedTuple

from hub.model.statistics import Cell, Counts, ReportStatistics
from hub.model.wish import Wish


class Figure(NamedTuple):
    """`first` and `last` are the months of the period, both included; `category` and `area` "" for all.

    Counts that are None are hidden, a time that is None is withheld. `demo`: of a made-up register.
    """

    first: str
    last: str
    category: str
    area: str
    received: int | None
    resolved: int | None
    median_days: float | None
    demo: bool


def last_month(statistics: ReportStatistics) -> str:
    """The last month that was over when the numbers were drawn, "" if there is none."""
    return max(_over(statistics), default="")


def last_quarter(statistics: ReportStatistics) -> str:
    """The last quarter that was over, all of whose months were counted; "" if there is none."""
    over = _over(statistics)
    whole = (q for q in statistics.quarters if over.issuperset(_months_of(q)))
    return max(whole, default="")


def figure_of(statistics: ReportStatistics, wish: Wish) -> Figure | None:
    """What the snapshot says to the wish; None where it does not reach: period, category or area."""
    period = wish.period
    if period in ("month", "quarter"):
        period = last_month(statistics) if period == "month" else last_quarter(statistics)
    cell = _cell(statistics, wish.category, wish.area, period)
    if cell is None:
        return None
    months = statistics.months if period == "all" else _months_of(period)
    return Figure(
        first=months[0],
        last=months[-1],
        category=wish.category,
        area=wish.area,
        received=cell.received,
        resolved=cell.resolved,
        median_days=cell.median_days,
        demo=statistics.demo,
    )


def _cell(statistics: ReportStatistics, category: str, area: str, period: str) -> Counts | Cell | None:
    if period == "all":
        if category and area:
            return statistics.by_category_area.get((category, area))
        if category or area:
            return (statistics.by_category if category else statistics.by_area).get(category or area)
        return statistics.total
    quarterly = "Q" in period
    if quarterly and not set(statistics.months).issuperset(_months_of(period)):
        return None
    if category:
        pairs = statistics.by_quarter_category if quarterly else statistics.by_month_category
        return pairs.get((period, category))
    if area:
        pairs = statistics.by_quarter_area if quarterly else statistics.by_month_area
        return pairs.get((period, area))
    return (statistics.by_quarter if quarterly else statistics.by_month).get(period)


def _over(statistics: ReportStatistics) -> set[str]:
    return {month for month in statistics.months if month < f"{statistics.drawn_at:%Y-%m}"}


def _months_of(period: str) -> tuple[str, ...]:
    """The months of "2026-Q3"; a month is its own."""
    year, _, quarter = period.partition("-Q")
    if not quarter:
        return (period,)
    first = int(quarter) * 3 - 2
    return tuple(f"{year}-{month:02}" for month in range(first, first + 3))
