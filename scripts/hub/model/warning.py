"""A public warning, and the short form of it that lists and caches hold."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from hub.model.status import Severity, Status


class WarningBrief(NamedTuple):
    """What lists, links and caches need of one warning; a tuple, as ten thousand are kept.

    All times are aware, in the ward's zone. `expires` is the first moment at which the warning no
    longer holds: midnight when the file names only a day, which then still counts in full.
    `links` are the files that its Markdown links to, as (kind, id, fragment) with kind "warning",
    "guide" or "page". `step` is the first of what to do, short enough for a card. `digest` is the hash
    of the file's bytes.
    """

    id: str
    title: str
    category: str
    severity: Severity
    published: datetime
    expires: datetime | None
    areas: tuple[str, ...]
    place: str
    summary: str
    step: str
    related: tuple[str, ...]
    replaced_by: str | None
    aliases: tuple[str, ...]
    updated: tuple[datetime, ...]
    withdrawn: datetime | None
    pinned: bool
    draft: bool
    photos: tuple[str, ...]
    links: tuple[tuple[str, str, str], ...]
    digest: str

    def status_at(self, now: datetime) -> Status:
        """Where the warning stands at `now` (aware)."""
        if now < self.published:
            return Status.UPCOMING
        if self.withdrawn is not None and self.withdrawn <= now:
            return Status.WITHDRAWN
        if self.expires is not None and self.expires <= now:
            return Status.EXPIRED
        return Status.ACTIVE

    def changed_at(self, now: datetime) -> datetime:
        """The last moment up to `now` at which a reader had something new to learn.

        That a withdrawn warning would have ended later is nothing new.
        """
        ended = self.expires
        if self.withdrawn is not None and self.withdrawn <= now:
            ended = self.withdrawn
        moments = [self.published, *self.updated, *([] if ended is None else [ended])]
        return max([at for at in moments if at <= now], default=self.published)


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture of content/photos/; `alt` says what it shows to those who cannot see it."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """News on a warning after it was published."""

    at: datetime
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """When a warning was taken back, and why. Its page stays and says so."""

    at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicWarning:
    """One file of content/warnings/ in full. `what_happened` and `if_affected` are Markdown."""

    brief: WarningBrief
    what_happened: str
    what_to_do: tuple[str, ...]
    if_affected: str = ""
    scam_numbers: tuple[str, ...] = ()
    photos: tuple[Photo, ...] = ()
    updates: tuple[Update, ...] = ()
    withdrawal: Withdrawal | None = None
