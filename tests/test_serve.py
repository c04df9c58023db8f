"""The preview: what an officer sees in the browser while writing."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from project import NOW, REPOSITORY, warning_text

FRAUD = "content/warnings/2026-11-05-gia-danh-cong-an.yml"


def free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


def hear_interrupts():
    """Of a shell's job in the background, children do not hear the interrupt that ends the preview."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def preview(project):
    """Serves the project; preview(address, wanted) waits until the page holds `wanted`."""
    port = free_port()
    env = {**os.environ, "HUB_NOW": NOW, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    log = (project.root / "log").open("w")
    running = subprocess.Popen(
        command, cwd=project.root, env=env, stdout=log, stderr=subprocess.STDOUT, preexec_fn=hear_interrupts
    )

    def get(address, wanted, patience=30.0):
        deadline = time.monotonic() + patience
        page = ""
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/{address}", timeout=5) as answer:
                    page = answer.read().decode()
            except OSError:
                page = (project.root / "log").read_text("utf-8")
            if wanted in page:
                return page
            time.sleep(0.2)
        raise AssertionError(f"{wanted!r} not seen in {page[:3000]}")

    yield get
    running.send_signal(signal.SIGINT)
    assert running.wait(20) == 0, (project.root / "log").read_text("utf-8")
    log.close()


def leftovers():
    return sorted(Path("/tmp").glob(".mkdocs_*"))


def test_an_edit_is_seen_and_drafts_are_marked(project, preview):
    preview("", "Giả danh công an")
    page = preview("warnings/2026-11-23-trom-binh-ac-quy/", "Bản nháp")
    assert "Việc cần làm ngay" in page
    preview("warnings/2026-12-18-phao-no-tu-che/", "Sắp có hiệu lực")
    project.edit(FRAUD, "Giả danh công an gọi video", "Giả danh công an gọi hình")
    preview("warnings/2026-11-05-gia-danh-cong-an/", "gọi hình")
    project.write("content/warnings/2026-11-24-tin-moi.yml", warning_text("Tin mới tinh"))
    preview("in-force/", "Tin mới tinh")


def test_a_problem_is_shown_on_every_page_and_goes_when_mended(project, preview):
    preview("", "Giả danh công an")
    project.edit(FRAUD, "severity: severe", "severity: dangerous")
    page = preview("", FRAUD)
    assert "severity" in page
    assert "severity" in preview("warnings/2026-11-05-gia-danh-cong-an/", FRAUD)
    project.edit(FRAUD, "severity: dangerous", "severity: severe")
    preview("", "Giả danh công an")


def test_the_preview_leaves_site_and_ledger_alone(project, preview):
    preview("", "Giả danh công an")
    assert not project.site.exists()
    assert not (project.root / "data/published.txt").exists()


def test_a_port_that_is_taken_is_told_in_a_sentence(project):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = project.run(str(REPOSITORY / "scripts/serve.py"), "--address", f"127.0.0.1:{port}")
    assert done.returncode == 1
    assert done.stderr.startswith(f"Cổng {port} đang có chương trình khác dùng")
    assert "Traceback" not in done.stderr + done.stdout


@pytest.mark.parametrize(
    "address",
    [
        "foo",
        "127.0.0.1:99999",
        "127.0.0.1:",
        ":8000",
        "127.0.0.1:³",
        "http://a:8000",
        "a..b:8000",
        "::1:8000",
    ],
)
def test_an_address_that_is_none_is_refused_with_the_right_form(project, address):
    done = project.run(str(REPOSITORY / "scripts/serve.py"), "--address", address)
    assert done.returncode == 1
    assert done.stderr.startswith("--address phải là địa chỉ và cổng, như 127.0.0.1:8001")


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("192.0.2.1:8000", "máy này không có địa chỉ đó"),
        ("khong-co.invalid:8000", "không có máy nào tên như vậy"),
    ],
)
def test_an_address_of_another_machine_is_refused_in_a_sentence(project, address, reason):
    done = project.run(str(REPOSITORY / "scripts/serve.py"), "--address", address)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"Không mở được {address}: {reason}. Hãy dùng 127.0.0.1 và một cổng từ 1024 trở lên.\n"
    )


def test_make_serve_passes_on_what_is_asked_for():
    told = subprocess.run(
        ["make", "-n", "serve", "ARGS=--address 127.0.0.1:8001"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "scripts/serve.py --address 127.0.0.1:8001" in told.stdout
