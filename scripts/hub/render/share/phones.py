"""Whom to ring, chosen as the call buttons of a page choose (render/shared.py)."""

from collections.abc import Sequence

from hub.render import words
from hub.render.share.plain import one_line
from hub.render.share.words import SAYS
from hub.render.views import SiteContext

Phone = tuple[str, str]
"""A number as people write it, and who answers."""


def phones_of(category: str, context: SiteContext) -> list[Phone]:
    """The emergency numbers of the category and the station's first, in the order of the call buttons."""
    kind = context.categories[category]
    emergency = [(number, words.EMERGENCY.get(number, "")) for number in kind.call]
    own = duty(context)
    return own + emergency if kind.duty_first else emergency + own


def duty(context: SiteContext) -> list[Phone]:
    """The station's first telephone, which always answers."""
    return [(one_line(h.tel), one_line(h.name)) for h in context.ward.hotlines[:1]]


def say_phones(phones: Sequence[Phone]) -> str:
    """The numbers on one line. An emergency number needs no name."""
    said = [
        tel if tel in words.EMERGENCY or not name else SAYS["call-named"].format(tel=tel, name=name)
        for tel, name in phones
    ]
    return SAYS["call-or"].join([*filter(None, [", ".join(said[:-1])]), *said[-1:]])
