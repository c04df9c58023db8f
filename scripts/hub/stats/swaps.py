"""Small changes of a register that few of the published numbers notice.

A swap takes some axes (month, category, area, status) and on each a place and its partner; it adds a
report where an even number of places is swapped for partners and takes one away where it is odd. A
number notices only when it depends on all of the swapped axes: for any other, the changes cancel out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

import numpy as np
import numpy.typing as npt

from hub.stats.values import AXES, Grid, Whole


@dataclass(frozen=True, slots=True)
class Swap:
    """What the numbers that notice are worth, and the change: places by AXES, and by how much each."""

    cost: float
    places: Sequence[tuple[int, ...]]
    signs: Sequence[int]


def cheapest_swap(
    grids: Sequence[Grid], grid: Grid, place: Sequence[int], reports: Whole, sign: int
) -> Swap | None:
    """The cheapest change by which the number at `place` of `grid` becomes one larger, or smaller (`sign`).

    No cell of `reports` may fall below 0. None where there is no such change.
    """
    members = grid.members(place, reports.shape)
    depends = [n for n, name in enumerate(AXES) if name in grid.axes]
    best: Swap | None = None
    for size in range(len(depends), 0, -1):
        for axes in combinations(depends, size):
            found = _cheapest_over(axes, grids, members, reports, sign)
            if found is not None and (best is None or found.cost < best.cost):
                best = found
    return best or _any_exchange(grids, members, reports, sign)


def _cheapest_over(
    axes: tuple[int, ...], grids: Sequence[Grid], members: Sequence[Whole], reports: Whole, sign: int
) -> Swap | None:
    """The cheapest swap of exactly these axes; all of them are looked at in one go."""
    partners = [np.setdiff1d(np.arange(reports.shape[n]), members[n]) for n in axes]
    if any(len(partner) == 0 for partner in partners):
        return None
    grids_of_places = np.meshgrid(*members, *partners, indexing="ij", sparse=True)
    here, there = grids_of_places[:4], dict(zip(axes, grids_of_places[4:], strict=True))
    corners = list(_corners(axes, here, there, sign))
    shape = np.broadcast_shapes(*(part.shape for part in grids_of_places))
    possible = np.ones(shape, bool)
    for at, change in corners:
        if change < 0:
            possible &= reports[tuple(at)] > 0
    if not possible.any():
        return None
    cost = np.zeros(shape)
    swapped = {AXES[n] for n in axes}
    for other in grids:
        if swapped <= other.axes:
            _add_cost(cost, other, corners, 0 in axes)
    cost[~possible] = np.inf
    chosen = np.unravel_index(int(cost.argmin()), shape)
    places = [tuple(int(np.broadcast_to(part, shape)[chosen]) for part in at) for at, _ in corners]
    return Swap(float(cost[chosen]), places, [change for _, change in corners])


def _corners(
    axes: tuple[int, ...], here: Sequence[Whole], there: dict[int, Whole], sign: int
) -> Iterator[tuple[list[Whole], int]]:
    for swapped in product((False, True), repeat=len(axes)):
        at = list(here)
        for n, is_swapped in zip(axes, swapped, strict=True):
            if is_swapped:
                at[n] = there[n]
        yield at, sign * (-1) ** sum(swapped)


def _add_cost(
    cost: "np.ndarray", other: Grid, corners: Sequence[tuple[list[Whole], int]], months: bool
) -> None:
    """Add what the numbers of `other` are worth that notice."""
    notices: npt.NDArray[np.bool_] | bool = True
    if months and "quarter" in other.over:
        first, last = corners[0][0][0], corners[-1][0][0]
        notices = other.quarters[first] != other.quarters[last]
    for (month, category, area, status), _ in corners:
        worth = other.worth[other.place_of(month, category, area)]
        if other.measure != "received":
            worth = worth * (status == ("resolved", "open", "unknown").index(other.measure))
        cost += worth * notices


def _any_exchange(grids: Sequence[Grid], members: Sequence[Whole], reports: Whole, sign: int) -> Swap | None:
    """One report into the number from anywhere outside it, or out of it: where a register is nearly empty."""
    inside = np.zeros(reports.shape, bool)
    inside[np.ix_(*members)] = True
    full = reports > 0
    if sign > 0:
        taken, given = np.argwhere(~inside & full), np.argwhere(inside)
    else:
        taken, given = np.argwhere(inside & full), np.argwhere(~inside)
    if not len(taken) or not len(given):
        return None
    best: Swap | None = None
    for one in taken[:20]:
        for other in given[:20]:
            change = np.zeros(reports.shape, np.int64)
            change[tuple(one)], change[tuple(other)] = -1, 1
            cost = sum(float(grid.worth[grid.sums(change) != 0].sum()) for grid in grids)
            if best is None or cost < best.cost:
                places = [tuple(int(n) for n in one), tuple(int(n) for n in other)]
                best = Swap(cost, places, [-1, 1])
    return best
