"""The commands as an officer types them."""

import ctypes
import json
import os
import resource
import signal
import socket
import subprocess
import sys

import pytest

from project import NOW, REPOSITORY, warning_text

SCRIPTS = REPOSITORY / "scripts"
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2
FRAUD = "content/warnings/2026-11-05-gia-danh-cong-an.yml"


def free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


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
    told = run(project, "check.py").stdout
    assert "hãy viết một trong: chay-no, " in told
    assert "minor (cần chú ý)" in told
    text = path.read_text("utf-8").replace("summary: ...", "summary: Một câu tóm tắt.")
    text = text.replace("category: ...", "category: lua-dao").replace("severity: ...", "severity: minor")
    text = text.replace("\n  ...", "\n  Nội dung.").replace("- ...", "- Khoá cửa.", 1)
    path.write_text(text.replace("  - ...\n", ""), "utf-8")
    done = run(project, "check.py")
    assert done.returncode == 0, done.stdout


def test_a_new_guide_passes_once_it_is_filled_in(project):
    assert run(project, "new.py", "guide", "Phòng ngập: nước").returncode == 0
    path = project.root / "content/guides/phong-ngap-nuoc.md"
    text = path.read_text("utf-8").replace("category: ...", "category: chay-no")
    path.write_text(text.replace("...", "Nội dung"), "utf-8")
    done = run(project, "check.py")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ["Giả", "nhân viên"],
        ["“Giả", "nhân viên”"],
        ["  Giả nhân  viên  "],
        ["“Giả nhân viên"],
        ["Giả", "nhân", "viên”"],
        ["‘Giả nhân viên’"],
        ['"Giả nhân viên"'],
    ],
)
def test_forgotten_or_curly_quotes_make_the_same_title(project, words):
    done = run(project, "new.py", "warning", *words)
    assert done.returncode == 0, done.stderr
    (path,) = (project.root / "content/warnings").glob("*gia-nhan-vien.yml")
    assert "title: 'Giả nhân viên'" in path.read_text("utf-8")


def test_quotations_within_a_title_stay(project):
    title = "“Giáo sư” bán “thuốc tiên”"
    assert run(project, "new.py", "guide", title).returncode == 0
    assert title in (project.root / "content/guides/giao-su-ban-thuoc-tien.md").read_text("utf-8")
    assert run(project, "new.py", "guide", "Cuộc gọi “kích hoạt”").returncode == 0
    assert "Cuộc gọi “kích hoạt”" in (project.root / "content/guides/cuoc-goi-kich-hoat.md").read_text(
        "utf-8"
    )


def run_with_small_files(*arguments):
    """Run new.py; the limit of a file's size stands for a full disk's."""

    def keep_files_small():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    return subprocess.run(
        [sys.executable, str(SCRIPTS / "new.py"), *arguments],
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=keep_files_small,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_full_disk_leaves_no_empty_file(project):
    done = run_with_small_files("warning", "Tin hai", "--root", str(project.root))
    assert done.returncode == 1
    assert done.stderr.startswith("Không ghi được")
    assert list((project.root / "content/warnings").glob("*tin-hai*")) == []
    assert run(project, "new.py", "warning", "Tin hai").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["new.py", "warning"], "Còn thiếu tiêu đề, đặt trong dấu nháy kép."),
        (["new.py", "warnin", "Tin"], "Không có việc nào tên như vậy. Các việc: warning, guide, site."),
        (["share.py", "--format", "zaloo", "x"], "--format phải là một trong: zalo, facebook, sms."),
        (["check.py", "--jso"], "Lệnh này không có tuỳ chọn --jso. Có phải: --json?"),
        (["build.py", "--jobs", "abc"], "--jobs phải là một số nguyên từ 0 đến 64."),
        (["build.py", "--jobs", "99"], "--jobs phải là một số nguyên từ 0 đến 64."),
        (["build.py", "--root"], "Sau --root còn thiếu một giá trị."),
        (["build.py", "x", "y"], "Thừa chữ ở cuối lệnh."),
        (["announce.py", "--limit", "0"], "--limit phải là một số nguyên từ 1 trở lên."),
        (["announce.py", "--pause", "x"], "--pause phải là một số, phần lẻ viết sau dấu chấm"),
        (["check.py", "--root", "mkdocs.yml"], "--root phải là một thư mục mà máy đọc được."),
        (["pull_stats.py", "--accept=1"], "--accept không đi kèm giá trị nào;"),
        (["pull_stats.py", "--acept"], "Lệnh này không có tuỳ chọn --acept. Có phải: --accept?"),
        (["serve.py", "--addres", "x"], "Lệnh này không có tuỳ chọn --addres. Có phải: --address?"),
    ],
)
def test_what_is_typed_wrongly_is_answered_in_vietnamese(project, arguments, says):
    done = run(project, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(says)
    assert done.stderr.endswith(" Xem cách gõ: thêm --help vào sau lệnh.\n")


@pytest.mark.parametrize(
    ("folder", "reason"),
    [
        ("data/ward.yml", "có một tệp đứng ở chỗ phải là thư mục"),
        ("data/ward.yml/trang", "có một tệp đứng ở chỗ phải là thư mục"),
        ("/proc/xx", "không có thư mục hay tệp đó"),
    ],
)
def test_a_new_site_where_none_can_be_is_refused_in_a_line(project, folder, reason):
    done = run(project, "new.py", "site", str(project.root / folder))
    assert done.returncode == 1
    assert done.stderr == (f"Không ghi được vào {project.root / folder}: {reason}. Chọn một thư mục khác.\n")
    assert (project.root / "data/ward.yml").is_file()


@pytest.mark.parametrize("there", [True, False])
def test_a_full_disk_leaves_nothing_of_a_new_site(project, there):
    folder = project.root / "another"
    if there:
        folder.mkdir()
    done = run_with_small_files("site", str(folder))
    assert done.returncode == 1
    assert done.stderr.startswith(f"Không ghi được vào {folder}: tệp quá lớn")
    assert (list(folder.iterdir()) if there else folder.exists()) in ([], False)


def run_without_privileges(root, *command):
    """Whoever is root may read everything, but for these two privileges (capabilities(7))."""

    def give_up():
        libc = ctypes.CDLL(None)
        for privilege in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
            libc.prctl(PR_CAPBSET_DROP, privilege, 0, 0, 0)

    return subprocess.run(
        [sys.executable, *map(str, command)],
        cwd=root,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "HUB_NOW": NOW},
        preexec_fn=give_up,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def shut(bare):
    """shut(path) takes everybody's right to read a file or folder of the project."""
    shut = []

    def shut_one(path):
        shut.append(bare.root / path)
        shut[-1].chmod(0)

    yield shut_one
    for path in shut:
        path.chmod(0o755)


@pytest.mark.parametrize("path", ["content", "content/warnings", "content/guides"])
def test_a_folder_that_cannot_be_read_is_a_problem_like_others(bare, shut, path):
    bare.edit("data/ward.yml", "timezone: Asia", "timezone: Asian")
    shut(path)
    done = run_without_privileges(bare.root, SCRIPTS / "check.py")
    assert (done.returncode, done.stderr) == (1, "")
    assert f"{path}:1:1: không mở được thư mục này (không có quyền)" in done.stdout
    assert "data/ward.yml:" in done.stdout


@pytest.mark.parametrize("path", ["data", "data/ward.yml", "mkdocs.yml"])
def test_settings_that_cannot_be_read_are_told_as_such(bare, shut, path):
    shut(path)
    done = run_without_privileges(bare.root, SCRIPTS / "check.py")
    assert done.returncode == 1
    file = "data/ward.yml" if path == "data" else path
    assert f"{file}:1:1: không mở được tệp này (không có quyền)" in done.stdout
    assert "Traceback" not in done.stderr


def test_a_new_site_in_a_folder_of_another_is_refused_in_a_line(bare, shut):
    shut("content/photos")
    done = run_without_privileges(bare.root, SCRIPTS / "new.py", "site", "content/photos/abc")
    assert done.returncode == 1
    assert done.stderr == "Không ghi được vào content/photos/abc: không có quyền. Chọn một thư mục khác.\n"


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


@pytest.mark.parametrize(
    ("title", "piece"),
    [("gọi 0912 345 678 ngay", "0912 345 678"), ("a" * 121, "121"), ("xe 51A12345", "51A12345")],
)
def test_a_title_that_could_never_stand_is_refused_before_a_file_is_made(project, title, piece):
    before = sorted((project.root / "content/warnings").iterdir())
    done = run(project, "new.py", "warning", title)
    assert done.returncode == 1
    assert piece in done.stderr
    assert sorted((project.root / "content/warnings").iterdir()) == before


def test_check_tells_what_waits_for_its_time(project):
    project.write("content/warnings/sap-toi.yml", warning_text(published="2026-11-25 13:05"))
    done = run(project, "check.py")
    assert done.returncode == 0
    assert "Đang chờ: content/warnings/sap-toi.yml sẽ đăng lúc 13 giờ 05, 25/11/2026\n" in done.stdout
    told = json.loads(run(project, "check.py", "--json").stdout)
    assert told["problems"] == []
    assert told["waiting"][0] == {
        "file": "content/warnings/sap-toi.yml",
        "what": "published",
        "at": "2026-11-25T13:05:00+07:00",
    }


@pytest.mark.parametrize("command", [["build.py"], ["serve.py"], ["check.py"], ["new.py", "warning", "Tin"]])
def test_in_the_wrong_folder_it_says_where_to_go(project, command, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    done = project.run(str(SCRIPTS / command[0]), *command[1:], "--root", str(tmp_path / "elsewhere"))
    assert done.returncode == 1
    assert "Không thấy data/ward.yml" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_new_site_is_good_and_needs_nothing_deleted(project, tmp_path):
    folder = tmp_path / "another"
    done = run(project, "new.py", "site", str(folder))
    assert done.returncode == 0, done.stderr
    assert sys.executable in done.stdout
    assert "site_url" in done.stdout
    assert "check.py --root" in done.stdout
    readme = (folder / "README.md").read_text("utf-8")
    assert f'"{sys.executable}" "{SCRIPTS}/check.py" --root "{folder}"' in readme
    assert "SCRIPTS" not in readme
    assert run(project, "check.py", "--root", str(folder)).returncode == 0
    assert run(project, "build.py", "--root", str(folder)).returncode == 0
    (folder / "content/warnings/vi-du-canh-bao.yml").unlink()
    done = run(project, "check.py", "--root", str(folder))
    assert done.returncode == 0, done.stdout


def test_a_new_site_shows_numbers_once_they_are_pulled(project, tmp_path):
    folder = tmp_path / "another"
    assert run(project, "new.py", "site", str(folder)).returncode == 0
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(settings.replace("  - hub\n", "  - hub: {cards: false}\n"), "utf-8")
    assert run(project, "build.py", "--root", str(folder)).returncode == 0
    assert "/statistics/" not in (folder / "site/index.html").read_text("utf-8")
    rows = [f"{n},{1 + n % 28:02}/10/2026,,Đổ rác bừa bãi,KP{1 + n % 2},Đang xử lý" for n in range(60)]
    register = "\n".join(["Số,Nhận lúc,Xong lúc,Việc,Khu phố,Tình trạng", *rows, ""])
    (folder / "data/reports").mkdir()
    (folder / "data/reports/so-2026.csv").write_text(register, "utf-8")
    done = run(project, "pull_stats.py", "--root", str(folder))
    assert done.returncode == 0, done.stderr
    assert "60 phản ánh" in done.stdout
    assert run(project, "build.py", "--root", str(folder)).returncode == 0
    assert "60 phản ánh" in (folder / "site/statistics/index.html").read_text("utf-8")
    assert 'href="statistics/"' in (folder / "site/index.html").read_text("utf-8")
    assert "/data/reports/" in (folder / ".gitignore").read_text("utf-8")
    assert "/data/published.txt merge=union" in (folder / ".gitattributes").read_text("utf-8")


def test_a_new_site_needs_an_empty_folder(project):
    done = run(project, "new.py", "site", str(project.root))
    assert done.returncode == 1
    assert "thư mục trống" in done.stderr


def test_a_site_is_not_built_in_the_place_of_a_file(bare):
    letter = bare.write("letter.docx", "precious")
    settings = (bare.root / "mkdocs.yml").read_text("utf-8")
    for path in (letter, bare.root / "mkdocs.yml"):
        done = run(bare, "build.py", "--site-dir", str(path))
        assert done.returncode == 1
        assert f"{path} là một tệp, không phải thư mục" in done.stderr
        assert "Traceback" not in done.stderr
    assert letter.read_text("utf-8") == "precious"
    assert (bare.root / "mkdocs.yml").read_text("utf-8") == settings
    done = run(bare, "build.py", "--site-dir", str(bare.root / "another"))
    assert done.returncode == 0, done.stderr


def test_what_is_wrong_in_mkdocs_yml_is_told_before_mkdocs_starts(project):
    project.edit("mkdocs.yml", "site_name: An", "site_name: Công an: An")
    project.edit("mkdocs.yml", "theme:", "themes:")
    project.edit(FRAUD, "severity: severe", "severity: dangerous")
    for command in (["build.py"], ["serve.py", "--address", f"127.0.0.1:{free_port()}"]):
        done = run(project, *command)
        assert (done.returncode, done.stdout) == (1, "")
        told = [line.split(": ")[0] for line in done.stderr.splitlines()[1:-1]]
        assert told == [f"{FRAUD}:3:11", "mkdocs.yml:2:19", "mkdocs.yml:8:1"]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("  - hub", "  - nix\n  - hub", 'The "nix" plugin is not installed'),
        ("  font: false", "  font: !!python/name:nix.da", "cannot find module 'nix'"),
        ("theme:", "nope: 1\ntheme:", "Unrecognised configuration name: nope"),
        ("theme:", "markdown_extensions: [nix]\ntheme:", "No module named 'nix'"),
        ("theme:", "hooks: [nix.py]\ntheme:", "nix.py"),
    ],
)
def test_what_mkdocs_itself_refuses_begins_in_vietnamese(project, old, new, says):
    project.edit("mkdocs.yml", old, new)
    done = run(project, "build.py")
    assert done.returncode == 1
    assert done.stderr.startswith("mkdocs.yml có chỗ mà MkDocs (chương trình dựng trang) không nhận.")
    assert says in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_an_address_without_its_last_slash_is_the_same_everywhere(bare):
    def made():
        told = run(bare, "share.py", "2026-11-05-gia-danh-cong-an").stdout
        assert run(bare, "build.py").returncode == 0
        return told, bare.files()

    before = made()
    bare.edit("mkdocs.yml", "truongtho.example/", "truongtho.example")
    assert run(bare, "check.py").returncode == 0
    assert made() == before
    assert "https://an-ninh.truongtho.example/w/" in before[0]
