"""What there is to tell: not warnings, but what happened to them. An expiry is no event here."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from hub.model import Edition, Severity, Status, WarningBrief, address
from hub.render.feeds.identity import fragment

_GRAVITY = {Severity.SEVERE: 1, Severity.MODERATE: 2, Severity.MINOR: 3}


class Event(NamedTuple):
    """News of a warning at `at` (aware). `kind` is new, update or withdrawn.

    `key` is its permanent address below the site's root with the feeds' fragment, as in
    "/warnings/x/#cap-nhat-1": a site that moves to another host repeats nothing. `old_keys` are the same
    under the warning's former names.
    """

    key: str
    old_keys: tuple[str, ...]
    kind: str
    brief: WarningBrief
    at: datetime

    @property
    def gravity(self) -> int:
        """0 for a withdrawal, which mends what was said; then the gravest first, 1 to 3."""
        return 0 if self.kind == "withdrawn" else _GRAVITY[self.brief.severity]


def events_of(edition: Edition) -> Iterator[Event]:
    """All that has happened up to `edition.now` to its public warnings, oldest first.

    Of a warning that is withdrawn only that is told; of one that has expired, nothing.
    """
    found = [event for brief in edition.warnings if not brief.draft for event in _of(brief, edition)]
    yield from sorted(found, key=lambda event: (event.at, event.key))


def _of(brief: WarningBrief, edition: Edition) -> Iterator[Event]:
    status = edition.status(brief)
    if status is Status.WITHDRAWN:
        assert brief.withdrawn is not None
        yield _event(brief, "withdrawn", brief.withdrawn)
    elif status is Status.ACTIVE:
        yield _event(brief, "new", brief.published)
        for at in dict.fromkeys(brief.updated):
            if at <= edition.now:
                yield _event(brief, "update", at)


def keys_of_new(brief: WarningBrief) -> tuple[str, ...]:
    """The keys under which the warning itself may have been told."""
    return tuple(f"/{address.warning(id)}" for id in (brief.id, *brief.aliases))


def _event(brief: WarningBrief, kind: str, at: datetime) -> Event:
    part = fragment(brief, kind, at)
    key, *old = [f"{base}#{part}" if part else base for base in keys_of_new(brief)]
    return Event(key, tuple(old), kind, brief, at)
