"""What the station says in every message: that a sample is one, whom to ask, and who speaks."""

from hub.render.share.phones import duty, say_phones
from hub.render.share.words import SAYS
from hub.render.views import SiteContext


def sample(context: SiteContext) -> str:
    """What a ward that is a sample says first, with a space after it."""
    return SAYS["sample"] if context.ward.demo else ""


def sms_sample(context: SiteContext) -> str:
    """The same in an SMS."""
    return SAYS["sms-sample"] if context.ward.demo else ""


def ask(context: SiteContext) -> tuple[str, ...]:
    """Whom to ask back, where there is nothing to be rung for in a hurry."""
    phones = duty(context)
    return (SAYS["ask"].format(numbers=say_phones(phones)),) if phones else ()


def more(context: SiteContext) -> str:
    """Who speaks, and that the link follows."""
    return SAYS["more"].format(ward=context.ward.short_name)
