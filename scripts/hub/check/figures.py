"""Marks in guides and pages that ask for numbers: whether there is such a category, area or time."""

from collections.abc import Iterator, Mapping

from hub.check.markdown_files import ReadText
from hub.check.naming import choice_meant
from hub.check.problem import Problem, problem
from hub.markdown.figure_marks import FigureMark
from hub.model import Category, Ward
from hub.model.figure import figure_of, last_quarter
from hub.model.statistics import ReportStatistics
from hub.model.wish import WrongWish, parse_wish

_CODES = {"unknown": "figure.unknown", "twice": "figure.twice", "both": "figure.both"}


def check_figures(
    texts: Mapping[str, tuple[str, ReadText | None]],
    ward: Ward,
    categories: Mapping[str, Category],
    statistics: ReportStatistics | None,
) -> Iterator[Problem]:
    """The problems of all marks; `texts` are guides and pages by file.

    Without statistics it is not asked whether they reach to a time.
    """
    for file, (_, text) in texts.items():
        for mark in text.marks if text is not None else ():
            yield from _check_mark(file, mark, ward, categories, statistics)


def _check_mark(
    file: str,
    mark: FigureMark,
    ward: Ward,
    categories: Mapping[str, Category],
    statistics: ReportStatistics | None,
) -> Iterator[Problem]:
    place = (mark.line, 1)
    try:
        wish = parse_wish(mark.text, categories, ward.areas)
    except WrongWish as wrong:
        names = {key: category.name for key, category in categories.items()} | dict(ward.areas)
        near = choice_meant(wrong.piece, names) if wrong.code == "unknown" else None
        code = "figure.unknown-near" if near else _CODES[wrong.code]
        yield problem(file, place, code, value=wrong.piece, near=near, choices=", ".join(names))
        return
    if statistics is None or wish.period == "all":
        return
    if wish.period == "quarter" and not last_quarter(statistics):
        yield problem(file, place, "figure.no-quarter")
        return
    whole = wish._replace(category="", area="")
    if wish.period not in ("month", "quarter") and figure_of(statistics, whole) is None:
        first, last = (f"{int(m[5:])}/{m[:4]}" for m in (statistics.months[0], statistics.months[-1]))
        yield problem(file, place, "figure.outside", value=mark.text, first=first, last=last)
