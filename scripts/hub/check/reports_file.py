"""The shape of data/reports.yml: where the registers of reports are and how their columns map."""

import re
from typing import Annotated, Literal
from urllib.parse import parse_qsl

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)

from hub.check.fields import Flag, Name, Word
from hub.check.moments import wrong
from hub.check.ward_file import Zone

DATABASES = (
    "postgres",
    "postgresql",
    "mysql",
    "sqlite",
    "duckdb",
    "trino",
    "pyspark",
    "clickhouse",
    "bigquery",
)
MOST_MONTHS = 120
_NUMBER = re.compile(r"0|[1-9]\d{0,8}")
_MONTH = re.compile(r"20\d\d-(?:0[1-9]|1[0-2])")
_SECRET = re.compile(r"pass|pwd|secret|token|credential|signature|^sig$|key$", re.IGNORECASE)
_DIRECTIVE = re.compile(r"%.")
_KNOWN_DIRECTIVES = frozenset(["%d", "%m", "%Y", "%y", "%H", "%I", "%M", "%S", "%p"])


def _number(value: object) -> object:
    if not isinstance(value, str) or _NUMBER.fullmatch(value) is None:
        raise wrong("reports.number")
    return int(value)


def _at_least(least: int) -> AfterValidator:
    def check(value: int) -> int:
        if value < least:
            raise wrong("reports.least", least=least)
        return value

    return AfterValidator(check)


def _months(value: int) -> int:
    if value > MOST_MONTHS:
        raise wrong("reports.most", most=MOST_MONTHS)
    return value


def _month(value: str) -> str:
    if _MONTH.fullmatch(value) is None:
        raise wrong("reports.month", value=value)
    return value


def _date_format(value: str) -> str:
    found = _DIRECTIVE.findall(value)
    for directive in found:
        if directive not in _KNOWN_DIRECTIVES:
            raise wrong("reports.directive", value=directive)
    if not {"%d", "%m"} <= set(found) or not {"%Y", "%y"} & set(found) or len(set(found)) < len(found):
        raise wrong("reports.format", value=value)
    if ("%I" in found) != ("%p" in found):
        raise wrong("reports.half-day", value=value)
    return value


def _files(value: str) -> str:
    if value.startswith(("/", "~")) or "\\" in value or ".." in value.split("/") or ":" in value:
        raise wrong("reports.files", value=value)
    return value


def _web(value: str) -> str:
    if not value.startswith(("https://", "http://", "${")) or any(c.isspace() for c in value):
        raise wrong("reports.url")
    _refuse_secrets(value)
    return value


def _database(value: str) -> str:
    if not value.startswith("${") and value.partition("://")[0] not in DATABASES:
        raise wrong("reports.database", choices=", ".join(DATABASES))
    _refuse_secrets(value)
    return value


def _refuse_secrets(address: str) -> None:
    """Passwords and keys that are written out: before "@", or after "?" under a name that tells of them."""
    rest, _, query = address.partition("://")[2].partition("?")
    head, at, _ = rest.rpartition("@")
    user, colon, secret = head.partition(":")
    if at and colon and secret and not secret.startswith("${"):
        raise wrong("reports.secret", user=user)
    for name, value in parse_qsl(query):
        if _SECRET.search(name) and not value.startswith("${"):
            raise wrong("reports.secret-query", secret=name)


Count = Annotated[int, BeforeValidator(_number), WithJsonSchema({"type": "integer", "minimum": 0})]
AtLeastOne = Annotated[Count, _at_least(1), WithJsonSchema({"type": "integer", "minimum": 1})]
AtLeastTwo = Annotated[Count, _at_least(2), WithJsonSchema({"type": "integer", "minimum": 2})]
Month = Annotated[
    Word, AfterValidator(_month), WithJsonSchema({"type": "string", "pattern": f"^{_MONTH.pattern}$"})
]
Place = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Values = dict[Word, tuple[Word, ...]]


class ColumnsEntry(BaseModel):
    """`columns` of a source: our names to those of the register."""

    model_config = ConfigDict(extra="forbid")
    opened: Word
    closed: Word = ""
    category: Word
    area: Word = ""
    status: Word = ""
    id: Word = ""
    count: Word = ""


class RegisterEntry(BaseModel):
    """One of `sources`."""

    model_config = ConfigDict(extra="forbid")
    name: Name
    files: Annotated[Place, AfterValidator(_files)] = ""
    url: Annotated[Place, AfterValidator(_web)] = ""
    database: Annotated[Place, AfterValidator(_database)] = ""
    table: Word = ""
    kind: Literal["csv", "tsv", "json", "parquet", "xlsx"] | None = None
    delimiter: Literal[",", ";", "tab", "|"] | None = None
    sheet: Word = ""
    timezone: Zone | None = None
    columns: ColumnsEntry
    dates: tuple[Annotated[Word, AfterValidator(_date_format)], ...] = ()
    categories: Values = Field(min_length=1)
    areas: Values = Field(default_factory=dict)
    statuses: Values = Field(default_factory=dict)
    rest_of_categories: Word = ""
    rest_of_areas: Word = ""
    rest_of_statuses: Literal["resolved", "open", "unknown"] | None = None
    leave_out: dict[Word, Count] = Field(default_factory=dict)


class LimitsEntry(BaseModel):
    """`limits`."""

    model_config = ConfigDict(extra="forbid")
    megabytes: AtLeastOne = 200
    seconds: AtLeastOne = 300
    change_percent: AtLeastOne = 30


class ReportsFile(BaseModel):
    """data/reports.yml."""

    model_config = ConfigDict(extra="forbid", arbitrary_types_allowed=True)
    demo: Flag
    threshold: AtLeastTwo = 5
    least_for_times: AtLeastTwo = 10
    timezone: Zone | None = None
    first_month: Month = ""
    last_month: Month = ""
    months: Annotated[AtLeastOne, AfterValidator(_months)] = 18
    limits: LimitsEntry = Field(default_factory=LimitsEntry)
    sources: tuple[RegisterEntry, ...] = Field(min_length=1)
