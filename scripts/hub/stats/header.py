"""Which row of a table names its columns, and how: people put titles above them and line breaks into them."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from hub.model.register import Register
from hub.stats.trouble import PullTrouble

ROWS = 20
"""Among how many rows the names are looked for."""


@dataclass(frozen=True, slots=True)
class Header:
    """The names of a table's columns, each once, and how many of the rows looked at stand above them."""

    names: tuple[str, ...]
    above: int


def header_of(rows: Sequence[Sequence[object]], register: Register, file: str) -> Header:
    """The first of `rows` that has most of the names which the register asks for.

    Raises PullTrouble where one of these stands twice. Others that do, and blank ones, get a number.
    """
    wanted = set(register.columns.values())
    named = [tuple(_plain(cell) for cell in row) for row in rows[:ROWS]]
    above = max(range(len(named)), key=lambda n: (len(wanted & set(named[n])), -n), default=0)
    names: list[str] = []
    for place, name in enumerate(named[above] if named else (), 1):
        if name in names or not name:
            if name in wanted:
                told = {"file": file, "column": name}
                raise PullTrouble("column-twice", source=register.name, line=register.line, **told)
            name = f"{name} ({place})".lstrip()
        names.append(name)
    return Header(tuple(names), above)


def _plain(cell: object) -> str:
    """A name as it is written in data/reports.yml: on one line, in composed letters."""
    return "" if cell is None else " ".join(unicodedata.normalize("NFC", str(cell)).split())
