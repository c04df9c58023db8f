"""Where the first row stands with which something is wrong, asked only when that ends the pull."""

import csv
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import ibis

from hub.model.register import FAULT_COLUMN, Register
from hub.stats.excel import ROW_COLUMN
from hub.stats.files import line_of_row, trouble_of
from hub.stats.rows import FAULTS, Reading, rows_of
from hub.stats.trouble import masked
from hub.stats.words import AND_MORE, ROW, ROW_BY_ID, ROW_ONLY, SOMEWHERE, VALUE
from hub.stats.words import FAULTS as WHAT

_TABLES = {"category-unknown": "categories", "area-unknown": "areas", "status-unknown": "statuses"}
_MOST_VALUES = 5


@dataclass(slots=True)
class Piece:
    """A table of a register, and the files that it is of, if any. `twice`: some id stands there twice."""

    table: Any
    files: tuple[Path, ...]
    kind: str
    duckdb: bool
    twice: bool = False

    def reports(self, register: Register) -> Any:
        """The rows in which anything stands that is asked for: Excel leaves rows of nothing but commas."""
        if self.kind not in ("csv", "tsv"):
            return self.table
        return self.table.filter(
            ibis.or_(*(self.table[name].notnull() for name in register.columns.values()))
        )


def refuse_row(pieces: list[Piece], register: Register, reading: Reading, fault: str, count: int) -> NoReturn:
    """Raise PullTrouble for the first row with `fault`, of which there are `count`."""
    column = register.columns[FAULT_COLUMN[fault]]
    told: dict[str, object] = {
        "fault": fault,
        "column": column,
        "what": WHAT[fault],
        "count": count,
        "allowed": register.leave_out.get(fault, 0),
        "value": "",
    }
    where, value = SOMEWHERE.format(table=register.table or register.name), None
    for piece in pieces:
        found = _first(piece, register, reading, fault, column)
        if found is not None:
            where, value = found
            break
    if fault in _TABLES:
        told["values"] = _values(pieces, register, reading, fault, column)
        told["table"] = _TABLES[fault]
        raise trouble_of(register, "values", where=where, **told)
    if value:
        told["value"] = VALUE.format(value=masked(value))
    code = "duplicates" if fault == "duplicate" else "row"
    raise trouble_of(register, code, where=where, **told)


def _faulty(piece: Piece, register: Register, reading: Reading, fault: str, extra: dict[str, Any]) -> Any:
    """The rows of a piece with `fault`, with the columns of `extra` beside them."""
    numbered = piece.reports(register).mutate(**extra)
    rows = rows_of(numbered, register, reading, duckdb=piece.duckdb, twice=piece.twice, keep=tuple(extra))
    return rows.filter(rows.fault == FAULTS.index(fault))


def _first(
    piece: Piece, register: Register, reading: Reading, fault: str, column: str
) -> tuple[str, str | None] | None:
    """Where the first such row is, in words, and what stands in the column."""
    table = piece.reports(register)
    shown = {"hub_value": table[column].cast("string")}
    number = register.columns.get("id")
    if piece.files:
        shown["hub_row"] = table[ROW_COLUMN] if ROW_COLUMN in table.columns else ibis.row_number()
        faulty = _faulty(piece, register, reading, fault, shown)
        found = faulty.order_by("hub_row").limit(1).select("hub_value", "hub_row").to_pyarrow().to_pylist()
        if not found:
            return None
        return _place_in_files(piece, register, int(found[0]["hub_row"])), found[0]["hub_value"]
    if number is not None:
        shown["hub_id"] = table[number].cast("string")
    faulty = _faulty(piece, register, reading, fault, shown)
    found = faulty.order_by(list(shown)).limit(1).select(*shown).to_pyarrow().to_pylist()
    if not found:
        return None
    if number is None:
        return SOMEWHERE.format(table=register.table), found[0]["hub_value"]
    return ROW_BY_ID.format(column=number, value=found[0]["hub_id"]), found[0]["hub_value"]


def _place_in_files(piece: Piece, register: Register, row: int) -> str:
    from hub.stats.duck import delimiter_of

    if piece.kind not in ("csv", "tsv"):
        return ROW.format(file=piece.files[0].name, row=row + (0 if piece.kind == "xlsx" else 1))
    delimiter = delimiter_of(piece.kind, register)
    with suppress(csv.Error):  # a field of more than 128 KB
        for path in piece.files:
            line, rows = line_of_row(path, register, delimiter, row)
            if line is not None:
                return ROW.format(file=path.name, row=line)
            row -= rows
    return ROW_ONLY.format(row=row)


def _values(pieces: list[Piece], register: Register, reading: Reading, fault: str, column: str) -> str:
    """The commonest values that are not known, and how often each stands there."""
    found: dict[str, int] = {}
    for piece in pieces:
        faulty = _faulty(
            piece, register, reading, fault, {"hub_value": piece.reports(register)[column].cast("string")}
        )
        counted = faulty.group_by("hub_value").aggregate(rows=faulty.count())
        commonest = counted.order_by([ibis.desc("rows"), "hub_value"]).limit(50).to_pyarrow().to_pylist()
        for row in commonest:
            value = row["hub_value"] or ""
            found[value] = found.get(value, 0) + row["rows"]
    ordered = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    told = ", ".join(f"“{masked(value)}” {rows} dòng" for value, rows in ordered[:_MOST_VALUES])
    more = len(ordered) - _MOST_VALUES
    return told + AND_MORE.format(more=more) if more > 0 else told
