"""The full text of an entry: HTML that stands alone, with absolute links, for any reader."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any, TypeVar, cast

from hub.markdown.engine import long_html, short_html, without_marks
from hub.markdown.figure_marks import fill_marks
from hub.model import Guide, PublicWarning, Status, WarningBrief, address
from hub.render import dates, words
from hub.render.feeds.legal import legal
from hub.render.feeds.links import absolute_links
from hub.render.feeds.words import SAYS
from hub.render.views import SiteContext, WarningView

Shown = tuple[object, ...]
Remembered = str | tuple[Any, ...]
Memory = Mapping[Shown, Remembered]
T = TypeVar("T", bound=Remembered)

_PAST = (Status.EXPIRED, Status.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class FullTexts:
    """The warnings that the feeds of one build speak of, in full, by id.

    What is rendered once is kept and shared among the feeds and their formats, so one FullTexts goes
    with one SiteContext. `made` are texts and items by what they show, beginning with the id and the digest
    of the warning or guide; `known` are those of an earlier build. `entries` is the memory of entry.py.
    """

    warnings: Mapping[str, PublicWarning]
    known: Memory = field(default_factory=dict)
    made: dict[Shown, Remembered] = field(default_factory=dict, repr=False, compare=False)
    entries: dict[object, object] = field(default_factory=dict, repr=False, compare=False)

    def remember(self, shown: Shown, make: Callable[[], T]) -> T:
        """What `make` makes of what is `shown`, made once."""
        value = self.made.get(shown) or self.known.get(shown) or make()
        self.made[shown] = value
        return cast(T, value)


def warning_html(view: WarningView, context: SiteContext, texts: FullTexts) -> str:
    """All that the warning's page says in words. A withdrawn warning says that first, and why."""
    brief = view.brief
    shown = (brief.id, brief.digest, view.status, view.seen_updates, view.replacement)
    return texts.remember(shown, lambda: "\n".join(_warning(view, texts.warnings[brief.id], context)))


def ending_html(view: WarningView, context: SiteContext, texts: FullTexts) -> str:
    """What there is to say once a warning no longer holds: that, why, what it was about, where to read."""
    warning = texts.warnings[view.brief.id]
    parts = [*_sample(context), *_ending(view, warning, context)]
    if view.status is Status.EXPIRED:
        parts += [update_html(dates.moment(u.at), u.note) for u in warning.updates[: view.seen_updates][-1:]]
    parts.append(f"<p>{_text(view.brief.summary)}</p>")
    return "\n".join([*parts, _read_on_site(address.warning(view.brief.id), context)])


def update_html(at: str, note: str) -> str:
    """The news that an update entry opens with."""
    return f"<p><strong>{SAYS['update-lead'].format(at=at)}</strong> {_text(note)}</p>"


def guide_html(guide: Guide, context: SiteContext, texts: FullTexts) -> str:
    """A guide in full."""
    shown = (guide.id, guide.digest, "guide")
    return texts.remember(shown, lambda: "\n".join(_guide(guide, context)))


def _guide(guide: Guide, context: SiteContext) -> Iterable[str]:
    own = address.guide(guide.id)
    category = context.categories.get(guide.category)
    facts = SAYS["guide-updated"].format(
        category=_text(category.name if category else guide.category), day=dates.short(guide.updated)
    )
    yield from _sample(context)
    yield f"<p>{facts}</p>"
    yield f"<p>{_text(guide.summary)}</p>"
    yield _markdown(fill_marks(long_html(legal(guide.body)), {}), context, address.GUIDES, own)
    yield from _phones(guide.category, context)
    yield _read_on_site(own, context)


def _warning(view: WarningView, warning: PublicWarning, context: SiteContext) -> Iterable[str]:
    brief = view.brief
    own = address.warning(brief.id)
    yield from _sample(context)
    yield from _ending(view, warning, context)
    yield f"<p>{' '.join(_facts(view, context))}</p>"
    yield f"<p>{_text(brief.summary)}</p>"
    if warning.what_to_do:
        yield f"<h3>{words.TO_DO_PAST if view.status in _PAST else words.TO_DO}</h3>"
        yield f"<ol>{''.join(f'<li>{_text(step)}</li>' for step in warning.what_to_do)}</ol>"
    if warning.what_happened.strip():
        yield f"<h3>{words.WHAT_HAPPENED}</h3>"
        yield _markdown(short_html(legal(warning.what_happened)), context, address.WARNINGS, own)
    if warning.if_affected.strip():
        yield f"<h3>{words.IF_AFFECTED}</h3>"
        yield _markdown(short_html(legal(warning.if_affected)), context, address.WARNINGS, own)
    if warning.scam_numbers and view.status is not Status.WITHDRAWN:
        yield f"<h3>{words.SCAM_NUMBERS}</h3>"
        yield f"<ul>{''.join(f'<li>{_text(number)}</li>' for number in warning.scam_numbers)}</ul>"
    updates = warning.updates[: view.seen_updates]
    if updates:
        yield f"<h3>{words.UPDATES}</h3>"
        yield f"<ul>{''.join(f'<li>{dates.moment(u.at)}: {_text(u.note)}</li>' for u in updates)}</ul>"
    yield from _phones(brief.category, context)
    yield _read_on_site(own, context)


def _facts(view: WarningView, context: SiteContext) -> Iterable[str]:
    brief = view.brief
    category = context.categories.get(brief.category)
    yield SAYS["severity"].format(
        severity=words.severities(category.cap if category else "")[brief.severity],
        category=_text(category.name if category else brief.category),
        status=words.STATUS[view.status],
    )
    yield SAYS["published"].format(at=dates.moment(brief.published))
    if brief.expires is not None and view.status is not Status.WITHDRAWN:
        says = SAYS["held-until"] if view.status is Status.EXPIRED else SAYS["holds-until"]
        yield says.format(until=dates.until(brief.expires))
    areas = ", ".join(areas_of(brief, context))
    if brief.place:
        yield f"{words.PLACE}: {_text(brief.place)}."
    yield f"{words.AREAS}: {_text(areas)}."


def areas_of(brief: WarningBrief, context: SiteContext) -> list[str]:
    """The names of the areas a warning speaks to."""
    names = context.ward.areas
    return [names.get(key, key) for key in brief.areas] or [words.WHOLE_WARD]


def _ending(view: WarningView, warning: PublicWarning, context: SiteContext) -> Iterable[str]:
    brief, withdrawal = view.brief, warning.withdrawal
    if view.status is Status.WITHDRAWN and withdrawal is not None:
        lead = SAYS["withdrawn-lead"].format(at=dates.moment(withdrawal.at))
        yield f"<p><strong>{lead}</strong> {words.REASON} {_text(withdrawal.reason)}</p>"
    elif view.status is Status.EXPIRED and brief.expires is not None:
        yield f"<p><strong>{SAYS['expired-lead'].format(until=dates.until(brief.expires))}</strong></p>"
    if view.replacement is not None:
        link = _link(context.site_url + view.replacement.address, view.replacement.title)
        yield f"<p>{words.REPLACED_BY} {link}</p>"


def _phones(category: str, context: SiteContext) -> Iterable[str]:
    known = context.categories.get(category)
    emergency = [f"{SAYS['emergency']}: {_tel(number)}" for number in (known.call if known else ())]
    own = []
    for hotline in context.ward.hotlines:
        hours = f" ({_text(hotline.hours)})" if hotline.hours else ""
        own.append(f"{_text(hotline.name)}: {_tel(hotline.tel)}{hours}")
    numbers = own + emergency if known and known.duty_first else emergency + own
    if numbers:
        yield f"<h3>{SAYS['phones']}</h3>"
        yield f"<ul>{''.join(f'<li>{number}</li>' for number in numbers)}</ul>"


def _sample(context: SiteContext) -> Iterable[str]:
    if context.ward.demo:
        yield f"<p><strong>{SAYS['sample']}{SAYS['sample-note']}</strong></p>"


def _tel(number: str) -> str:
    return _link(f"tel:{re.sub('[^0-9+]', '', number)}", number)


def _read_on_site(own: str, context: SiteContext) -> str:
    says = SAYS["read-on-site"].format(ward=context.ward.name)
    return f"<p>{_link(context.site_url + own, says)}</p>"


def _link(url: str, text: str) -> str:
    return f'<a href="{_text(url)}">{_text(text)}</a>'


def _text(text: str) -> str:
    """`text` as HTML, made legal first: once it follows "<p>", NFC would join a combining sign to the tag."""
    return escape(legal(text))


def _markdown(html: str, context: SiteContext, folder: str, own: str) -> str:
    return absolute_links(without_marks(html).strip(), context.site_url, folder, own)
