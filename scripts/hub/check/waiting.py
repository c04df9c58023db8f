"""What is written and right, but waits for its time: to be told apart from what is on the site already."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from hub.check.messages import WAITING
from hub.model import WarningBrief


class Waiting(NamedTuple):
    """`file` will do `what` ("published", "updated" or "withdrawn") at a moment of the ward's zone."""

    file: str
    what: str
    at: datetime


def find_waiting(briefs: Iterable[WarningBrief], now: datetime, shown: str) -> list[Waiting]:
    """What the warnings hold for after `now`, soonest first; drafts wait for nobody. `shown` is content/."""
    found = []
    for brief in briefs:
        if brief.draft:
            continue
        file = f"{shown}/warnings/{brief.id}.yml"
        moments = [("published", brief.published)]
        if brief.published <= now:
            moments = [("updated", at) for at in brief.updated]
            moments += [("withdrawn", brief.withdrawn)] if brief.withdrawn else []
        found += [Waiting(file, what, at) for what, at in moments if at > now]
    return sorted(found, key=lambda w: (w.at, w.file))


def render_waiting(waiting: Sequence[Waiting]) -> str:
    """One line for each."""
    return "".join(f"{WAITING[w.what].format(file=w.file, at=_moment(w.at))}\n" for w in waiting)


def _moment(at: datetime) -> str:
    minute = f" {at.minute:02}" if at.minute else ""
    return f"{at.hour} giờ{minute}, {at.day}/{at.month}/{at.year}"
