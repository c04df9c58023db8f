"""Whether a folder is a project at all: a command typed in the wrong place says so."""

from pathlib import Path

from hub.check.messages import WRONG_FOLDER


class WrongFolder(ValueError):
    """There is no project in the folder; the text says what to type."""


def need_project(root: Path) -> None:
    """Raise WrongFolder unless `root` holds data/ward.yml, or at least mkdocs.yml or the folder content/."""
    if not any((root / name).exists() for name in ("data/ward.yml", "mkdocs.yml", "content")):
        raise WrongFolder(WRONG_FOLDER.format(folder=root.resolve()))
