"""What happened in a week, as one message."""

from datetime import timedelta
from typing import NamedTuple

from hub.model import Edition, Severity, Status, WarningBrief, address
from hub.render import dates
from hub.render.feeds.moments import moments_of
from hub.render.share.cut import cut
from hub.render.share.message import SMS
from hub.render.share.plain import one_line, utf16_length
from hub.render.share.sms import gsm_link, without_accents
from hub.render.share.station import sample, sms_sample
from hub.render.share.words import EMOJI, EXPIRED_EMOJI, SAYS, WITHDRAWN_EMOJI
from hub.render.views import SiteContext

BELOW = 2000
"""Zalo takes fewer UTF-16 units than this in one message."""

WEEK = timedelta(days=7)
_TITLE = 90
_GRAVITY = {Severity.SEVERE: 0, Severity.MODERATE: 1, Severity.MINOR: 2}


class _Entry(NamedTuple):
    brief: WarningBrief
    kind: str


def share_digest(edition: Edition, context: SiteContext, format: str = "zalo") -> str:
    """The warnings that were new, updated or ended in the seven days up to now; the gravest first.

    Each stands once, with the last that became of it. A warning that is too much for the message is
    counted; an SMS only counts. Where nothing happened the message says so. The link to all that is in
    force is last.
    """
    fresh, over = _entries(edition)
    link = context.site_url + address.IN_FORCE
    if format == SMS:
        return _count(fresh, over, context, gsm_link(link))
    first = SAYS["digest"].format(
        sample=sample(context),
        ward=one_line(context.ward.short_name),
        since=dates.short(edition.now - WEEK),
        until=dates.short(edition.now),
    )
    end = [SAYS["digest-more"], link]
    if not fresh and not over:
        return "\n".join([first, SAYS["digest-none"], *end])
    room = BELOW - 1 - sum(utf16_length(line) + 1 for line in (first, *end))
    room -= utf16_length(SAYS["digest-rest"].format(count=len(edition.warnings))) + 1
    lines = [first]
    left_out = 0
    for heading, entries in ((SAYS["digest-fresh"], fresh), (SAYS["digest-over"], over)):
        for number, entry in enumerate(entries):
            line = _line(entry, edition, context)
            if not number:
                line = f"{heading}\n{line}"
            if left_out or utf16_length(line) + 1 > room:
                left_out += 1
                continue
            lines.append(line)
            room -= utf16_length(line) + 1
    if left_out:
        lines.append(SAYS["digest-rest"].format(count=left_out))
    return "\n".join([*lines, *end])


def _entries(edition: Edition) -> tuple[list[_Entry], list[_Entry]]:
    """What is new or was updated and still holds, and what ended."""
    since = edition.now - WEEK
    latest: dict[str, _Entry] = {}
    for brief, kind, at in moments_of(edition.warnings, edition.now):
        if at <= since:
            break
        latest.setdefault(brief.id, _Entry(brief, kind))
    entries = sorted(latest.values(), key=lambda entry: _GRAVITY[entry.brief.severity])
    holds = [edition.status(entry.brief) is Status.ACTIVE for entry in entries]
    fresh = [entry for entry, still in zip(entries, holds, strict=True) if still]
    return fresh, [entry for entry, still in zip(entries, holds, strict=True) if not still]


def _line(entry: _Entry, edition: Edition, context: SiteContext) -> str:
    brief = entry.brief
    emoji, mark = EMOJI[brief.severity], ""
    status = edition.status(brief)
    if status is Status.WITHDRAWN:
        emoji, mark = WITHDRAWN_EMOJI, SAYS["withdrawn"]
    elif status is Status.EXPIRED:
        emoji, mark = EXPIRED_EMOJI, SAYS["expired"]
    elif entry.kind == "update":
        mark = SAYS["update"]
    title = cut(one_line(brief.title), _TITLE)
    return f"{emoji} {mark}{title} {context.site_url}{address.short(edition.short_codes[brief.id])}"


def _count(fresh: list[_Entry], over: list[_Entry], context: SiteContext, link: str) -> str:
    updated = sum(entry.kind == "update" for entry in fresh)
    numbers = {"new": len(fresh) - updated, "update": updated, "over": len(over)}
    counts = ", ".join(SAYS[f"digest-sms-{name}"].format(count=n) for name, n in numbers.items() if n)
    says = SAYS["digest-sms"] if counts else SAYS["digest-sms-none"]
    ward = without_accents(context.ward.short_name)
    return f"{says.format(sample=sms_sample(context), ward=ward, counts=counts)}\n{link}"
