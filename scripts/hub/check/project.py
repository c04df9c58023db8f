"""Whether a folder is a project at all, and what of mkdocs.yml a command needs to know without MkDocs."""

import re
from pathlib import Path

from hub.check.messages import WRONG_FOLDER

_SITE_URL = re.compile(
    r"^site_url:[ \t]*([\"']?)(https?://[^\s\"'#]+/)\1[ \t]*(?:#.*)?$", re.MULTILINE | re.IGNORECASE
)


class WrongFolder(ValueError):
    """There is no project in the folder; the text says what to type."""


def need_project(root: Path) -> None:
    """Raise WrongFolder unless `root` holds data/ward.yml, or at least mkdocs.yml or the folder content/."""
    if not any((root / name).exists() for name in ("data/ward.yml", "mkdocs.yml", "content")):
        raise WrongFolder(WRONG_FOLDER.format(folder=root.resolve()))


def site_address(root: Path) -> str:
    """The address that mkdocs.yml names as `site_url`, which ends in "/"; "" where it names none."""
    try:
        settings = (root / "mkdocs.yml").read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""
    found = _SITE_URL.search(settings)
    return found[2] if found else ""
