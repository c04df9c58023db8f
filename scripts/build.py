"""Build the site: content/ and data/ become site/."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer


def build(
    root: Annotated[Path, typer.Option(help="The folder that holds mkdocs.yml.")] = Path(),
    now: Annotated[
        str,
        typer.Option(help='Build as if it were this time in the ward, e.g. "2026-11-25 08:30": a rehearsal.'),
    ] = "",
    site_dir: Annotated[
        Path | None, typer.Option(help="Where the site goes instead of mkdocs.yml's site_dir.")
    ] = None,
) -> None:
    """Read content/ and data/, check them, and make the site. The old site stays whole until the end."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(root / "mkdocs.yml")]
    if site_dir is not None:
        command += ["-d", str(site_dir.resolve())]
    run_mkdocs(command, now)


def run_mkdocs(command: list[str], now: str) -> None:
    """Become MkDocs, quietened about its own future, at the time asked for."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    if now:
        os.environ["HUB_NOW"] = now
    os.execv(command[0], command)  # noqa: S606 - our own interpreter, no shell


if __name__ == "__main__":
    typer.run(build)
