"""An end to questions that an embedded engine would answer for ever: it has no time-out of its own."""

import contextlib
import threading
from collections.abc import Iterator
from typing import Any

_AGAIN_SECONDS = 0.1


class Patience:
    """The seconds that one register may take. `over` is whether they have passed."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._over = threading.Event()

    @property
    def over(self) -> bool:
        """Whether an engine was told to stop."""
        return self._over.is_set()

    @contextlib.contextmanager
    def with_engine(self, con: Any) -> Iterator[None]:
        """Interrupt `con` when the seconds have passed, and again until the block ends.

        DuckDB and SQLite stop what is being asked, which then raises an error of theirs, and forget an
        interruption between two questions. Connections that cannot be interrupted are left alone.
        """
        interrupt = getattr(getattr(con, "con", None), "interrupt", None)
        if interrupt is None:
            yield
            return
        done = threading.Event()

        def watch() -> None:
            if done.wait(self.seconds):
                return
            self._over.set()
            while not done.wait(_AGAIN_SECONDS):
                with contextlib.suppress(Exception):
                    interrupt()

        thread = threading.Thread(target=watch, daemon=True)
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join()
