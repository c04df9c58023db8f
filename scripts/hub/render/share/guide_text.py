"""What is sent on of a guide."""

from hub.model import Guide, address
from hub.render.print.guide_steps import guide_steps
from hub.render.share.message import TEXT, Message, write
from hub.render.share.phones import phones_of, say_phones
from hub.render.share.station import more, sample, sms_sample
from hub.render.share.words import GUIDE_EMOJI, SAYS
from hub.render.views import SiteContext

_TWICE = 2


def share_guide(guide: Guide, context: SiteContext, format: str = "zalo") -> str:
    """The text to send on, in a format of FORMATS; it ends in the guide's address."""
    phones = phones_of(guide.category, context)
    call = (SAYS["call"].format(numbers=say_phones(phones)),) if phones else ()
    steps = tuple("".join(text for text, _ in item) for item in guide_steps(guide.body).items)
    return write(
        Message(
            emoji=GUIDE_EMOJI,
            mark=sample(context) + SAYS["guide"],
            title=guide.title,
            text=guide.summary,
            room=TEXT * _TWICE,
            steps=steps,
            after=(*call, more(context)),
            link=guide_link(guide, context),
            sms_mark=sms_sample(context) + SAYS["guide"],
            sms_texts=(guide.summary, *steps),
        ),
        format,
    )


def guide_link(guide: Guide, context: SiteContext) -> str:
    """The guide's absolute address."""
    return context.site_url + address.guide(guide.id)
