"""A ledger that is gone although there was one: without it any address may die, and nobody would be told.

Two witnesses are asked, and only when data/published.txt is missing: git's last commit, and the copy that
each real build keeps in the cache. A new project has neither.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from hub.build.ledger import NAME
from hub.build.store import replace_file
from hub.build.words import SAYS
from hub.check.problem import Problem

_PATIENCE = 10.0
"""Seconds for git."""


def lost_ledger_problems(root: Path, data: Path, cache: Path) -> Iterator[Problem]:
    """The ledger's loss, with how to get it back."""
    if os.path.lexists(data / NAME):
        return
    file, copy = f"{data.name}/{NAME}", cache / NAME
    if _is_committed(data):
        yield Problem(file, 1, 1, "ledger-lost", SAYS["ledger-lost-git"].format(file=file))
    elif copy.is_file():
        place = os.path.relpath(copy, root)
        yield Problem(file, 1, 1, "ledger-lost", SAYS["ledger-lost-copy"].format(file=file, copy=place))


def keep_copy(data: Path, cache: Path) -> None:
    """Keep what the ledger holds now. Raises OSError."""
    path, copy = data / NAME, cache / NAME
    if not path.is_file():
        return
    now = path.read_bytes()
    if not copy.is_file() or copy.read_bytes() != now:
        copy.parent.mkdir(parents=True, exist_ok=True)
        replace_file(copy, now)


def _is_committed(data: Path) -> bool:
    """Whether the last commit of the repository in which the folder lies holds a ledger there."""
    git = shutil.which("git")
    if git is None or not data.is_dir():
        return False
    # A hook of git's would lead it to another place.
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = (git, "cat-file", "-e", f"HEAD:./{NAME}")
    try:
        done = subprocess.run(command, cwd=data, env=env, capture_output=True, timeout=_PATIENCE, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
