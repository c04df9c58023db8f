"""No reader of the whole snapshot can tell a hidden number, whatever he adds and subtracts."""

import datetime as dt
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from attack import Reader
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hub.model.register import Limits, Registers
from hub.model.statistics import months_between
from hub.model.statistics_json import dump_statistics, load_statistics
from hub.stats.snapshot import snapshot_of
from hub.stats.suppress import suppressed
from hub.stats.tables import Exact
from hub.stats.trouble import PullTrouble
from hub.stats.values import hidden_places, quarter_places

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def snapshot(reports, threshold=5, first=2, old=None):
    """The snapshot of reports by month, category, area and status, without times."""
    months, categories, areas, _ = reports.shape
    exact = Exact(
        months=months_between(f"2026-{first:02}", f"2026-{first + months - 1:02}"),
        categories=tuple(f"loai-{n}" for n in range(categories)),
        areas=tuple(f"khu-pho-{n}" for n in range(areas)),
        reports=reports,
        steps=np.zeros((*reports.shape[:3], 281), np.int64),
    )
    registers = Registers(
        demo=False, threshold=threshold, least_for_times=10, timezone=ZONE, first_month="", last_month="",
        months=months, limits=Limits(), sources=(),
    )  # fmt: skip
    return snapshot_of(exact, [], registers, dt.datetime(2026, 11, 25, tzinfo=ZONE), old)


@st.composite
def registers(draw):
    """Registers of up to four months: many reports or few, in some cells or in nearly all."""
    shape = (draw(st.integers(1, 4)), draw(st.integers(1, 3)), draw(st.integers(1, 3)), 3)
    usual = draw(st.sampled_from([0.2, 0.5, 1, 3, 8, 20]))
    filled = draw(st.sampled_from([0.3, 0.6, 0.9]))
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    return (rng.poisson(usual, shape) * (rng.random(shape) < filled)).astype(np.int64)


@settings(max_examples=100)
@given(registers(), st.sampled_from([2, 3, 5, 8]))
def test_every_hidden_number_can_be_two_things_and_a_small_one_need_not_be_small(reports, threshold):
    if reports.sum() < threshold:
        with pytest.raises(PullTrouble, match="công bố là lộ từng người"):
            snapshot(reports, threshold)
        return
    found = snapshot(reports, threshold)
    assert load_statistics(dump_statistics(found)) == found
    assert Reader(found).given_away(reports, threshold) == []


SWAPPED = np.array(
    [
        [[[0, 0, 1], [3, 0, 0], [0, 4, 0]]],
        [[[4, 2, 4], [3, 0, 3], [2, 3, 2]]],
        [[[0, 4, 3], [5, 0, 0], [5, 1, 8]]],
    ]
)
"""A second pull of these once hid `unknown`, which it had shown, and showed `open`, which it had hidden."""


@settings(max_examples=40)
@example(SWAPPED, 5)
@given(registers(), st.sampled_from([3, 5]))
def test_a_month_later_what_was_received_stays_hidden_and_all_is_as_safe(reports, threshold):
    if len(reports) < 2 or min(reports[:-1].sum(), reports[1:].sum()) < threshold:
        return
    old = snapshot(reports[:-1], threshold)
    new = snapshot(reports[1:], threshold, 3, old)
    for table in ("by_month", "by_quarter", "by_month_category", "by_month_area", "by_quarter_area"):
        before, after = getattr(old, table), getattr(new, table)
        for key in before.keys() & after.keys():
            assert before[key].received is not None or after[key].received is None, (table, key)
    assert Reader(new).given_away(reports[1:], threshold) == []
    again = snapshot(reports[1:], threshold, 3, new)
    assert Reader(again).given_away(reports[1:], threshold) == []
    told = {(str(place), measure) for place, measure, _, _ in Reader(new).shown}
    assert told >= {(str(place), measure) for place, measure, _, _ in Reader(again).shown}


def test_the_attack_finds_what_is_hidden_badly():
    """Each hidden number, when all the others are told: then most are what their sums leave over."""
    reports = np.zeros((2, 2, 2, 3), np.int64)
    reports[..., 0] = 9
    reports[0, 0, :, 0] = (3, 0)
    reader = Reader(snapshot(reports, 5))
    hidden, shown = reader.hidden, reader.shown
    assert len(hidden) > 1
    assert reader.given_away(reports, 5) == []
    for bad in hidden:
        told = [(*one[:3], int(reports.ravel()[one[2]].sum())) for one in hidden if one is not bad]
        reader.hidden, reader.shown = [bad], shown + told
        exact = int(reports.ravel()[bad[2]].sum())
        assert reader.given_away(reports, 5) == [(bad[0], bad[1], exact)]


def test_small_numbers_are_hidden_and_zeros_and_large_ones_far_from_them_are_not():
    rng = np.random.default_rng(5)
    reports = rng.poisson(8, (6, 4, 4, 3))
    reports[2, 1, 3] = (2, 0, 0)
    quarters = quarter_places(months_between("2026-01", "2026-06"))
    grids = suppressed(reports, quarters, 5)
    hidden = {(grid.over, grid.measure, place) for grid, place in hidden_places(grids)}
    assert not hidden  # tables over two things are sums over the third: nothing of them is small
    reports[2, 1] = 0
    reports[2, 1, 3] = (2, 0, 0)
    grids = suppressed(reports, quarters, 5)
    hidden = {(grid.over, grid.measure, place) for grid, place in hidden_places(grids)}
    assert (("month", "category"), "received", (2, 1)) in hidden
    assert 4 <= len(hidden) <= 16
    assert all(len(over) == 2 for over, _, _ in hidden)


def test_the_demo_register_is_safe_against_bounds_by_sums_and_differences():
    from pathlib import Path

    found = load_statistics((Path(__file__).parents[2] / "data" / "report-stats.json").read_text("utf-8"))
    reader = Reader(found)
    low = np.zeros(reader.places.size)
    high = np.full(reader.places.size, float(found.total.received))
    for _ in range(40):
        before = low.sum() - high.sum()
        for _, _, cells, number in reader.shown:
            np.minimum.at(high, cells, number - (low[cells].sum() - low[cells]))
            np.maximum.at(low, cells, number - (high[cells].sum() - high[cells]))
        if low.sum() - high.sum() == before:
            break
    for place, measure, cells, _ in reader.hidden:
        assert high[cells].sum() - low[cells].sum() >= 1, (place, measure)
