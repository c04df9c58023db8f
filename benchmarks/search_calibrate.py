"""Whether the slow network and processor reach a page and its worker: tried on a page of our own."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean

from benchmarks.search_server import Server
from benchmarks.search_visitor import Visitor

_SIZE = 90_000
_TASK = """\
async function task() {
  let begin = performance.now(), sum = 0;
  for (let i = 0; i < 2e7; i++) sum += i * i % 7;
  const busy = performance.now() - begin;
  begin = performance.now();
  await (await fetch("data.bin?" + Math.random())).arrayBuffer();
  return [busy, performance.now() - begin];
}
"""
_IN_WORKER = """\
new Promise((resolve) => {
  const worker = new Worker("worker.js");
  worker.onmessage = ({ data }) => (worker.terminate(), resolve(data));
})
"""


def calibrate() -> list[str]:
    """What a loop and a fetch took in a page and in a worker, at full speed and slowed: a line for each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "index.html").write_text(f"<!doctype html><title>-</title><script>{_TASK}</script>")
        (folder / "worker.js").write_text(f"{_TASK}\ntask().then(postMessage);")
        (folder / "data.bin").write_bytes(os.urandom(_SIZE))
        with Server(folder) as server:
            return list(_compare(_try(server, slow=False), _try(server, slow=True)))


Times = dict[str, tuple[float, float]]


def _try(server: Server, slow: bool) -> Times:
    with Visitor(slow) as visitor:
        visitor.prepare(f"{server.address}nothing")
        visitor.open(server.address)
        visitor.wait_idle(30)
        return {where: _mean(visitor, script) for where, script in _WHERE.items()}


_WHERE = {"page": "task()", "worker": _IN_WORKER}


def _mean(visitor: Visitor, script: str) -> tuple[float, float]:
    times = [visitor.run(script) for _ in range(3)]
    return fmean(busy for busy, _ in times), fmean(fetch for _, fetch in times)


def _compare(full: Times, slowed: Times) -> Iterator[str]:
    for where in _WHERE:
        (busy, fetch), (slow_busy, slow_fetch) = full[where], slowed[where]
        yield (
            f"in a {where}, slowed: a loop took {slow_busy / busy:.1f} times as long; "
            f"fetching {_SIZE / 1000:.0f} kB took {slow_fetch:,.0f} ms (at full speed {fetch:.0f} ms)"
        )
