"""What a register's columns say, one by one: kind, place, state, how many, and whether it was said before."""

from collections.abc import Mapping, Sequence
from typing import Any

import ibis

from hub.model.register import Register
from hub.stats.moments import Moments

STATUSES = ("resolved", "open", "unknown")


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


def status_of(column: Any, register: Register, closed: Moments | None) -> tuple[Any, Any]:
    """The place in STATUSES, and whether the register's word for it is not known.

    A report with a time of resolution is resolved unless the register says that it is open (again).
    """
    done = ibis.literal(False) if closed is None else closed.seconds.notnull()
    if column is None:
        return ibis.cases((done, 0), else_=2), ibis.literal(False)
    written = place_of(column, register.statuses, STATUSES, register.rest_of_statuses)
    known = list(register.statuses)
    blank = ibis.cases(
        (column.isnull(), True), (_as_text(column).isin(known), False), else_=_text(column) == ""
    )
    said = ibis.cases((done & (written != 1), 0), (blank | (written < 0), 2), else_=written)
    return said, ~blank & (written < 0)


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
