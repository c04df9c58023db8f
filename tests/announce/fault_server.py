"""A real web server and a real mail server on this machine, which fail as they are told."""

import json
import re
import socket
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_LINK = re.compile(r"https?://[^\s\"\\]*?(/warnings/[a-z0-9-]+/(?:#[a-z0-9-]+)?)")
REFUSALS = {400, 401, 404, 429, 500, 503, 302}
"""Answers by which a server says that it took nothing."""


def link_in(text):
    """The key of the event that a message speaks of."""
    key = _LINK.search(text)[1]
    if "CẬP NHẬT: " in text:
        return f"{key}#cap-nhat-{re.search(r'Chuyện mới số ([0-9]+)', text)[1]}"
    return f"{key}#thu-hoi" if "ĐÃ THU HỒI: " in text else key


class WebServer:
    """Answers each request by the next of `script`, then with 200. A step is a status, (status, headers),
    (status, headers, body), "cut", "hold", "drip" or "half".

    `got` holds what was read of every request: (path, key of its event, step).
    """

    def __init__(self):
        self.script = []
        self.got = []
        self.arrived = threading.Semaphore(0)
        self.go_on = threading.Event()
        self._lock = threading.Lock()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                outer._serve(self)

            def log_message(self, *args):
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request, client_address):
                pass

        self._server = Server(("127.0.0.1", 0), Handler)
        self.port = self._server.server_address[1]
        threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        ).start()

    def _serve(self, request):
        body = request.rfile.read(int(request.headers.get("Content-Length", 0)))
        message = json.loads(body)
        text = message.get("message") or message.get("text")
        with self._lock:
            step = self.script.pop(0) if self.script else 200
            self.got.append((request.path, link_in(text), step, message))
        self.arrived.release()
        if step == "hold":
            self.go_on.wait(20)
            step = 200
        if step == "cut":
            request.connection.shutdown(socket.SHUT_RDWR)
            return
        if step == "drip":
            for byte in b"HTTP/1.1 200 OK\r\nX-Slow: 1\r\n" + b"X" * 1000:
                request.wfile.write(bytes([byte]))
                if self.go_on.wait(0.05):
                    return
            return
        if step == "half":
            request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhal")
            request.wfile.flush()
            request.connection.shutdown(socket.SHUT_RDWR)
            return
        status, headers, answer = (*(step if isinstance(step, tuple) else (step,)), {}, b"")[:3]
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name, value)
        request.send_header("Content-Length", str(len(answer)))
        request.end_headers()
        request.wfile.write(answer)

    @property
    def delivered(self):
        """How often each event was, or may have been, taken."""
        return Counter(key for _, key, step, _ in self.got if status_of(step) not in REFUSALS)

    def close(self):
        self.go_on.set()
        self._server.shutdown()
        self._server.server_close()


def status_of(step):
    return step[0] if isinstance(step, tuple) else step


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class MailServer:
    """An SMTP server. Each step of `script` is for one message: "250", an answer to RCPT ("rcpt 450 ...") or
    to DATA ("data 451 ..."), or "cut": the connection ends when the text is there."""

    def __init__(self):
        from aiosmtpd.controller import Controller

        self.script = []
        self.got = []
        self._controller = Controller(self, hostname="127.0.0.1", port=free_port())
        self._controller.start()
        self.port = self._controller.port

    def _next(self):
        return self.script[0] if self.script else "250"

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        step = self._next()
        if step.startswith("rcpt "):
            self.script.pop(0)
            return step[5:]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        step = self._next()
        if self.script:
            self.script.pop(0)
        if step.startswith("data "):
            return step[5:]
        from email import message_from_bytes, policy

        mail = message_from_bytes(envelope.content, policy=policy.default)
        self.got.append((envelope.rcpt_tos, mail["Subject"], mail.get_body().get_content()))
        if step == "cut":
            server.transport.abort()
        return "250 OK"

    @property
    def delivered(self):
        return Counter(link_in(text) for _, _, text in self.got)

    def close(self):
        self._controller.stop()


def wait_until(true, seconds=10.0):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.01)
