"""The statistics in the built site: shown, missing, broken, old; and nothing is made twice."""

import json
from dataclasses import replace

import lxml.etree
import pytest

from hub.build.charts import Charts
from hub.model.statistics import months_between
from hub.model.statistics_json import dump_statistics, load_statistics
from hub.render.statistics.drawn import draw_charts
from project import Project
from render import sample as sample_ward
from report_numbers import HIDDEN, NUMBERS, counts, numbers


def snapshot(project):
    return project.root / "data/report-stats.json"


def test_the_site_holds_page_charts_and_files(sample):
    page = sample.page("statistics")
    folder = sample.site / "statistics"
    for name in ("months", "categories", "areas", "times"):
        for look in ("narrow", "narrow-dark", "wide", "wide-dark"):
            file = f"{name}-{look}.svg"
            assert f"../statistics/{file}" in page
            assert (folder / file).read_text("utf-8").startswith("<svg ")
    assert (folder / "report-stats.json").read_text("utf-8") == snapshot(sample).read_text("utf-8")
    assert len(list(folder.glob("*.csv"))) == 9
    assert all(file.read_bytes().startswith(b"\xef\xbb\xbf") for file in folder.glob("*.csv"))


def test_charts_speak_vietnamese_and_hold_nothing_that_runs(sample):
    for file in (sample.site / "statistics").glob("*.svg"):
        text = file.read_text("utf-8")
        assert "Đã" in text or "xong" in text
        assert not any(bad in text for bad in ("<script", "<style", " style=", "href", " on"))
    assert "1.005" in (sample.site / "statistics/categories-wide.svg").read_text("utf-8")


def test_the_same_numbers_stand_at_home_in_lists_and_where_a_guide_asks(sample):
    statistics = load_statistics(snapshot(sample).read_text("utf-8"))
    month = statistics.by_month["2026-10"]
    assert f"Tháng 10/2026: {month.received} phản ánh, {month.resolved} đã xử lý" in sample.page("")
    quarter = statistics.by_quarter_category["2026-Q3", "moi-truong"]
    line = f"Quý 3/2026: {quarter.received} phản ánh về môi trường, {quarter.resolved} đã xử lý"
    assert line in sample.page("categories/moi-truong")
    assert line in sample.page("guides/dot-rac-do-rac")
    assert "phản ánh ở Khu phố 1" in sample.page("areas/khu-pho-1")
    feeds = "".join(path.read_text("utf-8") for path in (sample.site / "feeds").rglob("*.json"))
    assert "[[" not in feeds


def test_the_page_is_led_to_and_its_address_is_permanent(sample, recent):
    assert 'href="statistics/"' in sample.page("") or "./statistics/" in sample.page("")
    assert "/statistics/</loc>" in (sample.site / "sitemap.xml").read_text("utf-8")
    recent.build(now="")
    assert "/statistics/\n" in (recent.root / "data/published.txt").read_text("utf-8")
    snapshot(recent).unlink()
    refused = recent.try_build(now="")
    assert refused.returncode == 1
    assert "data/report-stats.json" in refused.stderr


def test_without_a_snapshot_nothing_is_shown(recent):
    snapshot(recent).unlink()
    recent.build()
    assert not (recent.site / "statistics").exists()
    for at in ("", "categories/moi-truong", "guides/dot-rac-do-rac", "report"):
        page = recent.page(at)
        assert "statistics/" not in page
        assert "[[" not in page
    assert "/statistics/" not in (recent.site / "sitemap.xml").read_text("utf-8")


def test_a_broken_snapshot_changes_nothing_public(recent):
    before = recent.build().files()
    snapshot(recent).write_text("{", "utf-8")
    refused = recent.try_build()
    assert refused.returncode == 1
    assert "data/report-stats.json:1:1" in refused.stderr
    assert recent.files() == before


def test_an_old_snapshot_says_so_from_the_day_on(recent):
    drawn = load_statistics(snapshot(recent).read_text("utf-8")).drawn_at
    assert "hơn 45 ngày" not in recent.build(now="2027-01-08 12:00").page("statistics"), drawn
    assert "hơn 45 ngày" in recent.build(now="2027-01-11 12:00").page("statistics")


def test_an_unchanged_snapshot_remakes_nothing_and_a_changed_one_only_what_shows_it(tmp_path):
    project = Project.copy_sample(tmp_path / "ward").build()
    times = {p: p.stat().st_mtime_ns for p in (project.root / ".cache/hub/charts").iterdir()}
    again = project.try_build()
    assert " 0 tệp làm mới" in again.stderr
    told = json.loads(snapshot(project).read_text("utf-8"))
    told["tables"]["quarter_category"]["2026-Q3"]["moi-truong"]["median_days"] = 9.9
    text = dump_statistics(load_statistics(json.dumps(told)))
    snapshot(project).write_text(text, "utf-8")
    before = project.files()
    warm = project.build().files()
    changed = {path for path in warm if warm[path] != before[path]}
    assert {"categories/moi-truong/index.html", "guides/dot-rac-do-rac/index.html"} <= changed
    assert changed <= {
        "categories/moi-truong/index.html",
        "guides/dot-rac-do-rac/index.html",
        "statistics/report-stats.json",
        "statistics/quarter-category.csv",
    }
    assert {p: p.stat().st_mtime_ns for p in (project.root / ".cache/hub/charts").iterdir()} == times
    cold = Project.copy_sample(tmp_path / "other", cold=True)
    snapshot(cold).write_text(text, "utf-8")
    assert cold.build().files() == warm


def lots():
    """Snapshots at the edges of what is good."""
    long = months_between("2016-01", "2026-10")
    none = {
        "by_month": dict.fromkeys(NUMBERS.months, HIDDEN),
        "by_category": dict.fromkeys(NUMBERS.categories, HIDDEN),
        "by_area": dict.fromkeys(NUMBERS.areas, HIDDEN),
    }
    zero = {name: dict.fromkeys(table, counts(0, 0)) for name, table in none.items()}
    huge = {
        name: dict.fromkeys(table, counts(10**9, 5, median=0.0, p90=10.0**9)) for name, table in none.items()
    }
    one = {"months": ("2026-10",), "by_month": {"2026-10": counts(7, 5)}}
    years = {"months": long, "by_month": dict.fromkeys(long, counts(123456, 99999))}
    return {"hidden": none, "zero": zero, "huge": huge, "one month": one, "ten years": years}


@pytest.mark.parametrize("changes", lots().values(), ids=lots().keys())
def test_every_good_snapshot_can_be_drawn(tmp_path, changes):
    nasty = dict.fromkeys(sample_ward.WARD.areas, '</text><script>alert(1)</script> & "rất dài" ' * 4)
    context = sample_ward.CONTEXT._replace(ward=replace(sample_ward.WARD, areas=nasty))
    for chart in draw_charts(numbers(**changes), context).values():
        for spec, width, height in chart.drawings.values():
            drawn = lxml.etree.fromstring(Charts(tmp_path).render(spec))
            assert (drawn.get("width"), drawn.get("height")) == (str(width), str(height))
            assert not drawn.xpath("//*[local-name()='script' or local-name()='style']")
            assert "NaN" not in lxml.etree.tostring(drawn, encoding="unicode")


def test_a_chart_is_made_once_and_a_damaged_one_again(tmp_path, monkeypatch):
    spec = json.dumps({"data": {"values": [{"a": 1234.5}]}, "mark": "bar", "encoding": {"x": {"field": "a"}}})
    made = Charts(tmp_path).render(spec)
    monkeypatch.setattr("hub.build.charts._convert", lambda spec: pytest.fail("made again"))
    assert Charts(tmp_path).render(spec) == made
    monkeypatch.undo()
    next((tmp_path / "charts").iterdir()).write_bytes(b"damaged")
    assert Charts(tmp_path).render(spec) == made


def test_no_build_ends_before_the_charts_that_it_began(recent):
    recent.build().build()
    for chart in (recent.root / ".cache/hub/charts").iterdir():
        chart.unlink()
    recent.build()
    assert len(list((recent.root / ".cache/hub/charts").iterdir())) == 16
    assert len(list((recent.site / "statistics").glob("*.svg"))) == 16
