"""Dựng trang: từ content/ và data/ thành site/."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from command_line import run
from hub.build.refused import Refused
from hub.check.content import load_content
from hub.check.mkdocs_file import FILE
from hub.check.project import WrongFolder, check_project, content_folder, need_project


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
    arguments = ["build", "--strict", "-f", str(root / "mkdocs.yml")]
    if site_dir is not None:
        arguments += ["-d", str(site_dir.resolve())]
    if jobs:
        os.environ["HUB_JOBS"] = str(jobs)
    run_mkdocs(root, arguments, now)


def run_mkdocs(root: Path, arguments: list[str], now: str) -> None:
    """Become MkDocs, at the time asked for, once mkdocs.yml is such that it can start."""
    try:
        need_project(root)
    except WrongFolder as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    problems = check_project(root)
    if problems:
        content = load_content(root, content_folder(root), root / "data")
        refused = Refused((*problems, *content.problems), len({FILE, *content.files}))
        typer.echo(f"{refused}\n{refused.report}", err=True, nl=False)
        raise typer.Exit(1)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    if now:
        os.environ["HUB_NOW"] = now
    command = [sys.executable, str(Path(__file__).parent / "start_mkdocs.py"), *arguments]
    os.execv(command[0], command)  # noqa: S606 - our own interpreter, no shell


if __name__ == "__main__":
    run(build)
