"""Work on the disk that goes on beside the build, in a process of its own."""

import os
import threading
from collections.abc import Callable, Iterable
from typing import NoReturn


class SecondProcess:
    """Does `work` in a fork of this process; `wait` gives the lines that it makes.

    A thread would not do: it waits for the interpreter's lock after each of its ten thousand system calls.
    """

    def __init__(self, work: Callable[[], Iterable[str]]):
        self._told, tell = os.pipe()
        self._id = os.fork()
        if self._id == 0:
            _work_and_exit(work, tell)
        os.close(tell)

    def wait(self) -> list[str] | None:
        """The lines of text, once it is done; None where it failed."""
        with open(self._told, encoding="utf-8") as told:  # noqa: PTH123 - a file descriptor
            lines = told.read().splitlines()
        _, status = os.waitpid(self._id, 0)
        return lines if status == 0 else None


def can_fork() -> bool:
    """Whether a second process may be had: not where there are threads, of which a fork has only one."""
    return hasattr(os, "fork") and threading.active_count() == 1


def _work_and_exit(work: Callable[[], Iterable[str]], tell: int) -> NoReturn:
    try:
        with open(tell, "w", encoding="utf-8") as told:
            told.write("\n".join(work()))
    except BaseException:
        os._exit(1)
    os._exit(0)
