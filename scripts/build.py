"""Dựng trang: từ content/ và data/ thành site/."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from command_line import run
from hub.check.project import WrongFolder, need_project


def build(
    root: Annotated[Path, typer.Option(help="Thư mục của dự án, nơi có mkdocs.yml.")] = Path(),
    now: Annotated[
        str,
        typer.Option(help='Diễn tập: dựng như thể bây giờ là lúc này, ví dụ "2026-11-25 08:30".'),
    ] = "",
    site_dir: Annotated[
        Path | None, typer.Option(help="Dựng vào thư mục này, thay cho site_dir trong mkdocs.yml.")
    ] = None,
    jobs: Annotated[
        int,
        typer.Option(min=0, max=64, help="Vẽ mấy ảnh chia sẻ, tờ rơi cùng lúc; 0 là theo số lõi của máy."),
    ] = 0,
) -> None:
    """Đọc content/ và data/, kiểm tra, rồi dựng trang. Trang cũ còn nguyên cho đến lúc xong."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(root / "mkdocs.yml")]
    if site_dir is not None:
        command += ["-d", str(site_dir.resolve())]
    if jobs:
        os.environ["HUB_JOBS"] = str(jobs)
    run_mkdocs(root, command, now)


def run_mkdocs(root: Path, command: list[str], now: str) -> None:
    """Become MkDocs, quietened about its own future, at the time asked for. `root` must be a project."""
    try:
        need_project(root)
    except WrongFolder as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    if now:
        os.environ["HUB_NOW"] = now
    os.execv(command[0], command)  # noqa: S606 - our own interpreter, no shell


if __name__ == "__main__":
    run(build)
