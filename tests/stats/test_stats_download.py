"""A register from the web: from a real server on this machine, with every fault that servers have."""

import threading
import time
from base64 import b64encode
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from small_register import csv_text, make_project, pulled, sample_rows, settings, totals

from hub.stats import download
from hub.stats.trouble import PullTrouble

TEXT = csv_text(sample_rows()).encode()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        getattr(self, "get_" + self.path.strip("/").partition(".")[0].partition("?")[0])()

    def send(self, body=TEXT, kind="text/csv; charset=utf-8", status=200, length=None, **headers):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if length != "none":
            self.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def get_good(self):
        self.send()

    def get_sheet(self):
        self.send(b"", status=302, Location="/good")

    def get_html(self):
        self.send(b"<html><body>Login</body></html>", "text/html")

    def get_disguised(self):
        self.send(b"  <!doctype html><title>502</title>", "text/csv")

    def get_error(self):
        self.send(b"no", status=503)

    def get_loop(self):
        self.send(b"", status=302, Location="/loop")

    def get_locked(self):
        right = self.headers.get("Authorization") == "Basic " + b64encode("cán bộ:mật:khẩu".encode()).decode()
        self.send() if right else self.send(b"", status=401)

    def get_away(self):
        self.send(b"", status=302, Location=f"http://localhost:{self.server.server_port}/locked.csv")

    def get_nowhere(self):
        self.send(b"", status=302, Location="http://[::1")

    def get_other(self):
        self.send(b"", status=302, Location="file:///etc/passwd")

    def get_empty(self):
        self.send(b"")

    def get_short(self):
        self.send(TEXT[:300], length=len(TEXT))
        self.close_connection = True

    def get_endless(self):
        self.send(b"", length="none")
        self.close_connection = True
        for _ in range(400):
            self.wfile.write(TEXT * 10)

    def get_silent(self):
        self.send(b"S", length=500)
        time.sleep(3)
        self.close_connection = True

    def get_drip(self):
        self.send(b"", length=500)
        for _ in range(40):
            self.wfile.write(b"S")
            self.wfile.flush()
            time.sleep(0.1)
        self.close_connection = True

    def get_chunked(self):
        self.send(b"", length="none", **{"Transfer-Encoding": "chunked"})
        self.wfile.write(b"%x\r\n" % len(TEXT) + TEXT[:100])
        self.close_connection = True


class Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        """A client that goes away is what is tried here."""


@pytest.fixture(scope="module")
def server():
    with Quiet(("127.0.0.1", 0), Handler) as running:
        thread = threading.Thread(target=running.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


def project(tmp_path, address, seconds=2):
    top = f"limits: {{seconds: {seconds}, megabytes: 1}}"
    return make_project(tmp_path, settings(f'url: "{address}"', top=top))


@pytest.mark.parametrize("path", ["good.csv", "sheet?output=csv"])
def test_a_published_sheet_is_read(server, tmp_path, path):
    assert totals(pulled(project(tmp_path, f"{server}/{path}"))) == totals(
        pulled(make_project(tmp_path / "b"))
    )


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("html", "trang web"),
        ("disguised", "trang web"),
        ("error", "127.0.0.1 trả về mã 503 thay vì sổ"),
        ("loop", "chuyển địa chỉ quá 5 lần"),
        ("other", "phải bắt đầu bằng https:// hoặc http://"),
        ("nowhere", "phải bắt đầu bằng https:// hoặc http://"),
        ("empty", "trả về tệp trống"),
        ("short", "ngắt giữa chừng"),
        ("chunked", "ngắt giữa chừng"),
        ("endless", "gửi hơn 1 MB mà chưa hết"),
        ("silent", "im lặng quá 1 giây"),
        ("drip", "gửi quá chậm, sau 2 giây vẫn chưa hết"),
    ],
)
def test_a_fault_of_the_server_is_told_in_time(server, tmp_path, monkeypatch, path, said):
    monkeypatch.setattr(download, "SILENT_SECONDS", 1.0)
    began = time.monotonic()
    with pytest.raises(PullTrouble) as told:
        pulled(project(tmp_path, f"{server}/{path}.csv"))
    assert said in str(told.value)
    assert "nguồn “Sổ thử”" in str(told.value)
    assert time.monotonic() - began < 5


def test_a_server_that_is_not_there(tmp_path):
    with pytest.raises(PullTrouble, match=r"không nối được với 127\.0\.0\.1: .*hãy kiểm tra mạng"):
        pulled(project(tmp_path, "http://127.0.0.1:9/so.csv"))


def test_the_address_may_come_from_the_environment_and_is_never_told(server, tmp_path):
    root = project(tmp_path, "${SO_PHAN_ANH}")
    with pytest.raises(PullTrouble, match="chưa đặt biến môi trường SO_PHAN_ANH"):
        pulled(root)
    assert pulled(root, SO_PHAN_ANH=f"{server}/good.csv?key=bi-mat").total.received == 90
    with pytest.raises(PullTrouble) as told:
        pulled(root, SO_PHAN_ANH=f"{server}/error.csv?key=bi-mat")
    assert "bi-mat" not in str(told.value)


def test_a_name_and_a_password_are_sent_and_to_no_other_host(server, tmp_path):
    secrets = {"TEN": "cán bộ", "MAT_KHAU": "mật:khẩu"}
    address = server.replace("127.0.0.1", "${TEN}:${MAT_KHAU}@127.0.0.1")
    assert pulled(project(tmp_path / "a", f"{address}/locked.csv"), **secrets).total.received == 90
    with pytest.raises(PullTrouble, match="trả về mã 401"):
        pulled(project(tmp_path / "b", f"{address}/away.csv"), **secrets)
    with pytest.raises(PullTrouble, match="trả về mã 401") as told:
        pulled(project(tmp_path / "c", f"{address}/locked.csv"), TEN="x", MAT_KHAU="sai-mat-khau")
    assert "sai-mat-khau" not in str(told.value)


@pytest.mark.parametrize(
    "address", ["http://[::1", "postgres://hub:bi-mat@[::1/x", "http://a.example/so.c\0v"]
)
def test_what_is_no_address_is_told(tmp_path, address):
    where = "url" if address.startswith("http") else "database"
    root = make_project(tmp_path, settings(f'{where}: "${{SO}}"\n    table: so', top="limits: {seconds: 2}"))
    with pytest.raises(PullTrouble) as told:
        pulled(root, SO=address)
    assert "bi-mat" not in str(told.value)
