"""Whether a folder is a project at all, and what of mkdocs.yml a command needs to know without MkDocs."""

import re
from pathlib import Path

from hub.check.messages import WRONG_FOLDER

_SITE_URL = re.compile(
    r"^site_url:[ \t]*([\"']?)(https?://[^\s\"'#]+/)\1[ \t]*(?:#.*)?$", re.MULTILINE | re.IGNORECASE
)
_DOCS_DIR = re.compile(
    r"^docs_dir:[ \t]*(?:\"([^\"\n]+)\"|'([^'\n]+)'|([^\s#][^#\n]*?))[ \t]*(?:#.*)?$", re.MULTILINE
)


class WrongFolder(ValueError):
    """There is no project in the folder; the text says what to type."""


def need_project(root: Path) -> None:
    """Raise WrongFolder unless `root` holds data/ward.yml, or at least mkdocs.yml or the folder content/."""
    if not any((root / name).exists() for name in ("data/ward.yml", "mkdocs.yml", "content")):
        raise WrongFolder(WRONG_FOLDER.format(folder=root.resolve()))


def site_address(root: Path) -> str:
    """The address that mkdocs.yml names as `site_url`, which ends in "/"; "" where it names none."""
    found = _SITE_URL.search(_settings(root))
    return found[2] if found else ""


def content_folder(root: Path) -> Path:
    """The folder that mkdocs.yml names as `docs_dir`, by default content/."""
    found = _DOCS_DIR.search(_settings(root))
    return root / next((name for name in found.groups() if name), "content") if found else root / "content"


def _settings(root: Path) -> str:
    """The text of mkdocs.yml; "" where it cannot be read."""
    try:
        return (root / "mkdocs.yml").read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""
