"""What the numbers say, in a sentence: the lead of the page and the heading of each section."""

from collections.abc import Mapping

from hub.model.statistics import Counts, ReportStatistics
from hub.render.statistics import words
from hub.render.statistics.names import area_name, category_name, within
from hub.render.statistics.numbers import count, days, month, period, sentence
from hub.render.views import SiteContext


def lead(statistics: ReportStatistics) -> str:
    """The finding that matters most: how many came, how many are done, how fast."""
    total = statistics.total
    time = sentence(period(statistics.months[0], statistics.months[-1]))
    if not total.received:
        return words.LEAD_FEW.format(period=time)
    if total.resolved is None:
        return words.LEAD_RECEIVED.format(period=time, received=count(total.received))
    said = words.LEAD_NO_TIME if total.median_days is None else words.LEAD
    return said.format(
        period=time,
        received=count(total.received),
        resolved=count(total.resolved),
        share=100 * total.resolved // total.received,
        days=days(total.median_days or 0),
    )


def of_total(statistics: ReportStatistics) -> str:
    """All together."""
    received, resolved = statistics.total.received, statistics.total.resolved
    if received is None or resolved is None:
        return words.TOTAL_HIDDEN
    return words.TOTAL.format(received=count(received), resolved=count(resolved))


def of_months(statistics: ReportStatistics) -> str:
    """The last month beside the one with most reports."""
    known = _received(statistics.by_month)
    last = statistics.months[-1]
    if last not in known:
        return words.MONTHS_HIDDEN
    most = max(known, key=lambda key: (known[key], key))
    said = words.MONTHS_MOST if most == last and len(known) > 1 else words.MONTHS
    finding = said.format(
        last=sentence(month(last)),
        received=count(known[last]),
        most=month(most),
        most_received=count(known[most]),
    )
    return finding if len(known) == len(statistics.months) else _among_told(finding)


def of_categories(statistics: ReportStatistics, context: SiteContext) -> str:
    """What is reported most."""
    most = _most(statistics.by_category)
    if not most:
        return words.CATEGORIES_HIDDEN
    name = within(category_name(most, context))
    finding = words.CATEGORIES.format(most=name, **_told(statistics.by_category[most]))
    return finding if _all_told(statistics.by_category) else _among_told(finding)


def of_areas(statistics: ReportStatistics, context: SiteContext) -> str:
    """Where most reports come from."""
    most = _most(statistics.by_area)
    if not most:
        return words.AREAS_HIDDEN
    finding = words.AREAS.format(most=area_name(most, context), **_told(statistics.by_area[most]))
    return finding if _all_told(statistics.by_area) else _among_told(finding)


def of_times(statistics: ReportStatistics, context: SiteContext) -> str:
    """What is dealt with fastest, and what takes longest."""
    times = {k: c.median_days for k, c in statistics.by_category.items() if c.median_days is not None}
    if not times:
        return words.TIMES_HIDDEN
    order = sorted(times, key=lambda key: (times[key], key))
    fast, slow = order[0], order[-1]
    said = words.TIMES_ONE if times[fast] == times[slow] else words.TIMES
    fast_name, slow_name = category_name(fast, context), category_name(slow, context)
    finding = said.format(
        fast=fast_name if said is words.TIMES_ONE else within(fast_name),
        fast_days=days(times[fast]),
        slow=within(slow_name),
        slow_days=days(times[slow]),
    )
    return finding if len(times) == len(statistics.by_category) else _among_told(finding)


def _among_told(finding: str) -> str:
    """What is hidden may be more, faster or slower: the finding then holds among what is told."""
    return words.AMONG_TOLD.format(said=within(finding))


def _all_told(table: Mapping[str, Counts]) -> bool:
    return len(_received(table)) == len(table)


def _received(table: Mapping[str, Counts]) -> dict[str, int]:
    return {key: counts.received for key, counts in table.items() if counts.received is not None}


def _most(table: Mapping[str, Counts]) -> str:
    """The key with most reports, "" where none is known to have any or it is not known how it ended."""
    known = _received(table)
    most = max(known, key=lambda key: (known[key], key), default="")
    return most if most and known[most] and table[most].resolved is not None else ""


def _told(counts: Counts) -> dict[str, str]:
    return {"received": count(counts.received or 0), "resolved": count(counts.resolved or 0)}
