"""The cards and posters of one build: which there shall be, which are drawn, what pages may show of them."""

from collections.abc import Callable, Iterator, Mapping, Set
from functools import partial
from pathlib import Path

from hub.build.card_ledger import CardLedger
from hub.build.drawings import Drawings, Failure, Order
from hub.build.gallery_names import Names
from hub.build.gallery_orders import PAPER_CONTENT, Orders
from hub.build.shelf import Shelf
from hub.model import Edition, address
from hub.render.print.card import CONTENT, card_alt
from hub.render.print.poster import PAPERS
from hub.render.views import CardImage

FEW = 40
"""So many drawings are made before the pages; more are made once the pages are public."""
_DOOR = "door"
_PAPER_ENDS = {".pdf": "-a4.pdf", ".a5.pdf": "-a5.pdf"}
"""How posters end on the site (address.poster), and as drawings."""


class Gallery:
    """`cards` names the card of each page, by its address, `posters` the drawing of each page's poster.

    `names` remembers the last build's; `orders` makes what is missing below `folder`; `ledger` tells which
    cards were public before. With ten thousand warnings each loop here costs: there are few.
    """

    def __init__(self, edition: Edition, orders: Orders, names: Names, folder: Path, ledger: CardLedger):
        self._edition = edition
        self._orders = orders
        self._names = names
        self._ledger = ledger
        self._pictures = Drawings(folder / "cards", folder / "cards.names")
        self._papers = Drawings(folder / "posters", folder / "posters.names")
        self.cards: dict[str, str] = {}
        self.posters: dict[str, str] = {}
        self._name_all()
        self._look()

    @property
    def door(self) -> str:
        """The name of the sheet for the door, "" while it is not drawn."""
        return (
            self._orders.name_of_door if f"{_DOOR}-{self._orders.name_of_door}.pdf" in self._printed else ""
        )

    def read_door(self) -> bytes:
        """The sheet itself. Raises OSError."""
        return (self._papers.folder / f"{_DOOR}-{self.door}.pdf").read_bytes()

    def common(self) -> dict[str, CardImage]:
        """The cards for pages without one of their own: by category, and the home page's under ""."""
        places = {address.category(key): key for key in self._edition.categories}
        places[address.HOME] = ""
        return {
            places[at]: CardImage(self.shown[at], card_alt(view))
            for at, view in self._orders.common.items()
            if at in places and at in self.shown
        }

    def missing(self) -> int:
        """How many drawings must still be made."""
        return self._missing

    def draw_common(self, jobs: int) -> Iterator[Failure]:
        """Make what stands in for others: the cards of home, categories and statistics."""
        common = {page: name for page, name in self.cards.items() if page in self._orders.common}
        if all(self.shown.get(page) == name for page, name in common.items()):
            return
        try:
            yield from self._pictures.make(self._picture_orders(common), jobs, lambda _, __: None)
        finally:
            self._look()

    def draw(self, jobs: int, done: Callable[[int, int], None]) -> Iterator[Failure]:
        """Make all that is missing; yields what could not be made. Raises as Drawings.make does."""
        pictures, papers = self._picture_orders(self.cards), self._paper_orders()
        total = len(pictures) + len(papers)
        try:
            yield from self._pictures.make(pictures, jobs, lambda number, _: done(number, total))
            yield from self._papers.make(papers, jobs, lambda number, _: done(len(pictures) + number, total))
        finally:
            self._look()

    def shelves(self) -> list[Shelf]:
        """The folders of the site that hold the cards and posters which are drawn."""
        cards = Shelf(address.CARDS.rstrip("/"), self._pictures.folder, self._card_files(), {".png": ".png"})
        papers = [
            Shelf(f"posters/{folder.rstrip('/')}", self._papers.folder, stems, _PAPER_ENDS)
            for folder, stems in self._paper_files().items()
        ]
        return [cards, *papers]

    def keep(self, *, sweep: bool) -> None:
        """Remember the names for the next build; with `sweep`, drop drawings unused once they are many."""
        self._names.keep()
        cards = {*self.cards.values(), *self.shown.values()}
        if sweep and len(self._drawn) > 1.5 * len(cards) + 200:
            self._pictures.drop({f"{name}.png" for name in cards})
        papers = {*self.posters.values(), *self.printed.values()}
        if sweep and len(self._printed) > len(PAPERS) * (1.5 * len(papers) + 200):
            wanted = {f"{name}{end}" for name in papers for end in _PAPER_ENDS.values()}
            self._papers.drop(wanted | {f"{_DOOR}-{self._orders.name_of_door}.pdf"})

    def _look(self) -> None:
        """See what is drawn: `shown` are the pages that have their card, `printed` those with a poster.

        As long as one is not drawn, one that shows the same and only looks otherwise does as well: after a
        change of the templates nothing is missing from the site while ten thousand are drawn anew.
        """
        self._drawn, self._printed = self._pictures.names(), self._papers.names()
        drawn = {name[:-4] for name in self._drawn}
        printed = {name[:-7] for name in self._printed if name.endswith("-a4.pdf")}
        printed &= {name[:-7] for name in self._printed if name.endswith("-a5.pdf")}
        self.shown = _drawn_of(self.cards, drawn, CONTENT)
        self.printed = _drawn_of(self.posters, printed, PAPER_CONTENT)
        self._missing = 0
        if self.shown != self.cards:
            self._missing += len(self._picture_orders(self.cards))
        if self.printed != self.posters or not self.door:
            self._missing += len(self._paper_orders())

    def _name_all(self) -> None:
        edition, orders, names = self._edition, self._orders, self._names
        cards, posters, known_of = self.cards, self.posters, names.of
        codes = edition.short_codes
        for brief in edition.warnings:
            id = brief.id
            at = f"warnings/{id}/"
            status, seen = edition.status(brief), edition.seen_updates(brief)
            made_from = f"{brief.digest} {status} {seen} {codes[id]}"
            known = known_of(at, made_from)
            if known is None:
                card = orders.name_of_warning(brief, status, seen)
                known = names.learn(at, made_from, card, orders.name_of_poster(f"{at} {made_from}"))
            _, cards[at], posters[at] = known
        for guide in edition.guides:
            at = address.guide(guide.id)
            known = known_of(at, guide.digest)
            if known is None:
                poster = orders.name_of_poster(f"{at} {guide.digest}")
                known = names.learn(at, guide.digest, orders.name_of_guide(guide), poster)
            _, cards[at], posters[at] = known
        for at in orders.common:
            cards[at] = orders.name_of_common(at)

    def _card_files(self) -> Mapping[str, str]:
        """The cards that are drawn, and those that were replaced: these show what took their place."""
        shown = self.shown
        files = {name: name for name in shown.values()}
        old = self._ledger.answering(self._edition.now.date())
        if self._ledger.current != shown:
            old.update({name: page for page, name in self._ledger.current.items()})
        for name, page in old.items():
            if name not in files:
                source = shown.get(page) or self._of_category(page) or shown.get(address.HOME)
                if source:
                    files[name] = source
        return files

    def _of_category(self, page: str) -> str | None:
        """The card of the category that the page at that address belongs to."""
        of = self._orders.at(page)
        return self.shown.get(address.category(of.category)) if of else None

    def _paper_files(self) -> dict[str, dict[str, str]]:
        """The drawing of each poster, by folder and id."""
        files: dict[str, dict[str, str]] = {}
        for folder in (address.WARNINGS, address.GUIDES):
            start = len(folder)
            files[folder] = {at[start:-1]: name for at, name in self.printed.items() if at.startswith(folder)}
        return files

    def _picture_orders(self, cards: Mapping[str, str]) -> dict[str, Order]:
        return {
            f"{name}.png": Order(page, partial(self._orders.card, page))
            for page, name in cards.items()
            if self.shown.get(page) != name
        }

    def _paper_orders(self) -> dict[str, Order]:
        orders: dict[str, Order] = {}
        if not self.door:
            orders[f"{_DOOR}-{self._orders.name_of_door}.pdf"] = Order(address.DOOR, self._orders.door)
        for page, name in self.posters.items():
            for paper in PAPERS:
                file = f"{name}-{paper}.pdf"
                if self.printed.get(page) != name and file not in self._printed:
                    orders[file] = Order(page, partial(self._orders.poster, page, paper))
        return orders


def _drawn_of(wanted: dict[str, str], drawn: Set[str], content: int) -> dict[str, str]:
    """For each page the drawing that is `wanted`, else one with the first `content` digits of its name."""
    if drawn >= set(wanted.values()):
        return wanted
    alike = {name[:content]: name for name in sorted(drawn)}
    found = {at: name if name in drawn else alike.get(name[:content], "") for at, name in wanted.items()}
    return {at: name for at, name in found.items() if name}
