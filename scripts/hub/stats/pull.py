"""One pull: every register counted, together made safe, compared with the last, and only then written."""

import signal
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

from hub.model.register import Register
from hub.model.statistics import OTHER_CATEGORY, UNKNOWN_AREA, ReportStatistics
from hub.stats.count import Counted, Tell, count_register
from hub.stats.moments import Period, whole_months
from hub.stats.rows import Reading
from hub.stats.snapshot import snapshot_of
from hub.stats.tables import exact_tables
from hub.stats.task import Task
from hub.stats.trouble import PullTrouble

_MINUTE = 60


def pull(
    task: Task,
    data: Path,
    now: datetime,
    environment: Mapping[str, str],
    tell: Tell = lambda _stage, **_details: None,
    old: ReportStatistics | None = None,
) -> ReportStatistics:
    """The snapshot as the registers are at `now` (of the registers' zone); `data` is the folder data/.

    `tell` hears of each stage. `old` is the last snapshot: what it hides may have to stay hidden. Writes
    nothing but temporary files. Raises PullTrouble.
    """
    registers = task.registers
    reading = _reading(task, now)
    counted = []
    with tempfile.TemporaryDirectory(prefix="hub-stats-") as folder:
        for register in registers.sources:
            with _no_longer_than(registers.limits.seconds, register):
                counted.append(
                    count_register(register, reading, registers.limits, data, Path(folder), environment, tell)
                )
    _need_rows(counted, reading)
    tell("hide")
    return snapshot_of(exact_tables(counted, reading), counted, registers, now, old)


def _reading(task: Task, now: datetime) -> Reading:
    registers = task.registers
    months = whole_months(now, registers)
    if not months:
        raise PullTrouble("rows-outside", rows=0, first=registers.first_month, last="?")
    return Reading(
        period=Period(months, registers.timezone),
        now=int(now.timestamp()) + _MINUTE,
        now_wall=int(now.replace(tzinfo=UTC).timestamp()) + _MINUTE,
        categories=(*task.categories, OTHER_CATEGORY),
        areas=(*task.areas, UNKNOWN_AREA),
    )


def _need_rows(counted: list[Counted], reading: Reading) -> None:
    if not any(one.n.sum() for one in counted):
        months = reading.period.months
        rows = sum(one.rows_read for one in counted)
        raise PullTrouble("rows-outside", rows=rows, first=months[0], last=months[-1])


@contextmanager
def _no_longer_than(seconds: int, register: Register) -> Iterator[None]:
    """Raise PullTrouble in the main thread when it takes longer; drivers have time-outs of their own."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "SIGALRM"):
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise PullTrouble("too-slow", source=register.name, line=register.line, seconds=seconds)

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds + 5)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
