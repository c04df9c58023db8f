"""The ledger of what was sent: data/announced.txt, one line a step, only ever added to.

    2026-11-25T08:30:12+07:00 nhom-zalo /warnings/x/#cap-nhat-1 attempt

`attempt` is on the disk before anything leaves this machine; `sent`, `failed` (surely not delivered) or
`unknown` follows. An attempt that nothing follows is unknown as well: the machine died in between. What is
unknown is never sent again, unless somebody who has looked writes `again`.
"""

import fcntl
import os
import re
import stat
import threading
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from hub.read.fault import Fault
from hub.read.source import read_bytes

NAME = "announced.txt"
MOST = 64 * 1024 * 1024
"""Bytes: half a million steps."""
_MARK = "# Sổ tin đã gửi"
HEAD = f"{_MARK}. Máy tự ghi thêm khi gửi; không sửa, không xoá dòng nào.\n"
_LINE = re.compile(
    r"(?P<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d) (?P<channel>[a-z0-9-]+)"
    r" (?P<key>/warnings/[a-z0-9-]+/(?:#[a-z0-9-]+)?) (?P<step>attempt|sent|failed|unknown|again)"
    r"(?: (?P<reason>[a-z0-9-]+))?"
)


class State(StrEnum):
    """How an event stands with a channel."""

    NEW = "new"
    PENDING = "pending"
    UNKNOWN = "unknown"
    SENT = "sent"


class Standing(NamedTuple):
    """`failures` counts the refusals so far; `at` is the last line's time as written, `reason` its code."""

    state: State = State.NEW
    failures: int = 0
    at: str = ""
    reason: str = ""


Book = Mapping[tuple[str, str], Standing]
"""How each event stands, by channel and key."""


class DamagedLedger(Exception):
    """A line that cannot be read. `line` counts from 1; it is 0 where the whole is no file to be read."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class AnotherRun(Exception):
    """Somebody else is sending right now."""


def parse_ledger(text: str) -> Book:
    """What the ledger says. Raises DamagedLedger.

    A last line without its end was never finished: the step it speaks of was not taken, so it does not
    count unless it is whole.
    """
    if not text.startswith(_MARK):
        raise DamagedLedger(1)
    lines = text.split("\n")
    unfinished = len(lines) if lines[-1] else 0
    book: dict[tuple[str, str], Standing] = {}
    for number, raw in enumerate(lines, 1):
        line = raw.rstrip("\r")
        if not line or line.startswith("# "):
            continue
        match = _LINE.fullmatch(line)
        if match is None or not _is_moment(match["at"]):
            if number == unfinished:
                break
            raise DamagedLedger(number)
        key = (match["channel"], match["key"])
        book[key] = _after(book.get(key, Standing()), match)
    return book


def _after(before: Standing, match: re.Match[str]) -> Standing:
    step, at, reason = match["step"], match["at"], match["reason"] or ""
    if before.state is State.SENT:
        return before
    if step == "failed":
        return Standing(State.PENDING, before.failures + 1, at, reason)
    state = {"sent": State.SENT, "again": State.PENDING}.get(step, State.UNKNOWN)
    return Standing(state, before.failures, at, reason)


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def read_ledger(data: Path) -> str | None:
    """The ledger's text; None when there is none yet.

    Raises DamagedLedger where it is no readable file of at most MOST bytes (a folder, a link, a device): to
    take that for no ledger would send everything once more. Raises OSError.
    """
    path = data / NAME
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise DamagedLedger(0)
        kept = read_bytes(str(path), MOST)
    except FileNotFoundError:
        return None
    except Fault:
        raise DamagedLedger(0) from None
    if len(kept) > MOST:
        raise DamagedLedger(0)
    return kept.decode("utf-8", "replace").removeprefix("\ufeff")


class Ledger:
    """The ledger, held for one run: `with Ledger(data, clock) as ledger`. Raises AnotherRun and OSError.

    The lock is on the folder: the file itself may be replaced, as by git. The system lets go of it
    however the process ends. Lines may be written from several threads.
    """

    def __init__(self, data: Path, clock: Callable[[], datetime]) -> None:
        self._data = data
        self._clock = clock
        self._writing = threading.Lock()
        self._folder = -1
        self._file = -1

    def __enter__(self) -> "Ledger":
        self._folder = os.open(self._data, os.O_RDONLY)
        try:
            fcntl.flock(self._folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._close()
            raise AnotherRun from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def begin(self) -> None:
        """Make an empty ledger where there is none."""
        beside = self._data / f".{NAME}.new"
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            file.write(HEAD)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, self._data / NAME)
        os.fsync(self._folder)

    def read(self) -> Book | None:
        """What it says now; None when there is none yet. Raises DamagedLedger."""
        text = read_ledger(self._data)
        return None if text is None else parse_ledger(text)

    def write(self, channel: str, key: str, step: str, reason: str = "") -> None:
        """Add a line and see it on the disk. Raises OSError; then nothing was added."""
        line = f"{self._clock().isoformat(timespec='seconds')} {channel} {key} {step}"
        line = f"{line} {reason}\n" if reason else f"{line}\n"
        assert _LINE.fullmatch(line.rstrip("\n")), line
        with self._writing:
            if self._file < 0:
                self._file = os.open(self._data / NAME, os.O_RDWR | os.O_APPEND)
                self._mend_end()
            size = os.fstat(self._file).st_size
            try:
                written = os.write(self._file, line.encode())
                if written < len(line.encode()):
                    raise OSError("short write")
                os.fsync(self._file)
            except OSError:
                os.ftruncate(self._file, size)
                raise

    def _mend_end(self) -> None:
        """A last line that was never finished goes; one that only lacks its end gets it."""
        text = os.pread(self._file, os.fstat(self._file).st_size, 0)
        head, _, tail = text.rpartition(b"\n")
        if not tail:
            return
        if _LINE.fullmatch(tail.decode("utf-8", "replace")) or tail.startswith(b"#"):
            os.write(self._file, b"\n")
        else:
            os.ftruncate(self._file, len(head) + 1 if head else 0)

    def _close(self) -> None:
        for file in (self._file, self._folder):
            if file >= 0:
                os.close(file)
        self._file = self._folder = -1
