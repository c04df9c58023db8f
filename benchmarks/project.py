"""The hub's project that is measured: the sample ward with any number of generated warnings."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.generate import generate
from benchmarks.trash import discard

ROOT = Path(__file__).resolve().parent.parent

FIRST, LATER, OLD = "first edit", "later edit", "edit of the oldest"
EDITS = {FIRST: 5, LATER: 10, OLD: sys.maxsize}
"""Edits by how far back the edited warning lies: two in the window of every feed, and the oldest of all."""

_EDITED = " (sửa lần {number})"


class Project:
    """A project directory of the hub with `count` warnings, by itself without cards and posters."""

    def __init__(self, folder: Path, count: int, *, cards: bool = False):
        self.folder = folder
        self.count = count
        self.cards = cards
        self.warnings = folder / "content" / "warnings"

    def make(self) -> None:
        """Make it anew, from the repository's settings, data, prose, guides and photos."""
        discard(self.folder)
        content, data = self.folder / "content", self.folder / "data"
        content.mkdir(parents=True)
        data.mkdir()
        settings = (ROOT / "mkdocs.yml").read_text("utf-8")
        plugin = f"  - hub: {{cards: {str(self.cards).lower()}}}\n"
        (self.folder / "mkdocs.yml").write_text(settings.replace("  - hub\n", plugin), "utf-8")
        for pattern in ("*.yml", "*.json", "*.csv"):
            for path in sorted((ROOT / "data").glob(pattern)):
                shutil.copy(path, data)
        for path in sorted((ROOT / "content").glob("*.md")):
            shutil.copy(path, content)
        for name in ("guides", "photos"):
            shutil.copytree(ROOT / "content" / name, content / name)
        generate(self.warnings, self.count)
        self.ids = sorted(path.stem for path in self.warnings.glob("*.yml"))

    def file_of(self, edit: str) -> Path:
        """The file of the warning that an edit of EDITS is made in."""
        back = min(EDITS[edit], self.count)
        return self.warnings / f"{self.ids[-back]}.yml"

    @contextmanager
    def restoring(self) -> Iterator[None]:
        """Give edited warnings their text back in the end."""
        before = {path: path.read_text("utf-8") for path in map(self.file_of, EDITS)}
        try:
            yield
        finally:
            for path, text in before.items():
                path.write_text(text, "utf-8")

    def edit(self, name: str, number: int) -> Path:
        """Make an edit of EDITS: some words more in the summary and in the text. Returns the file."""
        path = self.file_of(name)
        path.write_text(edited(path.read_text("utf-8"), number), "utf-8")
        return path


def edited(warning: str, number: int) -> str:
    """The YAML of a warning with a remark at the end of its summary and of its first line of text."""
    lines = warning.split("\n")
    for index, line in enumerate(lines):
        if line.startswith("summary: "):
            quote = "'" if line.endswith("'") else ""
            lines[index] = line.removesuffix(quote) + _EDITED.format(number=number) + quote
        elif line.startswith("what_happened: "):
            lines[index + 1] += _EDITED.format(number=number)
    return "\n".join(lines)
