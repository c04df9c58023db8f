"""MkDocs as the commands start it: what it refuses by itself begins with a sentence in Vietnamese.

Its arguments are those of `mkdocs`. What the hub knows of mkdocs.yml was looked at before.
"""

import logging
import sys
import traceback
from pathlib import Path

import click
from mkdocs.__main__ import cli

_OURS = str(Path(__file__).parent / "hub")
_SAYS = {
    "settings": (
        "mkdocs.yml có chỗ mà MkDocs (chương trình dựng trang) không nhận. Trang cũ còn nguyên."
        " Hãy sửa theo lời của MkDocs (tiếng Anh) dưới đây rồi gõ lại lệnh:"
    ),
    "stopped": (
        "MkDocs (chương trình dựng trang) dừng giữa chừng, thường là vì một cài đặt trong mkdocs.yml"
        " hay một tệp sửa giao diện (custom_dir). Trang cũ còn nguyên. Lời của MkDocs (tiếng Anh):"
    ),
}


class _Foreword(logging.Filter):
    """Says once, before MkDocs' first complaint about its settings, whose complaint that is."""

    told = False

    def filter(self, record: logging.LogRecord) -> bool:
        if record.levelno >= logging.WARNING:
            self.tell("settings")
        before, cut, trace = record.getMessage().partition("Traceback (most recent call last)")
        if cut:
            record.msg, record.args = before + trace.strip().rpartition("\n")[2], ()
        return True

    def tell(self, what: str) -> None:
        if not self.told:
            self.told = True
            print(_SAYS[what], file=sys.stderr, flush=True)


def main() -> None:
    """Run MkDocs with the arguments of this process."""
    foreword = _Foreword()
    logging.getLogger("mkdocs.config").addFilter(foreword)
    try:
        cli(prog_name="mkdocs", standalone_mode=False)
    except click.ClickException as error:
        foreword.tell("settings")
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)
    except Exception as error:
        if any(frame.filename.startswith(_OURS) for frame in traceback.extract_tb(error.__traceback__)):
            raise
        foreword.tell("stopped")
        sys.exit(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
