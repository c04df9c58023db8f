"""The snapshot and the marks that ask for its numbers: what make check says of them."""

import json
import shutil

import pytest
from sample_project import copy_base, load

from hub.model.statistics_json import dump_statistics
from project import REPOSITORY
from report_numbers import NUMBERS, numbers


@pytest.fixture
def root(tmp_path):
    """The sample ward's content with its snapshot."""
    for name in ("content", "data"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    return tmp_path


def problems(root):
    return [(p.file, p.line, p.message) for p in load(root).problems]


def write(root, text):
    file = root / "content/guides/phong-chay.md"
    head = "---\ntitle: Phòng cháy\ncategory: chay-no\nsummary: Phòng cháy.\nupdated: 2026-11-01\n---\n"
    file.write_text(head + text, "utf-8")


def test_the_sample_is_good_and_its_numbers_are_read(root):
    assert problems(root) == []
    assert load(root).statistics.months[-1] == "2026-10"


def test_without_a_snapshot_there_are_no_statistics_and_no_problem(root):
    (root / "data/report-stats.json").unlink()
    write(root, "## A\n\n[[số liệu: chay-no, tháng 1/2020]]\n")
    assert problems(root) == []
    assert load(root).statistics is None


def broken():
    good = json.loads(dump_statistics(NUMBERS))
    total = good["tables"]["total"]
    yield "empty", ""
    yield "no json", "<html>500</html>"
    yield "cut", dump_statistics(NUMBERS)[:500]
    yield "other schema", json.dumps({**good, "schema": "x/9"})
    yield "list", "[]"
    yield "deep", "[" * 100_000
    for name, value in (
        ("received", -1),
        ("received", 3),
        ("received", "12"),
        ("received", True),
        ("median_days", 1e999),
    ):
        yield (
            f"{name} {value}",
            json.dumps({**good, "tables": {**good["tables"], "total": {**total, name: value}}}),
        )
    yield "huge", json.dumps({**good, "threshold": 10**400})
    yield "no sum", json.dumps({**good, "tables": {**good["tables"], "total": {**total, "open": 10**6}}})
    yield "months", json.dumps({**good, "months": 5})
    yield "key", json.dumps({**good, "categories": [["lua-dao"]]})
    yield "moment", json.dumps({**good, "drawn_at": "hôm qua"})
    yield "sources", json.dumps({**good, "sources": [{"name": "x", "rows_read": 1, "left_out": [1]}]})
    yield "unknown area", dump_statistics(NUMBERS).replace("khu-pho-3", "khu-pho-99")


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in broken()])
def test_a_broken_snapshot_is_one_problem_that_says_how_to_mend_it(root, text):
    (root / "data/report-stats.json").write_text(text, "utf-8")
    found = problems(root)
    assert [(file, line) for file, line, _ in found] == [("data/report-stats.json", 1)]
    assert "git restore data/report-stats.json" in found[0][2]
    assert load(root).statistics is None


def test_a_snapshot_that_is_no_text_or_no_file_is_one_problem(root):
    file = root / "data/report-stats.json"
    file.write_bytes(b"\xff\xfe\x00\x01")
    assert len(problems(root)) == 1
    file.unlink()
    file.symlink_to("/dev/zero")
    assert len(problems(root)) == 1


@pytest.mark.parametrize(
    ("mark", "says"),
    [
        ("[[số liệu: chay-noo, quý trước]]", "hãy viết `chay-no`"),
        ("[[số liệu: chay-no, hôm kia]]", "máy không hiểu `hôm kia`"),
        ("[[số liệu: chay-no, lua-dao]]", "`lua-dao` là thứ hai"),
        ("[[số liệu: chay-no, khu-pho-1, quý trước]]", "hãy viết `cả kỳ`"),
        ("[[số liệu: chay-no, tháng 1/2020]]", "số liệu chỉ có từ tháng 5/2025 đến tháng 10/2026"),
        ("[[số liệu: quý 4/2026]]", "số liệu chỉ có từ"),
        ("xem [[số liệu: chay-no]] nhé", "phải đứng riêng một dòng"),
        ("- [[số liệu: chay-no]]", "phải đứng riêng một dòng"),
        ("| [[số liệu]] |\n| - |", "phải đứng riêng một dòng"),
    ],
)
def test_a_mark_that_cannot_be_answered_is_told_with_its_line(root, mark, says):
    write(root, f"## A\n\nChữ.\n\n```\n[[số liệu: x]]\n```\n\n{mark}\n")
    found = problems(root)
    assert [(file, line) for file, line, _ in found] == [("content/guides/phong-chay.md", 15)]
    assert says in found[0][2]


@pytest.mark.parametrize(
    "mark", ["[[số liệu: chay-no]]", "[[so lieu: khu-pho-1, tháng trước]]", "[[số liệu]]", "`[[số liệu: x]]`"]
)
def test_a_good_mark_is_no_problem(root, mark):
    write(root, f"## A\n\nChữ.\n{mark}\n")
    assert problems(root) == []


def test_a_mark_is_judged_again_when_only_the_snapshot_changed(root):
    write(root, "## A\n\n[[số liệu: chay-no, tháng 9/2026]]\n")
    known = load(root).files
    known = {path: state._replace(ctime_ns=state.ctime_ns) for path, state in known.items()}
    early = numbers(
        months=("2026-10",),
        by_month={"2026-10": NUMBERS.by_month["2026-10"]},
        by_quarter={"2026-Q4": NUMBERS.by_quarter["2026-Q4"]},
        **{
            name: {
                key: cell for key, cell in getattr(NUMBERS, name).items() if key[0] in ("2026-10", "2026-Q4")
            }
            for name in ("by_month_category", "by_month_area", "by_quarter_category", "by_quarter_area")
        },
    )
    (root / "data/report-stats.json").write_text(dump_statistics(early), "utf-8")
    from hub.check.content import load_content

    found = load_content(root, root / "content", root / "data", known).problems
    files = [p.file for p in found]
    assert "content/guides/phong-chay.md" in files


def test_the_small_base_project_needs_no_snapshot(tmp_path):
    assert load(copy_base(tmp_path)).statistics is None
