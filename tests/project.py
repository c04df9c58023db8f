"""A copy of the sample ward's project in a folder of its own, and what one does with it."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import ready_python

REPOSITORY = Path(__file__).parent.parent
NOW = "2026-11-25 12:00"
"""The time for which the tests make the sample ward's site."""


_SLOW = ("charts", "photos")
"""Folders of the cache whose files are named by what they were made from, and take long to make."""

_lent: list[Path] = []
"""The folder of what the first build made of these, for all projects after it; if one was named."""


def lend_in(folder: Path) -> None:
    """Name the folder, which need not be there yet and which other processes may share."""
    _lent[:] = [folder]


class Project:
    """A project in `root`, built through MkDocs as an officer's machine would."""

    def __init__(self, root: Path):
        self.root = root
        self.site = root / "site"

    @classmethod
    def copy_sample(cls, root: Path, *, cards: bool = False, cold: bool = False) -> "Project":
        """The repository's own content in `root`; with `cards` its cards and posters are drawn as well.

        Its charts and pictures are there already where another project has them, unless it is to be `cold`.
        """
        root.mkdir(parents=True, exist_ok=True)
        for name in ("content", "data"):
            shutil.copytree(
                REPOSITORY / name, root / name, ignore=shutil.ignore_patterns("published.txt", "cards.txt")
            )
        shutil.copy(REPOSITORY / "mkdocs.yml", root / "mkdocs.yml")
        project = cls(root)
        if _lent and _lent[0].is_dir() and not cold:
            shutil.copytree(_lent[0], root / ".cache" / "hub")
        if not cards:
            project.edit("mkdocs.yml", "  - hub\n", "  - hub: {cards: false}\n")
        return project

    def run(self, *command: str, now: str = NOW, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run one of the scripts, or any Python program, in the project; the output is kept."""
        env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "HUB_NOW": now, "NO_COLOR": "1", **environment}
        if ready_python.suits(env):
            return ready_python.run(command, self.root, env)
        return subprocess.run(
            [sys.executable, *command], cwd=self.root, env=env, capture_output=True, text=True, timeout=200
        )

    def try_build(self, now: str = NOW, **environment: str) -> subprocess.CompletedProcess[str]:
        """Build, whatever comes of it."""
        return self.run("-m", "mkdocs", "build", "--strict", now=now, **environment)

    def build(self, now: str = NOW, **environment: str) -> "Project":
        """Build, and see that it worked."""
        done = self.try_build(now, **environment)
        assert done.returncode == 0, done.stderr
        self._lend()
        return self

    def _lend(self) -> None:
        cache = self.root / ".cache" / "hub"
        if _lent and not _lent[0].exists() and all((cache / name).is_dir() for name in _SLOW):
            copy = Path(tempfile.mkdtemp(dir=_lent[0].parent))
            for name in _SLOW:
                shutil.copytree(cache / name, copy / name)
            with contextlib.suppress(OSError):  # another process was first
                copy.rename(_lent[0])

    def write(self, path: str, text: str) -> Path:
        """Write a file of the project."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a piece of text that the file must hold."""
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        file.write_text(text.replace(old, new), "utf-8")

    def files(self) -> dict[str, bytes]:
        """Everything in the built site, by path."""
        return {
            p.relative_to(self.site).as_posix(): p.read_bytes()
            for p in sorted(self.site.rglob("*"))
            if p.is_file()
        }

    def page(self, address: str) -> str:
        """The HTML at an address of the built site."""
        return (self.site / address / "index.html").read_text("utf-8")


WARNING = """\
title: {title}
category: {category}
severity: moderate
published: {published}
summary: Tóm tắt của {title}.
what_happened: |
  Chuyện xảy ra.
what_to_do:
  - Gọi 113.
"""


def warning_text(
    title: str = "Một cảnh báo", category: str = "lua-dao", published: str = "2026-11-20 08:00"
) -> str:
    """A small, good warning."""
    return WARNING.format(title=title, category=category, published=published)
