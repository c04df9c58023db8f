"""The sheet for the station's door: codes of the chat groups and of the site, and the numbers to ring."""

import json
from typing import NamedTuple

from hub.render.print import words
from hub.render.print.letters import printed_letters
from hub.render.print.poster import Call
from hub.render.print.qr import Code, qr_code
from hub.render.shared import Shared
from hub.render.words import EMERGENCY

_MOST_GROUPS = 1
"""Two large codes are found at once; the other groups stand on the site."""
_MOST_HOTLINES = 2


class DoorCode(NamedTuple):
    """A code, what it is for, its name and its address as people type it."""

    what: str
    name: str
    shown_address: str
    code: Code


class DoorView(NamedTuple):
    """All that the sheet shows."""

    title: str
    lead: str
    codes: tuple[DoorCode, ...]
    calls_title: str
    emergency: tuple[Call, ...]
    own: tuple[Call, ...]
    advice: str
    ward: str
    address: str
    sample: str


def door_view(shared: Shared) -> DoorView:
    """The sheet of this site's ward."""
    context = shared.context
    ward = context.ward
    codes = [
        DoorCode(words.DOOR_GROUP, group.name, shown(group.url), qr_code(group.url))
        for group in ward.chat_groups[:_MOST_GROUPS]
    ]
    url = context.site_url
    codes.append(DoorCode(words.DOOR_SITE, ward.short_name, shown(url), qr_code(url)))
    own = [Call(h.tel, f"{h.name}, {h.hours}" if h.hours else h.name) for h in ward.hotlines]
    return DoorView(
        title=words.DOOR_TITLE,
        lead=words.DOOR_LEAD,
        codes=tuple(codes),
        calls_title=words.DOOR_CALLS,
        emergency=tuple([Call(number, who) for number, who in EMERGENCY.items()]),
        own=tuple(own[:_MOST_HOTLINES]),
        advice=words.DOOR_WARNING,
        ward=ward.name,
        address=ward.address,
        sample=words.SAMPLE_LINE if ward.demo else "",
    )


def door_input(view: DoorView) -> str:
    """The view as the template reads it."""
    inside = {
        "codes": [{**of._asdict(), "code": of.code._asdict()} for of in view.codes],
        "own": [call._asdict() for call in view.own],
        "emergency": [call._asdict() for call in view.emergency],
    }
    return printed_letters(json.dumps({**view._asdict(), **inside}, ensure_ascii=False))


def shown(url: str) -> str:
    """An address as people type it."""
    return url.removeprefix("https://").removeprefix("http://").removesuffix("/")
