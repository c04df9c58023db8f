"""What a register's columns say, one by one: kind, place, state, how many, and whether it was said before."""

from collections.abc import Mapping, Sequence
from typing import Any

import ibis

from hub.model.register import Register

STATUSES = ("resolved", "open", "unknown")
BLANK = -2
"""What `status_told` says of a report without any word on how it stands."""


def place_of(column: Any, values: Mapping[str, str], ours: Sequence[str], rest: str) -> Any:
    """The place in `ours` of what the register's value stands for; -1 where it stands for nothing."""
    other = ours.index(rest) if rest else -1
    if not values:
        return ibis.literal(other, "int64")
    known = [(value, ours.index(key)) for value, key in values.items()]
    if not column.type().is_string():
        return column.cast("string").cases(*known, else_=other)
    # Spaces are looked for only where the text is not known as it stands: they are rare, and dear to find.
    return column.cases(*known, else_=column.strip().cases(*known, else_=other))


def status_told(column: Any, register: Register) -> Any:
    """The place in STATUSES of the register's word; -1 where it is not known, BLANK where there is none.

    Engines that read letters ask for it once: all else follows from this number.
    """
    if column is None:
        return ibis.literal(BLANK, "int64")
    text = _as_text(column)
    known = [(value, STATUSES.index(key)) for value, key in register.statuses.items()]
    other = STATUSES.index(register.rest_of_statuses) if register.rest_of_statuses else -1
    trimmed = text.strip().cases(("", BLANK), *known, else_=other)
    return ibis.cases((text.isnull(), BLANK), else_=text.cases(*known, else_=trimmed) if known else trimmed)


def status_of(told: Any, done: Any) -> Any:
    """The place in STATUSES of a report, from `status_told` and whether it has a time of resolution.

    With such a time it is resolved unless the register says that it is open (again).
    """
    return ibis.cases((done & (told != 1), 0), (told < 0, 2), else_=told)


def count_of(column: Any) -> tuple[Any, Any]:
    """How many reports a row stands for, and whether that is no whole number from 0 on."""
    if column is None:
        return ibis.literal(1, "int64"), None
    kind = column.type()
    if kind.is_integer():
        wrong = column.isnull() | (column < 0)
        return ibis.cases((wrong, 0), else_=column).cast("int64"), wrong
    if kind.is_numeric():
        good = column.notnull() & (column >= 0) & (column == column.floor())
        return ibis.cases((good, column.cast("int64")), else_=0), ~good
    text = _text(column)
    good = text.notnull() & text.re_search("^[0-9]{1,9}$")
    return ibis.cases((good, text.cast("int64")), else_=0), ~good


def is_again(columns: Mapping[str, Any]) -> Any:
    """Whether a row with the same id stands before it, in the order of opening."""
    number = columns["id"]
    order = [columns[name] for name in ("opened", "closed", "category") if name in columns]
    text = _text(number)
    place = ibis.row_number().over(group_by=number, order_by=order)
    return text.notnull() & (text != "") & (place > 0)


def _text(column: Any) -> Any:
    return column.strip() if column.type().is_string() else column.cast("string")


def _as_text(column: Any) -> Any:
    return column if column.type().is_string() else column.cast("string")
