"""The same expression gives the same numbers on every engine; where one is not here, its SQL is made."""

import datetime as dt
import importlib.util
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import ibis
import pytest
from databases import BINARIES, create, has_spark, running_postgres, typed_rows
from small_register import DATES, HEADER, ZONE, make_project, pulled, sample_rows, settings

from hub.check.reports import parse_registers
from hub.model.statistics_json import dump_statistics
from hub.read.source import Source
from hub.stats.moments import Period
from hub.stats.rows import Reading, rows_of
from hub.stats.trouble import PullTrouble
from project import REPOSITORY


@pytest.fixture
def base(tmp_path):
    return pulled(make_project(tmp_path / "base"))


def from_database(tmp_path, address, dates="", table="so", **environment):
    where = f'database: "{address}"\n    table: {table}'
    return pulled(make_project(tmp_path / "project", settings(where, dates)), **environment)


@pytest.mark.parametrize("typed", [True, False])
def test_sqlite(tmp_path, base, typed):
    made, fill = create("TIMESTAMP" if typed else "TEXT")
    rows = [(r[0], str(r[1]), r[2] and str(r[2]), *r[3:]) for r in typed_rows()] if typed else sample_rows()
    with sqlite3.connect(tmp_path / "so.db") as con:
        con.execute(made)
        con.executemany(fill + "(?, ?, ?, ?, ?, ?, ?)", rows)
    con.close()
    found = from_database(
        tmp_path, f"sqlite://{tmp_path}/so.db", "" if typed else 'dates: ["%d/%m/%Y %H:%M"]'
    )
    assert found == base


def test_duckdb(tmp_path, base):
    import duckdb

    made, fill = create("TIMESTAMP")
    with duckdb.connect(str(tmp_path / "so.duckdb")) as con:
        con.execute(made)
        con.executemany(fill + "(?, ?, ?, ?, ?, ?, ?)", list(typed_rows()))
    assert from_database(tmp_path, f"duckdb://{tmp_path}/so.duckdb") == base


def test_one_column_may_name_its_zone_and_the_other_not(tmp_path, base):
    import duckdb

    rows = [(text[0], typed[1], *text[2:]) for text, typed in zip(sample_rows(), typed_rows(), strict=True)]
    made, fill = create("TEXT")
    with duckdb.connect(str(tmp_path / "so.duckdb")) as con:
        con.execute("SET TimeZone = 'Asia/Ho_Chi_Minh'")
        con.execute(made.replace('"Nhận lúc" TEXT', '"Nhận lúc" TIMESTAMPTZ'))
        con.executemany(fill + "(?, ?, ?, ?, ?, ?, ?)", rows)
    assert from_database(tmp_path, f"duckdb://{tmp_path}/so.duckdb", DATES) == base


ENDLESS = {
    "duckdb": "SELECT range AS n FROM range(1e13::BIGINT)",
    "sqlite": "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r",
    "postgres": "SELECT n FROM generate_series(1, 10000000000000) AS n",
}


def endless(engine):
    """SQL for a table that an engine would be years over."""
    values = (f"'01/09/2026 08:15' || CAST(n AS TEXT) AS \"{name}\"" for name in HEADER)
    return f"CREATE VIEW so AS SELECT {', '.join(values)} FROM ({ENDLESS[engine]}) AS rows"


def slow_project(tmp_path, address):
    top = "limits: {seconds: 1}"
    return make_project(tmp_path / "p", settings(f'database: "{address}"\n    table: so', top=top))


def test_duckdb_that_takes_for_ever(tmp_path):
    import duckdb

    with duckdb.connect(str(tmp_path / "so.duckdb")) as con:
        con.execute(endless("duckdb"))
    began = time.monotonic()
    with pytest.raises(PullTrouble, match="quá 1 giây mà chưa xong"):
        pulled(slow_project(tmp_path, f"duckdb://{tmp_path}/so.duckdb"))
    assert time.monotonic() - began < 5


def test_sqlite_that_takes_for_ever(tmp_path):
    with sqlite3.connect(tmp_path / "so.db") as con:
        con.execute(endless("sqlite"))
    con.close()
    began = time.monotonic()
    with pytest.raises(PullTrouble, match="quá 1 giây mà chưa xong"):
        pulled(slow_project(tmp_path, f"sqlite://{tmp_path}/so.db"))
    assert time.monotonic() - began < 5


@pytest.fixture(scope="module")
def postgres():
    if not BINARIES:
        pytest.skip("no PostgreSQL server on this machine (Debian's package postgresql)")
    import psycopg

    # Not below pytest's folder, which only its owner may enter: the server is another user.
    with (
        tempfile.TemporaryDirectory(prefix="hub-postgres-") as folder,
        running_postgres(Path(folder)) as port,
    ):
        with psycopg.connect(f"postgresql://hub:bi-mat-113@127.0.0.1:{port}/postgres") as con:
            for schema, kind in (("public", "TIMESTAMP"), ("utc", "TIMESTAMPTZ"), ("chu", "TEXT")):
                con.execute(f"CREATE SCHEMA IF NOT EXISTS {schema}")
                con.execute(f"SET search_path TO {schema}")
                con.execute("SET TIME ZONE 'Asia/Ho_Chi_Minh'")
                made, fill = create(kind)
                con.execute(made)
                rows = sample_rows() if kind == "TEXT" else list(typed_rows())
                con.cursor().executemany(fill + "(%s, %s, %s, %s, %s, %s, %s)", rows)
        yield f"postgres://hub:${{MAT_KHAU}}@127.0.0.1:{port}/postgres"


@pytest.mark.parametrize("schema", ["public", "utc", "chu"])
def test_postgres(tmp_path, base, postgres, schema):
    dates = DATES if schema == "chu" else ""
    assert from_database(tmp_path, postgres, dates, f"{schema}.so", MAT_KHAU="bi-mat-113") == base


def test_postgres_that_refuses_is_told_without_the_password(tmp_path, postgres):
    with pytest.raises(PullTrouble) as told:
        from_database(tmp_path, postgres, MAT_KHAU="sai-mat-khau")
    assert "không nối được với cơ sở dữ liệu PostgreSQL" in str(told.value)
    assert "sai-mat-khau" not in str(told.value)


def test_postgres_that_takes_for_ever(tmp_path, postgres):
    import psycopg

    with psycopg.connect(postgres.replace("${MAT_KHAU}", "bi-mat-113")) as con:
        con.execute("CREATE SCHEMA cham")
        con.execute("SET search_path TO cham")
        con.execute(endless("postgres"))
    root = slow_project(tmp_path, postgres)
    reports = root / "data" / "reports.yml"
    reports.write_text(reports.read_text("utf-8").replace("table: so", "table: cham.so"), "utf-8")
    with pytest.raises(PullTrouble, match="PostgreSQL không trả lời được câu hỏi: quá thời gian chờ"):
        pulled(root, MAT_KHAU="bi-mat-113")


def test_postgres_without_the_table(tmp_path, postgres):
    with pytest.raises(PullTrouble, match="không có bảng `mat`"):
        from_database(tmp_path, postgres, table="mat", MAT_KHAU="bi-mat-113")


def test_a_database_that_is_down(tmp_path):
    pytest.importorskip("psycopg", reason="the extra stats-postgres is not installed")
    with pytest.raises(PullTrouble, match="không nối được với cơ sở dữ liệu PostgreSQL"):
        from_database(tmp_path, "postgres://hub:${MAT_KHAU}@127.0.0.1:9/postgres", MAT_KHAU="bi-mat-113")


def test_an_engine_that_is_not_installed(tmp_path):
    if importlib.util.find_spec("trino"):
        pytest.skip("Trino's client is installed here")
    with pytest.raises(PullTrouble, match=r"chưa cài phần đọc Trino.*stats-trino"):
        from_database(tmp_path, "trino://hub@127.0.0.1:9/memory/default")


SPARK = "pyspark://?spark.master=local[1]&spark.ui.enabled=false"


@pytest.mark.skipif(not has_spark(), reason="pyspark or a Java from 17 on is not on this machine")
def test_spark_in_local_mode(tmp_path, base):
    root = make_project(tmp_path / "project", settings(f'database: "{SPARK}"\n    table: so', DATES))
    paths = os.pathsep.join(str(REPOSITORY / name) for name in ("scripts", "tests", "tests/stats"))
    done = subprocess.run(
        [sys.executable, REPOSITORY / "tests" / "stats" / "spark_pull.py", root],
        env={**os.environ, "PYTHONPATH": paths, "PYTHONWARNINGS": "ignore"},
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout == dump_statistics(base)


def reading_and_register():
    keys = {key: key for key in ("moi-truong", "trat-tu", "tim-nguoi", "khu-pho-1", "khu-pho-2")}
    registers = parse_registers("data/reports.yml", Source(settings(), ""), ZONE, keys, keys).registers
    now = int(dt.datetime(2026, 11, 25, tzinfo=dt.UTC).timestamp())
    period = Period(("2026-08", "2026-09", "2026-10"), ZONE)
    areas = ("khu-pho-1", "khu-pho-2", "khong-ro")
    return Reading(
        period, now, now, ("moi-truong", "trat-tu", "tim-nguoi", "khac"), areas
    ), registers.sources[0]


@pytest.mark.parametrize(
    "engine", ["mysql", "trino", "clickhouse", "bigquery", "pyspark", "postgres", "sqlite"]
)
@pytest.mark.parametrize("kind", ["string", "timestamp", "date"])
def test_the_same_expression_becomes_sql_of_every_engine(engine, kind):
    reading, register = reading_and_register()
    schema = dict.fromkeys(HEADER, "string") | {"Nhận lúc": kind, "Xong lúc": kind}
    rows = rows_of(ibis.table(schema, name="so"), register, reading, duckdb=False, twice=True)
    counted = rows.group_by(["fault", "month", "category", "area", "status", "days"]).aggregate(
        n=rows.n.sum()
    )
    sql = ibis.to_sql(counted, dialect=engine)
    assert "GROUP BY" in sql
    assert "Ghi chú" not in sql
