"""What is made once for all processes of a test run, and then only read."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest


def common_folder(factory: pytest.TempPathFactory) -> Path:
    """The temporary folder that all processes of this run have in common."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder `name` that `make` fills. The first process that wants it makes it, the others wait; if the
    first one fails, the next makes it from nothing in a folder of its own."""
    folder = common_folder(factory) / "made-once" / name
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("a+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lock.seek(0)
        said = lock.read().split()
        place = folder / str(len(said))
        if said and said[-1] == "made":
            return folder / str(len(said) - 1)
        try:
            make(place)
        except BaseException:
            lock.write("failed\n")
            raise
        lock.write("made\n")
        return place
