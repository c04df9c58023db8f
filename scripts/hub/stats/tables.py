"""The exact tables, from the sums of all registers: kept in memory, never written as they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
import numpy.typing as npt

from hub.model.statistics import quarter_of
from hub.stats.columns import STATUSES
from hub.stats.count import Counted
from hub.stats.rows import Reading
from hub.stats.steps import STEPS, days_of_step

TABLES = (
    (),
    ("month",),
    ("quarter",),
    ("category",),
    ("area",),
    ("month", "category"),
    ("month", "area"),
    ("quarter", "category"),
    ("quarter", "area"),
    ("category", "area"),
)
"""What the published tables are over."""
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exact:
    """Reports by month, category, area and status (`rows.STATUSES`), and the times of the resolved."""

    months: tuple[str, ...]
    categories: tuple[str, ...]
    areas: tuple[str, ...]
    reports: npt.NDArray[np.int64]
    steps: npt.NDArray[np.int64]

    def cells(self, over: Sequence[str]) -> Iterator[tuple[Key, tuple[slice, slice, slice]]]:
        """The cells of one table: each with its key, and where its reports are in the arrays."""
        everything: list[tuple[Key, tuple[slice, slice, slice]]] = [((), (slice(None),) * 3)]
        for name in over:
            axis = {"month": 0, "quarter": 0, "category": 1, "area": 2}[name]
            steps = list(self._steps(name))
            everything = [
                ((*key, step), (*place[:axis], within, *place[axis + 1 :]))  # type: ignore[misc]
                for key, place in everything
                for step, within in steps
            ]
        yield from everything

    def _steps(self, name: str) -> Iterator[tuple[str, slice]]:
        if name == "quarter":
            quarters = [quarter_of(month) for month in self.months]
            for quarter in dict.fromkeys(quarters):
                start = quarters.index(quarter)
                yield quarter, slice(start, start + quarters.count(quarter))
            return
        names = {"month": self.months, "category": self.categories, "area": self.areas}[name]
        for number, step in enumerate(names):
            yield step, slice(number, number + 1)

    def days(self, place: tuple[slice, slice, slice], share: float, least: int) -> float | None:
        """The days within which `share` of the resolved were, where at least `least` of them have a time."""
        counts = self.steps[place].sum(axis=(0, 1, 2))
        known = int(counts.sum())
        if known < max(1, least):
            return None
        return days_of_step(int(np.searchsorted(np.cumsum(counts), ceil(share * known))))


def exact_tables(counted: Sequence[Counted], reading: Reading) -> Exact:
    """All registers together. Keys beside the ward's stand there only where there are such reports."""
    shape = (len(reading.period.months), len(reading.categories), len(reading.areas))
    reports = np.zeros((*shape, len(STATUSES)), np.int64)
    steps = np.zeros((*shape, STEPS), np.int64)
    for one in counted:
        _, month, category, area, status, days = one.keys.T[:6]
        np.add.at(reports, (month, category, area, status), one.n)
        timed = days >= 0
        np.add.at(steps, (month[timed], category[timed], area[timed], days[timed]), one.n[timed])
    some_category = [*range(shape[1] - 1), *([shape[1] - 1] if reports[:, -1].any() else [])]
    some_area = [*range(shape[2] - 1), *([shape[2] - 1] if reports[:, :, -1].any() else [])]
    return Exact(
        months=reading.period.months,
        categories=tuple(reading.categories[n] for n in some_category),
        areas=tuple(reading.areas[n] for n in some_area),
        reports=reports[:, some_category][:, :, some_area],
        steps=steps[:, some_category][:, :, some_area],
    )
