"""What a pull tells the officer at its end."""

from collections.abc import Iterable

from hub.model.statistics import ReportStatistics
from hub.model.statistics_json import ONE, TWO
from hub.stats.compare import changes, shown
from hub.stats.words import (
    CHANGED,
    CHANGED_MORE,
    FAULTS,
    HIDDEN,
    LEFT_OUT,
    SAME,
    SOURCE,
    WOULD_WRITE,
    WRITTEN,
)

_MOST_CHANGES = 12


def describe(old: ReportStatistics | None, new: ReportStatistics, file: str, *, dry_run: bool) -> list[str]:
    """The lines to print: what was (or would be) written, what was read and left out, and what changed."""
    head = WOULD_WRITE if dry_run else WRITTEN
    first, last = (f"{month[5:]}/{month[:4]}" for month in (new.months[0], new.months[-1]))
    lines = [
        head.format(
            file=file,
            received=shown(new.total.received),
            resolved=shown(new.total.resolved),
            months=len(new.months),
            first=first,
            last=last,
        )
    ]
    lines += [_source(source.name, source.rows_read, source.left_out.items()) for source in new.sources]
    hidden, everything = _hidden(new)
    if hidden:
        lines.append(HIDDEN.format(hidden=hidden, all=everything, threshold=new.threshold))
    if old is None:
        return lines
    changed = changes(old, new)
    if not changed:
        return [*lines, SAME.format(file=file)]
    for place, before, after in changed[:_MOST_CHANGES]:
        lines.append(CHANGED.format(place=place, old=before, new=after))
    if len(changed) > _MOST_CHANGES:
        lines.append(CHANGED_MORE.format(more=len(changed) - _MOST_CHANGES))
    return lines


def _source(name: str, rows: int, left_out: Iterable[tuple[str, int]]) -> str:
    reasons = [(fault, count) for fault, count in left_out if count]
    told = ""
    if reasons:
        words = ", ".join(f"{FAULTS[fault]}: {count}" for fault, count in reasons)
        told = LEFT_OUT.format(count=sum(count for _, count in reasons), reasons=words)
    return SOURCE.format(name=name, rows=rows, left_out=told)


def _hidden(statistics: ReportStatistics) -> tuple[int, int]:
    """How many counts are hidden, of how many."""
    records = [statistics.total]
    for name in (*ONE, *("_".join(pair) for pair in TWO)):
        records += getattr(statistics, f"by_{name}").values()
    counts = [
        getattr(record, measure)
        for record in records
        for measure in ("received", "resolved", "open", "unknown")
        if hasattr(record, measure)
    ]
    return sum(count is None for count in counts), len(counts)
