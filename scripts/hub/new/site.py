"""Another ward's site: nothing but mkdocs.yml, content/ and data/."""

import shutil
from pathlib import Path

_STARTER = Path(__file__).parent / "site"
_README = Path(__file__).parent / "site-readme.md"

ATTRIBUTES = """\
# Ledgers that several machines write: what each of them added is kept. data/announced.txt is not among
# them: that two machines have sent is for a person to look at.
/data/published.txt merge=union
/data/cards.txt merge=union
"""
"""What git is told of the ledgers, here and in every ward's project."""


class NotEmpty(ValueError):
    """The folder already holds something."""


def write_site(folder: Path, scripts: Path, python: str) -> list[Path]:
    """Copy the starter site into `folder`, which must be empty or missing.

    Its README.md tells the commands, with the Python interpreter and the folder of `scripts` named in full.

    Returns the files written, relative to the folder. Raises NotEmpty, or OSError after taking back what
    was written, so that the folder is as empty as before.
    """
    there = folder.exists()
    if there and any(folder.iterdir()):
        raise NotEmpty(str(folder))
    try:
        _write_all(folder, scripts, python)
    except BaseException:
        for path in folder.iterdir() if folder.is_dir() else ():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        if not there and folder.is_dir():
            folder.rmdir()
        raise
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def _write_all(folder: Path, scripts: Path, python: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    # Not shutil.copytree, which goes on after what it could not write and tells all of it in one text.
    for source in sorted(_STARTER.rglob("*")):
        target = folder / source.relative_to(_STARTER)
        if source.is_dir():
            target.mkdir()
        else:
            shutil.copyfile(source, target)
    # A register names people: only the numbers drawn from it are kept.
    (folder / ".gitignore").write_text("/site/\n/.site.*\n/.cache/\n/data/reports/\n", "utf-8")
    (folder / ".gitattributes").write_text(ATTRIBUTES, "utf-8")
    text = _README.read_text("utf-8")
    for mark, path in (("PYTHON", python), ("SCRIPTS", str(scripts)), ("FOLDER", str(folder.resolve()))):
        text = text.replace(mark, path)
    (folder / "README.md").write_text(text, "utf-8")
