"""What must hold in a snapshot of the statistics, whoever wrote the file."""

import re
from collections.abc import Iterable, Mapping

from hub.model.statistics import Cell, Counts, ReportStatistics, months_between

_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class WrongStatistics(ValueError):
    """The snapshot does not hold together; the text names the place."""


def check_statistics(statistics: ReportStatistics) -> None:
    """Raise WrongStatistics unless types, keys, sums and the threshold are kept everywhere."""
    _check_head(statistics)
    quarters = statistics.quarters
    keys = {
        "month": statistics.months,
        "quarter": quarters,
        "category": statistics.categories,
        "area": statistics.areas,
    }
    _check_counts("total", statistics.total, statistics)
    for name, known in keys.items():
        table: Mapping[str, Counts] = getattr(statistics, f"by_{name}")
        _same(f"tables.{name}", table, known)
        for key, counts in table.items():
            _check_counts(f"{name}.{key}", counts, statistics)
    for first in ("month", "quarter", "category"):
        for second in ("category", "area"):
            if first == second:
                continue
            cells: Mapping[tuple[str, str], Cell] = getattr(statistics, f"by_{first}_{second}")
            _same(f"tables.{first}_{second}", cells, [(a, b) for a in keys[first] for b in keys[second]])
            for pair, cell in cells.items():
                _check_cell(f"{first}_{second}.{'.'.join(pair)}", cell, statistics)


def _check_head(statistics: ReportStatistics) -> None:
    months = statistics.months
    _need(statistics.drawn_at.tzinfo is not None, "drawn_at")
    _need(isinstance(statistics.demo, bool), "demo")
    for name in ("threshold", "least_for_times"):
        value = getattr(statistics, name)
        _need(type(value) is int and value >= 1, name)
    _need(bool(months) and all(_MONTH.fullmatch(month) for month in months), "months")
    _need(months == months_between(months[0], months[-1]), "months")
    for name in ("categories", "areas"):
        known = getattr(statistics, name)
        _need(bool(known) and len(set(known)) == len(known), name)
        _need(all(isinstance(key, str) and _KEY.fullmatch(key) for key in known), name)
    for source in statistics.sources:
        _need(isinstance(source.name, str) and bool(source.name), "sources.name")
        out = source.left_out.values()
        _need(all(type(n) is int and n >= 0 for n in (source.rows_read, *out)), f"sources.{source.name}")


def _check_counts(place: str, counts: Counts, statistics: ReportStatistics) -> None:
    parts = (counts.resolved, counts.open, counts.unknown)
    for count in (counts.received, *parts):
        _check_count(place, count, statistics.threshold)
    if counts.received is not None:
        known = [part for part in parts if part is not None]
        _need(sum(known) <= counts.received, place)
        _need(len(known) < 3 or sum(known) == counts.received, place)
    _check_time(place, counts.median_days, counts.resolved, statistics)
    _check_time(place, counts.p90_days, counts.resolved, statistics)
    if counts.median_days is not None and counts.p90_days is not None:
        _need(counts.median_days <= counts.p90_days, place)


def _check_cell(place: str, cell: Cell, statistics: ReportStatistics) -> None:
    for count in (cell.received, cell.resolved):
        _check_count(place, count, statistics.threshold)
    if cell.received is not None and cell.resolved is not None:
        _need(cell.resolved <= cell.received, place)
    _check_time(place, cell.median_days, cell.resolved, statistics)


def _check_count(place: str, count: int | None, threshold: int) -> None:
    _need(count is None or (type(count) is int and (count == 0 or count >= threshold)), place)


def _check_time(place: str, days: float | None, resolved: int | None, statistics: ReportStatistics) -> None:
    if days is not None:
        _need(isinstance(days, int | float) and not isinstance(days, bool) and days >= 0, place)
        _need(resolved is not None and resolved >= statistics.least_for_times, place)


def _same(place: str, found: Iterable[object], known: Iterable[object]) -> None:
    _need(set(found) == set(known), place)


def _need(holds: bool, place: str) -> None:
    if not holds:
        raise WrongStatistics(place)
