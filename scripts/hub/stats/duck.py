"""The embedded DuckDB: files become tables of it, and its complaints become ours."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import ibis

from hub.model.register import Register
from hub.stats.excel import read_sheet
from hub.stats.files import read_header, trouble_of
from hub.stats.trouble import PullTrouble

MEMORY = "700MB"
"""With more, DuckDB counts the ids of ten million reports in one piece, and takes twice the time."""
_LINE = re.compile(r"CSV Error on Line: (\d+)")
_COLUMNS = re.compile(r"Expected Number of Columns: (\d+) Found: (\d+)")


def connect(folder: Path) -> Any:
    """A DuckDB in memory that keeps what does not fit in `folder` and fetches nothing from anywhere."""
    return ibis.duckdb.connect(
        memory_limit=MEMORY,
        temp_directory=str(folder / "spill"),
        autoinstall_known_extensions=False,
        autoload_known_extensions=False,
    )


def delimiter_of(kind: str, register: Register) -> str:
    """What stands between columns."""
    return register.delimiter or ("\t" if kind == "tsv" else ",")


def tables_of(con: Any, files: Sequence[Path], kind: str, register: Register) -> list[tuple[list[Path], Any]]:
    """The files as tables, each with the files it is of: files with the same columns make one."""
    if kind in ("csv", "tsv"):
        delimiter = delimiter_of(kind, register)
        alike: dict[tuple[tuple[str, ...], int], list[Path]] = {}
        for path in files:
            header, above = read_header(path, register, delimiter)
            alike.setdefault((header.names, above), []).append(path)
        return [
            (paths, _read_csv(con, paths, names, above, delimiter)) for (names, above), paths in alike.items()
        ]
    if kind == "xlsx":
        return [([path], _sheet(con, f"sheet_{n}", path, register)) for n, path in enumerate(files)]
    read = con.read_parquet if kind == "parquet" else con.read_json
    found = []
    for path in files:
        try:
            found.append(([path], read(str(path))))
        except Exception as error:
            raise complaint(error, [path], kind, register) from None
    return found


def _sheet(con: Any, name: str, path: Path, register: Register) -> Any:
    con.con.register(name, read_sheet(path, register))
    return con.table(name)


def _read_csv(con: Any, files: Sequence[Path], header: Sequence[str], above: int, delimiter: str) -> Any:
    return con.read_csv(
        [str(path) for path in files],
        columns=dict.fromkeys(header, "VARCHAR"),
        auto_detect=False,
        header=True,
        skip=above,
        delim=delimiter,
        quote='"',
        escape='"',
        strict_mode=True,
        null_padding=False,
    )


def complaint(error: Exception, files: Sequence[Path], kind: str, register: Register) -> PullTrouble:
    """What DuckDB says of a file that it cannot read, as a trouble with its row."""
    said = str(error)
    file = next((path.name for path in files if str(path) in said), files[0].name)
    line, columns = _LINE.search(said), _COLUMNS.search(said)
    if "unicode" in said or "utf-8" in said.lower().partition("possible")[0]:
        return trouble_of(register, "file-encoding", file=file, encoding=f"dòng {line[1]}" if line else "?")
    if line and columns:
        told = {"row": line[1], "expected": columns[1], "found": columns[2]}
        return trouble_of(register, "csv-line", file=file, **told)
    if line and "quote" in said:
        return trouble_of(register, "csv-quote", file=file, row=line[1])
    if kind in ("csv", "tsv"):
        return trouble_of(register, "csv-broken", file=file)
    return trouble_of(register, "file-damaged", file=file, kind=kind)
