"""The snapshot: the exact tables with what must be hidden left out."""

from collections.abc import Sequence
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
from hub.stats.values import Grid, quarter_places

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
    any more, and the two snapshots beside one another would tell what either hides. Raises PullTrouble for
    too few reports.
    """
    again = partial(_hidden_before, exact, old)
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


def _hidden_before(exact: Exact, old: ReportStatistics | None, grid: Grid) -> npt.NDArray[np.bool_]:
    """Which numbers of a grid are of a month or quarter, of received reports, and hidden in `old`."""
    hidden = np.zeros(grid.exact.shape, bool)
    if old is None or grid.measure != "received" or not {"month", "quarter"} & set(grid.over):
        return hidden
    table = getattr(old, "by_" + "_".join(grid.over))
    places = np.ndindex(*hidden.shape)
    for (key, _), place in zip(exact.cells(grid.over), places, strict=True):
        record = table.get(key if len(key) > 1 else key[0])
        hidden[place] = record is not None and record.received is None
    return hidden
