"""One line of numbers: what pages, lists and marks in Markdown say."""

from collections.abc import Iterable

from markupsafe import Markup

from hub.model import address
from hub.model.figure import Figure
from hub.render.statistics import words
from hub.render.statistics.names import area_name, category_name, within
from hub.render.statistics.numbers import count, days, period, sentence
from hub.render.views import SiteContext

_LINE = Markup('<p class="figure">{} <a href="{}">{}</a></p>\n')


def figure_text(figure: Figure, context: SiteContext) -> str:
    """The sentence, plain text. What is hidden is said to be."""
    about = ""
    if figure.category:
        about += words.ABOUT.format(category=within(category_name(figure.category, context)))
    if figure.area:
        about += words.IN.format(area=area_name(figure.area, context))
    time = sentence(period(figure.first, figure.last))
    received, resolved = figure.received, figure.resolved
    if received is None:
        said = words.LINE_HIDDEN.format(period=time, about=about)
    elif received == 0:
        said = words.LINE_NONE.format(period=time, about=about)
    elif resolved is None:
        said = words.LINE_NO_RESOLVED.format(period=time, received=count(received), about=about)
    else:
        line = words.LINE_NO_TIME if figure.median_days is None else words.LINE
        said = line.format(
            period=time,
            received=count(received),
            about=about,
            resolved=count(resolved),
            days=days(figure.median_days or 0),
        )
    return said + words.LINE_DEMO if figure.demo else said


def render_figure(figure: Figure, context: SiteContext, prefix: str) -> Markup:
    """The sentence as a paragraph that leads to the page with all numbers; `prefix` climbs to the root."""
    return _LINE.format(figure_text(figure, context), prefix + address.STATISTICS, words.SEE)


def render_figures(
    figures: Iterable[tuple[str, Figure]], context: SiteContext, prefix: str
) -> dict[str, str]:
    """What to put in the place of each mark of a text, by what the mark asks for."""
    return {mark: str(render_figure(figure, context, prefix)) for mark, figure in figures}


def is_telling(figure: Figure) -> bool:
    """Whether a line that nobody asked for is worth its place: nothing that it is about is hidden."""
    return figure.received is not None and figure.resolved is not None
