"""Hints: told after the summary, in JSON as well, and they fail nothing."""

import json
from pathlib import Path

import pytest
from sample_project import copy_base, load
from test_check_command import run

from hub.check.hints import find_hints, render_hints

WARNING = """title: {title}
category: lua-dao
severity: minor
published: {published}
summary: {summary}
what_happened: {happened}
what_to_do: [{step}]
"""
SAME = {
    "title": "Thợ điện giả",
    "summary": "Người lạ tự xưng thợ điện.",
    "happened": "Họ gõ cửa.",
    "step": "Không mở cửa.",
}
PLAIN = {
    "title": "Tho dien gia vao nha dan",
    "summary": "Nguoi la tu xung tho dien de vao nha.",
    "happened": "Ho go cua tung nha.",
    "step": "Khong mo cua cho nguoi la.",
}


@pytest.fixture
def root(tmp_path):
    return copy_base(tmp_path / "ward")


def write(root, name, published, **fields):
    text = WARNING.format(published=published, **fields)
    (root / f"content/warnings/{name}.yml").write_text(text, encoding="utf-8")


def told(root):
    content = load(root)
    assert content.problems == ()
    hints = find_hints(content.fresh.values(), root / "content", "content")
    return render_hints(hints).splitlines()


def test_the_sample_gives_none():
    project = Path(__file__).parents[2]
    content = load(project)
    assert find_hints(content.fresh.values(), project / "content", "content") == []


def test_a_warning_without_any_accent(root):
    write(root, "2026-11-05-khong-dau", "2026-11-05 08:30", **PLAIN)
    assert told(root) == [
        "Lưu ý: content/warnings/2026-11-05-khong-dau.yml:1:8: cả tin không có dấu tiếng Việt, khó đọc"
        " và dễ hiểu nhầm;"
        " nếu gõ thiếu dấu thì hãy bật Unikey rồi gõ lại"
    ]


def test_a_short_one_or_one_with_an_accent(root):
    write(root, "2026-11-05-ngan", "2026-11-05 08:30", title="Xe cho ga", summary="a", happened="b", step="c")
    write(root, "2026-11-05-co-dau", "2026-11-05 08:30", **{**PLAIN, "step": "Khong mở cua cho nguoi la."})
    assert told(root) == []


def test_the_same_twice(root):
    write(root, "2026-11-05-mot", "2026-11-05 08:30", **SAME)
    write(root, "2026-11-06-hai", "2026-11-06 08:30", **{**SAME, "step": "Không  mở cửa."})
    assert told(root) == [
        "Lưu ý: content/warnings/2026-11-06-hai.yml:1:8: tin này giống hệt tin 2026-11-05-mot.yml đang còn"
        " hiệu lực;"
        " nếu chép nhầm thì hãy xoá một tin, nếu có chuyện mới thì hãy viết thêm vào `updates` của tin cũ"
    ]


def test_the_same_once_the_first_is_over_or_with_another_text(root):
    write(root, "2026-11-05-mot", "2026-11-05 08:30\nexpires: 2026-11-05", **SAME)
    write(root, "2026-11-06-hai", "2026-11-06 08:30", **SAME)
    write(root, "2026-11-07-ba", "2026-11-07 08:30", **{**SAME, "happened": "Họ gọi cửa."})
    assert told(root) == []


def test_they_do_not_fail_the_check(root):
    write(root, "2026-11-05-khong-dau", "2026-11-05 08:30", **PLAIN)
    done = run(cwd=root)
    assert done.returncode == 0
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["Tốt", "Lưu ý"]
    hints = json.loads(run("--json", cwd=root).stdout)["hints"]
    assert [(h["file"], h["line"], h["code"]) for h in hints] == [
        ("content/warnings/2026-11-05-khong-dau.yml", 1, "hint.accents")
    ]
