"""Guides that say they were updated on a day that has not come: a slip of the year or the month."""

from collections.abc import Iterator
from pathlib import Path

from hub.check.problem import Problem, problem
from hub.model import Edition
from hub.read.fault import Fault
from hub.read.front_matter import parse_markdown_file
from hub.read.source import read_source


def future_guide_problems(edition: Edition, folder: Path, shown: str) -> Iterator[Problem]:
    """Each such guide, at its date; `folder` is content/, which problems call `shown`."""
    today = edition.now.date()
    for guide in edition.guides:
        if guide.updated > today:
            place = _place(folder / f"guides/{guide.id}.md")
            file = f"{shown}/guides/{guide.id}.md"
            yield problem(file, place, "moment.future", value=f"{guide.updated}", today=f"{today}")


def _place(path: Path) -> tuple[int, int]:
    try:
        return parse_markdown_file(read_source(str(path)).text).head.locate(("updated",))
    except Fault:
        return 1, 1  # gone in the meantime
