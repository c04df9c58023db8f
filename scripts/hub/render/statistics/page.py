"""The page of the statistics: what the numbers say, the numbers, and how they came about."""

from datetime import timedelta

from markupsafe import Markup, escape

from hub.model import ProsePage, address
from hub.model.statistics import ReportStatistics, StatisticsSource
from hub.render import dates
from hub.render import words as page_words
from hub.render.head import render_head
from hub.render.print.card_views import statistics_card
from hub.render.shared import render_crumbs, shared
from hub.render.statistics import findings, words
from hub.render.statistics.charts import Chart
from hub.render.statistics.csv_files import TABLES, table_name
from hub.render.statistics.drawn import draw_charts
from hub.render.statistics.names import area_name, category_name
from hub.render.statistics.numbers import count, count_or_hidden, days_or_hidden, month, sentence
from hub.render.statistics.tables import COUNTED, TIMED, render_table
from hub.render.templates import template
from hub.render.views import PageContent, SiteContext, StatisticsView

STALE_AFTER = timedelta(days=45)
_TEMPLATE = template("statistics.html")
_NARROW = "(max-width: 46.99em)"
_PICTURE = Markup(
    '<picture class="chart {}"><source media="{}" srcset="{}" width="{}" height="{}">'
    '<img src="{}" alt="{}" width="{}" height="{}" loading="lazy"></picture>'
)


def render_statistics(view: StatisticsView, context: SiteContext) -> PageContent:
    """The page at address.STATISTICS."""
    pieces = shared(context)
    statistics = view.statistics
    at = address.STATISTICS
    up = address.climb(at)
    body = _TEMPLATE.render(
        s=words,
        crumbs=render_crumbs((up, page_words.HOME)),
        lead=findings.lead(statistics),
        drawn=words.DRAWN.format(when=dates.moment(statistics.drawn_at.astimezone(context.ward.timezone))),
        stale=words.STALE.format(days=STALE_AFTER.days) if view.stale else "",
        demo=words.DEMO if statistics.demo else "",
        total=findings.of_total(statistics),
        sums=_sums(statistics),
        sections=_sections(statistics, context, up),
        how=_how(statistics),
        sources=[_source(source) for source in statistics.sources],
        files=_files(up),
    )
    summary = words.SUMMARY.format(ward=context.ward.name)
    head = render_head(pieces, at, words.TITLE, summary, card=statistics_card(view, context))
    return PageContent(at, escape(words.TITLE) + pieces.title_end, head, body)


def statistics_as_prose(context: SiteContext) -> ProsePage:
    """The page's title and summary, for the search index: its numbers change, its words do not."""
    summary = words.SUMMARY.format(ward=context.ward.name)
    id = address.STATISTICS.strip("/")
    return ProsePage(id=id, title=words.TITLE, summary=summary, body="", digest="")


def chart_address(chart: str, look: str) -> str:
    """Where a chart stands in one of its looks."""
    return f"{address.STATISTICS}{chart}-{look}.svg"


def csv_address(name: str) -> str:
    """Where a table stands; `name` as `csv_files.table_name` gives it."""
    return f"{address.STATISTICS}{name.replace('_', '-')}.csv"


def _sums(statistics: ReportStatistics) -> list[tuple[str, str]]:
    total = statistics.total
    counts = [(words.COLUMNS[name], count_or_hidden(getattr(total, name))) for name in COUNTED]
    return counts + [(words.COLUMNS[name], days_or_hidden(getattr(total, name))) for name in TIMED]


def _sections(statistics: ReportStatistics, context: SiteContext, up: str) -> list[tuple[str, ...]]:
    """Heading, charts, what the table is of, and the table."""
    charts = draw_charts(statistics, context)
    months = {key: statistics.by_month[key] for key in reversed(statistics.months)}
    categories = {key: statistics.by_category[key] for key in statistics.categories}
    areas = {key: statistics.by_area[key] for key in statistics.areas}

    def name_of_category(key: str) -> str:
        return category_name(key, context)

    def name_of_area(key: str) -> str:
        return area_name(key, context)

    def name_of_month(key: str) -> str:
        return sentence(month(key))

    kinds = (
        ("months", findings.of_months(statistics), words.BY_MONTH, words.COLUMN_MONTH, months, name_of_month),
        (
            "categories",
            findings.of_categories(statistics, context),
            words.BY_CATEGORY,
            words.COLUMN_CATEGORY,
            categories,
            name_of_category,
        ),
        (
            "areas",
            findings.of_areas(statistics, context),
            words.BY_AREA,
            words.COLUMN_AREA,
            areas,
            name_of_area,
        ),
        (
            "times",
            findings.of_times(statistics, context),
            words.BY_TIME,
            words.COLUMN_CATEGORY,
            categories,
            name_of_category,
        ),
    )
    return [
        (
            finding,
            _pictures(charts[name], up),
            words.TABLE_OF.format(what=what),
            render_table(what, head, rows, name_of, TIMED if name == "times" else COUNTED),
        )
        for name, finding, what, head, rows, name_of in kinds
    ]


def _pictures(chart: Chart, up: str) -> Markup:
    """The chart by day and by night; the page's colours choose, the window's width chooses the drawing."""
    made = []
    for time, end in (("day", ""), ("night", "-dark")):
        _, narrow_width, narrow_height = chart.drawings[f"narrow{end}"]
        _, width, height = chart.drawings[f"wide{end}"]
        made.append(
            _PICTURE.format(
                time,
                _NARROW,
                up + chart_address(chart.name, f"narrow{end}"),
                narrow_width,
                narrow_height,
                up + chart_address(chart.name, f"wide{end}"),
                chart.alt,
                width,
                height,
            )
        )
    return Markup().join(made)


def _how(statistics: ReportStatistics) -> list[str]:
    return [
        words.HOW_MONTH,
        words.HOW_TIME,
        words.HOW_HIDDEN.format(threshold=count(statistics.threshold)),
        words.HOW_WITHHELD.format(least=count(statistics.least_for_times)),
        words.HOW_REVISED,
        words.HOW_SUM,
    ]


def _source(source: StatisticsSource) -> tuple[str, list[str]]:
    """A register, and how many of its rows were left out for which reason."""
    left = [
        words.LEFT.format(rows=count(rows), reason=words.REASONS.get(code, words.REASON_OTHER))
        for code, rows in sorted(source.left_out.items(), key=lambda item: (-item[1], item[0]))
        if rows
    ]
    out = sum(source.left_out.values())
    said = words.SOURCE_LEFT if left else words.SOURCE
    return said.format(name=source.name, rows=count(source.rows_read), left=count(out)), left


def _files(up: str) -> list[tuple[str, str]]:
    tables = [
        (up + csv_address(name), words.FILE_CSV.format(what=words.FILE_WHAT[name]))
        for name in map(table_name, TABLES)
    ]
    return [(up + address.STATISTICS_JSON, words.FILE_JSON), *tables]
