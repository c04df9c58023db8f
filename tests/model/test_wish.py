"""What authors ask for in a mark, and which numbers answer."""

import pytest

from hub.model.figure import figure_of, last_month, last_quarter
from hub.model.statistics_json import dump_statistics, load_statistics
from hub.model.wish import Wish, WrongWish, parse_wish
from report_numbers import AREAS, CATEGORIES, NUMBERS, numbers


def wish(text):
    return parse_wish(text, CATEGORIES, AREAS)


def test_the_sample_of_the_tests_is_a_good_snapshot():
    assert load_statistics(dump_statistics(NUMBERS)) == NUMBERS


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", Wish()),
        ("lua-dao", Wish(category="lua-dao")),
        ("lua-dao, quý trước", Wish(category="lua-dao")),
        ("Quý trước,  lua-dao ", Wish(category="lua-dao")),
        ("khu-pho-3, thang truoc", Wish(area="khu-pho-3", period="month")),
        ("cả phường, tháng 10/2026", Wish(period="2026-10")),
        ("QUÝ 3/2026", Wish(period="2026-Q3")),
        ("toàn phường, cả kỳ", Wish(period="all")),
        ("lua-dao, khu-pho-1", Wish("lua-dao", "khu-pho-1", "all")),
        ("khong-ro, khac", Wish("khac", "khong-ro", "all")),
    ],
)
def test_a_mark_is_understood_in_any_order_with_or_without_accents(text, meant):
    assert wish(text) == meant


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("lua-đảo-x", "unknown"),
        ("tháng 13/2026", "unknown"),
        ("quý 5/2026", "unknown"),
        ("năm ngoái", "unknown"),
        ("lua-dao, moi-truong", "twice"),
        ("tháng trước, quý trước", "twice"),
        ("lua-dao, khu-pho-1, quý trước", "both"),
    ],
)
def test_what_is_not_understood_is_refused(text, code):
    with pytest.raises(WrongWish) as wrong:
        wish(text)
    assert wrong.value.code == code


def test_the_last_month_and_quarter_are_whole_ones():
    assert last_month(NUMBERS) == "2026-10"
    assert last_quarter(NUMBERS) == "2026-Q3"
    early = numbers(drawn_at=NUMBERS.drawn_at.replace(month=10))
    assert last_month(early) == "2026-09"
    assert last_quarter(early) == "2026-Q3"
    assert last_quarter(numbers(drawn_at=NUMBERS.drawn_at.replace(month=9))) == ""


def test_figures_answer_with_what_the_tables_say():
    month = figure_of(NUMBERS, wish("tháng trước"))
    assert (month.first, month.last, month.received, month.median_days) == ("2026-10", "2026-10", 310, 1.5)
    quarter = figure_of(NUMBERS, wish("lua-dao"))
    assert (quarter.first, quarter.last, quarter.received) == ("2026-07", "2026-09", None)
    every = figure_of(NUMBERS, wish("cả kỳ"))
    assert (every.first, every.last, every.received) == ("2026-07", "2026-10", 1240)


@pytest.mark.parametrize("text", ["tháng 6/2026", "quý 2/2026", "quý 4/2026", "khac, quý trước"])
def test_there_is_no_answer_beyond_the_snapshot(text):
    assert figure_of(NUMBERS, wish(text)) is None
