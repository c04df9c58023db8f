"""What the marks of a guide or page ask for, and the numbers that answer."""

from hub.markdown.figure_marks import marks_in
from hub.model.figure import figure_of
from hub.model.statistics import ReportStatistics
from hub.model.wish import WrongWish, parse_wish
from hub.render.views import Figures, SiteContext


def figures_in(text: str, statistics: ReportStatistics | None, context: SiteContext) -> Figures:
    """Each mark of a Markdown text with its numbers; those without an answer are left out."""
    if statistics is None or "[[" not in text:
        return ()
    found = []
    for mark in marks_in(text):
        try:
            wish = parse_wish(mark, context.categories, context.ward.areas)
        except WrongWish:
            continue
        figure = figure_of(statistics, wish)
        if figure is not None:
            found.append((mark, figure))
    return tuple(found)
