"""Another ward's site: nothing but mkdocs.yml, content/ and data/."""

import shutil
from pathlib import Path

_STARTER = Path(__file__).parent / "site"


class NotEmpty(ValueError):
    """The folder already holds something."""


def write_site(folder: Path) -> list[Path]:
    """Copy the starter site into `folder`, which must be empty or missing.

    Returns the files written, relative to the folder. Raises NotEmpty or OSError.
    """
    if folder.exists() and any(folder.iterdir()):
        raise NotEmpty(str(folder))
    shutil.copytree(_STARTER, folder, dirs_exist_ok=True)
    (folder / ".gitignore").write_text("/site/\n/.site.*\n/.cache/\n", "utf-8")
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
