"""A poster: a warning or guide on one sheet of paper, A4 for a wall or A5 for a hand."""

import json
from typing import NamedTuple

from hub.render.print.guide_steps import Run
from hub.render.print.letters import printed_letters
from hub.render.print.qr import Code

PAPERS = ("a4", "a5")


class Call(NamedTuple):
    """A number to ring, and who answers."""

    number: str
    who: str


class PosterView(NamedTuple):
    """All that a poster shows, as plain text but for `steps`, whose runs may be bold.

    `state` and `state_text` stand large on what no longer holds ("" otherwise), with `reason` below.
    `shown_address` is what `code` leads to, as people type it. `page_of` numbers the last page, `page_more`
    those that go on overleaf.
    """

    colour: str
    icon: str
    kind: str
    mark: str
    mark_text: str
    state: str
    state_text: str
    reason: str
    title: str
    lead: str
    place: str
    steps_title: str
    steps: tuple[tuple[Run, ...], ...]
    calls_title: str
    calls: tuple[Call, ...]
    scan: str
    or_open: str
    code: Code
    shown_address: str
    ward: str
    day: str
    sample: str
    page_of: str
    page_more: str


def poster_input(view: PosterView, paper: str) -> str:
    """The view as the template reads it, for one of PAPERS: JSON, so that no text is taken for markup."""
    inside = {"calls": [call._asdict() for call in view.calls], "code": view.code._asdict(), "paper": paper}
    return printed_letters(json.dumps({**view._asdict(), **inside}, ensure_ascii=False))
