"""Warnings whose year of publication is not the one that their file's name begins with: most likely a slip.

Once public, a wrong date stands in lists, feeds and the ledger; so it is told while nobody has seen it. What
the ledger knows is left alone, and so are names without a date.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path

from hub.build.words import SAYS
from hub.check.problem import Problem
from hub.model import Edition, WarningBrief, address
from hub.read.document import parse_yaml
from hub.read.fault import Fault
from hub.read.source import read_source

_DATED = re.compile(r"(\d{4}-\d\d-\d\d)-(.+)")
_FAR = timedelta(days=183)
"""A warning written in December may well be for January."""


def misdated_problems(edition: Edition, folder: Path, shown: str) -> Iterator[Problem]:
    """Each such warning, at its date; `folder` is content/, which problems call `shown`."""
    for brief in edition.briefs:
        if brief.id.startswith(f"{brief.published.year}-"):
            continue
        match = _DATED.fullmatch(brief.id)
        day = _day(match[1]) if match else None
        if match is None or day is None or abs(brief.published.date() - day) <= _FAR:
            continue
        if edition.published.isdisjoint([address.warning(id) for id in (brief.id, *brief.aliases)]):
            line, column = _place(folder, brief)
            message = SAYS["far-date"].format(
                at=f"{brief.published:%Y-%m-%d %H:%M}",
                day=match[1],
                better=f"{_meant(brief.published, day):%Y-%m-%d %H:%M}",
                name=f"{brief.published:%Y-%m-%d}-{match[2]}.yml",
            )
            yield Problem(f"{shown}/warnings/{brief.id}.yml", line, column, "far-date", message)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _meant(published: datetime, day: date) -> datetime:
    """The same day and hour in that year in which it is nearest to `day`."""
    found = [datetime.combine(day, published.timetz())]  # for 29 February
    for year in (day.year - 1, day.year, day.year + 1):
        with suppress(ValueError):
            found.append(published.replace(year=year))
    return min(found[1:] or found, key=lambda at: abs(at.date() - day))


def _place(folder: Path, brief: WarningBrief) -> tuple[int, int]:
    try:
        document = parse_yaml(read_source(str(folder / f"warnings/{brief.id}.yml")).text)
    except Fault:
        return 1, 1  # gone in the meantime
    return document.locate(("published",))
