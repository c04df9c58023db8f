"""The ledger of cards: data/cards.txt, one line a card: page, card, and since when another has its place.

A chat keeps the address of the card that it once saw, and asks for it again. For a year after a card was
replaced its address still answers, with the page's present card: who looks again learns what became of it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from hub.build.merge_marks import is_mark, mark_problems
from hub.build.store import replace_file
from hub.build.words import SAYS
from hub.check.problem import Problem
from hub.read.fault import Fault
from hub.read.source import read_bytes

NAME = "cards.txt"
MOST = 64 * 1024 * 1024
"""Bytes: what is beyond is left out."""
KEPT = timedelta(days=365)
UNDATED = date.max.isoformat()
"""Since when a card is replaced that a merge left beside another; the next build puts its own day there."""
_LINE = re.compile(r"^/(\S*) ([0-9a-f]{16})(?: (\d{4}-\d\d-\d\d))?\r?$", re.MULTILINE)
_HEAD = (
    "# Sổ ảnh chia sẻ. Máy tự ghi sau mỗi lần đăng: trang, ảnh của trang, ngày thay ảnh khác.\n"
    "# Ảnh đã thay vẫn mở được một năm, vì nhóm chat còn giữ địa chỉ cũ.\n"
)


@dataclass(frozen=True)
class CardLedger:
    """`current` is the card of each page, by its address; `replaced` those that it had before, by name:
    the page, and the day (ISO 8601) from which another stood in its place."""

    current: Mapping[str, str] = field(default_factory=dict)
    replaced: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def answering(self, today: date) -> dict[str, str]:
        """The cards that were replaced and still answer on that day, each with its page."""
        oldest = (today - KEPT).isoformat()
        return {name: page for name, (page, since) in self.replaced.items() if since >= oldest}

    def after(self, cards: Mapping[str, str], today: date) -> "CardLedger":
        """The ledger once each page of `cards` has the card named there. Others keep what they have."""
        oldest = (today - KEPT).isoformat()
        day = today.isoformat()
        shown = {**self.current, **cards}
        dated = {name: (page, day if at == UNDATED else at) for name, (page, at) in self.replaced.items()}
        replaced = {name: of for name, of in dated.items() if of[1] >= oldest}
        for page, name in self.current.items():
            if shown[page] != name:
                replaced[name] = (page, day)
        for name in shown.values():
            replaced.pop(name, None)
        return CardLedger(shown, replaced)


def read_card_ledger(data: Path) -> CardLedger:
    """The ledger of the folder `data`, empty where there is none that can be read: a folder, a link, a device
    count as none. Lines of another shape are left out, and those with a date that is none.

    Of two cards of one page, as a merge leaves them, the lower is the present one, the other is UNDATED.
    """
    try:
        text = read_bytes(str(data / NAME), MOST).decode("utf-8", "replace")
    except Fault:
        return CardLedger()
    current: dict[str, str] = {}
    replaced: dict[str, tuple[str, str]] = {}
    beside: dict[str, tuple[str, str]] = {}
    for page, name, since in _LINE.findall(text):
        if not since:
            if page in current:
                beside[current[page]] = (page, UNDATED)
            current[page] = name
        elif _is_day(since):
            replaced[name] = (page, since)
    shown = set(current.values())
    replaced = {**beside, **replaced}
    return CardLedger(current, {name: of for name, of in replaced.items() if name not in shown})


def card_ledger_problems(data: Path) -> Iterator[Problem]:
    """Lines that cannot be read: to pass over them would let addresses of cards die unseen."""
    try:
        lines = read_bytes(str(data / NAME), MOST).decode("utf-8", "replace").split("\n")
    except Fault:
        return
    file = f"{data.name}/{NAME}"
    yield from mark_problems(file, lines)
    for number, line in enumerate(lines, 1):
        text = line.removesuffix("\r")
        if not text or text.startswith("#") or is_mark(text):
            continue
        match = _LINE.fullmatch(text)
        if match is None or (match[3] and not _is_day(match[3])):
            yield Problem(file, number, 1, "cards-line", SAYS["cards-line"])


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def write_card_ledger(data: Path, ledger: CardLedger) -> None:
    """Keep the ledger, sorted, whole or not at all. Raises OSError."""
    lines = [f"/{page} {name}\n" for page, name in ledger.current.items()]
    lines += [f"/{page} {name} {since}\n" for name, (page, since) in ledger.replaced.items()]
    lines.sort()
    replace_file(data / NAME, (_HEAD + "".join(lines)).encode())
