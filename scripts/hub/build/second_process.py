"""Work on the disk that goes on beside the build, in a process of its own."""

import os
import threading
from collections.abc import Callable, Iterable
from typing import NoReturn

Work = Callable[[], Iterable[str]]


class SecondProcess:
    """Does `work` in a fork of this process; `wait` gives the lines that it makes.

    A thread would not do: it waits for the interpreter's lock after each of its ten thousand system calls.
    Raises OSError where there can be no other process now.
    """

    def __init__(self, work: Work):
        self._told, tell = os.pipe()
        try:
            self._id = os.fork()
        except OSError:
            os.close(self._told)
            raise
        else:
            if self._id == 0:
                os.close(self._told)
                _work_and_exit(work, tell)
        finally:
            os.close(tell)

    def wait(self) -> list[str] | None:
        """The lines of text, once it is done; None where it failed. To be called once."""
        with open(self._told, encoding="utf-8") as told:  # noqa: PTH123 - a file descriptor
            lines = told.read().splitlines()
        try:
            _, status = os.waitpid(self._id, 0)
        except (
            ChildProcessError
        ):  # who started us lets children end unseen, and so none is known to have succeeded
            return None
        return lines if status == 0 else None


def begin_beside(work: Work) -> SecondProcess | None:
    """The work, begun; None where there may be no second process, and this one must do it."""
    if not hasattr(os, "fork") or _threads() > 1:
        return None
    try:
        return SecondProcess(work)
    except OSError:
        return None


def _threads() -> int:
    """How many threads this process has, those of libraries among them where the system tells. A fork has
    but one, and what the others held stays locked there."""
    try:
        return len(os.listdir("/proc/self/task"))  # noqa: PTH208
    except OSError:
        return threading.active_count()


def _work_and_exit(work: Work, tell: int) -> NoReturn:
    try:
        with open(tell, "w", encoding="utf-8") as told:
            told.write("\n".join(work()))
    except BaseException:
        os._exit(1)
    os._exit(0)
