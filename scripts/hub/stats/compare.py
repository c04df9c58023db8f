"""What a new snapshot changes, and whether it moves further than numbers of the past do by themselves."""

from collections.abc import Iterator
from typing import Any

from hub.model.statistics import ReportStatistics
from hub.model.statistics_json import ONE, TWO
from hub.stats.words import HIDDEN_VALUE, MEASURES, MOVED_MONTH, MOVED_MORE, MOVED_ROWS, PLACES

_MOST_MONTHS = 3
_LEAST_MOVE = 10


def moved(old: ReportStatistics, new: ReportStatistics, percent: int) -> list[str]:
    """What moved by more than `percent`, in words: the rows that were read, and months that both tell of.

    Of a register that is only added to, the past stays; a move there is a lost file, a doubled one, or a
    change of what counts. A move of fewer than ten reports is none.
    """
    found = []
    if _is_far(old.rows_read, new.rows_read, percent):
        found.append(MOVED_ROWS.format(old=old.rows_read, new=new.rows_read))
    months = [
        (month, before, after)
        for month in new.months
        if month in old.by_month
        and (before := old.by_month[month].received) is not None
        and (after := new.by_month[month].received) is not None
        and _is_far(before, after, percent)
    ]
    for month, before, after in months[:_MOST_MONTHS]:
        found.append(MOVED_MONTH.format(month=f"{month[5:]}/{month[:4]}", old=before, new=after))
    if len(months) > _MOST_MONTHS:
        found.append(MOVED_MORE.format(more=len(months) - _MOST_MONTHS))
    return found


def _is_far(before: int, after: int, percent: int) -> bool:
    return abs(after - before) >= _LEAST_MOVE and abs(after - before) * 100 > percent * before


def changes(old: ReportStatistics | None, new: ReportStatistics) -> list[tuple[str, str, str]]:
    """Every number that differs: its place ("tháng 10/2026, đã nhận"), the old and the new one."""
    before = dict(_numbers(old)) if old else {}
    after = dict(_numbers(new))
    places = [*after, *(place for place in before if place not in after)]
    return [
        (place, shown(before.get(place, ...)), shown(after.get(place, ...)))
        for place in places
        if before.get(place, ...) != after.get(place, ...)
    ]


def shown(value: Any) -> str:
    """A number as an officer reads it."""
    if value is ...:
        return "–"
    return HIDDEN_VALUE if value is None else str(value).replace(".", ",")


def _numbers(statistics: ReportStatistics) -> Iterator[tuple[str, Any]]:
    yield from _record(PLACES["total"], statistics.total)
    for name in ONE:
        for key, record in getattr(statistics, f"by_{name}").items():
            yield from _record(_place(name, key), record)
    for first, second in TWO:
        for key, record in getattr(statistics, f"by_{first}_{second}").items():
            yield from _record(f"{_place(first, key[0])}, {_place(second, key[1])}", record)


def _place(name: str, key: str) -> str:
    """ "month" and "2026-10" -> "tháng 10/2026"."""
    year, _, rest = key.partition("-")
    return PLACES[name].format(key=key, year=year, rest=rest.lstrip("Q0"))


def _record(place: str, record: Any) -> Iterator[tuple[str, Any]]:
    for measure, word in MEASURES.items():
        if hasattr(record, measure):
            yield f"{place}, {word}", getattr(record, measure)
