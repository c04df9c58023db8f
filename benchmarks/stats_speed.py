"""How long `pull_stats` takes over a large register, beside the same sums in plain DuckDB SQL.

    python -m benchmarks.stats_speed [ROWS] [ROUNDS]

Writes benchmarks/STATS_RESULTS.md. The two run in turn, each a process of its own from its start to its end.
"""

import shutil
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from statistics import median

from benchmarks.machine import describe_machine
from benchmarks.measure import Cost, measure
from benchmarks.stats_register import write_project, write_register

REPOSITORY = Path(__file__).resolve().parent.parent
RESULTS = REPOSITORY / "benchmarks" / "STATS_RESULTS.md"
MOST_TIMES, MOST_MEMORY = 1.3, 1500


def main(rows: int, rounds: int) -> None:
    """Measure and write the results."""
    folder = Path(tempfile.mkdtemp(prefix="hub-stats-bench-"))
    machine = describe_machine({})
    try:
        found = {kind: _measured(folder, rows, kind, rounds) for kind in ("csv", "parquet")}
    finally:
        shutil.rmtree(folder)
    text = _report(rows, rounds, found, machine)
    RESULTS.write_text(text, "utf-8")
    print(text)


def _measured(folder: Path, rows: int, kind: str, rounds: int) -> tuple[float, list[Cost], list[Cost]]:
    """The file's size in MB, what the pulls cost, and what the plain SQL cost."""
    file = write_register(folder, rows, kind)
    project = folder / kind
    write_project(project, REPOSITORY / "data", file)
    env = {"HUB_NOW": "2026-11-25 06:30", "PYTHONPATH": str(REPOSITORY)}
    ours = [sys.executable, str(REPOSITORY / "scripts" / "pull_stats.py"), "--accept", "--root", str(project)]
    plain = [sys.executable, "-m", "benchmarks.stats_plain", str(file), str(folder / "spill")]
    pulls, plains = [], []
    for _ in range(rounds):
        pulls.append(measure(ours, REPOSITORY, env))
        plains.append(measure(plain, REPOSITORY, env))
    size = file.stat().st_size / 1e6
    file.unlink()
    return size, pulls, plains


def _report(
    rows: int, rounds: int, found: dict[str, tuple[float, list[Cost], list[Cost]]], machine: dict[str, str]
) -> str:
    lines = [
        "# Pulling the statistics of a large register",
        "",
        f"{rows:,} generated reports over eighteen months, counted by `pull_stats` (DuckDB through",
        "ibis; checks, hiding and writing included) and by the same sums in plain DuckDB SQL",
        f"(`stats_plain.py`), whole processes in turn, medians of {rounds}. Goals: {MOST_TIMES} times the",
        f"time, under {MOST_MEMORY:,} MB.",
        "",
        "| file | size | pull_stats | plain SQL | times | memory | plain SQL's memory | goals |",
        "| --- | --: | --: | --: | --: | --: | --: | --- |",
    ]
    for kind, (size, pulls, plains) in found.items():
        ours, plain = median(c.wall for c in pulls), median(c.wall for c in plains)
        memory = max(c.memory for c in pulls)
        met = "met" if ours <= MOST_TIMES * plain and memory < MOST_MEMORY else "**missed**"
        lines.append(
            f"| {kind} | {size:,.0f} MB | {ours:.1f} s | {plain:.1f} s | {ours / plain:.2f}"
            f" | {memory:,.0f} MB"
            f" | {max(c.memory for c in plains):,.0f} MB | {met} |"
        )
    versions = {"DuckDB": version("duckdb"), "ibis": version("ibis-framework")}
    lines += ["", *(f"- {label}: {text}" for label, text in {**machine, **versions}.items())]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000, int(sys.argv[2]) if len(sys.argv) > 2 else 3)
