"""Every number of the published tables, as a sum of reports by month, category, area and status.

Whatever a reader may add and subtract, it is in the end these sums that he has.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from hub.model.statistics import quarter_of
from hub.stats.columns import STATUSES
from hub.stats.tables import TABLES

Whole = npt.NDArray[np.int64]
MEASURES = ("received", *STATUSES)
AXES = ("month", "category", "area", "status")
_BY_MEASURE = {"received": 8.0, "resolved": 4.0, "open": 1.0, "unknown": 1.0}
_BY_TABLE = {
    (): 200.0,
    ("month",): 6.0,
    ("quarter",): 8.0,
    ("category",): 10.0,
    ("area",): 10.0,
    ("quarter", "category"): 3.0,
    ("quarter", "area"): 3.0,
    ("category", "area"): 2.0,
}


def measures_of(over: Sequence[str]) -> tuple[str, ...]:
    """What a table tells: tables over two things have received and resolved only."""
    return MEASURES if len(over) < 2 else MEASURES[:2]


@dataclass(slots=True, eq=False)
class Grid:
    """The numbers of one table and one measure; one axis for each thing that it is over.

    `worth` is how unwillingly each is hidden: 0 once it is.
    """

    over: tuple[str, ...]
    measure: str
    quarters: Whole
    exact: Whole
    worth: npt.NDArray[np.float64] = field(init=False)
    hidden: npt.NDArray[np.bool_] = field(init=False)

    def __post_init__(self) -> None:
        base = _BY_MEASURE[self.measure] * _BY_TABLE.get(self.over, 1.0)
        of_size = np.where(self.exact == 0, 4.0, 1 + np.log10(1.0 + self.exact))
        self.worth = np.asarray(base * of_size)
        self.hidden = np.zeros(self.exact.shape, bool)

    @property
    def axes(self) -> frozenset[str]:
        """The axes of the reports on which the number depends."""
        status = () if self.measure == "received" else ("status",)
        return frozenset({"quarter": "month"}.get(name, name) for name in (*self.over, *status))

    def sums(self, reports: Whole) -> Whole:
        """This grid's numbers for any reports by AXES."""
        return grid_sums(reports, self.over, self.measure, self.quarters)

    def place_of(self, month: Whole, category: Whole, area: Whole) -> tuple[Whole, ...]:
        """Where in the grid reports of these months, categories and areas are counted."""
        along = {"month": month, "category": category, "area": area}
        return tuple(self.quarters[month] if name == "quarter" else along[name] for name in self.over)

    def members(self, place: Sequence[int], shape: Sequence[int]) -> list[Whole]:
        """For each of AXES, which places the number at `place` counts, of reports of that shape."""
        found = [np.arange(size) for size in shape]
        for name, at in zip(self.over, place, strict=True):
            if name == "quarter":
                found[0] = np.flatnonzero(self.quarters == at)
            else:
                found[AXES.index(name)] = np.array([at])
        if self.measure != "received":
            found[3] = np.array([STATUSES.index(self.measure)])
        return found


def grid_sums(reports: Whole, over: Sequence[str], measure: str, quarters: Whole) -> Whole:
    """One table of one measure. `quarters` tells in which quarter, from 0, each month lies."""
    counted = reports.sum(axis=3) if measure == "received" else reports[..., STATUSES.index(measure)]
    if "quarter" in over:
        by_quarter = np.zeros((int(quarters.max()) + 1, *counted.shape[1:]), np.int64)
        np.add.at(by_quarter, quarters, counted)
        counted = by_quarter
    axis = {"month": 0, "quarter": 0, "category": 1, "area": 2}
    kept = {axis[name] for name in over}
    return np.asarray(counted.sum(axis=tuple(n for n in range(3) if n not in kept)))


def quarter_places(months: Sequence[str]) -> Whole:
    """In which of the period's quarters each month lies."""
    named = [quarter_of(month) for month in months]
    order = list(dict.fromkeys(named))
    return np.array([order.index(quarter) for quarter in named])


def published_grids(reports: Whole, quarters: Whole) -> list[Grid]:
    """All tables, one grid a measure."""
    return [
        Grid(over, measure, quarters, grid_sums(reports, over, measure, quarters))
        for over in TABLES
        for measure in measures_of(over)
    ]


def hidden_places(grids: Sequence[Grid]) -> Iterator[tuple[Grid, tuple[int, ...]]]:
    """All that is hidden."""
    for grid in grids:
        for place in np.argwhere(grid.hidden):
            yield grid, tuple(int(n) for n in place)
