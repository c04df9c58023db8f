"""An Excel sheet as a table: a row of it names the columns, dates stay dates, all else is text."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pyarrow as pa

from hub.model.register import Register
from hub.stats.files import trouble_of
from hub.stats.header import header_of
from hub.stats.trouble import PullTrouble

ROW_COLUMN = "hub_row"
"""A column beside the sheet's own: the number of the row in the sheet."""
UNPACKED_MEGABYTES = 1000


def read_sheet(path: Path, register: Register) -> pa.Table:
    """The sheet `register.sheet`, else the first, without blank rows.

    A column is of times when all that stands in it are; where only some are, they are written as
    `register.dates` has it. Raises PullTrouble.
    """
    try:
        _check_size(path, register)
        rows = _read_rows(path, register)
    except PullTrouble:
        raise
    except Exception:  # openpyxl stumbles over a damaged file in any way there is
        raise trouble_of(register, "file-damaged", file=path.name, kind="xlsx") from None
    if not rows:
        raise trouble_of(register, "file-empty", file=path.name)
    header = header_of([row for _, row in rows], register, path.name)
    below = rows[header.above + 1 :]
    form = max(register.dates, key=len, default="%Y-%m-%d %H:%M:%S")
    table = {
        name: _column([row[n] if n < len(row) else None for _, row in below], form)
        for n, name in enumerate(header.names)
    }
    return pa.table({**table, ROW_COLUMN: pa.array([number for number, _ in below], pa.int64())})


def _check_size(path: Path, register: Register) -> None:
    with ZipFile(path) as packed:
        if sum(part.file_size for part in packed.infolist()) > UNPACKED_MEGABYTES * 1_000_000:
            raise trouble_of(register, "file-large", file=path.name, megabytes=UNPACKED_MEGABYTES)


def _read_rows(path: Path, register: Register) -> list[tuple[int, Sequence[object]]]:
    """The rows in which anything stands, each with its number in the sheet."""
    from openpyxl import load_workbook

    with path.open("rb") as file:  # a path would be judged by its suffix
        book = load_workbook(file, read_only=True, data_only=True)
        try:
            if register.sheet and register.sheet not in book.sheetnames:
                told = {"sheet": register.sheet, "sheets": ", ".join(book.sheetnames)}
                raise trouble_of(register, "sheet-missing", file=path.name, **told)
            sheet = book[register.sheet or book.sheetnames[0]]
            rows = enumerate(sheet.iter_rows(values_only=True), 1)
            return [(number, row) for number, row in rows if any(cell is not None for cell in row)]
        finally:
            book.close()


def _column(values: Sequence[object], form: str) -> "pa.Array[Any]":
    if any(isinstance(value, datetime) for value in values) and all(
        value is None or isinstance(value, datetime) for value in values
    ):
        return pa.array(values, pa.timestamp("us"))
    return pa.array([_text(value, form) for value in values], pa.string())


def _text(value: object, form: str) -> str | None:
    if value is None:
        return None
    if isinstance(value, datetime | date):
        return value.strftime(form)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
