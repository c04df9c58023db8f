"""The numbers as CSV (RFC 4180) in UTF-8 with a byte-order mark, without which Excel takes it for Latin-1.

Commas and decimal points, whatever the reader's settings: a `sep=` line would make Excel forget the mark and
be a row of numbers to all else, and semicolons with decimal commas fit some Vietnamese machines only.
"""

import csv
import io
from collections.abc import Sequence

from hub.model.statistics import ReportStatistics
from hub.model.statistics_json import ONE, TWO
from hub.render.statistics import words
from hub.render.statistics.names import area_name, category_name
from hub.render.views import SiteContext

_COUNTS = ("received", "resolved", "open", "unknown", "median_days", "p90_days")
_CELL = ("received", "resolved", "median_days")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
TABLES: tuple[tuple[str, ...], ...] = (*((name,) for name in ONE), *TWO)


def table_name(over: Sequence[str]) -> str:
    """What a table is called in names of files: "month" or "month_category"."""
    return "_".join(over)


def render_csv(statistics: ReportStatistics, over: Sequence[str], context: SiteContext) -> bytes:
    """The table over one or two of month, quarter, category and area. A hidden number is an empty field."""
    values = _COUNTS if len(over) == 1 else _CELL
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([words.CSV_COLUMNS[name] for name in (*over, *values)])
    table = getattr(statistics, f"by_{table_name(over)}")
    for key in _keys(statistics, over):
        cell = table[key if len(over) > 1 else key[0]]
        names = [_name(kind, one, context) for kind, one in zip(over, key, strict=True)]
        numbers = [getattr(cell, value) for value in values]
        writer.writerow([*map(_harmless, names), *("" if n is None else n for n in numbers)])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _keys(statistics: ReportStatistics, over: Sequence[str]) -> list[tuple[str, ...]]:
    plural = {"month": "months", "quarter": "quarters", "category": "categories", "area": "areas"}
    keys: list[tuple[str, ...]] = [()]
    for kind in over:
        keys = [(*key, one) for key in keys for one in getattr(statistics, plural[kind])]
    return keys


def _name(kind: str, key: str, context: SiteContext) -> str:
    if kind == "category":
        return category_name(key, context)
    return area_name(key, context) if kind == "area" else key


def _harmless(text: str) -> str:
    """A name that a spreadsheet will not take for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
