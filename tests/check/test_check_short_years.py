"""A year of two digits is read as the one that an officer most likely means."""

import pytest
from sample_project import SAMPLES, copy_base, load

from hub.check.moment_words import explain

SAMPLE = (SAMPLES / "bad/dates/published-year-first.yml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return copy_base(tmp_path_factory.mktemp("base"))


def told(root, file, text):
    path = root / "content" / file
    path.write_text(text, encoding="utf-8")
    try:
        return [problem.message for problem in load(root).problems]
    finally:
        path.unlink()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("26-11-30 08:30", "2026-11-30 08:30"),
        ("30-11-26 08:30", "2026-11-30 08:30"),
        ("5/11/26 8:30", "2026-11-05 08:30"),
        ("26/11/05 08:30", "2026-11-05 08:30"),
        ("31.12.26 08:30", "2026-12-31 08:30"),
        ("5/11/19 08:30", "2019-11-05 08:30"),
    ],
)
def test_the_earlier_year_comes_first(written, meant):
    assert explain(written, "moment").context["better"] == meant


@pytest.mark.parametrize(
    ("name", "written", "meant"),
    [
        ("2026-11-30-a", "26-11-30 08:30", "2026-11-30 08:30"),
        ("2026-11-25-a", "25-11-26 08:30", "2026-11-25 08:30"),
        ("2026-11-25-a", "26-11-25 08:30", "2026-11-25 08:30"),
        ("2025-11-26-a", "25-11-26 8h30", "2025-11-26 08:30"),
        ("2026-11-24-a", "24/11/26 8:30", "2026-11-24 08:30"),
        ("2026-12-01-a", "1/12/26 8:30", "2026-12-01 08:30"),
    ],
)
def test_the_name_of_the_file_tells_which(root, name, written, meant):
    text = SAMPLE.replace("26-11-30 08:30", written)
    assert text != SAMPLE or written == "26-11-30 08:30"
    assert told(root, f"warnings/{name}.yml", text) == [
        f"`published` phải viết theo năm-tháng-ngày; hãy viết `{meant}`"
    ]


def test_without_a_time(root):
    text = SAMPLE.replace("26-11-30 08:30", "25-11-26")
    assert told(root, "warnings/2026-11-25-a.yml", text) == [
        "`published` phải có cả giờ và phút; hãy viết như `2026-11-25 08:30`"
    ]


def test_both_where_the_name_has_no_date(root):
    guide = (root / "content/guides/giu-nha.md").read_text(encoding="utf-8")
    text = guide.replace("updated: 2026-09-08", "updated: 24/11/26")
    assert text != guide
    assert told(root, "guides/thu.md", text) == [
        "`updated` phải có năm đủ 4 chữ số; hãy viết `2024-11-26`, hoặc `2026-11-24` nếu ý là ngày đó"
    ]
