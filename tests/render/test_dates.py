"""Dates as people in Vietnam write them."""

from datetime import date, timedelta

import pytest

from hub.render import dates
from render.sample import at


def test_lists_show_the_day_in_few_strokes():
    assert dates.short(date(2026, 11, 5)) == "5/11/2026"


def test_pages_show_weekday_and_time():
    assert dates.moment(at("2026-11-05 08:30")) == "8 giờ 30, thứ Năm 5/11/2026"
    assert dates.moment(at("2026-11-09 09:00")) == "9 giờ, thứ Hai 9/11/2026"
    assert dates.moment(at("2026-11-09 00:05")) == "0 giờ 05, thứ Hai 9/11/2026"
    assert dates.day(date(2026, 2, 1)) == "Chủ nhật 1/2/2026"


def test_each_weekday_has_its_name():
    monday = date(2026, 11, 23)
    names = [dates.day(monday + timedelta(days=n)).rpartition(" ")[0] for n in range(7)]
    assert names == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("2027-02-06 00:00", "đến hết ngày 5/2/2027"),
        ("2027-01-01 00:00", "đến hết ngày 31/12/2026"),
        ("2027-02-05 17:30", "đến 17 giờ 30, thứ Sáu 5/2/2027"),
        ("2027-02-05 00:01", "đến 0 giờ 01, thứ Sáu 5/2/2027"),
    ],
)
def test_a_day_named_as_the_end_counts_in_full(end, said):
    assert dates.until(at(end)) == said


def test_machines_are_told_the_offset():
    assert dates.iso(at("2026-11-05 08:30")) == "2026-11-05T08:30:00+07:00"
