"""The commands as an officer types them."""

import json

import pytest

from project import REPOSITORY

SCRIPTS = REPOSITORY / "scripts"
FRAUD = "content/warnings/2026-11-05-gia-danh-cong-an.yml"


def run(project, script, *arguments):
    return project.run(str(SCRIPTS / script), *arguments)


def test_check_says_that_the_sample_is_good(project):
    done = run(project, "check.py")
    assert (done.returncode, done.stderr) == (0, "")
    assert "không có lỗi" in done.stdout


def test_check_tells_programs_in_json(project):
    project.edit(FRAUD, "severity: severe", "severity: dangerous")
    done = run(project, "check.py", "--json")
    assert done.returncode == 1
    (found,) = json.loads(done.stdout)["problems"]
    assert found["file"] == FRAUD
    assert set(found) == {"file", "line", "column", "code", "message"}


def test_check_knows_the_ledger(project):
    project.write("data/published.txt", "/warnings/no-longer-there/\nnonsense\n")
    done = run(project, "check.py")
    assert done.returncode == 1
    assert "data/published.txt:1" in done.stdout
    assert "data/published.txt:2" in done.stdout


@pytest.mark.parametrize("script", ["build.py", "serve.py", "check.py", "new.py"])
def test_every_command_explains_itself(project, script):
    done = run(project, script, "--help")
    assert done.returncode == 0
    assert len(done.stdout) > 200


def test_build_makes_the_site_where_it_is_told(project):
    done = run(project, "build.py", "--now", "2026-11-25", "--site-dir", str(project.root / "elsewhere"))
    assert done.returncode == 0, done.stderr
    assert (project.root / "elsewhere/index.html").is_file()
    assert not project.site.exists()


def test_a_time_that_is_none_is_refused_with_the_right_form(project):
    done = run(project, "build.py", "--now", "25/11/2026")
    assert done.returncode == 1
    assert "2026-11-25 08:30" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "title", ["Kẻ gian giả làm thợ điện", "Tít 'có' \"nháy\": và hai chấm #1", "no", "Đ"]
)
def test_a_new_warning_passes_once_it_is_filled_in(project, title):
    done = run(project, "new.py", "warning", title)
    assert done.returncode == 0, done.stderr
    (path,) = [p for p in (project.root / "content/warnings").iterdir() if "\n  ..." in p.read_text("utf-8")]
    assert run(project, "check.py").returncode == 1, "dots are not yet a text"
    text = path.read_text("utf-8").replace("summary: ...", "summary: Một câu tóm tắt.")
    path.write_text(text.replace("\n  ...", "\n  Nội dung.").replace("- ...", "- Khoá cửa."), "utf-8")
    done = run(project, "check.py")
    assert done.returncode == 0, done.stdout


def test_a_new_guide_passes_once_it_is_filled_in(project):
    assert run(project, "new.py", "guide", "Phòng ngập: nước").returncode == 0
    path = project.root / "content/guides/phong-ngap-nuoc.md"
    path.write_text(path.read_text("utf-8").replace("...", "Nội dung"), "utf-8")
    done = run(project, "check.py")
    assert done.returncode == 0, done.stdout


def test_nothing_is_overwritten(project):
    assert run(project, "new.py", "guide", "Một cẩm nang").returncode == 0
    before = (project.root / "content/guides/mot-cam-nang.md").read_bytes()
    done = run(project, "new.py", "guide", "Một cẩm nang")
    assert done.returncode == 1
    assert "đã có" in done.stderr
    assert (project.root / "content/guides/mot-cam-nang.md").read_bytes() == before


def test_a_title_without_letters_is_refused(project):
    done = run(project, "new.py", "guide", "???")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_a_new_site_needs_an_empty_folder(project):
    done = run(project, "new.py", "site", str(project.root))
    assert done.returncode == 1
    assert "thư mục trống" in done.stderr
