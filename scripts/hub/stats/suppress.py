"""Which numbers to hide so that none that is small can be told from all the others together.

A number from 1 to below the threshold is hidden. It is safe when another register, of whole reports and as
good as the true one to whoever sees the tables, has exactly the same published numbers and another one in
its place: no sum, difference or cleverness can tell the two apart. For each hidden number such a register
is made from the true one by swaps, the cheapest first; the numbers that notice are hidden too. What is
made serves every hidden number that differs in it, and hiding more never spoils it.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from hub.stats.swaps import Swap, cheapest_swap
from hub.stats.trouble import PullTrouble
from hub.stats.values import Grid, Whole, hidden_places, published_grids

Truth = npt.NDArray[np.bool_]
Again = Callable[[Grid], Truth]


def _nothing(grid: Grid) -> Truth:
    return np.zeros(grid.exact.shape, bool)


def suppressed(reports: Whole, quarters: Whole, threshold: int, again: Again = _nothing) -> list[Grid]:
    """The published tables of `reports` (by month, category, area, status), with what must be hidden marked.

    For a hidden number of received reports below the threshold, 0 too, the other register has at least the
    threshold, so that it cannot even be told to be small; for all others it has one more or fewer. `again`
    tells which numbers of a grid are to be hidden whatever they are. Raises PullTrouble for fewer reports in
    all than the threshold: then there is no other register.
    """
    total = int(reports.sum())
    if total < threshold:
        raise PullTrouble("too-few", received=total, threshold=threshold)
    grids = published_grids(reports, quarters)
    safe = {grid: np.zeros(grid.exact.shape, bool) for grid in grids}
    for grid in grids:
        _hide(grid, (grid.exact > 0) & (grid.exact < threshold))
    _make_safe(safe, reports, threshold)
    # After all others, so that numbers which did not change are hidden as they were.
    for grid in grids:
        _hide(grid, again(grid))
    _make_safe(safe, reports, threshold)
    return grids


def _make_safe(safe: Mapping[Grid, Truth], reports: Whole, threshold: int) -> None:
    """Hide more until every hidden number is safe; `safe` tells of each grid which are, and is kept up."""
    grids = list(safe)
    while waiting := [(grid, place) for grid, place in hidden_places(grids) if not safe[grid][place]]:
        for grid, place in sorted(waiting, key=lambda found: -found[0].exact[found[1]]):
            if safe[grid][place]:
                continue
            change = _other_register(grids, grid, place, reports, threshold)
            for one, known in safe.items():
                difference = one.sums(change)
                _hide(one, difference != 0)
                small = _small(one, threshold)
                known |= np.where(small, one.exact + difference >= threshold, difference != 0)
            if not safe[grid][place]:
                raise PullTrouble("unsafe")


def _other_register(
    grids: Sequence[Grid], grid: Grid, place: tuple[int, ...], reports: Whole, threshold: int
) -> Whole:
    """The difference to another register in which the number at `place` is another one."""
    if _small(grid, threshold)[place]:
        return _moved(grids, grid, place, reports, threshold - int(grid.exact[place]))[1]
    tried = [_moved(grids, grid, place, reports, by) for by in ((1, -1) if grid.exact[place] else (1,))]
    return min(tried, key=lambda found: found[0])[1]


def _moved(
    grids: Sequence[Grid], grid: Grid, place: tuple[int, ...], reports: Whole, by: int
) -> tuple[float, Whole]:
    """What it costs to move a number by so much, one report after the other, and the whole difference."""
    change = np.zeros_like(reports)
    worths = [one.worth.copy() for one in grids]
    cost = 0.0
    try:
        while (left := by - int(grid.sums(change)[place])) != 0:
            swap = cheapest_swap(grids, grid, place, reports + change, 1 if left > 0 else -1)
            if swap is None:
                return float("inf"), change
            cost += swap.cost
            _apply(swap, change)
            for one in grids:
                one.worth[one.sums(change) != 0] = 0.0
        return cost, change
    finally:
        for one, worth in zip(grids, worths, strict=True):
            one.worth = worth


def _apply(swap: Swap, change: Whole) -> None:
    for place, sign in zip(swap.places, swap.signs, strict=True):
        change[place] += sign


def _small(grid: Grid, threshold: int) -> Truth:
    """Which numbers of received reports are below the threshold, none included."""
    if grid.measure != "received":
        return np.zeros(grid.exact.shape, bool)
    return np.asarray(grid.exact < threshold)


def _hide(grid: Grid, where: npt.NDArray[np.bool_]) -> None:
    grid.hidden[where] = True
    grid.worth[where] = 0.0
