"""A static web server that counts what it sends, as a plain host with compression would send it."""

import gzip
import hashlib
import re
import threading
from collections.abc import Callable
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".png": "image/png",
    ".webp": "image/webp",
    ".jpg": "image/jpeg",
}
_TEXT = re.compile(r"text/|application/(json|xml|wasm)|image/svg")
_HASHED = re.compile(
    r"[.\-_][0-9a-f]{7,}\."  # Material's
    r"|[/.][a-z]{2}_[0-9a-f]{6,}\."  # Pagefind's
    r"|^/search/.*-[0-9A-Za-z_-]{5}\.json$"  # the hub's
)


class Sent(NamedTuple):
    """One answer: the path, and the bytes of its headers and its body as they went over the wire."""

    path: str
    status: int
    headers: int
    body: int

    @property
    def bytes(self) -> int:
        """Both together."""
        return self.headers + self.body


class Server:
    """Serves a folder on a port of its own, each connection on a thread. `sent` is in order of asking."""

    def __init__(self, folder: Path):
        self.sent: list[Sent] = []
        self.refused: Callable[[str], bool] = lambda _path: False
        """Which paths are answered with 404, as if they were not there."""
        site = self

        class Bound(_Handler):
            server_of = site
            root = folder.resolve()

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Bound)
        self._http.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._http.server_address[1]}/"

    def __enter__(self) -> "Server":
        threading.Thread(target=self._http.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._http.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server_of: Server
    root: Path

    def do_GET(self) -> None:
        """Answer with a file, 304 where the visitor has it, or 404."""
        path = unquote(urlsplit(self.path).path)
        file = self.root / path.lstrip("/")
        if path.endswith("/"):
            file /= "index.html"
        if not file.is_file() or self.server_of.refused(path.lstrip("/")):
            self._answer(path, 404, {"Content-Type": "text/plain"}, b"not found")
            return
        kind = _TYPES.get(file.suffix, "application/octet-stream")
        is_text = bool(_TEXT.match(kind))
        body, tag = _read(file, file.stat().st_mtime_ns, is_text)
        is_hashed = bool(_HASHED.search(path))
        headers = {
            "Content-Type": kind,
            "ETag": tag,
            "Cache-Control": "public, max-age=31536000, immutable" if is_hashed else "no-cache",
        }
        if is_text:
            headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        if self.headers.get("If-None-Match") == tag:
            self._answer(path, 304, headers, b"")
        else:
            self._answer(path, 200, headers, body)

    def _answer(self, path: str, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self._headers_buffer: list[bytes]  # http.server's own; the blank line is still to come
        head = sum(map(len, self._headers_buffer)) + 2
        self.server_of.sent.append(Sent(path.lstrip("/"), status, head, len(body)))
        self._headers_buffer.append(b"\r\n" + body)
        self.flush_headers()

    def log_message(self, *_: object) -> None:
        """Silence."""


@lru_cache(maxsize=2048)
def _read(file: Path, _changed: int, is_text: bool) -> tuple[bytes, str]:
    body = file.read_bytes()
    tag = f'"{hashlib.blake2b(body, digest_size=8).hexdigest()}"'
    return (gzip.compress(body, 6, mtime=0) if is_text else body), tag


def gzip_size(file: Path) -> int:
    """The bytes of a file as the server would send it."""
    is_text = bool(_TEXT.match(_TYPES.get(file.suffix, "")))
    return len(gzip.compress(file.read_bytes(), 6, mtime=0)) if is_text else file.stat().st_size
