"""The page of the statistics, its charts and the files to take away; nothing where there is no snapshot."""

from collections.abc import Iterator, Mapping
from functools import partial

from hub.build.charts import Charts
from hub.build.output import Batch, Output, key_of, loose
from hub.build.sources import Sources
from hub.model import address
from hub.model.statistics import ReportStatistics
from hub.model.statistics_json import dump_statistics
from hub.render.statistics.csv_files import TABLES, render_csv, table_name
from hub.render.statistics.drawn import draw_charts
from hub.render.statistics.page import STALE_AFTER, chart_address, csv_address, render_statistics
from hub.render.views import StatisticsView


def plan_statistics(sources: Sources, charts: Charts) -> Iterator[Batch]:
    """Every file below statistics/. The charts begin to be made at once."""
    statistics = sources.edition.statistics
    if statistics is None:
        return
    drawn = {
        chart_address(chart.name, look): spec
        for chart in draw_charts(statistics, sources.context).values()
        for look, (spec, _, _) in chart.drawings.items()
    }
    charts.begin(drawn.values())
    yield loose("statistics", partial(_plan_files, sources, statistics, charts, drawn))


def _plan_files(
    sources: Sources, statistics: ReportStatistics, charts: Charts, drawn: Mapping[str, str]
) -> Iterator[Output]:
    """`drawn` are the charts' specifications by address."""
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
    for at, spec in drawn.items():
        yield sources.file(at, spec, partial(charts.render, spec))
