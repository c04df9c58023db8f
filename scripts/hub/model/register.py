"""Where the registers of reports are and how they are to be read, as data/reports.yml says it."""

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

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
"""What may be wrong with a row so that it may be left out, the first that holds counting, and the column
where it is seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """One source. Exactly one of `files`, `url` and `database` is not empty.

    `files` is a path or glob within data/; `url` an http(s) address; `database` the address of a
    database, of which `table` ("table" or "schema.table") is read. Addresses may hold `${NAME}`, the name
    of a variable of the environment. `kind` is the format (csv, tsv, json, parquet, xlsx), "" where it
    follows from the name. `columns` maps opened, closed, category, area, status, id and count to the
    source's columns. `dates` are formats of strptime for columns that hold text. `categories`, `areas` and
    `statuses` map the source's values to ours. `rest_of_…` is where all other values go, "" where they are
    refused or left out. `leave_out` tells by fault how many rows may be left out.
    """

    name: str
    line: int
    columns: Mapping[str, str]
    files: str = ""
    url: str = ""
    database: str = ""
    table: str = ""
    kind: str = ""
    delimiter: str = ""
    sheet: str = ""
    dates: tuple[str, ...] = ()
    timezone: ZoneInfo
    categories: Mapping[str, str]
    areas: Mapping[str, str]
    statuses: Mapping[str, str]
    rest_of_categories: str = ""
    rest_of_areas: str = ""
    rest_of_statuses: str = ""
    leave_out: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a pull may cost, and how far the numbers may move without being looked at."""

    megabytes: int = 200
    seconds: int = 300
    change_percent: int = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """The whole of data/reports.yml. Months are counted in `timezone`.

    The period is from `first_month` to `last_month`, both included; "" for the last: the last whole month; ""
    for the first: so that the period has `months` months.
    """

    demo: bool
    threshold: int
    least_for_times: int
    timezone: ZoneInfo
    first_month: str
    last_month: str
    months: int
    limits: Limits
    sources: tuple[Register, ...]
