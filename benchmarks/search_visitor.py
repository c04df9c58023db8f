"""One visitor with an empty cache, a slow network and a slow processor, who looks something up.

The network is Chrome DevTools' preset "Slow 4G", as `Network.emulateNetworkConditions` takes it: 562.5 ms
from a request to its answer, 180,000 bytes a second down (90 % of 1.6 Mbit/s), 84,375 up. What is set for a
page does not reach the fetches of its workers (360 kB took one 11 ms), so Target.setAutoAttach halts each
new worker until the same is set for it. Chromium answers that with "Not supported", yet the fetches are
slowed (2,576 ms). search_calibrate.py tries both in every run and the report says what it saw.

The processor is four times slower by search_throttle.py, which says why not by Chromium itself.
"""

import time
from dataclasses import dataclass
from typing import Any, NamedTuple

from benchmarks.search_browser import Browser, BrowserError, Event
from benchmarks.search_throttle import Throttle

SLOWER = 4
_NETWORK = {
    "offline": False,
    "latency": 562.5,
    "downloadThroughput": 180_000,
    "uploadThroughput": 84_375,
}
_QUIET = 2.5
"""Seconds without a request, a change of the results or a busy thread, after which nothing more will come."""

_LOADED = 1.0


class Memory(NamedTuple):
    """Bytes: JavaScript's heaps with their buffers, what the page's process holds alone, and its peak.

    The first two are what is held after the garbage was collected, the peak (resident, and with memory that
    is shared with other processes) is of all the time before.
    """

    heap: float
    process: float
    peak: float


@dataclass
class _Requests:
    """Requests under way, by id; `changed` is when one began or ended."""

    open: set[str]
    changed: float


class Visitor:
    """A browser with one page. Call `open` first; times within a page are in seconds since its start."""

    def __init__(self, slow: bool = True):
        self._slow = slow
        self._workers: list[str] = []
        self._requests = _Requests(set(), time.monotonic())
        self._throttle: Throttle | None = None
        self._browser = Browser(self._on_event)
        try:
            self._page = self._attach()
        except BaseException:
            self.__exit__()
            raise

    def __enter__(self) -> "Visitor":
        return self

    def __exit__(self, *_: object) -> None:
        self.hurry()
        self._browser.__exit__()

    def prepare(self, blank: str, script: str = "") -> None:
        """See to the page's process before it is measured: open a `blank` address of the same site.

        `script` will be run in every page before its own.
        """
        call = self._browser.call
        call("Page.navigate", self._page, url=blank)
        time.sleep(0.5)
        if script:
            call("Page.addScriptToEvaluateOnNewDocument", self._page, source=script)
        if self._slow:
            call("Network.emulateNetworkConditions", self._page, **_NETWORK)
            self._throttle = Throttle(SLOWER, self._browser.renderers())

    def open(self, address: str) -> None:
        """Go to an address, without waiting for it."""
        self._browser.call("Page.navigate", self._page, timeout=60, url=address)

    def run(self, script: str, timeout: float = 60) -> Any:
        """What a JavaScript expression gives in the page."""
        return self._browser.evaluate(script, self._page, timeout)

    def type(self, text: str, pause: float) -> None:
        """Press a key each `pause` seconds, however long the page takes over one."""
        begin = time.monotonic()
        for place, letter in enumerate(text):
            time.sleep(max(begin + place * pause - time.monotonic(), 0))
            self._press(letter, text=letter, unmodifiedText=letter)

    def clear(self) -> None:
        """Delete what stands in the box that has the focus."""
        self.run("document.activeElement.select()")
        self._press("Backspace", windowsVirtualKeyCode=8, code="Backspace")

    def wait_loaded(self, timeout: float) -> bool:
        """Wait until no request is under way for a second, though the page may still be at work."""
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            time.sleep(0.05)
            if not self._requests.open and time.monotonic() - self._requests.changed > _LOADED:
                return True
        return False

    @property
    def last_request(self) -> float:
        """When a request last began or ended, on the monotonic clock."""
        return self._requests.changed

    def wait_idle(self, timeout: float, watched: str = "0") -> bool:
        """Wait until nothing more will come; False when `timeout` seconds were too few.

        `watched` is a JavaScript expression that must have kept its value.
        """
        deadline = time.monotonic() + timeout
        seen: object = None
        since = time.monotonic()
        while time.monotonic() < deadline:
            time.sleep(0.2)
            now = self._ask(watched, deadline)
            if now != seen or self._is_busy(deadline):
                seen, since = now, time.monotonic()
            if time.monotonic() - max(since, self._requests.changed) > _QUIET:
                return True
        return False

    def memory(self) -> Memory:
        """What is held now, and was before; the processor is no longer slowed after that."""
        peak = self._browser.renderer_peak()
        self.hurry()
        heap = 0.0
        for session in [self._page, *self._workers]:
            self._browser.call("HeapProfiler.collectGarbage", session, 120)
            usage = self._browser.call("Runtime.getHeapUsage", session, 60)
            heap += usage["usedSize"] + usage.get("backingStorageSize", 0)
        time.sleep(_QUIET)
        return Memory(heap, self._browser.renderer_memory(), peak)

    def hurry(self) -> None:
        """The processor's full speed from here on."""
        if self._throttle:
            self._throttle.end()
            self._throttle = None

    def _attach(self) -> str:
        call = self._browser.call
        target = next(t for t in call("Target.getTargets")["targetInfos"] if t["type"] == "page")
        page = call("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Network"):
            call(f"{domain}.enable", page)
        call("Target.setAutoAttach", page, autoAttach=True, waitForDebuggerOnStart=True, flatten=True)
        return str(page)

    def _press(self, key: str, **more: object) -> None:
        for kind in ("keyDown", "keyUp"):
            self._browser.post("Input.dispatchKeyEvent", self._page, type=kind, key=key, **more)

    def _ask(self, script: str, deadline: float) -> object:
        """The page's answer, which it gives when it has time; a new object when that is not soon."""
        try:
            return self.run(script, max(deadline - time.monotonic(), 1))
        except BrowserError:
            return object()

    def _is_busy(self, deadline: float) -> bool:
        """Whether a request is under way, after every worker found time to answer."""
        for worker in list(self._workers):
            try:
                self._browser.evaluate("0", worker, max(deadline - time.monotonic(), 1))
            except BrowserError:
                return worker in self._workers
        return bool(self._requests.open)

    def _on_event(self, method: str, _session: str, params: Event) -> None:
        if method == "Target.attachedToTarget" and params["targetInfo"]["type"] != "page":
            self._on_worker(params["sessionId"])
        elif method == "Target.detachedFromTarget" and params["sessionId"] in self._workers:
            self._workers.remove(params["sessionId"])
        elif method == "Network.requestWillBeSent":
            self._requests.open.add(params["requestId"])
            self._requests.changed = time.monotonic()
        elif method in ("Network.loadingFinished", "Network.loadingFailed") or _is_error(method, params):
            self._requests.open.discard(params["requestId"])
            self._requests.changed = time.monotonic()

    def _on_worker(self, session: str) -> None:
        self._workers.append(session)
        post = self._browser.post
        post("Network.enable", session)
        if self._slow:
            post("Network.emulateNetworkConditions", session, **_NETWORK)
        post("Target.setAutoAttach", session, autoAttach=True, waitForDebuggerOnStart=True, flatten=True)
        post("Runtime.runIfWaitingForDebugger", session)


def _is_error(method: str, params: Event) -> bool:
    """An answer like 404: when it is a worker's script, its end is never told."""
    return method == "Network.responseReceived" and params["response"]["status"] >= 400
