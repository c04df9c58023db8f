"""What a clever reader can tell of hidden numbers from all that is published, without help from our code.

Unknown are the reports by month, category, area and status: whole numbers, none below 0. Every number that
a snapshot shows is an equation. Integer programming (HiGHS) finds another register which they fit, or
proves that there is none: no sums and differences can tell more.
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

    def given_away(self, reports, threshold):
        """The hidden numbers of which the reader can tell that they are what `reports` make them, or small.

        For each there must be another register with the same shown numbers: one with at least the
        threshold where received reports below it are hidden, else one with another number. HiGHS finds one
        or proves that there is none. What it finds is tried on the other hidden numbers first.
        """
        flat = reports.ravel()
        model = self._model()
        goal = model.getNumRow()
        model.addRow(0.0, float(flat.sum()), 0, np.array([], np.int32), np.array([]))
        others, found = [], []
        for place, measure, cells, _ in self.hidden:
            exact = int(flat[cells].sum())
            small = measure == "received" and exact < threshold
            wanted = [(threshold, np.inf)] if small else [(exact + 1, np.inf), (0, exact - 1)]
            if any(low <= other[cells].sum() <= high for other in others for low, high in wanted):
                continue
            for cell in cells:
                model.changeCoeff(goal, int(cell), 1.0)
            for low, high in wanted:
                model.changeRowBounds(goal, float(low), float(high))
                model.run()
                if model.getModelStatus() == highspy.HighsModelStatus.kOptimal:
                    others.append(np.round(model.getSolution().col_value).astype(int))
                    break
                assert model.getModelStatus() == highspy.HighsModelStatus.kInfeasible
            else:
                found.append((place, measure, exact))
            for cell in cells:
                model.changeCoeff(goal, int(cell), 0.0)
        for other in others:
            assert all(other[cells].sum() == number for _, _, cells, number in self.shown)
            assert other.min() >= 0
        return found

    def _model(self):
        """All equations, for whole reports."""
        model = highspy.Highs()
        model.setOptionValue("output_flag", False)
        model.setOptionValue("threads", 1)
        size = self.places.size
        model.addVars(size, np.zeros(size), np.full(size, float(self.s.total.received)))
        for _, _, cells, number in self.shown:
            model.addRow(
                float(number), float(number), len(cells), cells.astype(np.int32), np.ones(len(cells))
            )
        whole = np.full(size, highspy.HighsVarType.kInteger)
        model.changeColsIntegrality(size, np.arange(size, dtype=np.int32), whole)
        return model
