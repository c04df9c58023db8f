"""What each row of a register says, as a few small numbers that an engine can count by."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

import ibis

from hub.model.register import FAULT_COLUMN, Register
from hub.stats.columns import count_of, is_again, place_of, status_of, status_told
from hub.stats.moments import Period, columns_to_read, moments_within, names_zone
from hub.stats.steps import step_of

FAULTS = ("", *FAULT_COLUMN, "outside-period")
"""What may be wrong with a row, by number; the first that holds counts."""
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
    within: tuple[ZoneInfo, Period] = (register.timezone, reading.period)
    in_utc = any(names_zone(table, name) for name in ("hub_opened", "hub_closed"))
    opened = moments_within(table, "hub_opened", *within, in_utc=in_utc)
    closed = None
    if "closed" in register.columns:
        closed = moments_within(table, "hub_closed", *within, in_utc=in_utc)
    columns = {ours: table[ours] for ours in register.columns}
    category = place_of(
        columns["category"], register.categories, reading.categories, register.rest_of_categories
    )
    area: Any = ibis.literal(len(reading.areas) - 1, "int64")
    if "area" in columns:
        area = place_of(columns["area"], register.areas, reading.areas, register.rest_of_areas)
    count, count_wrong = count_of(columns.get("count"))
    told = _apart(
        table,
        *keep,
        month=opened.month(reading.period),
        place=category,
        where=area,
        status=status_told(columns.get("status"), register),
        count_wrong=ibis.literal(False) if count_wrong is None else count_wrong,
        again=is_again(columns) if twice else ibis.literal(False),
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
        (told.status == -1, _number("status-unknown")),
        (told.again, _number("duplicate")),
        (told.month < 0, _number("outside-period")),
        else_=0,
    )
    state = status_of(told.status, told.closed_seconds.notnull())
    judged = _apart(
        told,
        *keep,
        "month",
        "place",
        "where",
        "n",
        fault=fault,
        state=state,
        days=step_of(told.closed_seconds - told.opened_seconds, state),
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
