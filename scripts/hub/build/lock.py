"""One build at a time for one site."""

import fcntl
import logging
import os
import time
from pathlib import Path
from types import TracebackType

from hub.build.words import SAYS

log = logging.getLogger("mkdocs.plugins.hub")


class Lock:
    """Held on the folder in which the site stands while a build runs.

    A folder and not a file of its own: nobody deletes that in passing. The system lets go of the lock
    when the process ends, however it ends. A second build waits for the first, says so, and gives up
    after `patience` seconds with TimeoutError.
    """

    def __init__(self, folder: Path, patience: float = 900.0):
        self.folder = folder
        self.patience = patience
        self._file: int | None = None

    def take(self) -> None:
        """Wait for the lock and hold it. Raises TimeoutError or OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._file = os.open(self.folder, os.O_RDONLY)
        deadline = time.monotonic() + self.patience
        said = False
        while not self._try():
            if not said:
                log.info(SAYS["waiting"])
                said = True
            if time.monotonic() > deadline:
                self.release()
                raise TimeoutError(SAYS["waited-too-long"])
            time.sleep(0.1)

    def _try(self) -> bool:
        assert self._file is not None
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

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
