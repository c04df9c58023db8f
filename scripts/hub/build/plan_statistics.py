"""The page of the statistics, its charts and the files to take away; nothing where there is no snapshot."""

from collections.abc import Iterator
from functools import partial

from hub.build.charts import Charts
from hub.build.output import Output, key_of
from hub.build.sources import Sources
from hub.model import address
from hub.model.statistics_json import dump_statistics
from hub.render.statistics.csv_files import TABLES, render_csv, table_name
from hub.render.statistics.drawn import draw_charts
from hub.render.statistics.page import STALE_AFTER, chart_address, csv_address, render_statistics
from hub.render.views import StatisticsView


def begin_charts(sources: Sources, charts: Charts) -> None:
    """Let the charts be made while other things are."""
    statistics = sources.edition.statistics
    if statistics is not None:
        drawn = draw_charts(statistics, sources.context).values()
        charts.begin([spec for chart in drawn for spec, _, _ in chart.drawings.values()])


def plan_statistics(sources: Sources, charts: Charts) -> Iterator[Output]:
    """Every file below statistics/."""
    statistics = sources.edition.statistics
    if statistics is None:
        return
    text = dump_statistics(statistics)
    digest = key_of(text).hex()
    stale = sources.edition.now - statistics.drawn_at > STALE_AFTER
    view = StatisticsView(statistics, stale, sources.cards.get(address.STATISTICS, ""))
    what = f"{digest}|{view[1:]}"
    yield sources.page(address.STATISTICS, what, lambda: render_statistics(view, sources.context))
    yield sources.file(address.STATISTICS_JSON, digest, text.encode)
    for over in TABLES:
        make = partial(render_csv, statistics, over, sources.context)
        yield sources.file(csv_address(table_name(over)), digest, make)
    for chart in draw_charts(statistics, sources.context).values():
        for look, (spec, _, _) in chart.drawings.items():
            yield sources.file(chart_address(chart.name, look), spec, partial(charts.render, spec))
