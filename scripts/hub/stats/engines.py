"""Databases: connected to with time-outs, read and never written, their complaints without secrets."""

import contextlib
import importlib
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import ibis

from hub.model.register import Limits, Register
from hub.stats.environment import filled, without_secrets
from hub.stats.files import trouble_of
from hub.stats.trouble import PullTrouble

NAMES = {
    "postgres": "PostgreSQL",
    "mysql": "MySQL",
    "sqlite": "SQLite",
    "duckdb": "DuckDB",
    "trino": "Trino",
    "pyspark": "Spark",
    "clickhouse": "ClickHouse",
    "bigquery": "BigQuery",
}
_SCHEMES = {"postgresql": "postgres"}
CONNECT_SECONDS = 10


def engine_of(address: str) -> str:
    """The ibis backend of a database's address."""
    scheme = urlsplit(address).scheme
    return _SCHEMES.get(scheme, scheme)


def open_table(register: Register, limits: Limits, environment: Mapping[str, str]) -> tuple[Any, Any]:
    """The connection and the table of a register in a database. Raises PullTrouble."""
    address = filled(register.database, register, environment)
    engine = engine_of(address)
    if engine not in NAMES:
        raise trouble_of(register, "database-down", engine=engine, reason="không có loại này")
    try:
        importlib.import_module(f"ibis.backends.{engine}")
    except ImportError:
        extra = f"stats-{'spark' if engine == 'pyspark' else engine}"
        raise trouble_of(register, "engine-missing", engine=NAMES[engine], extra=extra) from None
    try:
        con = _spark(address) if engine == "pyspark" else ibis.connect(_bounded(address, engine, limits))
        _prepare(con, engine, limits, register)
    except Exception as error:
        raise engine_trouble(error, register, environment, "database-down") from None
    *schema, table = register.table.split(".")
    try:
        found = con.table(table, database=tuple(schema) if len(schema) > 1 else schema[0] if schema else None)
        return con, _with_zones(found) if engine == "pyspark" else found
    except Exception as error:
        con.disconnect()
        if _is_missing(error):
            code, told = "table-missing", {"engine": NAMES[engine], "table": register.table}
            raise trouble_of(register, code, **told) from None
        raise engine_trouble(error, register, environment, "database-down") from None


def engine_trouble(
    error: Exception, register: Register, environment: Mapping[str, str], code: str = "engine-failed"
) -> PullTrouble:
    """What an engine says, in one line and without secrets."""
    engine = NAMES.get(engine_of(filled(register.database, register, environment)), "DuckDB")
    said = " ".join(str(error).split()) or type(error).__name__
    if "timeout" in said.lower() or "canceling statement" in said:
        said = f"quá thời gian chờ ({said[:120]})"
    reason = without_secrets(said, register.database, environment)[:240]
    return trouble_of(register, code, engine=engine, reason=reason)


def _is_missing(error: Exception) -> bool:
    said = f"{type(error).__name__} {error}".lower()
    return any(
        word in said for word in ("tablenotfound", "not found", "does not exist", "doesn't exist", "no such")
    )


def _bounded(address: str, engine: str, limits: Limits) -> str:
    """The address with the time-outs that its driver knows, unless it names its own."""
    wanted: dict[str, dict[str, object]] = {
        "postgres": {"connect_timeout": CONNECT_SECONDS},
        "mysql": {"connect_timeout": CONNECT_SECONDS, "read_timeout": limits.seconds},
        "clickhouse": {"connect_timeout": CONNECT_SECONDS, "send_receive_timeout": limits.seconds},
        "sqlite": {},
        "duckdb": {"read_only": "True"},
    }
    parts = urlsplit(address)
    query = {
        **{name: str(value) for name, value in wanted.get(engine, {}).items()},
        **dict(parse_qsl(parts.query)),
    }
    return urlunsplit(parts._replace(query=urlencode(query)))


def _spark(address: str) -> Any:
    """A session of Spark with what stands after "?" as its settings, and the path as its warehouse.

    ibis would set all of it again once the session is there, which Spark refuses for such as spark.master.
    """
    parts = urlsplit(address)
    builder = importlib.import_module("pyspark.sql").SparkSession.builder
    for key, value in parse_qsl(parts.query):
        builder = builder.config(key, value)
    if parts.path.strip("/"):
        builder = builder.config("spark.sql.warehouse.dir", parts.path)
    return ibis.pyspark.connect(builder.getOrCreate())


def _prepare(con: Any, engine: str, limits: Limits, register: Register) -> None:
    """What the session must hold to: reading only, UTC (Spark: the register's zone), and an end."""
    statements: dict[str, tuple[str, ...]] = {
        "postgres": (
            "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
            f"SET statement_timeout = {limits.seconds * 1000}",
            "SET TIME ZONE 'UTC'",
        ),
        "mysql": (
            "SET SESSION TRANSACTION READ ONLY",
            f"SET SESSION max_execution_time = {limits.seconds * 1000}",
            "SET SESSION time_zone = '+00:00'",
        ),
        "sqlite": ("PRAGMA query_only = ON",),
        "trino": (f"SET SESSION query_max_run_time = '{limits.seconds}s'",),
    }
    for statement in statements.get(engine, ()):
        con.raw_sql(statement).close()
    if engine == "pyspark":
        con._session.conf.set("spark.sql.session.timeZone", register.timezone.key)


def _with_zones(table: Any) -> Any:
    """Spark's table with its times as moments.

    ibis does not tell its two kinds of timestamp apart: usual ones are moments, others become moments of the
    session's zone when they are cast.
    """
    times = [name for name, kind in table.schema().items() if kind.is_timestamp()]
    return table.cast(dict.fromkeys(times, "timestamp('UTC')"))


def closer(con: Any) -> Callable[[], None]:
    """Ends a connection, whatever state it is in."""

    def close() -> None:
        with contextlib.suppress(Exception):
            con.disconnect()

    return close
