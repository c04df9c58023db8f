"""A large register, made by DuckDB, and a project that reads it."""

import shutil
from pathlib import Path

import duckdb

KINDS = {
    "moi-truong": ("Đổ rác bừa bãi", "Đốt rác"),
    "trat-tu": ("Karaoke", "Lấn chiếm vỉa hè"),
    "trom-cuop": ("Trộm cắp",),
    "lua-dao": ("Lừa đảo qua mạng",),
    "tim-nguoi": ("Người đi lạc",),
    "chay-no": ("Nguy cơ cháy",),
}
DATES = "%d/%m/%Y %H:%M"
_ROWS = """
SELECT 'S' || lpad(range::VARCHAR, 9, '0') AS so,
  TIMESTAMP '2025-05-01' + to_minutes((hash(range) % 788000)::BIGINT) AS nhan,
  CASE WHEN hash(range, 1) % 10 > 0
    THEN nhan + to_minutes(1 + (pow(hash(range, 2) % 1000 / 1000.0, 3) * 30000)::BIGINT) END AS xong,
  (['{kinds}'])[1 + (hash(range, 3) % 8)::INT] AS viec,
  'KP' || (1 + hash(range, 4) % 8) AS kp,
  CASE WHEN xong IS NOT NULL THEN 'Xong' WHEN hash(range, 5) % 5 > 0 THEN 'Chưa' END AS tt,
  'một dòng ghi chú dài như người ta hay ghi, ' || hash(range, 6) AS ghi_chu
FROM range({rows})
"""


def write_register(folder: Path, rows: int, kind: str) -> Path:
    """A file of `rows` reports, CSV (times as text) or Parquet (times as such)."""
    path = folder / f"so.{kind}"
    select = _ROWS.format(kinds="','".join(name for names in KINDS.values() for name in names), rows=rows)
    if kind == "csv":
        times = f"strftime(nhan, '{DATES}') AS nhan, strftime(xong, '{DATES}') AS xong"
        select = f"SELECT * REPLACE ({times}) FROM ({select})"
    with duckdb.connect(config={"memory_limit": "2GB", "temp_directory": str(folder / "spill")}) as con:
        con.execute("SET preserve_insertion_order = false")
        options = "FORMAT parquet" if kind == "parquet" else "HEADER"
        con.execute(f"COPY ({select}) TO '{path}' ({options})")
    return path


def write_project(root: Path, data: Path, file: Path) -> None:
    """The sample ward's data/ with a data/reports.yml for the register `file`."""
    reports = root / "data" / "reports"
    reports.mkdir(parents=True, exist_ok=True)
    for name in ("ward.yml", "categories.yml"):
        shutil.copy(data / name, root / "data" / name)
    (reports / file.name).unlink(missing_ok=True)
    (reports / file.name).hardlink_to(file)
    lines = [
        "demo: true",
        "limits: {megabytes: 20000, seconds: 1200}",
        "sources:",
        "  - name: Sổ lớn",
        f"    files: reports/{file.name}",
        "    columns: {id: so, opened: nhan, closed: xong, category: viec, area: kp, status: tt}",
        f'    dates: ["{DATES}"]',
        "    categories:",
        *(f"      {key}: [{', '.join(names)}]" for key, names in KINDS.items()),
        f"    areas: {{{', '.join(f'khu-pho-{n}: [KP{n}]' for n in range(1, 9))}}}",
        "    statuses: {resolved: [Xong], open: [Chưa]}",
    ]
    (root / "data" / "reports.yml").write_text("\n".join(lines) + "\n", "utf-8")
