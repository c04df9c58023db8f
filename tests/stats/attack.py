"""What a clever reader can tell of hidden numbers from all that is published, without help from our code.

Unknown are the reports by month, category, area and status: whole numbers, none below 0. Every number
that a snapshot shows is an equation. The smallest and the largest that a hidden number can be is
found by integer programming (HiGHS): no sums and differences can tell more than that.
"""

import highspy
import numpy as np

from hub.model.statistics import quarter_of

STATUSES = ("resolved", "open", "unknown")


class Reader:
    """Holds the equations of one snapshot."""

    def __init__(self, statistics):
        self.s = statistics
        self.shape = (len(statistics.months), len(statistics.categories), len(statistics.areas), 3)
        self.places = np.arange(np.prod(self.shape)).reshape(self.shape)
        self.shown, self.hidden = [], []
        for place, record in self._records():
            for measure in ("received", *STATUSES):
                if hasattr(record, measure):
                    cells = self._cells(place, measure)
                    number = getattr(record, measure)
                    (self.hidden if number is None else self.shown).append((place, measure, cells, number))

    def _records(self):
        s = self.s
        yield {}, s.total
        for name in ("month", "quarter", "category", "area"):
            for key, record in getattr(s, f"by_{name}").items():
                yield {name: key}, record
        for a in ("month", "quarter", "category"):
            for b in ("category", "area"):
                if a != b:
                    for (one, two), record in getattr(s, f"by_{a}_{b}").items():
                        yield {a: one, b: two}, record

    def _cells(self, place, measure):
        s = self.s
        months = [
            n
            for n, month in enumerate(s.months)
            if place.get("month", month) == month
            and place.get("quarter", quarter_of(month)) == quarter_of(month)
        ]
        categories = [n for n, key in enumerate(s.categories) if place.get("category", key) == key]
        areas = [n for n, key in enumerate(s.areas) if place.get("area", key) == key]
        statuses = [0, 1, 2] if measure == "received" else [STATUSES.index(measure)]
        return self.places[np.ix_(months, categories, areas, statuses)].ravel()

    def ranges(self, whole=True):
        """For each hidden number: its place, measure, and the smallest and largest that it can be."""
        model = highspy.Highs()
        model.setOptionValue("output_flag", False)
        model.setOptionValue("threads", 1)
        size = self.places.size
        total = self.s.total.received
        model.addVars(size, np.zeros(size), np.full(size, float(total)))
        for _, _, cells, number in self.shown:
            model.addRow(
                float(number), float(number), len(cells), cells.astype(np.int32), np.ones(len(cells))
            )
        columns = np.arange(size, dtype=np.int32)
        if whole:
            model.changeColsIntegrality(size, columns, np.full(size, highspy.HighsVarType.kInteger))
        found = []
        for place, measure, cells, _ in self.hidden:
            ends = []
            for sense in (highspy.ObjSense.kMinimize, highspy.ObjSense.kMaximize):
                costs = np.zeros(size)
                costs[cells] = 1.0
                model.changeColsCost(size, columns, costs)
                model.changeObjectiveSense(sense)
                model.run()
                assert model.getModelStatus() == highspy.HighsModelStatus.kOptimal
                ends.append(round(model.getInfo().objective_function_value, 6))
            found.append((place, measure, *ends))
        return found
