"""The same sums as pull_stats asks for, as a person would write them in DuckDB's SQL.

    python -m benchmarks.stats_plain FILE FOLDER

FOLDER is for what does not fit in memory. The rules are the same: ids must not recur, dates must be dates,
none before its beginning or in the future, and kinds, areas and states must be known.
"""

import sys

import duckdb

from benchmarks.stats_register import DATES, KINDS

SQL = """
WITH rows AS (
  SELECT {opened} AS opened, {closed} AS closed, viec, kp, tt, nhan, xong FROM {file}
), told AS (
  SELECT
    CASE viec {kinds} ELSE -1 END AS category,
    CASE kp {areas} ELSE -1 END AS area,
    CASE WHEN closed IS NOT NULL AND tt IS DISTINCT FROM 'Chưa' THEN 0
      WHEN tt IS NULL OR tt = '' THEN 2 WHEN tt = 'Chưa' THEN 1 WHEN tt = 'Xong' THEN 0 ELSE -1 END AS status,
    year(opened) * 12 + month(opened) AS month, opened, closed, nhan, xong,
    epoch(closed)::BIGINT - epoch(opened)::BIGINT AS taken
  FROM rows
), judged AS (
  SELECT *, CASE WHEN opened IS NULL THEN 1 WHEN opened > TIMESTAMP '2026-11-25 06:31' THEN 2
    WHEN closed IS NULL AND xong IS NOT NULL THEN 3 WHEN closed > TIMESTAMP '2026-11-25 06:31' THEN 4
    WHEN taken < 0 THEN 5 WHEN category < 0 THEN 6 WHEN area < 0 THEN 7 WHEN status < 0 THEN 8
    WHEN month NOT BETWEEN 24305 AND 24322 THEN 9 ELSE 0 END AS fault,
    CASE WHEN taken IS NULL OR status != 0 THEN -1 WHEN taken < 864000 THEN (taken + 4320) // 8640
      WHEN taken < 8640000 THEN (taken + 43200) // 86400 + 90
      WHEN taken < 86400000 THEN (taken + 432000) // 864000 + 180 ELSE 280 END AS days
  FROM told
)
SELECT fault, month, category, area, status, days, count(*) FROM judged GROUP BY ALL
"""


def main(file: str, folder: str) -> None:
    """Print the number of reports and of groups."""
    text = file.endswith(".csv")
    kinds = [(name, n) for n, names in enumerate(KINDS.values()) for name in names]
    source = f"'{file}'"
    if text:
        columns = ", ".join(
            f"'{c}': 'VARCHAR'" for c in ("so", "nhan", "xong", "viec", "kp", "tt", "ghi_chu")
        )
        source = (
            f"read_csv('{file}', header = true, auto_detect = false, delim = ',', columns = {{{columns}}})"
        )
    sql = SQL.format(
        opened=f"try_strptime(nhan, '{DATES}')" if text else "nhan",
        closed=f"try_strptime(xong, '{DATES}')" if text else "xong",
        kinds=" ".join(f"WHEN '{name}' THEN {n}" for name, n in kinds),
        areas=" ".join(f"WHEN 'KP{n}' THEN {n - 1}" for n in range(1, 9)),
        file=source,
    )
    with duckdb.connect(config={"memory_limit": "1GB", "temp_directory": folder}) as con:
        twice = con.execute(f"SELECT count(so), count(DISTINCT so) FROM {source}").fetchone()
        found = con.execute(sql).fetchall()
    assert twice is not None
    assert twice[0] == twice[1]
    print(sum(row[-1] for row in found if row[0] == 0), len(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
