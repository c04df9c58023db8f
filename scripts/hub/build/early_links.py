"""Links that would lead nowhere for a time: to what is public only after the page that links to it.

A build refuses dead links. Such a one would let every build pass until the hour at which its page comes out,
and none from then on; so it is told as soon as it is written. Time alone only ever mends what is told here.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from hub.build.words import SAYS
from hub.check.content import Content
from hub.check.headings import WARNING_FRAGMENTS
from hub.check.links import Link
from hub.check.markdown import check_short
from hub.check.markdown_files import place_in_text, unknown_fragment
from hub.check.problem import Problem
from hub.check.warning_checks import MARKDOWN_FIELDS, locate_link
from hub.model import Edition, WarningBrief, address
from hub.read.document import Document, parse_yaml
from hub.read.fault import Fault
from hub.read.source import read_source

Place = tuple[int, int]


class _Page(NamedTuple):
    """A page that links: its file, since when it is public (at least now), and its warning, if it is one."""

    file: str
    since: datetime
    brief: WarningBrief | None = None


class _Early(NamedTuple):
    """Why a link is none yet: a message's name, and when it will be one; None for never."""

    code: str
    at: datetime | None = None


def early_link_problems(content: Content, edition: Edition, folder: Path, shown: str) -> Iterator[Problem]:
    """Each link of a warning, guide or page to what is not there when the page comes out, at its place.

    `folder` is content/, which problems call `shown`. Of drafts nothing is told: nobody can read them.
    """
    now, targets = edition.now, _Targets(content, edition, folder)
    for brief in edition.briefs:
        waits = brief.published > now
        if brief.draft or not (waits or brief.links):
            continue
        page = _Page(f"{shown}/warnings/{brief.id}.yml", max(now, brief.published), brief)
        # A page that is public has been built: only links to other warnings may have changed under it.
        if waits or any(targets.fault(Link(*link), page) for link in brief.links):
            yield from _of_warning(page, brief.id, targets)
    for file, state in content.files.items():
        if state.text is not None and state.text.links:
            locate = partial(place_in_text, state.text)
            yield from _problems(_Page(file, now), state.text.links, targets, locate)


def _of_warning(page: _Page, id: str, targets: "_Targets") -> Iterator[Problem]:
    document = targets.document(id)
    if document is None:
        return  # gone in the meantime
    parts = [document.value.get(key) for key in MARKDOWN_FIELDS]
    links = tuple(link for part in parts if isinstance(part, str) for link in check_short(part).links)
    yield from _problems(page, links, targets, lambda piece: locate_link(document, piece))


def _problems(
    page: _Page, links: tuple[Link, ...], targets: "_Targets", locate: Callable[[str], Place]
) -> Iterator[Problem]:
    for link in dict.fromkeys(links):
        fault = targets.fault(link, page)
        if fault is None:
            continue
        name = "" if link.kind == "here" else f"{link.id}.yml"
        place = locate(f"{name}#{link.fragment}" if link.fragment else name)
        value = name or page.file.rpartition("/")[2]
        if fault.at is None and fault.code == "early-part":
            yield unknown_fragment(page.file, place, value, link.fragment, targets.parts(link, page))
            continue
        at = f"{fault.at:%Y-%m-%d %H:%M}" if fault.at else ""
        message = SAYS[fault.code].format(value=value, part=link.fragment, at=at)
        yield Problem(page.file, *place, fault.code, message)


class _Targets:
    """What may be linked to, and since when it is there."""

    def __init__(self, content: Content, edition: Edition, folder: Path):
        self._content = content
        self._edition = edition
        self._folder = folder
        self._briefs = {brief.id: brief for brief in edition.briefs}

    def fault(self, link: Link, page: _Page) -> _Early | None:
        """What is wrong with a link on the day on which its page comes out. Files that are not there, drafts
        and addresses that were public before are told elsewhere."""
        target = page.brief if link.kind == "here" else self._target(link)
        if target is None or target.draft:
            return None
        part = self._part_opens(target, link.fragment)
        if part is None:
            return _Early("early-part")
        if target.published > page.since:
            if self._was_public(target):
                return None
            may_wait = page.brief and page.since > self._edition.now and not self._was_public(page.brief)
            return _Early("early-link-wait" if may_wait else "early-link", max(target.published, part))
        return _Early("early-part", part) if part > page.since else None

    def parts(self, link: Link, page: _Page) -> tuple[str, ...]:
        """The places of a warning's page that may be linked to."""
        target = page.brief if link.kind == "here" else self._target(link)
        return tuple(name for name in WARNING_FRAGMENTS if target and self._part_opens(target, name))

    def document(self, id: str) -> Document | None:
        """A warning's file; None when it cannot be read."""
        try:
            return parse_yaml(read_source(str(self._folder / f"warnings/{id}.yml")).text)
        except Fault:
            return None

    def _target(self, link: Link) -> WarningBrief | None:
        return self._briefs.get(link.id) if link.kind == "warning" else None

    def _was_public(self, brief: WarningBrief) -> bool:
        return address.warning(brief.id) in self._edition.published

    def _part_opens(self, target: WarningBrief, part: str) -> datetime | None:
        """Since when a place of a warning's page is there; None if it will never be."""
        if part == "neu-da-bi":
            return target.published if self._has_affected(target.id) else None
        if not part.startswith("cap-nhat"):
            return target.published
        number = part.removeprefix("cap-nhat").removeprefix("-") or "1"
        at = int(number[:9]) - 1 if number.isdecimal() else 0
        return target.updated[at] if at < len(target.updated) else None

    def _has_affected(self, id: str) -> bool:
        known = self._content.fresh.get(id)
        if known is not None:
            return bool(known.if_affected)
        document = self.document(id)
        return document is None or bool(document.value.get("if_affected"))
