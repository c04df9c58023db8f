"""Which charts the page has: the numbers of the snapshot as columns and bars."""

from collections.abc import Callable, Mapping

from hub.model.statistics import Counts, ReportStatistics
from hub.render.statistics import words
from hub.render.statistics.charts import Bar, Chart, bars, columns
from hub.render.statistics.names import area_name, category_name
from hub.render.statistics.numbers import count_or_hidden, days, days_or_hidden, month, sentence
from hub.render.views import SiteContext


def draw_charts(statistics: ReportStatistics, context: SiteContext) -> dict[str, Chart]:
    """The charts by name: "months", "categories", "areas", "times"."""
    by_category = {key: statistics.by_category[key] for key in statistics.categories}
    by_area = {key: statistics.by_area[key] for key in statistics.areas}
    drawn = (
        _months(statistics),
        _counts("categories", by_category, lambda key: category_name(key, context)),
        _counts("areas", by_area, lambda key: area_name(key, context)),
        _times(by_category, lambda key: category_name(key, context)),
    )
    return {chart.name: chart for chart in drawn}


def _months(statistics: ReportStatistics) -> Chart:
    table = statistics.by_month
    first, last = statistics.months[0], statistics.months[-1]
    alt = words.ALT_MONTHS.format(
        first=sentence(month(first)),
        first_received=count_or_hidden(table[first].received),
        last=month(last),
        last_received=count_or_hidden(table[last].received),
    )
    return columns("months", alt, [(m, table[m].received, table[m].resolved) for m in statistics.months])


def _counts(name: str, table: Mapping[str, Counts], name_of: Callable[[str], str]) -> Chart:
    rows = [
        Bar(name_of(key), _note(counts), counts.received, counts.resolved) for key, counts in table.items()
    ]
    rows.sort(key=lambda row: (row.outer is None, -(row.outer or 0)))
    return bars(name, words.ALT_BARS.format(bars=_said(rows)), rows, words.RECEIVED, words.RESOLVED)


def _note(counts: Counts) -> str:
    if counts.received is None and counts.resolved is None:
        return words.HIDDEN
    received, resolved = count_or_hidden(counts.received), count_or_hidden(counts.resolved)
    return words.BAR_COUNT.format(received=received, resolved=resolved)


def _times(table: Mapping[str, Counts], name_of: Callable[[str], str]) -> Chart:
    rows = [
        Bar(name_of(key), _time_note(counts), counts.p90_days, counts.median_days)
        for key, counts in table.items()
    ]
    rows.sort(key=lambda row: (row.inner is None, row.inner or 0))
    return bars("times", words.ALT_TIMES.format(bars=_said(rows)), rows, words.NINE_OF_TEN, words.HALF)


def _time_note(counts: Counts) -> str:
    if counts.median_days is None:
        return words.HIDDEN
    half = days(counts.median_days)
    return words.BAR_TIME.format(median=half, p90=days_or_hidden(counts.p90_days))


def _said(rows: list[Bar]) -> str:
    return "; ".join(f"{row.name}: {row.note}" for row in rows)
