"""One build at a time for one project."""

import fcntl
import logging
import os
import time
from pathlib import Path
from types import TracebackType

from hub.build.words import SAYS

log = logging.getLogger("mkdocs.plugins.hub")


class Lock:
    """Held while a build runs; the system lets go of it when the process ends, however it ends.

    A second build waits for the first, says so, and gives up after `patience` seconds with TimeoutError.
    """

    def __init__(self, path: Path, patience: float = 900.0):
        self.path = path
        self.patience = patience
        self._file: int | None = None

    def take(self) -> None:
        """Wait for the lock and hold it."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
        deadline = time.monotonic() + self.patience
        said = False
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if not said:
                    log.info(SAYS["waiting"])
                    said = True
                if time.monotonic() > deadline:
                    os.close(file)
                    raise TimeoutError(SAYS["waited-too-long"]) from None
                time.sleep(0.1)
            else:
                self._file = file
                return

    def release(self) -> None:
        """Let go; harmless when it is not held."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def __enter__(self) -> "Lock":
        self.take()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()
