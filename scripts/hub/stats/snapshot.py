"""The snapshot: the exact tables with what must be hidden left out."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from hub.model.register import Registers
from hub.model.statistics import Cell, Counts, ReportStatistics, StatisticsSource
from hub.stats.columns import STATUSES
from hub.stats.count import Counted
from hub.stats.suppress import suppressed
from hub.stats.tables import TABLES, Exact
from hub.stats.values import Grid, published_grids, quarter_places

_HALF, _NINE_TENTHS = 0.5, 0.9


def snapshot_of(
    exact: Exact,
    counted: Sequence[Counted],
    registers: Registers,
    drawn_at: datetime,
    old: ReportStatistics | None = None,
) -> ReportStatistics:
    """The snapshot of `exact` as `registers` want it hidden.

    What was received in a month or quarter and is hidden in `old` stays hidden: such numbers hardly change
    any more, and the two snapshots beside one another would tell what either hides. While nothing that `old`
    shows has changed, all that it hides stays hidden: the same register pulled again tells nothing more.
    Raises PullTrouble for too few reports.
    """
    same = old is not None and old.threshold == registers.threshold and _is_still_true(exact, old)
    again = partial(_hidden_before, exact, old, same)
    grids = suppressed(exact.reports, quarter_places(exact.months), registers.threshold, again)
    by_table: dict[tuple[str, ...], dict[str, Grid]] = {}
    for grid in grids:
        by_table.setdefault(grid.over, {})[grid.measure] = grid
    tables: dict[str, Any] = {}
    for over in TABLES:
        records = _records(exact, over, by_table[over], registers.least_for_times)
        tables["by_" + "_".join(over) if over else "total"] = records if over else records[()]
    return ReportStatistics(
        drawn_at=drawn_at.replace(microsecond=0),
        demo=registers.demo,
        threshold=registers.threshold,
        least_for_times=registers.least_for_times,
        sources=tuple(
            StatisticsSource(name=one.name, rows_read=one.rows_read, left_out=one.left_out) for one in counted
        ),
        months=exact.months,
        categories=exact.categories,
        areas=exact.areas,
        **tables,
    )


def _records(exact: Exact, over: tuple[str, ...], grids: dict[str, Grid], least: int) -> dict[Any, Any]:
    """The cells of one table, by key; a key of one thing is that thing."""
    places = {name: {} for name in over}  # type: dict[str, dict[str, int]]
    records: dict[Any, Any] = {}
    for key, within in exact.cells(over):
        place = tuple(
            places[name].setdefault(step, len(places[name])) for name, step in zip(over, key, strict=True)
        )
        shown = {
            measure: None if grid.hidden[place] else int(grid.exact[place]) for measure, grid in grids.items()
        }
        resolved = shown["resolved"]
        times = resolved is not None and resolved >= least
        median = exact.days(within, _HALF, least) if times else None
        record: Counts | Cell
        if len(over) < 2:
            slow = exact.days(within, _NINE_TENTHS, least) if times else None
            statuses = {status: shown[status] for status in STATUSES}
            record = Counts(received=shown["received"], **statuses, median_days=median, p90_days=slow)
        else:
            record = Cell(received=shown["received"], resolved=resolved, median_days=median)
        records[key if len(key) > 1 else key[0] if key else ()] = record
    return records


def _hidden_before(
    exact: Exact, old: ReportStatistics | None, same: bool, grid: Grid
) -> npt.NDArray[np.bool_]:
    """Which numbers of a grid are hidden in `old` and stay so: all if it is the `same`, else received
    reports of a month or quarter, which hardly change."""
    hidden = np.zeros(grid.exact.shape, bool)
    lasting = grid.measure == "received" and {"month", "quarter"} & set(grid.over)
    if old is not None and (same or lasting):
        for place, number in _numbers_of(exact, old, grid):
            hidden[place] = number is None
    return hidden


def _is_still_true(exact: Exact, old: ReportStatistics) -> bool:
    """Whether `old` is of the same months, categories and areas, and all that it shows is so now."""
    if (old.months, old.categories, old.areas) != (exact.months, exact.categories, exact.areas):
        return False
    return all(
        number is None or number == grid.exact[place]
        for grid in published_grids(exact.reports, quarter_places(exact.months))
        for place, number in _numbers_of(exact, old, grid)
    )


def _numbers_of(
    exact: Exact, old: ReportStatistics, grid: Grid
) -> Iterator[tuple[tuple[int, ...], int | None]]:
    """What `old` says for each place of a grid that it knows; None where it hides the number."""
    table = getattr(old, "by_" + "_".join(grid.over)) if grid.over else {(): old.total}
    for (key, _), place in zip(exact.cells(grid.over), np.ndindex(*grid.exact.shape), strict=True):
        record = table.get(key[0] if len(key) == 1 else key)
        if record is not None:
            yield place, getattr(record, grid.measure)
