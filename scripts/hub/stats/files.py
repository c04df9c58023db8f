"""Files of a register: which there are, of what kind, and what can be told before an engine reads them."""

import csv
import io
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path, PurePosixPath

from hub.model.register import Limits, Register
from hub.read.encoding import legacy_encoding, wide_encoding
from hub.stats.header import ROWS, Header, header_of
from hub.stats.trouble import PullTrouble

KINDS = {
    ".csv": "csv",
    ".txt": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
    ".parquet": "parquet",
    ".xlsx": "xlsx",
}
_TYPES = {
    "csv": "csv",
    "tab-separated": "tsv",
    "json": "json",
    "parquet": "parquet",
    "spreadsheetml": "xlsx",
}
_DELIMITERS = {",": "dấu phẩy", ";": "dấu chấm phẩy", "\t": "phím Tab", "|": "dấu |"}
_BEGINNING = 1 << 16
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""What .xls files begin with, and .xlsx files with a password."""


def find_files(data: Path, register: Register, limits: Limits) -> list[Path]:
    """The files of `register.files` within the folder `data`, by name.

    Raises PullTrouble, also for what is no file or leads out of the project: a month that were left out in
    silence would be a month with fewer reports.
    """
    try:
        met = sorted(path for path in _met(data, register.files) if not _is_left_over(path))
    except ValueError:  # "so**.csv"
        met = []
    found = [path for path in met if _is_register(path, data, register)]
    if not found:
        raise trouble_of(register, "files-none", files=register.files)
    if sum(path.stat().st_size for path in found) > limits.megabytes * 1_000_000:
        largest = max(found, key=lambda path: path.stat().st_size)
        raise trouble_of(register, "file-large", file=largest.name, megabytes=limits.megabytes)
    return found


def _met(data: Path, pattern: str) -> set[Path]:
    """What is there by a pattern, of whatever kind. `glob` alone passes over a dead link that it is to find
    by its very name."""
    asked = PurePosixPath(pattern)
    if any(sign in asked.name for sign in "*?["):
        return set(data.glob(str(asked)))
    folders = data.glob(str(asked.parent)) if asked.parent.name else [data]
    return {folder / asked.name for folder in folders if os.path.lexists(folder / asked.name)}


def _is_register(path: Path, data: Path, register: Register) -> bool:
    """Whether it is a file; a folder is none where the pattern asks for all that is in it, too.

    Raises PullTrouble.
    """
    shown = f"data/{path.relative_to(data).as_posix()}"
    try:
        if path.is_symlink() and not path.exists():
            raise trouble_of(register, "file-dead-link", file=shown)
        if not path.resolve().is_relative_to(data.parent.resolve()):
            raise trouble_of(register, "file-outside", file=shown)
        if path.is_dir():
            if register.files.endswith("**/*"):
                return False
            raise trouble_of(register, "file-folder", file=shown)
        if not path.is_file():
            raise trouble_of(register, "file-special", file=shown)
    except OSError as error:
        raise trouble_of(register, "file-unreadable", file=shown, reason=error.strerror) from None
    return True


def _is_left_over(path: Path) -> bool:
    """Whether Excel, LibreOffice or Emacs keeps it beside a file that is open."""
    return path.name.startswith(("~$", ".~lock", ".#"))


def kind_of(path: Path, register: Register, content_type: str = "") -> str:
    """csv, tsv, json, parquet or xlsx. Raises PullTrouble where it cannot be told, and for a web page."""
    beginning = beginning_of(path, register)
    looks_like = beginning.lstrip(b"\xef\xbb\xbf \t\r\n")[:300].lower()
    if looks_like.startswith((b"<!doctype", b"<html", b"<head", b"<?xml", b"<!--")) or "html" in content_type:
        raise trouble_of(register, "file-html", file=path.name)
    if beginning.startswith(_OLD_OFFICE):
        raise trouble_of(register, "file-old-excel", file=path.name)
    if register.kind:
        return register.kind
    if beginning.startswith(b"PAR1"):
        return "parquet"
    if beginning.startswith(b"PK\x03\x04"):
        return "xlsx"
    kind = KINDS.get(path.suffix.lower(), "")
    kind = kind or next((kind for part, kind in _TYPES.items() if part in content_type), "")
    if not kind:
        raise trouble_of(register, "file-kind", file=path.name)
    return kind


def beginning_of(path: Path, register: Register) -> bytes:
    """The first 64 KB, of which there must be some. Raises PullTrouble."""
    try:
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
    except OSError as error:
        raise trouble_of(register, "file-unreadable", file=path.name, reason=error.strerror) from None
    if not beginning.strip():
        raise trouble_of(register, "file-empty", file=path.name)
    return beginning


def read_header(path: Path, register: Register, delimiter: str) -> tuple[Header, int]:
    """The names of a CSV file's columns, and how many lines stand above them.

    Raises PullTrouble for another encoding or delimiter.
    """
    beginning = beginning_of(path, register)
    wide = wide_encoding(beginning) if b"\0" in beginning or beginning[:1] in (b"\xff", b"\xfe") else None
    if wide:
        raise trouble_of(register, "file-encoding", file=path.name, encoding=wide)
    text = beginning.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    if "\ufffd" in text[:-3]:
        encoding = legacy_encoding(beginning) or "không rõ"
        raise trouble_of(register, "file-encoding", file=path.name, encoding=encoding)
    rows, ends = [], [0]
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        for row in islice(reader, ROWS):
            rows.append(row)
            ends.append(reader.line_num)
    except csv.Error:
        if not rows:
            raise trouble_of(register, "csv-broken", file=path.name) from None
    header = header_of(rows, register, path.name)
    if len(header.names) < 2:
        for other, name in _DELIMITERS.items():
            if other != delimiter and other in "".join(rows[header.above]):
                better = '"tab"' if other == "\t" else f'"{other}"'
                told = {"found": name, "expected": _DELIMITERS[delimiter], "better": better}
                raise trouble_of(register, "csv-delimiter", file=path.name, **told)
    return header, ends[header.above]


def line_of_row(path: Path, register: Register, delimiter: str, row: int) -> tuple[int | None, int]:
    """The line in a CSV file on which its row (from 0, without header and blank ones) begins, if it has that
    many; and how many it has as far as was looked. Raises csv.Error."""
    header, above = read_header(path, register, delimiter)
    asked = [place for place, name in enumerate(header.names) if name in register.columns.values()]
    rows = 0
    with path.open(encoding="utf-8-sig", newline="", errors="replace") as file:
        for line, values in _begun_lines(file, delimiter):
            if line <= above + 1 or not any(values[place] for place in asked if place < len(values)):
                continue
            if rows == row:
                return line, rows
            rows += 1
    return None, rows


def _begun_lines(file: io.TextIOBase, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    rows = csv.reader(file, delimiter=delimiter)
    before = 0
    for row in rows:
        if row:
            yield before + 1, row
        before = rows.line_num


def trouble_of(register: Register, code: str, **details: object) -> PullTrouble:
    """A trouble of one source."""
    return PullTrouble(code, source=register.name, line=register.line, **details)
