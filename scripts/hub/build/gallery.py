"""The cards and posters of one build: which there shall be, which are drawn, what pages may show of them."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from hashlib import blake2b
from pathlib import Path

from hub.build.card_ledger import CardLedger
from hub.build.drawings import Drawings, Failure, Order
from hub.build.press import Task, poster_form, press_form
from hub.build.shelf import Shelf
from hub.model import Edition, Guide, PublicWarning, WarningBrief, address
from hub.render.print.card import CardView, card_alt, card_input, card_name
from hub.render.print.card_views import CardMaker
from hub.render.print.door import door_input, door_view
from hub.render.print.poster import PAPERS, PosterView, poster_input
from hub.render.print.poster_views import guide_poster, warning_poster
from hub.render.shared import Shared
from hub.render.views import CardImage, SiteContext

FEW = 40
"""So many drawings are made before the pages; more are made once the pages are public."""
HOME = ""
"""The home page's place among the common cards."""


class Gallery:
    """`cards` names the card of each page, by its address; `posters` the drawing of each page's poster.

    `text_of` gives a warning in full, for those posters that must be drawn. `ledger` tells which cards
    were public before. Drawings are kept below `folder`.
    """

    def __init__(
        self,
        edition: Edition,
        context: SiteContext,
        folder: Path,
        text_of: Callable[[str], PublicWarning],
        ledger: CardLedger,
    ):
        self._edition = edition
        self._shared = Shared(context)
        self._maker = CardMaker(self._shared)
        self._text_of = text_of
        self._ledger = ledger
        self._pictures = Drawings(folder / "cards")
        self._papers = Drawings(folder / "posters")
        self._form = press_form()
        self.cards: dict[str, str] = {}
        self.posters: dict[str, str] = {}
        self._name_all()
        self._look()

    def card_of(self, page: str) -> str:
        """The name of the page's own card, "" while it is not drawn."""
        name = self.cards.get(page, "")
        return name if f"{name}.png" in self._drawn else ""

    def has_poster(self, page: str) -> bool:
        """Whether the page's poster is drawn, on both papers."""
        key = self.posters.get(page)
        return key is not None and all(f"{key}-{paper}.pdf" in self._printed for paper in PAPERS)

    @property
    def door(self) -> str:
        """The file of the sheet for the door, "" while it is not drawn."""
        return self._door_file if self._door_file in self._printed else ""

    def read_door(self) -> bytes:
        """The sheet itself. Raises OSError."""
        return (self._papers.folder / self._door_file).read_bytes()

    def common(self) -> dict[str, CardImage]:
        """The cards for pages without one of their own: by category, and the home page's under HOME."""
        places = {address.category(key): key for key in self._edition.categories}
        places[address.HOME] = HOME
        return {
            places[at]: CardImage(self.card_of(at), card_alt(view))
            for at, view in self._other_views().items()
            if at in places and self.card_of(at)
        }

    def missing(self) -> int:
        """How many drawings must still be made."""
        return len(self._pictures_missing()) + len(self._papers_missing())

    def draw_common(self, jobs: int) -> Iterator[Failure]:
        """Make what stands in for others: the cards of home, categories and statistics."""
        others = {f"{self.cards[at]}.png" for at in self._other_views()}
        common = {name: order for name, order in self._pictures_missing().items() if name in others}
        try:
            yield from self._pictures.make(common, jobs, lambda _, __: None)
        finally:
            self._look()

    def draw(self, jobs: int, done: Callable[[int, int], None]) -> Iterator[Failure]:
        """Make all that is missing; yields what could not be made. Raises as Drawings.make does."""
        pictures, papers = self._pictures_missing(), self._papers_missing()
        total = len(pictures) + len(papers)
        try:
            yield from self._pictures.make(pictures, jobs, lambda number, _: done(number, total))
            yield from self._papers.make(papers, jobs, lambda number, _: done(len(pictures) + number, total))
        finally:
            self._look()

    def shelves(self) -> list[Shelf]:
        """The folders of the site that hold the cards and posters which are drawn."""
        papers: dict[str, dict[str, str]] = {address.WARNINGS: {}, address.GUIDES: {}}
        for page, key in self.posters.items():
            if self.has_poster(page):
                for paper in PAPERS:
                    name = address.poster(page, paper).rpartition("/")[2]
                    papers[page[: page.index("/") + 1]][name] = f"{key}-{paper}.pdf"
        shelves = [Shelf(address.CARDS.rstrip("/"), self._pictures.folder, self._card_files())]
        for folder, files in papers.items():
            shelves.append(Shelf(f"posters/{folder.rstrip('/')}", self._papers.folder, files))
        return shelves

    def shown(self) -> dict[str, str]:
        """The cards that pages really show: what the ledger of cards shall know."""
        return {page: name for page, name in self.cards.items() if f"{name}.png" in self._drawn}

    def sweep(self) -> None:
        """Drop drawings that nothing needs any more, once they are many."""
        for drawings, wanted in (
            (self._pictures, {f"{name}.png" for name in self.cards.values()}),
            (self._papers, set(self._paper_files())),
        ):
            if len(drawings.names()) > 1.5 * len(wanted) + 200:
                drawings.drop(wanted)

    def _look(self) -> None:
        self._drawn = self._pictures.names()
        self._printed = self._papers.names()

    def _name_all(self) -> None:
        edition, form, maker = self._edition, self._form, self._maker
        cards, posters = self.cards, self.posters
        paper = blake2b(self._paper_base.encode(), digest_size=16)
        for brief in edition.warnings:
            at = address.warning(brief.id)
            status, seen = edition.status(brief), edition.seen_updates(brief)
            cards[at] = card_name(maker.warning(brief, status, seen), form)
            key = paper.copy()
            key.update(f"{brief.id} {brief.digest} {status} {seen} {edition.short_codes[brief.id]}".encode())
            posters[at] = key.hexdigest()
        for guide in edition.guides:
            at = address.guide(guide.id)
            cards[at] = card_name(maker.guide(guide), form)
            key = paper.copy()
            key.update(f"{guide.id} {guide.digest}".encode())
            posters[at] = key.hexdigest()
        for at, view in self._other_views().items():
            cards[at] = card_name(view, form)

    @cached_property
    def _paper_base(self) -> str:
        """What every poster depends on."""
        context = self._shared.context
        ward = context.ward
        said = (ward.name, ward.demo, ward.hotlines, sorted(ward.areas.items()), context.site_url)
        return repr((poster_form(), said, sorted(context.categories.items())))

    @cached_property
    def _door_file(self) -> str:
        text = door_input(door_view(self._shared))
        return f"door-{blake2b((self._form + text).encode(), digest_size=16).hexdigest()}.pdf"

    @cached_property
    def _category_views(self) -> Mapping[str, CardView]:
        return {key: self._maker.category(of) for key, of in self._edition.categories.items()}

    @cached_property
    def _home_view(self) -> CardView | None:
        home = self._edition.pages_by_id.get("index")
        return self._maker.home(home) if home else None

    def _other_views(self) -> dict[str, CardView]:
        """The views of pages that are neither warnings nor guides, by address."""
        views = {address.category(key): view for key, view in self._category_views.items()}
        if self._home_view is not None:
            views[address.HOME] = self._home_view
        if self._edition.statistics is not None:
            views[address.STATISTICS] = self._maker.statistics(self._edition.statistics)
        return views

    def _card_files(self) -> dict[str, str]:
        """The cards that are drawn, and those that were replaced: these show what took their place."""
        shown = self.shown()
        files = {f"{name}.png": f"{name}.png" for name in shown.values()}
        old = self._ledger.answering(self._edition.now.date())
        old.update({name: page for page, name in self._ledger.current.items()})
        stand_in = shown.get(address.HOME)
        for name, page in old.items():
            if f"{name}.png" not in files:
                source = shown.get(page) or self._of_category(page, shown) or stand_in
                if source:
                    files[f"{name}.png"] = f"{source}.png"
        return files

    def _of_category(self, page: str, shown: Mapping[str, str]) -> str | None:
        """The card of the category that the page at that address belongs to."""
        of = self._at(page)
        return shown.get(address.category(of.category)) if of else None

    def _paper_files(self) -> Iterator[str]:
        for key in self.posters.values():
            for paper in PAPERS:
                yield f"{key}-{paper}.pdf"
        yield self._door_file

    def _pictures_missing(self) -> dict[str, Order]:
        drawn = self._drawn
        return {
            f"{name}.png": Order(page, partial(self._card_task, page))
            for page, name in self.cards.items()
            if f"{name}.png" not in drawn
        }

    def _papers_missing(self) -> dict[str, Order]:
        orders: dict[str, Order] = {}
        if not self.door:
            orders[self._door_file] = Order(address.DOOR, self._door_task)
        for page, key in self.posters.items():
            for paper in PAPERS:
                if f"{key}-{paper}.pdf" not in self._printed:
                    orders[f"{key}-{paper}.pdf"] = Order(page, partial(self._poster_task, page, paper))
        return orders

    def _door_task(self) -> Task:
        return Task("door", door_input(door_view(self._shared)))

    def _card_task(self, page: str) -> Task:
        of = self._at(page)
        if isinstance(of, WarningBrief):
            view = self._maker.warning(of, self._edition.status(of), self._edition.seen_updates(of))
        else:
            view = self._maker.guide(of) if of else self._other_views()[page]
        return Task("card", card_input(view))

    def _poster_task(self, page: str, paper: str) -> Task:
        return Task("poster", poster_input(self._poster_view(page), paper))

    def _poster_view(self, page: str) -> PosterView:
        of = self._at(page)
        assert of is not None
        if isinstance(of, Guide):
            return guide_poster(of, self._shared)
        edition = self._edition
        url = edition.site_url + address.short(edition.short_codes[of.id])
        warning = self._text_of(of.id)
        return warning_poster(warning, edition.status(of), edition.seen_updates(of), url, self._shared)

    def _at(self, page: str) -> WarningBrief | Guide | None:
        """The warning or guide of that address."""
        folder, _, id = page.strip("/").partition("/")
        if folder == "warnings":
            return self._edition.by_id.get(id)
        return self._edition.guides_by_id.get(id) if folder == "guides" else None
