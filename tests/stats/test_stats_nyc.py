# ruff: noqa: E501  tables of sentences
"""A real register, mapped by nothing but data/reports.yml, beside a count by the csv module."""

import csv
from collections import Counter
from datetime import datetime
from pathlib import Path

from small_register import make_project, pulled

FILE = Path(__file__).parents[1] / "samples" / "registers" / "nyc311-sample.csv"
REPORTS = """\
demo: true
threshold: 5
timezone: America/New_York
first_month: 2011-02
last_month: 2011-11
sources:
  - name: NYC 311
    files: reports/so.csv
    columns: {id: Unique Key, opened: Created Date, closed: Closed Date, category: Complaint Type, area: Borough, status: Status}
    dates: ["%m/%d/%Y %I:%M:%S %p"]
    categories:
      trat-tu: [Noise - Residential, Noise - Commercial, Noise - Vehicle, Noise - Street/Sidewalk, Noise - Park, Blocked Driveway, Illegal Parking]
      moi-truong: [Sanitation Condition, Overgrown Tree/Branches, Damaged Tree, Derelict Vehicle]
    rest_of_categories: khac
    areas: {khu-pho-1: [BROOKLYN], khu-pho-2: [QUEENS], khu-pho-3: [MANHATTAN], khu-pho-4: [BRONX], khu-pho-5: [STATEN ISLAND]}
    rest_of_areas: khong-ro
    statuses: {resolved: [Closed], open: [Assigned, Pending]}
    leave_out: {closed-before-opened: 20, closed-unreadable: 20, duplicate: 20}
"""  # fmt: skip
NOISE = (
    "Noise - Residential",
    "Noise - Commercial",
    "Noise - Vehicle",
    "Noise - Street/Sidewalk",
    "Noise - Park",
)


def parsed(text):
    return datetime.strptime(text, "%m/%d/%Y %I:%M:%S %p") if text else None


def test_totals_are_those_of_an_independent_count(tmp_path):
    found = pulled(make_project(tmp_path, REPORTS, FILE.read_bytes()))
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == found.sources[0].rows_read == 999
    times = [(parsed(row["Created Date"]), parsed(row["Closed Date"])) for row in rows]
    backwards = {n for n, (opened, closed) in enumerate(times) if closed and closed < opened}
    assert found.sources[0].left_out.get("closed-before-opened", 0) == len(backwards)
    good = [n for n in range(999) if n not in backwards]
    is_open = [n for n in good if rows[n]["Status"] in ("Assigned", "Pending")]
    assert found.total.received == len(good)
    assert found.total.resolved == len(good) - len(is_open)
    assert found.total.open == len(is_open)
    months = Counter(f"{times[n][0]:%Y-%m}" for n in good)
    assert months == {"2011-03": 998, "2011-11": 1}
    shown = {month: counts.received for month, counts in found.by_month.items()}
    assert shown.pop("2011-03") is shown.pop("2011-11") is None, "one report: the other month would tell it"
    assert set(shown.values()) <= {0, None}
    areas = Counter(rows[n]["Borough"] for n in good)
    assert found.by_area["khu-pho-1"].received == areas["BROOKLYN"]
    assert found.by_area["khong-ro"].received == areas["Unspecified"]
    quarrels = [
        n for n in good if rows[n]["Complaint Type"] in (*NOISE, "Blocked Driveway", "Illegal Parking")
    ]
    assert found.by_category["trat-tu"].received == len(quarrels)
    days = sorted(
        (times[n][1] - times[n][0]).total_seconds() / 86400 for n in good if n not in is_open and times[n][1]
    )
    for share, shown in ((0.5, found.total.median_days), (0.9, found.total.p90_days)):
        exact = days[-int(-len(days) * share // 1) - 1]
        assert abs(exact - shown) <= (0.05 if exact < 10 else 0.5 if exact < 100 else 5)
