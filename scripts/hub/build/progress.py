"""How far a long step is: lines in the log, or a bar where somebody watches."""

import logging
import sys
import time
from contextlib import AbstractContextManager
from types import TracebackType
from typing import TYPE_CHECKING

from hub.build.tree import Progress
from hub.build.words import SAYS

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress

log = logging.getLogger("mkdocs.plugins.hub")


class Saying(Progress):
    """Says every few seconds how far a long step is."""

    def __init__(self, step: str, every: float = 2.0):
        self._step = step
        self._every = every
        self._last = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        """`done` of `total` are done."""
        now = time.monotonic()
        if now - self._last > self._every:
            self._last = now
            log.info(SAYS[self._step].format(done=done, total=total))


class Bar(Progress, AbstractContextManager["Bar"]):
    """A bar on a terminal, with the time that is left; elsewhere the same as Saying."""

    def __init__(self, step: str):
        self._step = step
        self._saying = Saying(step)
        self._bar: RichProgress | None = None

    def __call__(self, done: int, total: int) -> None:
        """`done` of `total` are done."""
        if not sys.stderr.isatty():
            self._saying(done, total)
            return
        if self._bar is None:
            self._bar = self._start(total)
        self._bar.update(self._bar.task_ids[0], completed=done)

    def _start(self, total: int) -> "RichProgress":
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as RichProgress

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        bar = RichProgress(*columns, console=Console(stderr=True), transient=True)
        bar.add_task(SAYS[f"{self._step}-bar"], total=total)
        bar.start()
        return bar

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
