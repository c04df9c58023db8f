"""scripts/check.py as an officer runs it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from sample_project import copy_base

SCRIPT = Path(__file__).parents[2] / "scripts" / "check.py"


@pytest.fixture
def root(tmp_path):
    return copy_base(tmp_path / "ward")


def run(*arguments, cwd):
    return subprocess.run(
        [sys.executable, SCRIPT, *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_good_content(root):
    done = run(cwd=root)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Tốt: đã xem 8 tệp, không có lỗi nào.\n", "")


def test_bad_content_in_another_folder(root, tmp_path):
    (root / "content/warnings/xau.yml").write_bytes(b"\xff\xfe\x00")
    done = run("--root", root, cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr == ""
    assert done.stdout == (
        "content/warnings/xau.yml:1:1: tệp đang lưu ở bảng mã UTF-16; hãy mở lại và lưu với bảng mã UTF-8\n"
        "Có 1 lỗi trong 1 tệp (đã xem 9 tệp). Hãy sửa từng dòng ở trên rồi kiểm tra lại.\n"
    )


def test_json(root):
    (root / "content/x.html").touch()
    done = run("--json", cwd=root)
    told = json.loads(done.stdout)
    assert done.returncode == 1
    assert told["files"] == 9
    assert [(p["file"], p["line"], p["column"], p["code"]) for p in told["problems"]] == [
        ("content/x.html", 1, 1, "tree.stray")
    ]


@pytest.mark.parametrize(
    "written", ["docs_dir: noi-dung", 'docs_dir: "noi-dung"  # nơi', "docs_dir: 'noi-dung'"]
)
def test_the_folder_that_mkdocs_yml_names(root, written):
    (root / "content").rename(root / "noi-dung")
    (root / "noi-dung/x.html").touch()
    text = (root / "mkdocs.yml").read_text("utf-8").replace("Trang thử", "!ENV X")
    (root / "mkdocs.yml").write_text(text.replace("docs_dir: content", written), "utf-8")
    done = run(cwd=root)
    assert done.stdout.startswith("noi-dung/x.html:1:1: ")


def test_mkdocs_yml_is_told_with_the_content(root):
    text = (root / "mkdocs.yml").read_text("utf-8").replace("Trang thử", "Công an: An ninh")
    (root / "mkdocs.yml").write_text(text, "utf-8")
    (root / "content/x.html").touch()
    found = json.loads(run("--json", cwd=root).stdout)["problems"]
    assert [(p["file"], p["code"]) for p in found] == [
        ("content/x.html", "tree.stray"),
        ("mkdocs.yml", "yaml.colon"),
    ]
