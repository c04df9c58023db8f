"""What the poster of a warning or guide says."""

from collections.abc import Iterable

from hub.model import Category, Guide, PublicWarning, Status, address
from hub.render import dates
from hub.render import words as page_words
from hub.render.print import words
from hub.render.print.card import INK, PAST, SEVERITY_COLOURS
from hub.render.print.card_views import drawing_of
from hub.render.print.door import shown
from hub.render.print.guide_steps import guide_steps
from hub.render.print.poster import Call, PosterView
from hub.render.print.qr import qr_code
from hub.render.shared import Shared


def warning_poster(
    warning: PublicWarning, status: Status, seen_updates: int, url: str, shared: Shared
) -> PosterView:
    """A warning's poster as it stands now; `url` is the address that its code leads to."""
    brief = warning.brief
    category = shared.context.categories[brief.category]
    past = status in (Status.WITHDRAWN, Status.EXPIRED)
    state, state_text, reason = _state(warning, status)
    areas = shared.area_names(brief.areas)
    place = f"{brief.place} ({areas})" if brief.place else areas
    updated = brief.updated[seen_updates - 1] if seen_updates else None
    day = words.POSTED_ON.format(day=dates.short(brief.published))
    if updated is not None:
        day = words.UPDATED_ON.format(day=dates.short(updated))
    hold = shared.telephones.hold
    return PosterView(
        colour=PAST if past else category.colour,
        icon=drawing_of(category.icon),
        kind=category.name,
        mark=page_words.STATUS[status] if past else shared.severity[brief.category][brief.severity],
        mark_text=INK if past else SEVERITY_COLOURS[brief.severity],
        state=state,
        state_text=state_text,
        reason=reason,
        title=hold(brief.title),
        lead=hold(brief.summary),
        place=words.PLACE.format(place=place),
        steps_title=page_words.TO_DO_PAST if past else words.STEPS,
        steps=() if status is Status.WITHDRAWN else tuple([((hold(s), False),) for s in warning.what_to_do]),
        calls_title=words.CALLS,
        calls=_calls(category, shared),
        scan=words.SCAN,
        or_open=words.OR_OPEN,
        code=qr_code(url),
        shown_address=shown(url),
        ward=shared.context.ward.name,
        day=day,
        sample=_sample(shared),
        page_of=words.PAGE,
        page_more=words.PAGE_MORE,
    )


def guide_poster(guide: Guide, shared: Shared) -> PosterView:
    """A guide's poster: its first list of steps."""
    context = shared.context
    category = context.categories[guide.category]
    hold = shared.telephones.hold
    found = guide_steps(guide.body)
    url = context.site_url + address.guide(guide.id)
    return PosterView(
        colour=category.colour,
        icon=drawing_of(category.icon),
        kind=category.name,
        mark=words.GUIDE,
        mark_text=category.colour,
        state="",
        state_text="",
        reason="",
        title=hold(guide.title),
        lead=hold(guide.summary),
        place="",
        steps_title=found.heading or words.STEPS,
        steps=tuple([tuple([(hold(text), bold) for text, bold in item]) for item in found.items]),
        calls_title=words.CALLS,
        calls=_calls(category, shared),
        scan=words.SCAN_GUIDE,
        or_open=words.OR_OPEN,
        code=qr_code(url),
        shown_address=shown(url),
        ward=context.ward.name,
        day=words.UPDATED_ON.format(day=dates.short(guide.updated)),
        sample=_sample(shared),
        page_of=words.PAGE,
        page_more=words.PAGE_MORE,
    )


def _state(warning: PublicWarning, status: Status) -> tuple[str, str, str]:
    """What stands large above all else, what it means, and why."""
    if status is Status.WITHDRAWN and warning.withdrawal:
        said = words.WITHDRAWN_TEXT.format(day=dates.short(warning.withdrawal.at))
        return words.WITHDRAWN, said, f"{page_words.REASON} {warning.withdrawal.reason}"
    if status is Status.EXPIRED and warning.brief.expires:
        return words.EXPIRED, words.EXPIRED_TEXT.format(until=dates.until(warning.brief.expires)), ""
    if warning.brief.draft or status is Status.UPCOMING:
        return words.DRAFT, words.DRAFT_TEXT, ""
    return "", "", ""


def _calls(category: Category, shared: Shared) -> tuple[Call, ...]:
    """The numbers of the category and the station's first, in the category's order."""
    emergency = [Call(number, page_words.EMERGENCY.get(number, "")) for number in category.call]
    own = [
        Call(h.tel, f"{h.name}, {h.hours}" if h.hours else h.name) for h in shared.context.ward.hotlines[:1]
    ]
    ordered: Iterable[Call] = own + emergency if category.duty_first else emergency + own
    return tuple(ordered)


def _sample(shared: Shared) -> str:
    return words.SAMPLE_LINE if shared.context.ward.demo else ""
