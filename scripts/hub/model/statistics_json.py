"""data/report-stats.json: the snapshot as text, sorted and the same bytes for the same numbers, and back."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from hub.model.statistics import Cell, Counts, ReportStatistics, StatisticsSource
from hub.model.statistics_rules import WrongStatistics, check_statistics

SCHEMA = "ward-report-statistics/1"
ONE = ("month", "quarter", "category", "area")
TWO = (
    ("month", "category"),
    ("month", "area"),
    ("quarter", "category"),
    ("quarter", "area"),
    ("category", "area"),
)
_COUNTS = ("received", "resolved", "open", "unknown", "median_days", "p90_days")
_CELL = ("received", "resolved", "median_days")


def dump_statistics(statistics: ReportStatistics) -> str:
    """JSON with sorted keys, one cell a line, a newline at the end. Hidden and withheld values are null."""
    tables: dict[str, Any] = {"total": _plain(statistics.total, _COUNTS)}
    for name in ONE:
        table = getattr(statistics, f"by_{name}")
        tables[name] = {key: _plain(counts, _COUNTS) for key, counts in table.items()}
    for first, second in TWO:
        rows: dict[str, dict[str, Any]] = {}
        for (one, two), cell in getattr(statistics, f"by_{first}_{second}").items():
            rows.setdefault(one, {})[two] = _plain(cell, _CELL)
        tables[f"{first}_{second}"] = rows
    told = {
        "schema": SCHEMA,
        "drawn_at": statistics.drawn_at.isoformat(timespec="seconds"),
        "demo": statistics.demo,
        "threshold": statistics.threshold,
        "least_for_times": statistics.least_for_times,
        "months": list(statistics.months),
        "categories": list(statistics.categories),
        "areas": list(statistics.areas),
        "sources": [
            {"name": s.name, "rows_read": s.rows_read, "left_out": dict(s.left_out)}
            for s in statistics.sources
        ],
        "tables": tables,
    }
    return _lines(told) + "\n"


def load_statistics(text: str) -> ReportStatistics:
    """The snapshot that `text` holds. Raises WrongStatistics where it does not hold together."""
    try:
        told = json.loads(text)
    except ValueError as error:
        raise WrongStatistics(f"JSON: {error}") from None
    if not isinstance(told, dict) or told.get("schema") != SCHEMA:
        raise WrongStatistics(f'"schema" != "{SCHEMA}"')
    try:
        statistics = _loaded(told)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise WrongStatistics(f"{type(error).__name__}: {error}") from None
    check_statistics(statistics)
    return statistics


def _loaded(told: Mapping[str, Any]) -> ReportStatistics:
    tables = told["tables"]
    one: dict[str, Any] = {
        f"by_{name}": {key: Counts(**counts) for key, counts in tables[name].items()} for name in ONE
    }
    two: dict[str, Any] = {
        f"by_{first}_{second}": {
            (key, other): Cell(**cell)
            for key, row in tables[f"{first}_{second}"].items()
            for other, cell in row.items()
        }
        for first, second in TWO
    }
    return ReportStatistics(
        drawn_at=datetime.fromisoformat(told["drawn_at"]),
        demo=told["demo"],
        threshold=told["threshold"],
        least_for_times=told["least_for_times"],
        sources=tuple(StatisticsSource(**source) for source in told["sources"]),
        months=tuple(told["months"]),
        categories=tuple(told["categories"]),
        areas=tuple(told["areas"]),
        total=Counts(**tables["total"]),
        **one,
        **two,
    )


def _plain(record: Counts | Cell, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(record, name) for name in names}


def _lines(value: Any, indent: str = "") -> str:
    """JSON in which a group without groups stands on one line."""
    if not isinstance(value, dict) or not any(isinstance(v, dict) for v in value.values()):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    deeper = indent + " "
    parts = [f"{deeper}{json.dumps(key)}: {_lines(value[key], deeper)}" for key in sorted(value)]
    return "{\n" + ",\n".join(parts) + f"\n{indent}}}"
