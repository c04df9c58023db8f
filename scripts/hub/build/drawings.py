"""Drawings kept in the cache folder, each a file named by what it was made from, and the making of more."""

import contextlib
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import NamedTuple

from hub.build.press import Press, Task, Unprintable
from hub.build.store import read_value, write_value

_FORM = "hub-drawings-1"
_AHEAD = 4
"""Tasks handed out for each thread: it never waits for the next."""


class Order(NamedTuple):
    """A drawing to make for the page at that address; what it needs is read when it is its turn."""

    page: str
    task: Callable[[], Task]


class Failure(NamedTuple):
    """A drawing that could not be made: the address of the page that it was for, and why."""

    page: str
    reason: str


class Drawings:
    """The files of `folder`. A file is either whole or not there, whenever a build may die.

    `record` remembers what was there, so that a folder that nobody touched need not be listed.
    """

    def __init__(self, folder: Path, record: Path):
        self.folder = folder
        self._record = record

    def names(self) -> set[str]:
        """What is there; nothing where the folder cannot be looked into."""
        try:
            at = self.folder.stat().st_mtime_ns
            known = read_value(self._record, form=_FORM)
            if isinstance(known, tuple) and known[0] == at:
                return set(known[1].split("\n"))
            with os.scandir(self.folder) as entries:
                names = {entry.name for entry in entries if not entry.name.endswith(".new")}
        except OSError:
            return set()
        with contextlib.suppress(OSError):
            write_value(self._record, (at, "\n".join(names)), form=_FORM)
        return names

    def make(
        self, orders: Mapping[str, Order], jobs: int, done: Callable[[int, int], None]
    ) -> Iterator[Failure]:
        """Draw each file of `orders` by `jobs` threads, and tell `done` how many of how many are.

        Yields what could not be made; the rest is made all the same. What an order needs is read here, one
        after the other, only a little ahead of the threads. Raises what an order raises when its text cannot
        be had any more.
        """
        if not orders:
            return
        press, number = Press(), 0
        waiting: dict[Future[None], Order] = {}
        pool = ThreadPoolExecutor(jobs)
        try:
            for name, order in orders.items():
                waiting[pool.submit(self._make_one, press, name, order.task())] = order
                while waiting and (len(waiting) >= _AHEAD * jobs or number + len(waiting) == len(orders)):
                    finished, _ = wait(waiting, return_when=FIRST_COMPLETED)
                    for future in finished:
                        page = waiting.pop(future).page
                        number += 1
                        try:
                            future.result()
                        except (Unprintable, OSError) as error:
                            yield Failure(page, str(error))
                        done(number, len(orders))
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def drop(self, kept: set[str]) -> None:
        """Remove all but the files in `kept`."""
        for path in list(self.folder.iterdir()):
            if path.name not in kept:
                path.unlink(missing_ok=True)

    def _make_one(self, press: Press, name: str, task: Task) -> None:
        made = press.draw(task)
        self.folder.mkdir(parents=True, exist_ok=True)
        beside = self.folder / f"{name}.{os.getpid()}-{threading.get_ident()}.new"
        beside.write_bytes(made)
        os.replace(beside, self.folder / name)
