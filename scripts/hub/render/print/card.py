"""A card: the picture of 1200 by 630 px that a chat shows of a page.

A view holds all that the picture shows, so its name, a hash of it, is known before it is drawn.
"""

import json
import re
from hashlib import blake2b
from typing import NamedTuple

from hub.render.print.letters import printed_letters

WIDTH, HEIGHT = 1200, 630
"""In pixels: the size that Zalo and Facebook ask for."""

INK = "#111111"
PAPER = "#ffffff"
PAST = "#3d3d3d"
"""The band of what no longer holds; white upon it has 10:1."""
PAST_INK = "#4a4a4a"
ALARM = "#9b1414"
SEVERITY_COLOURS = {"severe": ALARM, "moderate": "#7a3f00", "minor": "#1d4480"}
"""As the pages have them: 7:1 upon white and upon PANEL."""
PANEL = "#fff1cc"
PANEL_PAST = "#ececec"

CONTENT = 11
"""Among ten thousand cards two different ones share so many digits once in 350,000 sites."""
_FORM = re.compile(r"[0-9a-f]{16}")


class CardView(NamedTuple):
    """All that a card shows, as plain text. Colours are CSS hex colours, `icon` is a path of 24 by 24.

    `kind` stands in the band, `mark` as a label beside it ("" for none). `do` is the one thing to do
    under its `label`. `struck` crosses the title out. `sample` marks the card of a ward that is none.
    """

    colour: str
    icon: str
    kind: str
    mark: str
    mark_text: str
    title: str
    title_text: str
    struck: str
    label: str
    do: str
    do_fill: str
    do_edge: str
    ward: str
    day: str
    sample: str


def card_name(view: CardView, form: str) -> str:
    """The card's name, 16 hex digits: `form` stands for the template, the letters and what draws them.

    The first CONTENT digits stand for what the card shows, the others for how it looks.
    """
    shown = blake2b("\x1f".join(view).encode(), digest_size=8).hexdigest()
    look = blake2b(form.encode(), digest_size=8).hexdigest()
    return shown[:CONTENT] + look[CONTENT:]


def is_card_name(text: str) -> bool:
    """Whether it has the shape of a card's name."""
    return _FORM.fullmatch(text) is not None


def card_input(view: CardView) -> str:
    """The view as the template reads it: JSON, so that no text in it is ever taken for markup."""
    return printed_letters(json.dumps(view._asdict(), ensure_ascii=False))


def card_alt(view: CardView) -> str:
    """What the card says, for those who cannot see it, but for the title, which every preview says anyway."""
    kind = f"{view.kind} ({view.mark})" if view.mark else view.kind
    do = f"{view.label}: {view.do}" if view.label else view.do
    return f"{kind}. {do}"
