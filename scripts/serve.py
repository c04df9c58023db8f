"""Show the site on this machine while writing: made anew at every change, drafts shown and marked."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from build import run_mkdocs


def serve(
    root: Annotated[Path, typer.Option(help="The folder that holds mkdocs.yml.")] = Path(),
    now: Annotated[
        str, typer.Option(help='Show it as at this time in the ward, e.g. "2026-11-25 08:30".')
    ] = "",
    address: Annotated[str, typer.Option(help="Where to listen.")] = "127.0.0.1:8000",
) -> None:
    """Open http://127.0.0.1:8000 in a browser; stop with Ctrl+C."""
    run_mkdocs([sys.executable, "-m", "mkdocs", "serve", "-f", str(root / "mkdocs.yml"), "-a", address], now)


if __name__ == "__main__":
    typer.run(serve)
