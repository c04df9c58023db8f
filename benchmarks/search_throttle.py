"""A processor a number of times slower: a process is stopped and let go on, many times a second.

Chromium's own `Emulation.setCPUThrottlingRate` slows the page's main thread alone. For a worker it answers
"Operation is only supported for pages, not workers", and the work of a search is done in one. Here every
thread of the renderer runs a quarter of the time, in slices too short for a person to see.

Run as a script it is the one who stops and lets go on, in a process of its own so that nothing delays it.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable

_PERIOD = 0.012


class Throttle:
    """Slows processes of ours by `rate`, until it is ended."""

    def __init__(self, rate: float, processes: Iterable[int]):
        command = [sys.executable, "-I", "-S", __file__, str(rate), *map(str, processes)]
        self._process = subprocess.Popen(command)

    def end(self) -> None:
        """Let them run as fast as they can."""
        self._process.terminate()
        self._process.wait(10)


def _send(processes: list[int], number: int) -> bool:
    for process in processes:
        try:
            os.kill(process, number)
        except ProcessLookupError:
            processes.remove(process)
            return bool(processes)
    return True


def _run(rate: float, processes: list[int]) -> None:
    """Keep the sum of the times right, not each of them: a sleep lasts a little longer than asked for."""
    ending: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _frame: ending.append(number))
    parent = os.getppid()
    debt = 0.0
    while not ending and os.getppid() == parent:
        begin = time.monotonic()
        time.sleep(_PERIOD / rate)
        ran = time.monotonic() - begin
        debt += ran * (rate - 1)
        stopped = time.monotonic()
        if not _send(processes, signal.SIGSTOP):
            return
        time.sleep(max(debt, 0))
        _send(processes, signal.SIGCONT)
        debt -= time.monotonic() - stopped
    _send(processes, signal.SIGCONT)


if __name__ == "__main__":
    _run(float(sys.argv[1]), [int(process) for process in sys.argv[2:]])
