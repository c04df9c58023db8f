"""Xem thử trang trên máy mình trong lúc viết: lưu tệp là trang làm mới, bản nháp cũng hiện."""

import errno
import re
import socket
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from build import run_mkdocs
from command_line import run
from hub.check.reason import reason_of

_HOST = re.compile(r"\[[0-9A-Fa-f:.]+\]|[0-9A-Za-z-]{1,63}(?:\.[0-9A-Za-z-]{1,63})*")
_NO_HOST = "không có máy nào tên như vậy"


def serve(
    root: Annotated[Path, typer.Option(help="Thư mục của dự án, nơi có mkdocs.yml.")] = Path(),
    now: Annotated[
        str, typer.Option(help='Xem trang như thể bây giờ là lúc này, ví dụ "2026-11-25 08:30".')
    ] = "",
    address: Annotated[str, typer.Option(help="Địa chỉ để mở trong trình duyệt.")] = "127.0.0.1:8000",
) -> None:
    """Mở http://127.0.0.1:8000 bằng trình duyệt; bấm Ctrl+C để tắt."""
    _refuse_taken(address)
    run_mkdocs(root, ["serve", "-f", str(root / "mkdocs.yml"), "-a", address], now)


def _refuse_taken(address: str) -> None:
    """What MkDocs would answer with a traceback: an address that cannot be listened at."""
    host, _, port = address.rpartition(":")
    is_port = port.isascii() and port.isdecimal() and 0 < int(port) < 65536
    if not is_port or not _HOST.fullmatch(host):
        _stop(f"--address phải là địa chỉ và cổng, như 127.0.0.1:8001 ({address}).")
    try:
        with socket.create_server((host.strip("[]"), int(port)), family=_family(host)):
            pass
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            _stop(
                f"Cổng {port} đang có chương trình khác dùng, chắc là một cửa sổ make serve khác."
                " Đóng cửa sổ đó (Ctrl+C), hoặc dùng cổng khác:"
                f" make serve ARGS='--address 127.0.0.1:{_other(port)}'"
            )
        # Numbers below nought are the resolver's own.
        reason = _NO_HOST if (error.errno or 0) < 0 else reason_of(error)
        _stop(f"Không mở được {address}: {reason}. Hãy dùng 127.0.0.1 và một cổng từ 1024 trở lên.")


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _other(port: str) -> int:
    return int(port) + 1 if int(port) < 65535 else 8001


def _stop(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(1)


if __name__ == "__main__":
    run(serve)
