"""A small snapshot of statistics for tests, with something hidden in every table."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from hub.model.statistics import Cell, Counts, ReportStatistics, StatisticsSource

MONTHS = ("2026-07", "2026-08", "2026-09", "2026-10")
CATEGORIES = ("lua-dao", "moi-truong")
AREAS = ("khu-pho-1", "khu-pho-3", "khong-ro")


def counts(received, resolved, open=0, unknown=0, median=None, p90=None):
    return Counts(
        received=received, resolved=resolved, open=open, unknown=unknown, median_days=median, p90_days=p90
    )


HIDDEN = Counts(received=None, resolved=None, open=None, unknown=None)
MANY = Cell(received=12, resolved=10, median_days=1.5)
FEW = Cell(received=None, resolved=None)


def pairs(first, second, few=()):
    return {(a, b): FEW if (a, b) in few else MANY for a in first for b in second}


NUMBERS = ReportStatistics(
    drawn_at=datetime(2026, 11, 25, 6, 30, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")),
    demo=False,
    threshold=5,
    least_for_times=10,
    sources=(StatisticsSource(name="Sổ trực ban", rows_read=1300, left_out={"duplicate": 2, "odd": 1}),),
    months=MONTHS,
    categories=CATEGORIES,
    areas=AREAS,
    total=counts(1240, 1113, 100, 27, 1.2, 11.0),
    by_month={
        "2026-07": counts(300, 290, 10, 0, 1.0, 9.0),
        "2026-08": HIDDEN,
        "2026-09": counts(420, None, None, 0, None, None),
        "2026-10": counts(310, 250, 50, 10, 1.5, 4.0),
    },
    by_quarter={"2026-Q3": counts(930, 863, 50, 17, 1.1, 9.0), "2026-Q4": counts(310, 250, 50, 10, 1.5, 4.0)},
    by_category={
        "lua-dao": counts(240, 150, 80, 10, 17.3, 44.7),
        "moi-truong": counts(1000, 963, 20, 17, 0.4, 2.0),
    },
    by_area={"khu-pho-1": counts(700, 650, 40, 10, 1.2, 8.0), "khu-pho-3": HIDDEN, "khong-ro": HIDDEN},
    by_month_category=pairs(MONTHS, CATEGORIES, {("2026-10", "lua-dao")}),
    by_month_area=pairs(MONTHS, AREAS),
    by_quarter_category=pairs(("2026-Q3", "2026-Q4"), CATEGORIES, {("2026-Q3", "lua-dao")}),
    by_quarter_area=pairs(("2026-Q3", "2026-Q4"), AREAS),
    by_category_area=pairs(CATEGORIES, AREAS),
)


def numbers(**changes):
    """The snapshot with other values."""
    return replace(NUMBERS, **changes)
