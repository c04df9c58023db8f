"""Chromium as one visitor has it, driven over its own protocol (CDP) through a pipe.

A library would hide the sessions of workers, which are needed here: see benchmarks/search_visitor.py.
"""

import json
import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-features=SpareRendererForSitePerProcess",
    "--window-size=1280,800",
    "--lang=vi",
    "--remote-debugging-pipe",
)

Event = dict[str, Any]
Handler = Callable[[str, str, Event], None]


class BrowserError(RuntimeError):
    """Chromium answered a command with an error, or not in time."""


class Browser:
    """A fresh Chromium with an empty profile; `handler` gets (method, session, params) of every event.

    The handler runs on the thread that reads: it may `post` commands, but not `call` them.
    """

    def __init__(self, handler: Handler):
        if CHROMIUM is None:
            raise BrowserError("no chromium on this machine")
        self._handler = handler
        self._profile = tempfile.mkdtemp(prefix="search-speed-")
        read_theirs, write_ours = os.pipe()
        read_ours, write_theirs = os.pipe()
        command = [CHROMIUM, *_FLAGS, f"--user-data-dir={self._profile}", "about:blank"]
        script = f'exec "$@" 3<&{read_theirs} 4>&{write_theirs}'
        self._process = subprocess.Popen(
            ["bash", "-c", script, "bash", *command],
            pass_fds=(read_theirs, write_theirs),
            stderr=subprocess.DEVNULL,
        )
        os.close(read_theirs)
        os.close(write_theirs)
        self._out = os.fdopen(write_ours, "wb", buffering=0)
        self._in = os.fdopen(read_ours, "rb", buffering=0)
        self._lock = threading.Lock()
        self._number = 0
        self._answers: dict[int, Event] = {}
        self._news = threading.Condition()
        self._ended = False
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self) -> "Browser":
        return self

    def __exit__(self, *_: object) -> None:
        self.post("Browser.close")
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._out.close()
        shutil.rmtree(self._profile, ignore_errors=True)

    def post(self, method: str, session: str = "", **params: object) -> int:
        """Send a command without waiting for its answer; its number."""
        with self._lock:
            self._number += 1
            command: Event = {"id": self._number, "method": method, "params": params}
            if session:
                command["sessionId"] = session
            data = json.dumps(command).encode() + b"\0"
            while data:
                data = data[self._out.write(data) or 0 :]
            return self._number

    def call(self, method: str, session: str = "", timeout: float = 30, **params: object) -> Event:
        """A command's result. Raises BrowserError for an error, or when none came in `timeout` seconds."""
        number = self.post(method, session, **params)
        with self._news:
            if not self._news.wait_for(lambda: number in self._answers or self._ended, timeout):
                raise BrowserError(f"{method}: no answer in {timeout} s")
            answer = self._answers.pop(number, {"error": "the browser ended"})
        if "error" in answer:
            raise BrowserError(f"{method}: {answer['error']}")
        return dict(answer["result"])

    def evaluate(self, expression: str, session: str, timeout: float = 30) -> Any:
        """What a JavaScript expression gives, a promise awaited."""
        answer = self.call(
            "Runtime.evaluate",
            session,
            timeout,
            expression=expression,
            returnByValue=True,
            awaitPromise=True,
        )
        if "exceptionDetails" in answer:
            raise BrowserError(str(answer["exceptionDetails"])[:500])
        return answer["result"].get("value")

    def renderer_memory(self) -> float:
        """Private resident bytes of the largest renderer: with one page open, that of the page."""
        return max(map(_private_bytes, self.renderers()), default=0)

    def renderer_peak(self) -> float:
        """The most resident bytes that a renderer has had."""
        return max(map(_peak_bytes, self.renderers()), default=0)

    def renderers(self) -> list[int]:
        """The processes that pages run in."""
        processes = self.call("SystemInfo.getProcessInfo")["processInfo"]
        return [process["id"] for process in processes if process["type"] == "renderer"]

    def _read(self) -> None:
        rest = b""
        while chunk := self._in.read(1 << 16):
            *messages, rest = (rest + chunk).split(b"\0")
            for message in messages:
                self._take(json.loads(message))
        with self._news:
            self._ended = True
            self._news.notify_all()
        self._in.close()

    def _take(self, message: Event) -> None:
        if "id" not in message:
            self._handler(message["method"], message.get("sessionId", ""), message["params"])
            return
        with self._news:
            self._answers[message["id"]] = message
            self._news.notify_all()


def _private_bytes(process: int) -> int:
    """Memory that this process alone holds, as /proc says."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8").splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Private_"))


def _peak_bytes(process: int) -> int:
    lines = Path(f"/proc/{process}/status").read_text("utf-8").splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))
