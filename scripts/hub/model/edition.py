"""All that is public at one moment."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from hub.model import address
from hub.model.category import Category
from hub.model.guide import Guide
from hub.model.page import ProsePage
from hub.model.short_code import short_codes
from hub.model.statistics import ReportStatistics
from hub.model.status import Severity, Status
from hub.model.ward import Ward
from hub.model.warning import WarningBrief

_GRAVITY = {Severity.SEVERE: 0, Severity.MODERATE: 1, Severity.MINOR: 2}


@dataclass(frozen=True, kw_only=True)
class Edition:
    """The ward's warnings, guides and pages as they stand at `now` (aware).

    `site_url` is absolute and ends in "/". `briefs` hold every warning that was read, newest
    first; `warnings` only those that the public may see: no drafts, nothing upcoming, unless
    `preview` is set. `published` are the addresses that the ledger knows of, relative to the root.
    """

    now: datetime
    site_url: str
    ward: Ward
    categories: Mapping[str, Category]
    guides: tuple[Guide, ...]
    pages: tuple[ProsePage, ...]
    briefs: tuple[WarningBrief, ...]
    preview: bool = False
    statistics: ReportStatistics | None = None
    published: Set[str] = frozenset()

    @cached_property
    def warnings(self) -> tuple[WarningBrief, ...]:
        """Public warnings, newest first."""
        if self.preview:
            return self.briefs
        return tuple(b for b in self.briefs if not b.draft and b.published <= self.now)

    @cached_property
    def in_force(self) -> tuple[WarningBrief, ...]:
        """Active warnings: pinned first, then the gravest, then the newest."""
        status = self._statuses
        active = [b for b in self.warnings if status[b.id] is Status.ACTIVE and not b.draft]
        active.sort(key=lambda b: (not b.pinned, _GRAVITY[b.severity]))
        return tuple(active)

    @cached_property
    def by_id(self) -> Mapping[str, WarningBrief]:
        """Public warnings by id."""
        return {b.id: b for b in self.warnings}

    @cached_property
    def short_codes(self) -> Mapping[str, str]:
        """The code of each public warning by its id, and by every id that it had before."""
        ids = [b.id for b in self.warnings]
        ids += [old for b in self.warnings if b.aliases for old in b.aliases]
        return short_codes(ids, self.published)

    @cached_property
    def guides_by_id(self) -> Mapping[str, Guide]:
        """Guides by id."""
        return {g.id: g for g in self.guides}

    @cached_property
    def pages_by_id(self) -> Mapping[str, ProsePage]:
        """Prose pages by id."""
        return {p.id: p for p in self.pages}

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Every address that it answers at and that a chat may link to, redirects included."""
        found = {address.WARNINGS, address.IN_FORCE, address.GUIDES}
        for brief in self.warnings:
            found.add(address.warning(brief.id))
            found.update([address.warning(old) for old in brief.aliases])
        found.update([address.short(code) for code in self.short_codes.values()])
        found.update({address.year(year) for year in {brief.published.year for brief in self.warnings}})
        for guide in self.guides:
            found.add(address.guide(guide.id))
            found.update([address.guide(old) for old in guide.aliases])
        found.update([address.page(page.id) for page in self.pages if page.id != "index"])
        if self.statistics is not None:
            found.add(address.STATISTICS)
        found.update([address.category(key) for key in self.categories])
        found.update([address.area(key) for key in (*self.ward.areas, address.WHOLE_WARD)])
        return frozenset(found)

    def seen_updates(self, brief: WarningBrief) -> int:
        """How many of the warning's updates are public."""
        if self.preview or not brief.updated:
            return len(brief.updated)
        return sum(at <= self.now for at in brief.updated)

    def replacement(self, brief: WarningBrief) -> WarningBrief | None:
        """The warning that took its place, if that is public."""
        return self.by_id.get(brief.replaced_by) if brief.replaced_by else None

    def status(self, brief: WarningBrief) -> Status:
        """Where the warning stands now."""
        return self._statuses[brief.id]

    @cached_property
    def _statuses(self) -> dict[str, Status]:
        now = self.now
        return {brief.id: brief.status_at(now) for brief in self.briefs}
