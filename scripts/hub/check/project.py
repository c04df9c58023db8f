"""Whether a folder is a project at all, and what of mkdocs.yml a command needs to know without MkDocs."""

import os
from pathlib import Path

from hub.check.messages import WRONG_FOLDER
from hub.check.mkdocs_file import FILE, MkdocsFile, parse_mkdocs
from hub.check.problem import Problem, problem, problem_of
from hub.read.fault import Fault
from hub.read.source import read_source


class WrongFolder(ValueError):
    """There is no project in the folder; the text says what to type."""


def need_project(root: Path) -> None:
    """Raise WrongFolder unless `root` holds data/ward.yml, or at least mkdocs.yml or the folder content/."""
    # Not Path.exists, which raises where a folder may not be looked into.
    if not any(os.path.exists(root / name) for name in ("data/ward.yml", FILE, "content")):  # noqa: PTH110
        raise WrongFolder(WRONG_FOLDER.format(folder=root.resolve()))


def check_project(root: Path) -> list[Problem]:
    """Every problem of mkdocs.yml that the hub knows of; MkDocs may have more."""
    return _settings(root).problems


def site_address(root: Path) -> str:
    """The address that mkdocs.yml names as `site_url`, ended by "/" as in a build; "" where it names none."""
    return _settings(root).site_url


def content_folder(root: Path) -> Path:
    """The folder that mkdocs.yml names as `docs_dir`, by default content/."""
    return root / (_settings(root).docs_dir or "content")


def _settings(root: Path) -> MkdocsFile:
    path = os.path.realpath(root / FILE)
    if not os.path.lexists(path):
        return MkdocsFile("", None, [problem(FILE, (1, 1), "file.missing")])
    try:
        text = read_source(path).text
    except Fault as fault:
        return MkdocsFile("", None, [problem_of(FILE, fault)])
    return parse_mkdocs(text, has_docs=(root / "docs").is_dir())
