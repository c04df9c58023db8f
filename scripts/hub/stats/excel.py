"""An Excel sheet as a table: its first row names the columns, dates stay dates, all else is text."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import pyarrow as pa

from hub.model.register import Register
from hub.stats.files import trouble_of


def read_sheet(path: Path, register: Register) -> pa.Table:
    """The sheet `register.sheet`, else the first. A column is of times when all that stands in it are.

    Raises PullTrouble.
    """
    from openpyxl import load_workbook

    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, KeyError, ValueError, OSError):
        raise trouble_of(register, "file-damaged", file=path.name, kind="xlsx") from None
    try:
        if register.sheet and register.sheet not in book.sheetnames:
            told = {"sheet": register.sheet, "sheets": ", ".join(book.sheetnames)}
            raise trouble_of(register, "sheet-missing", file=path.name, **told)
        sheet = book[register.sheet or book.sheetnames[0]]
        rows = [row for row in sheet.iter_rows(values_only=True) if any(cell is not None for cell in row)]
    finally:
        book.close()
    if not rows:
        raise trouble_of(register, "file-empty", file=path.name)
    header = [str(name).strip() if name is not None else "" for name in rows[0]]
    for place, name in enumerate(header):
        if name and name in header[:place]:
            raise trouble_of(register, "column-twice", file=path.name, column=name)
    columns = {name: [row[n] for row in rows[1:]] for n, name in enumerate(header) if name}
    return pa.table({name: _column(values) for name, values in columns.items()})


def _column(values: Sequence[object]) -> "pa.Array[Any]":
    if any(isinstance(value, datetime) for value in values) and all(
        value is None or isinstance(value, datetime) for value in values
    ):
        return pa.array(values, pa.timestamp("us"))
    return pa.array([_text(value) for value in values], pa.string())


def _text(value: object) -> str | None:
    if value is None:
        return None
    if isinstance(value, datetime | date):
        return value.isoformat(sep=" ") if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
