"""Puts a sample file into the small base project and says what is wrong with it.

`python tests/check/sample_project.py` writes every `.expected` anew. Read each one before it is kept.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from hub.check.content import Content, load_content
from hub.check.problem import render_problems

SAMPLES = Path(__file__).parent.parent / "samples"
PLACES = {"guides": "content/guides", "pages": "content"} | dict.fromkeys(
    ("ward", "categories", "synonyms", "reports"), "data"
)
NAMES = {
    "ward": "ward.yml",
    "categories": "categories.yml",
    "synonyms": "synonyms.yml",
    "reports": "reports.yml",
}


def bad_samples() -> list[Path]:
    return sorted(p for p in (SAMPLES / "bad").rglob("*") if p.suffix in (".yml", ".md"))


def good_samples() -> list[Path]:
    return sorted(p for p in (SAMPLES / "good").rglob("*") if p.suffix in (".yml", ".md"))


def place(sample: Path) -> str:
    """Where a sample stands in the project, by the name of its folder."""
    kind = sample.parent.name
    return f"{PLACES.get(kind, 'content/warnings')}/{NAMES.get(kind, sample.name)}"


def load(root: Path) -> Content:
    return load_content(root, root / "content", root / "data")


def problem_lines(root: Path, sample: Path) -> str:
    """The lines printed, but for the summary, for a copy of the base in `root` with the sample in it."""
    target = root / place(sample)
    before = target.read_bytes() if target.exists() else None
    target.write_bytes(sample.read_bytes())
    try:
        return "".join(render_problems(load(root).problems).splitlines(keepends=True)[:-1])
    finally:
        if before is None:
            target.unlink()
        else:
            target.write_bytes(before)


def copy_base(root: Path) -> Path:
    return Path(shutil.copytree(SAMPLES / "base", root, dirs_exist_ok=True))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = copy_base(Path(folder))
        for sample in bad_samples():
            lines = problem_lines(root, sample)
            sample.with_suffix(".expected").write_text(lines, encoding="utf-8")
            sys.stdout.write(f"--- {sample.parent.name}/{sample.name}\n{lines}")


if __name__ == "__main__":
    main()
