"""The page of the statistics, its charts and files, and the lines elsewhere."""

# ruff: noqa: E501 - the sentences stand whole

import csv
import io
import json
from dataclasses import replace

import lxml.html
import pytest

from hub.model.figure import figure_of
from hub.model.statistics import Counts, StatisticsSource
from hub.model.wish import Wish
from hub.render.markdown import render_long
from hub.render.statistics import findings
from hub.render.statistics.csv_files import TABLES, render_csv
from hub.render.statistics.drawn import draw_charts
from hub.render.statistics.line import figure_text, is_telling, render_figures
from hub.render.statistics.numbers import count, days, period
from hub.render.statistics.page import render_statistics
from hub.render.views import StatisticsView
from render import sample
from render.test_golden import FIGURE, compare
from render.test_hostile import NASTY, parse
from report_numbers import HIDDEN, NUMBERS, counts, numbers


def page(statistics=NUMBERS, context=sample.CONTEXT, *, stale=False):
    return parse(render_statistics(StatisticsView(statistics, stale), context))


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({}, "Quý 3/2026: 1.210 phản ánh về lừa đảo, 988 đã xử lý, nửa số việc xong trong 1,2 ngày."),
        ({"median_days": None}, "Quý 3/2026: 1.210 phản ánh về lừa đảo, 988 đã xử lý."),
        ({"resolved": None}, "Quý 3/2026: 1.210 phản ánh về lừa đảo. Số đã xử lý không nêu, để không lộ việc riêng của ai."),
        ({"received": 0, "resolved": 0}, "Quý 3/2026: không có phản ánh nào về lừa đảo."),
        ({"received": None, "resolved": None}, "Quý 3/2026: số phản ánh về lừa đảo không nêu, để không lộ việc riêng của người báo."),
        ({"last": "2026-07", "category": "", "area": "khu-pho-3", "demo": True}, "Tháng 7/2026: 1.210 phản ánh ở Khu phố 3, 988 đã xử lý, nửa số việc xong trong 1,2 ngày. (Số mẫu.)"),
        ({"last": "2026-10", "area": "khong-ro"}, "Từ tháng 7/2026 đến tháng 10/2026: 1.210 phản ánh về lừa đảo ở Không rõ khu phố, 988 đã xử lý, nửa số việc xong trong 1,2 ngày."),
    ],
)  # fmt: skip
def test_a_line_says_what_is_known_and_that_the_rest_is_hidden(changes, says):
    assert figure_text(FIGURE._replace(**changes), sample.CONTEXT) == says


def test_a_line_that_nobody_asked_for_is_not_shown_when_something_is_hidden():
    assert is_telling(FIGURE)
    assert not is_telling(FIGURE._replace(resolved=None))
    assert not is_telling(FIGURE._replace(received=None))


def test_numbers_are_written_as_in_vietnam():
    assert [count(n) for n in (0, 999, 1234, 1234567)] == ["0", "999", "1.234", "1.234.567"]
    assert [days(n) for n in (0.0, 0.1, 1.0, 17.35, 1234.5)] == [
        "chưa đến 2 giờ", "2 giờ", "1 ngày", "17,4 ngày", "1.234,5 ngày",
    ]  # fmt: skip
    assert period("2026-10", "2026-12") == "quý 4/2026"
    assert period("2026-11", "2027-01") == "từ tháng 11/2026 đến tháng 1/2027"


def test_charts_and_files_are_as_agreed():
    charts = draw_charts(NUMBERS, sample.CONTEXT)
    specs = {name: json.loads(chart.drawings["narrow"][0]) for name, chart in charts.items()}
    compare("statistics-charts.json", json.dumps(specs, ensure_ascii=False, indent=1) + "\n")
    files = [render_csv(NUMBERS, over, sample.CONTEXT).decode("utf-8-sig") for over in TABLES]
    compare("statistics.csv.txt", "\n".join(files).replace("\r\n", "\n"))


def test_every_chart_has_words_and_a_table_that_say_the_same():
    read = page()
    pictures = read.xpath("//picture")
    assert len(pictures) == 8
    for picture in pictures:
        image = picture.find(".//img")
        assert len(image.get("alt")) > 40
        assert image.get("width")
        assert image.get("height")
    tables = read.xpath("//details[@class='data']//table")
    assert len(tables) == 4
    cells = [cell.text_content() for cell in tables[0].xpath(".//tbody/tr[1]/td")]
    assert cells == ["Tháng 10/2026", "310", "250", "50", "10"]


def test_hidden_numbers_are_said_to_be_hidden_and_drawn_nowhere():
    read = page()
    row = read.xpath("//details//tr[td[1]='Tháng 8/2026']/td")
    assert [cell.text_content() for cell in row[1:]] == ["không nêu"] * 4
    months = draw_charts(NUMBERS, sample.CONTEXT)["months"]
    drawn = json.loads(months.drawings["wide"][0])["layer"][0]["data"]["values"]
    assert [row["received"] for row in drawn] == [300, None, 420, 310]
    assert "nhỏ hơn 5" in read.text_content()
    assert b"2026-08,,,,,," in render_csv(NUMBERS, ("month",), sample.CONTEXT)


def test_headings_say_what_the_numbers_say():
    assert findings.lead(NUMBERS) == (
        "Từ tháng 7/2026 đến tháng 10/2026, bà con gửi 1.240 phản ánh. Công an phường đã xử lý 1.113 việc, tức 89"
        " trong 100 việc. Nửa số việc xong trong 1,2 ngày."
    )
    assert [h.text_content() for h in page().xpath("//h2")][:5] == [
        "Tính chung: 1.240 phản ánh, đã xử lý 1.113",
        "Trong những số nêu được: tháng 10/2026 nhận 310 phản ánh; nhiều nhất là tháng 9/2026: 420",
        "Bà con báo nhiều nhất: môi trường, 1.000 phản ánh, đã xử lý 963",
        "Trong những số nêu được: khu phố 1 gửi nhiều nhất: 700 phản ánh, đã xử lý 650",
        "Nhanh nhất là môi trường: 10 giờ; lâu nhất là lừa đảo: 17,3 ngày",
    ]


def test_the_fastest_is_only_said_of_what_is_told():
    table = {**NUMBERS.by_category, "lua-dao": counts(240, 9, 221, 10)}
    assert findings.of_times(numbers(by_category=table), sample.CONTEXT) == (
        "Trong những số nêu được: môi trường: nửa số việc xong trong 10 giờ"
    )


def test_headings_claim_nothing_when_all_is_hidden():
    none = numbers(
        total=HIDDEN,
        by_month=dict.fromkeys(NUMBERS.months, HIDDEN),
        by_category=dict.fromkeys(NUMBERS.categories, HIDDEN),
        by_area=dict.fromkeys(NUMBERS.areas, HIDDEN),
    )
    read = page(none)
    said = [h.text_content() for h in read.xpath("//h2")][:5]
    assert not [text for text in said if any(c.isdigit() for c in text)]
    assert "còn ít" in read.xpath("//p[@class='lead']")[0].text_content()


@pytest.mark.parametrize("total", [counts(0, 0), counts(10**9, 10**9, median=0.0), counts(7, None)])
def test_the_lead_holds_for_every_total(total):
    assert findings.lead(numbers(total=total)).startswith("Từ tháng 7/2026")


def test_old_numbers_and_made_up_ones_say_so_first():
    assert "hơn 45 ngày" not in page().text_content()
    old = page(stale=True)
    assert "hơn 45 ngày" in old.xpath("//h1/following::*[1]")[0].text_content()
    assert "số mẫu" not in page().text_content()
    assert "số mẫu" in page(numbers(demo=True)).text_content()


def test_rows_left_out_are_told_with_the_reason():
    text = page().text_content()
    assert "Sổ trực ban: đọc 1.300 dòng, bỏ ra 3 dòng:" in text
    assert "2 dòng ghi trùng" in text
    assert "1 dòng vì lý do khác" in text


@pytest.mark.parametrize("text", NASTY)
def test_text_of_any_kind_stays_text(text):
    ward = replace(sample.WARD, areas={"khu-pho-1": text, "khu-pho-3": text})
    category = replace(sample.CATEGORIES["lua-dao"], name=text)
    context = sample.CONTEXT._replace(ward=ward, categories={**sample.CATEGORIES, "lua-dao": category})
    source = StatisticsSource(name=text, rows_read=1, left_out={text: 1})
    read = page(numbers(sources=(source,)), context)
    assert not read.xpath("//script | //svg | //*[@onerror or @onload or @style]")
    assert read.xpath("//details[@class='data']//td/text()").count(text) == 4
    for over in TABLES:
        rows = list(csv.reader(io.StringIO(render_csv(NUMBERS, over, context).decode("utf-8-sig"))))
        assert len({len(row) for row in rows}) == 1
    figure = figure_of(NUMBERS, Wish(category="lua-dao", period="all"))
    html = render_long("[[số liệu: x]]", "", "", {}, render_figures([("x", figure)], context, ""))
    assert not lxml.html.fromstring(html).xpath("//script | //svg | //img")


def test_a_file_to_take_away_is_plain_csv_with_the_mark_that_excel_needs():
    content = render_csv(NUMBERS, ("category",), sample.CONTEXT)
    assert content.startswith(b"\xef\xbb\xbfLo")
    lines = content.decode("utf-8-sig").split("\r\n")
    assert lines.pop() == ""
    assert all(line.count(",") == 6 and "\n" not in line and ";" not in line for line in lines)
    assert ",0.4," in lines[1] + lines[2]


def test_a_name_is_no_formula():
    ward = replace(sample.WARD, areas={"khu-pho-1": "=1+1", "khu-pho-3": "@x"})
    text = render_csv(NUMBERS, ("area",), sample.CONTEXT._replace(ward=ward)).decode("utf-8-sig")
    assert [line[:3] for line in text.splitlines()[1:3]] == ["'=1", "'@x"]


def test_a_mark_on_a_line_of_its_own_becomes_the_line():
    said = render_figures([("lua-dao, quý trước", FIGURE)], sample.CONTEXT, "../../")
    html = render_long("Chữ\n[[số liệu: lua-dao, quý trước]]\nchữ.\n", "guides", "../../", {}, said)
    read = lxml.html.fromstring(f"<div>{html}</div>")
    assert [p.text_content().split(":")[0] for p in read] == ["Chữ", "Quý 3/2026", "chữ."]
    assert read.xpath("//a/@href") == ["../../statistics/"]


@pytest.mark.parametrize("text", ["[[số liệu: moi-truong]]", "[[so lieu]]", "[[SỐ LIỆU : x, y ]]"])
def test_a_mark_without_an_answer_leaves_nothing(text):
    assert render_long(f"a\n\n{text}\n\nb", "", "", {}).split() == ["<p>a</p>", "<p>b</p>"]


@pytest.mark.parametrize("text", ["`[[số liệu: x]]`", "    [[số liệu: x]]", "[[tin tức]]", "{{ số liệu }}"])
def test_what_is_no_mark_is_shown_as_it_is(text):
    html = render_long(text, "", "", {}, {"x": "<p>!</p>"})
    assert text.strip(" `") in html


def test_a_single_month_and_no_times_are_drawn():
    few = numbers(
        months=("2026-10",),
        by_month={"2026-10": counts(0, 0)},
        by_category={key: Counts(received=0, resolved=0, open=0, unknown=0) for key in NUMBERS.categories},
    )
    for chart in draw_charts(few, sample.CONTEXT).values():
        assert set(chart.drawings) == {"narrow", "narrow-dark", "wide", "wide-dark"}
