"""What is sent on of a warning: as it stands, its latest news, or that it was taken back."""

from hub.model import PublicWarning, Status, WarningBrief, address
from hub.render import dates
from hub.render import words as page_words
from hub.render.share.message import NEWS, TEXT, Message, write
from hub.render.share.phones import phones_of, say_phones
from hub.render.share.plain import one_line
from hub.render.share.station import ask, more, sample, sms_sample
from hub.render.share.words import EMOJI, EXPIRED_EMOJI, SAYS, WITHDRAWN_EMOJI
from hub.render.views import SiteContext, WarningView


def share_warning(
    view: WarningView,
    warning: PublicWarning,
    context: SiteContext,
    format: str = "zalo",
    *,
    update: bool = False,
) -> str:
    """The text to send on, in a format of FORMATS; it ends in the warning's short address.

    One that expired or was withdrawn says so first; one that was withdrawn says nothing else than why, and
    what took its place. With `update` the last public update stands in place of the summary; raises
    ValueError when there is none, or the warning was withdrawn.
    """
    return write(message_of(view, warning, context, update=update), format)


def short_link(view: WarningView, context: SiteContext) -> str:
    """The absolute short address of the warning, the long one where the view has no code."""
    at = address.short(view.short) if view.short else address.warning(view.brief.id)
    return context.site_url + at


def message_of(
    view: WarningView, warning: PublicWarning, context: SiteContext, *, update: bool = False
) -> Message:
    """The same, before it is written in a format."""
    if update and (view.status is Status.WITHDRAWN or not view.seen_updates):
        raise ValueError("no public update of a warning that stands")
    if view.status is Status.WITHDRAWN:
        return _withdrawn(view, warning, context)
    brief = view.brief
    latest = warning.updates[view.seen_updates - 1] if view.seen_updates else None
    news = latest if update else None
    text = brief.summary
    if latest and (update or view.status is Status.EXPIRED):
        text = SAYS["updated-at"].format(at=dates.moment(latest.at), note=latest.note)
    if view.status is Status.EXPIRED:
        return _expired(view, context, text)
    category = context.categories[brief.category]
    phones = phones_of(brief.category, context)
    severities = page_words.severities(category.cap)
    mark = SAYS["update"] if news else ""
    grave = SAYS["update"] if news else f"{severities[brief.severity].upper()}:"
    also = ""
    if latest and not news:
        also = SAYS["news-at"].format(day=dates.short(latest.at), note=latest.note)
    call = (SAYS["call"].format(numbers=say_phones(phones)),) if phones else ()
    first = (category.first,) if category.first else ()
    return Message(
        emoji=EMOJI[brief.severity],
        mark=sample(context) + mark,
        title=brief.title,
        said=() if news else (_when_and_where(brief, context),),
        text=text,
        news=also,
        room=NEWS if news else TEXT,
        steps=warning.what_to_do,
        after=(*first, *call, more(context)),
        link=short_link(view, context),
        sms_mark=sms_sample(context) + grave,
        sms_texts=() if news else warning.what_to_do,
        sms_news=news.note if news else "",
        sms_end=SAYS["sms-call"].format(tel=phones[0][0]) if phones else "",
    )


def _when_and_where(brief: WarningBrief, context: SiteContext) -> str:
    """What a reader judges by whether it still holds and concerns him: such texts go round for years."""
    areas = context.ward.areas
    where = brief.place or ", ".join([areas[key] for key in brief.areas]) or page_words.WHOLE_WARD
    return SAYS["when-where"].format(day=dates.short(brief.published), where=where)


def _expired(view: WarningView, context: SiteContext, text: str) -> Message:
    brief = view.brief
    ended = SAYS["ended"].format(until=dates.until(brief.expires)) if brief.expires else ""
    return Message(
        emoji=EXPIRED_EMOJI,
        mark=sample(context) + SAYS["expired"],
        title=brief.title,
        said=(ended,) if ended else (),
        text=text,
        after=(*_replaced(view), *ask(context), more(context)),
        link=short_link(view, context),
        sms_mark=sms_sample(context) + SAYS["expired"],
        sms_texts=(ended,),
    )


def _withdrawn(view: WarningView, warning: PublicWarning, context: SiteContext) -> Message:
    reason = warning.withdrawal.reason if warning.withdrawal else ""
    return Message(
        emoji=WITHDRAWN_EMOJI,
        mark=sample(context) + SAYS["withdrawn"],
        title=view.brief.title,
        said=(SAYS["taken-back"].format(ward=context.ward.short_name),),
        text=SAYS["reason"].format(reason=one_line(reason)) if reason else "",
        room=NEWS,
        after=(*_replaced(view), *ask(context), more(context)),
        link=short_link(view, context),
        sms_mark=sms_sample(context) + SAYS["withdrawn"],
        sms_texts=(reason,),
        sms_end=SAYS["sms-taken-back"],
    )


def _replaced(view: WarningView) -> tuple[str, ...]:
    """What took its place, by name: its link is on the page that the message leads to."""
    return (SAYS["replaced-by"].format(title=view.replacement.title),) if view.replacement else ()
