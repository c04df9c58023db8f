"""Xem thử trang trên máy mình trong lúc viết: lưu tệp là trang làm mới, bản nháp cũng hiện."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from build import run_mkdocs


def serve(
    root: Annotated[Path, typer.Option(help="Thư mục của dự án, nơi có mkdocs.yml.")] = Path(),
    now: Annotated[
        str, typer.Option(help='Xem trang như thể bây giờ là lúc này, ví dụ "2026-11-25 08:30".')
    ] = "",
    address: Annotated[str, typer.Option(help="Địa chỉ để mở trong trình duyệt.")] = "127.0.0.1:8000",
) -> None:
    """Mở http://127.0.0.1:8000 bằng trình duyệt; bấm Ctrl+C để tắt."""
    command = [sys.executable, "-m", "mkdocs", "serve", "-f", str(root / "mkdocs.yml"), "-a", address]
    run_mkdocs(root, command, now)


if __name__ == "__main__":
    typer.run(serve)
