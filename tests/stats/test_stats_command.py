# ruff: noqa: E501  tables of sentences
"""The command as an officer types it: what it writes, what it keeps, what it says; and that nothing leaks."""

import os
import subprocess
import sys

import pytest
from small_register import csv_text, make_project, sample_rows, settings
from typer.testing import CliRunner

from hub.check.content import load_content
from hub.model.statistics_json import load_statistics
from project import REPOSITORY
from pull_stats import app

NOW = "2026-11-25 06:30"


class Done:
    """What a run in this process printed, and its code."""

    def __init__(self, result):
        self.returncode, self.stdout, self.stderr = result.exit_code, result.stdout, result.stderr


def run(root, *options):
    result = CliRunner().invoke(app, ["--root", str(root), *options], env={"HUB_NOW": NOW, "NO_COLOR": "1"})
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return Done(result)


def run_apart(root, *options, **environment):
    return subprocess.run(
        [sys.executable, REPOSITORY / "scripts" / "pull_stats.py", "--root", root, *options],
        env={**os.environ, "HUB_NOW": NOW, "NO_COLOR": "1", "COLUMNS": "200", **environment},
        capture_output=True,
        text=True,
        timeout=100,
    )


def snapshot(root):
    return root / "data" / "report-stats.json"


def test_it_writes_only_when_all_is_well(tmp_path):
    root = make_project(tmp_path)
    register = root / "data" / "reports" / "so.csv"

    dry = run(root, "--dry-run")
    assert dry.returncode == 0, dry.stderr
    assert dry.stdout.startswith("Chạy thử, không ghi gì. Nếu ghi thì data/report-stats.json có 90 phản ánh")
    assert not snapshot(root).exists()

    done = run(root)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(
        "Đã ghi data/report-stats.json: 90 phản ánh trong 3 tháng (08/2026 đến 10/2026)"
    )
    first = snapshot(root).read_bytes()
    assert run(root).returncode == 0
    assert snapshot(root).read_bytes() == first, "the same register gives the same bytes"

    register.write_text(
        csv_text([*sample_rows()[:-1], ("S089", "32/10/2026 08:00", "", "Đổ rác", "KP1", "", "")]), "utf-8"
    )
    bad = run(root)
    assert bad.returncode == 1
    assert bad.stdout == ""
    assert bad.stderr.strip().startswith("data/reports.yml:7: nguồn “Sổ thử”: so.csv dòng 91, cột `Nhận lúc`")
    assert len(bad.stderr.strip().splitlines()) == 1
    assert snapshot(root).read_bytes() == first

    register.write_text(csv_text(sample_rows()[:40]), "utf-8")
    fell = run(root)
    assert fell.returncode == 1
    assert "số dòng đọc được từ 90 thành 40" in fell.stderr
    assert "--accept" in fell.stderr
    assert snapshot(root).read_bytes() == first
    assert run(root, "--dry-run").returncode == 0
    assert snapshot(root).read_bytes() == first
    accepted = run(root, "--accept")
    assert accepted.returncode == 0, accepted.stderr
    assert "cả kỳ, đã nhận: 90 → 40" in accepted.stdout
    assert "tháng 8/2026, đã nhận: 30 → 14" in accepted.stdout
    assert load_statistics(snapshot(root).read_text("utf-8")).total.received == 40
    assert sorted(p.name for p in (root / "data").iterdir()) == [
        "categories.yml", "report-stats.json", "reports", "reports.yml", "ward.yml",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("opened: Nhận lúc", "opend: Nhận lúc", "data/reports.yml:9:"),
        ("moi-truong: [", "moi-trường: [", "hãy viết `moi-truong`"),
        ("KP1]", "KP1, KP2]", "giá trị `KP2` đã được ghi ở `khu-pho-1`"),
        ("threshold: 2", "threshold: 1", "`threshold` phải từ 2 trở lên"),
        ("%d/%m/%Y %H:%M", "%d/%m %H:%M", "phải có đủ ngày, tháng, năm"),
        ("files: reports/so.csv", "files: ../so.csv", "phải là đường dẫn trong thư mục data/"),
        ("files: reports/so.csv", 'database: "postgres://hub:mat-khau@may/so"\n    table: so', "không được ghi mật khẩu vào tệp này"),
        ("files: reports/so.csv", "table: so", "phải ghi đúng một trong ba dòng"),
    ],
)  # fmt: skip
def test_a_slip_in_the_settings_is_told_by_line(tmp_path, old, new, said):
    text = settings()
    assert old in text
    done = run(make_project(tmp_path, text.replace(old, new)))
    assert done.returncode == 1
    assert said in done.stderr
    assert "data/reports.yml:" in done.stderr


def test_without_the_extra_it_says_what_to_type(tmp_path):
    blocked = tmp_path / "blocked"
    blocked.mkdir()
    (blocked / "sitecustomize.py").write_text(
        "import importlib.util as u\nfind = u.find_spec\n"
        "u.find_spec = lambda name, *a: None if name == 'ibis' else find(name, *a)\n"
    )
    done = run_apart(make_project(tmp_path / "p"), PYTHONPATH=str(blocked))
    assert done.returncode == 1
    assert "make stats" in done.stderr


@pytest.mark.parametrize("text", ["{", "", "[" * 100_000, '{"schema": "x"}', "1e999", "null", "\ud800"])
def test_a_damaged_snapshot_is_kept_and_told(tmp_path, text):
    root = make_project(tmp_path)
    content = text.encode("utf-8", "surrogatepass")
    snapshot(root).write_bytes(content)
    done = run(root)
    assert done.returncode == 1
    assert "data/report-stats.json đang có bị hỏng" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert snapshot(root).read_bytes() == content


def test_numbers_can_be_pulled_anew_when_the_ward_has_other_areas(tmp_path):
    """`make check` says of such a snapshot that it is to be pulled anew."""
    root = make_project(tmp_path)
    assert run(root).returncode == 0
    ward = root / "data" / "ward.yml"
    ward.write_text(ward.read_text("utf-8").replace("  khu-pho-8: Khu phố 8\n", ""), "utf-8")
    assert load_content(root, root / "content", root / "data", only_ward=True).problems
    done = run(root)
    assert done.returncode == 0, done.stderr
    assert "khu-pho-8" not in snapshot(root).read_text("utf-8")
    assert not load_content(root, root / "content", root / "data", only_ward=True).problems


def test_nothing_of_a_report_reaches_the_snapshot_or_the_site(project):
    marker = "MẬTMÃ113"
    for path in sorted((project.root / "data" / "reports").glob("*.csv")):
        lines = path.read_text("utf-8").splitlines()
        marked = [lines[0] + ",Người báo"]
        marked += [
            line.replace("Dữ liệu mẫu", f"{marker} Dữ liệu mẫu") + f",{marker} Nguyễn" for line in lines[1:]
        ]
        path.write_text("\n".join(marked) + "\n", "utf-8")
    done = run_apart(project.root)
    assert done.returncode == 0, done.stderr
    assert marker not in done.stdout + done.stderr
    project.build()
    for file in [snapshot(project.root), *(p for p in project.site.rglob("*") if p.is_file())]:
        assert marker.encode() not in file.read_bytes(), file
