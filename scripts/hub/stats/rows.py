"""What each row of a register says, as a few small numbers that an engine can count by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import ibis

from hub.model.register import Register
from hub.stats.moments import Moments, Period, columns_to_read, moments_within
from hub.stats.steps import step_of

FAULTS = (
    "",
    "count-wrong",
    "opened-missing",
    "opened-unreadable",
    "opened-in-future",
    "closed-unreadable",
    "closed-in-future",
    "closed-before-opened",
    "category-unknown",
    "area-unknown",
    "status-unknown",
    "duplicate",
    "outside-period",
)
"""What may be wrong with a row, by number; the first that holds counts."""
FAULT_COLUMN = {
    "count-wrong": "count",
    "opened-missing": "opened",
    "opened-unreadable": "opened",
    "opened-in-future": "opened",
    "closed-unreadable": "closed",
    "closed-in-future": "closed",
    "closed-before-opened": "closed",
    "category-unknown": "category",
    "area-unknown": "area",
    "status-unknown": "status",
    "duplicate": "id",
}
STATUSES = ("resolved", "open", "unknown")
KEYS = ("fault", "month", "category", "area", "status", "days")
_YEAR_2000 = 946684800


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read any register at one pull: what the numbers of `rows_of` stand for."""

    period: Period
    now: int
    """The second of the pull, of UTC."""
    now_wall: int
    """The same by the clock on the wall in the period's zone."""
    categories: Sequence[str]
    areas: Sequence[str]


def rows_of(
    table: Any,
    register: Register,
    reading: Reading,
    *,
    duckdb: bool,
    twice: bool,
    keep: tuple[str, ...] = (),
) -> Any:
    """A table with the columns KEYS and `n`, one row for each of the register's.

    `fault` is a place in FAULTS; where it is not 0, the other keys are -1. `days` is a step,
    which `steps.days_of_step` tells. `twice`: some ids stand there twice. `keep` are columns to be handed on.
    """
    table = _with_times(table, register, duckdb, keep)
    opened = moments_within(table, "hub_opened", register.timezone, reading.period)
    closed = None
    if "closed" in register.columns:
        closed = moments_within(table, "hub_closed", register.timezone, reading.period)
    columns = {ours: table[ours] for ours in register.columns}
    category = _place(
        columns["category"], register.categories, reading.categories, register.rest_of_categories
    )
    area: Any = ibis.literal(len(reading.areas) - 1, "int64")
    if "area" in columns:
        area = _place(columns["area"], register.areas, reading.areas, register.rest_of_areas)
    status, status_wrong = _status(columns.get("status"), register, closed)
    count, count_wrong = _count(columns.get("count"))
    told = _apart(
        table,
        *keep,
        month=opened.month(reading.period),
        place=category,
        where=area,
        state=status,
        state_wrong=status_wrong,
        count_wrong=ibis.literal(False) if count_wrong is None else count_wrong,
        again=_again(columns) if twice else ibis.literal(False),
        opened_seconds=opened.seconds,
        opened_given=opened.given,
        closed_seconds=ibis.null("int64") if closed is None else closed.seconds,
        closed_given=ibis.literal(False) if closed is None else closed.given,
        n=count,
    )
    fault = ibis.cases(
        (told.count_wrong, _number("count-wrong")),
        *_faults(told, reading, opened.utc, closed is not None and closed.utc),
        (told.place < 0, _number("category-unknown")),
        (told.where < 0, _number("area-unknown")),
        (told.state_wrong, _number("status-unknown")),
        (told.again, _number("duplicate")),
        (told.month < 0, _number("outside-period")),
        else_=0,
    )
    judged = _apart(
        told,
        *keep,
        "month",
        "place",
        "where",
        "state",
        "n",
        fault=fault,
        days=step_of(told.closed_seconds - told.opened_seconds, told.state),
    )
    good = judged.fault == 0
    names = {"month": "month", "category": "place", "area": "where", "status": "state", "days": "days"}
    kept = {name: ibis.cases((good, judged[column]), else_=-1) for name, column in names.items()}
    return judged.select(*keep, "fault", **kept, n=judged.n)


def _apart(table: Any, *columns: Any, **made: Any) -> Any:
    """A step of its own, of these columns.

    ibis writes steps into one another as long as it can, and then every use of a column repeats all that made
    it. It leaves a step with a random number alone; nobody reads that, so no engine makes it.
    """
    return table.select(*columns, **made, hub_apart=ibis.random()).drop("hub_apart")


def _with_times(table: Any, register: Register, duckdb: bool, keep: tuple[str, ...]) -> Any:
    """The register's columns by our names, after those of `keep`, and what its times are told from."""
    times: dict[str, Any] = {}
    for name in ("opened", "closed"):
        if name in register.columns:
            column = table[register.columns[name]]
            times |= columns_to_read(f"hub_{name}", column, register.dates, duckdb)
    named = {ours: table[theirs] for ours, theirs in register.columns.items()}
    return _apart(table, *keep, **named, **times)


def _number(fault: str) -> int:
    return FAULTS.index(fault)


def _faults(told: Any, reading: Reading, opened_utc: bool, closed_utc: bool) -> list[tuple[Any, int]]:
    opened, closed = told.opened_seconds, told.closed_seconds
    return [
        (~told.opened_given, _number("opened-missing")),
        (ibis.coalesce(opened, 0) < _YEAR_2000, _number("opened-unreadable")),
        (opened > (reading.now if opened_utc else reading.now_wall), _number("opened-in-future")),
        (told.closed_given & closed.isnull(), _number("closed-unreadable")),
        (closed > (reading.now if closed_utc else reading.now_wall), _number("closed-in-future")),
        (closed < opened, _number("closed-before-opened")),
    ]


def _place(column: Any, values: Mapping[str, str], ours: Sequence[str], rest: str) -> Any:
    """The place in `ours` of what the register's value stands for; -1 where it stands for nothing."""
    other = ours.index(rest) if rest else -1
    if not values:
        return ibis.literal(other, "int64")
    known = [(value, ours.index(key)) for value, key in values.items()]
    if not column.type().is_string():
        return column.cast("string").cases(*known, else_=other)
    # Spaces are looked for only where the text is not known as it stands: they are rare, and dear to find.
    return column.cases(*known, else_=column.strip().cases(*known, else_=other))


def _status(column: Any, register: Register, closed: Moments | None) -> tuple[Any, Any]:
    """The place in STATUSES, and whether the register's word for it is not known.

    A report with a time of resolution is resolved unless the register says that it is open (again).
    """
    done = ibis.literal(False) if closed is None else closed.seconds.notnull()
    if column is None:
        return ibis.cases((done, 0), else_=2), ibis.literal(False)
    written = _place(column, register.statuses, STATUSES, register.rest_of_statuses)
    known = list(register.statuses)
    blank = ibis.cases(
        (column.isnull(), True), (_as_text(column).isin(known), False), else_=_text(column) == ""
    )
    said = ibis.cases((done & (written != 1), 0), (blank | (written < 0), 2), else_=written)
    return said, ~blank & (written < 0)


def _count(column: Any) -> tuple[Any, Any]:
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


def _again(columns: Mapping[str, Any]) -> Any:
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
