"""One register counted by its engine: its sums, and what had to be left out."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from slugify import slugify

from hub.check.naming import nearest
from hub.model.register import Limits, Register
from hub.stats import duck
from hub.stats.download import download
from hub.stats.engines import closer, engine_of, engine_trouble, open_table
from hub.stats.environment import filled
from hub.stats.excel import ROW_COLUMN
from hub.stats.files import find_files, kind_of, trouble_of
from hub.stats.locate import Piece, refuse_row
from hub.stats.patience import Patience
from hub.stats.rows import FAULTS, KEYS, Reading, rows_of
from hub.stats.trouble import PullTrouble, masked

Tell = Callable[..., None]


@dataclass(frozen=True, slots=True)
class Counted:
    """One register's sums. `keys` has a column for each of `rows.KEYS`, `n` how many reports have these."""

    name: str
    rows_read: int
    left_out: Mapping[str, int]
    keys: npt.NDArray[np.int64]
    n: npt.NDArray[np.int64]


def count_register(
    register: Register,
    reading: Reading,
    limits: Limits,
    data: Path,
    folder: Path,
    environment: Mapping[str, str],
    tell: Tell,
) -> Counted:
    """Read a register and count it. `folder` is for what is downloaded and spilt. Raises PullTrouble."""
    patience = Patience(limits.seconds)
    try:
        with ExitStack() as stack:
            tell("open", source=register.name)
            pieces = _open(register, limits, data, folder, environment, tell, stack, patience)
            for piece in pieces:
                _check_columns(register, piece.table.schema())
            tell("count", source=register.name)
            counts = []
            for piece in pieces:
                with _asked(piece, register, environment):
                    counts.append(_count(piece, register, reading))
            keys = np.concatenate([keys for keys, _ in counts])
            n = np.concatenate([n for _, n in counts])
            with _asked(pieces[0], register, environment):
                return _judged(register, reading, pieces, keys, n, tell)
    except PullTrouble:
        if patience.over:
            raise trouble_of(register, "too-slow", seconds=limits.seconds) from None
        raise


@contextmanager
def _asked(piece: Piece, register: Register, environment: Mapping[str, str]) -> Iterator[None]:
    """Whatever an engine says in the block becomes a PullTrouble."""
    try:
        yield
    except PullTrouble:
        raise
    except Exception as error:
        if piece.files:
            raise duck.complaint(error, piece.files, piece.kind, register) from None
        raise engine_trouble(error, register, environment) from None


def _open(
    register: Register,
    limits: Limits,
    data: Path,
    folder: Path,
    environment: Mapping[str, str],
    tell: Tell,
    stack: ExitStack,
    patience: Patience,
) -> list[Piece]:
    if register.database:
        con, table = open_table(register, limits, environment)
        stack.callback(closer(con))
        stack.enter_context(patience.with_engine(con))
        return [Piece(table, (), "", engine_of(filled(register.database, register, environment)) == "duckdb")]
    content_type = ""
    if register.url:
        address = filled(register.url, register, environment)
        suffix = Path(address.partition("?")[0].rpartition("/")[2]).suffix[1:9]
        path = folder / f"register.{suffix if suffix.isalnum() else 'txt'}"
        content_type = download(
            address,
            register,
            limits,
            path,
            lambda megabytes: tell("download", source=register.name, megabytes=round(megabytes, 1)),
        )
        files = [path]
    else:
        files = find_files(data, register, limits)
    con = duck.connect(folder)
    stack.callback(closer(con))
    stack.enter_context(patience.with_engine(con))
    pieces: list[Piece] = []
    for kind in sorted({kind_of(path, register, content_type) for path in files}):
        some = [path for path in files if kind_of(path, register, content_type) == kind]
        for paths, table in duck.tables_of(con, some, kind, register):
            pieces.append(Piece(table, tuple(paths), kind, True))
    return pieces


def _check_columns(register: Register, schema: Any) -> None:
    """Raise PullTrouble unless all columns are there and those of times can be read."""
    names = [name for name in schema if name != ROW_COLUMN]
    for ours, theirs in register.columns.items():
        if theirs not in schema:
            others = {slugify(name): name for name in names if name not in register.columns.values()}
            near = others.get(nearest(slugify(theirs), others) or "", "")
            code = "column-renamed" if near else "column-missing"
            told = {"column": theirs, "ours": ours, "near": near, "columns": ", ".join(map(masked, names))}
            if not near and any(map(_is_data, names)):
                code = "header-missing"
            raise trouble_of(register, code, **told)
        if ours in ("opened", "closed"):
            kind = schema[theirs]
            if kind.is_string() and not register.dates:
                raise trouble_of(register, "dates-missing", column=theirs)
            if not (kind.is_string() or kind.is_timestamp() or kind.is_date()):
                raise trouble_of(register, "dates-kind", column=theirs, found=str(kind))


def _is_data(name: str) -> bool:
    """Whether what should be a column's name is what rather stands in a row: a number, a time, a text."""
    return name[:1].isdigit() or masked(name) != name


def _count(
    piece: Piece, register: Register, reading: Reading
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The keys and numbers of one piece, as its engine counts them."""
    piece.twice = "id" in register.columns and _has_twice(piece, register.columns["id"])
    rows = rows_of(piece.reports(register), register, reading, duckdb=piece.duckdb, twice=piece.twice)
    found = _asked_for(rows.group_by(list(KEYS)).aggregate(n=rows.n.sum(), rows=rows.count()), piece)
    counted = np.array([found[name].to_pylist() for name in (*KEYS, "rows")], np.int64).T
    return counted, np.array(found["n"].to_pylist(), np.int64)


def _has_twice(piece: Piece, column: str) -> bool:
    number = piece.table[column]
    told = _asked_for(piece.table.aggregate(all=number.count(), apart=number.nunique()), piece).to_pylist()[0]
    return bool(told["all"] != told["apart"])


def _asked_for(numbers: Any, piece: Piece) -> Any:
    """What an engine answers, as a table of Arrow. For DuckDB ibis's own way would first load pandas."""
    if not piece.duckdb:
        return numbers.to_pyarrow()
    backend = numbers.get_backend()
    return backend.con.sql(backend.compile(numbers)).to_arrow_table()


def _judged(
    register: Register,
    reading: Reading,
    pieces: list[Piece],
    keys: npt.NDArray[np.int64],
    n: npt.NDArray[np.int64],
    tell: Tell,
) -> Counted:
    rows = keys[:, len(KEYS)]
    if not rows.sum():
        raise trouble_of(register, "rows-none")
    left_out = {fault: int(rows[keys[:, 0] == place].sum()) for place, fault in enumerate(FAULTS) if place}
    for fault, count in left_out.items():
        if fault != "outside-period" and count > register.leave_out.get(fault, 0):
            tell("locate", source=register.name)
            refuse_row(pieces, register, reading, fault, count)
    good = keys[:, 0] == 0
    return Counted(
        name=register.name,
        rows_read=int(rows.sum()),
        left_out={fault: count for fault, count in sorted(left_out.items()) if count},
        keys=keys[good],
        n=n[good],
    )
