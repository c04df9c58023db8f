"""Dates read by patterns and whole numbers are those of strptime; zones that change their clocks are kept."""

import datetime as dt
from zoneinfo import ZoneInfo

import ibis
import pyarrow as pa
import pytest

from hub.stats.moments import Period, columns_to_read, moments_within
from hub.stats.text_dates import seconds_and_month

FIRST = dt.datetime(2000, 1, 3)
DAYS = [FIRST + dt.timedelta(days=n, hours=n % 24, minutes=n % 60) for n in range(0, 4000, 7)]
EDGES = [
    dt.datetime(y, *day) for y in (2000, 2024, 2025, 2064) for day in ((1, 1), (2, 28), (3, 1), (12, 31))
]
LEAP = [dt.datetime(year, 2, 29, 23, 59) for year in (2000, 2024, 2064)]
FORMS = ["%d/%m/%Y %H:%M", "%Y-%m-%d %H:%M:%S", "%m/%d/%Y %I:%M:%S %p", "%d.%m.%y", "%Y%m%d"]
BAD = ["31/04/2026", "29/02/2026", "00/01/2026", "12/13/2026", "1/2/2026", "12/10/26", "12-10-2026"]
ZONES = [("America/New_York", "Asia/Ho_Chi_Minh"), ("UTC", "Europe/Paris")]


def found(values, make):
    """What an expression over the column `text` gives in DuckDB, row for row."""
    con = ibis.duckdb.connect()
    con.con.register("told", pa.table({"row": range(len(values)), "text": pa.array(values, pa.string())}))
    table = con.table("told")
    return make(table).order_by("row").to_pyarrow().to_pylist()


@pytest.mark.parametrize(
    "form", ["%d/%m/%Y %H:%M", "%Y-%m-%d %H:%M:%S", "%m/%d/%Y %I:%M:%S %p", "%d.%m.%y", "%Y%m%d"]
)
def test_they_are_read_as_strptime_reads_them(form):
    texts = [moment.strftime(form) for moment in (*DAYS, *EDGES, *LEAP)]

    def make(table):
        seconds, months = seconds_and_month(table.text, form)
        return table.select("row", seconds=seconds, months=months)

    for text, row in zip(texts, found(texts, make), strict=True):
        moment = dt.datetime.strptime(text, form)
        assert row["seconds"] == moment.replace(tzinfo=dt.UTC).timestamp(), text
        assert row["months"] == moment.year * 12 + moment.month


@pytest.mark.parametrize("text", [*BAD, "12/10/2026 ", "", "٠١/٠٢/2026"])
def test_what_is_no_date_is_none(text):
    (row,) = found([text], lambda t: t.select("row", seconds=seconds_and_month(t.text, "%d/%m/%Y")[0]))
    assert row["seconds"] is None


@pytest.mark.parametrize("duckdb", [True, False])
@pytest.mark.parametrize(
    ("zone", "counted"), [("America/New_York", "Asia/Ho_Chi_Minh"), ("UTC", "Europe/Paris")]
)
def test_months_are_those_of_the_zone_that_counts(zone, counted, duckdb):
    there, here = ZoneInfo(zone), ZoneInfo(counted)
    period = Period(tuple(f"2025-{month:02}" for month in range(1, 13)), here)
    moments = [dt.datetime(2025, 1, 1) + dt.timedelta(hours=11 * n) for n in range(790)]
    texts = [moment.strftime("%d/%m/%Y %H:%M") for moment in moments]

    def make(table):
        read = table.select("row", **columns_to_read("at", table.text, ["%d/%m/%Y %H:%M"], duckdb))
        times = moments_within(read, "at", there, period)
        return read.select("row", seconds=times.seconds, month=times.month(period))

    for moment, row in zip(moments, found(texts, make), strict=True):
        exact = moment.replace(tzinfo=there)
        assert row["seconds"] == exact.timestamp(), moment
        local = exact.astimezone(here)
        assert row["month"] == (local.month - 1 if local.year == 2025 else -1), moment
