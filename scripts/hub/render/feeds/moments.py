"""Which entries a feed holds: never an empty feed, never a missed burst, never without bound.

A feed holds all of the 14 days up to its newest entry, at least the newest 30 and at most 200. The
days are counted from the newest entry, not from today, so that a feed's bytes change only when there
is something new. After the admin/src/web.rs of rustsec.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from operator import itemgetter
from typing import NamedTuple, TypeVar

from hub.model import Edition, WarningBrief

BURST = timedelta(days=14)
AT_LEAST = 30
AT_MOST = 200

Entry = TypeVar("Entry")


class Moment(NamedTuple):
    """Something a reader had to learn of a warning: `kind` is new, update, withdrawn or expired."""

    brief: WarningBrief
    kind: str
    at: datetime


def moments_of(briefs: Iterable[WarningBrief], now: datetime) -> list[Moment]:
    """All that became public of the warnings up to `now`, newest first.

    `briefs` are public. A warning that was withdrawn does not expire afterwards. Updates of one
    minute are one entry. Among equal moments the later in a warning's life comes first.
    """
    new = [Moment(b, "new", b.published) for b in briefs]
    ends: list[Moment] = []
    updates: list[Moment] = []
    for brief, _, _ in new:
        withdrawn, expires = brief.withdrawn, brief.expires
        if withdrawn is not None and withdrawn <= now:
            ends.append(Moment(brief, "withdrawn", withdrawn))
            if expires is not None and expires < withdrawn:
                ends.append(Moment(brief, "expired", expires))
        elif expires is not None and expires <= now:
            ends.append(Moment(brief, "expired", expires))
        if brief.updated:
            updates += [Moment(brief, "update", at) for at in dict.fromkeys(brief.updated) if at <= now]
    moments = ends + updates + new
    moments.sort(key=itemgetter(2), reverse=True)
    return moments


def choose_entries(edition: Edition, briefs: Sequence[WarningBrief]) -> tuple[Moment, ...]:
    """The entries of a feed on `briefs` (public), newest first."""
    moments = moments_of(briefs, edition.now)
    return tuple(choose_newest(moments, [moment.at for moment in moments]))


def choose_newest(entries: Sequence[Entry], dates: Sequence[date]) -> Sequence[Entry]:
    """Of `entries`, newest first, with their `dates`, those that a feed holds."""
    count = 0
    for at in dates:
        if not _has_room(count, dates[0], at):
            break
        count += 1
    return entries[:count]


def entries_by_feed(edition: Edition) -> dict[str, tuple[Moment, ...]]:
    """The entries of every feed of warnings, by the feed's name, newest first; read in one pass.

    A warning stands in the feed "all", in its category's, and in those of its areas: of all areas
    when it speaks to the whole ward.
    """
    feeds: dict[str, list[Moment]] = {"all": []}
    of_category = {key: feeds.setdefault(f"categories/{key}", []) for key in edition.categories}
    of_area = {key: feeds.setdefault(f"areas/{key}", []) for key in edition.ward.areas}
    whole_ward = tuple(of_area)
    full: set[int] = set()
    for moment in moments_of(edition.warnings, edition.now):
        brief = moment.brief
        for feed in (
            feeds["all"],
            of_category.get(brief.category),
            *(of_area.get(key) for key in brief.areas or whole_ward),
        ):
            if feed is None or id(feed) in full:
                continue
            if not feed or _has_room(len(feed), feed[0].at, moment.at):
                feed.append(moment)
            else:
                full.add(id(feed))
        if len(full) == len(feeds):
            break
    return {name: tuple(feed) for name, feed in feeds.items()}


def _has_room(count: int, newest: date, at: date) -> bool:
    """Whether a feed of `count` entries takes one more, of the moment `at`."""
    return count < AT_LEAST or (count < AT_MOST and newest - at <= BURST)
