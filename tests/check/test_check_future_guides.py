"""A guide that was updated on a day that has not come is refused by check and build alike."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from sample_project import copy_base, load

from hub.check.future_guides import future_guide_problems
from hub.check.problem import render_problems

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return copy_base(tmp_path_factory.mktemp("base"))


def told(root, now):
    edition = load(root).edition(datetime.fromisoformat(now).replace(tzinfo=ZONE), "")
    return render_problems(future_guide_problems(edition, root / "content", "content"))


def test_the_day_itself_has_come(root):
    assert told(root, "2026-09-08 00:00") == "Tốt: không có lỗi nào.\n"


def test_the_day_before(root):
    assert told(root, "2026-09-07 23:59").splitlines()[0] == (
        "content/guides/giu-nha.md:5:10: `updated` là 2026-09-08, ngày chưa tới (hôm nay là 2026-09-07);"
        " hãy viết ngày sửa bài gần nhất, như `updated: 2026-09-07`"
    )
