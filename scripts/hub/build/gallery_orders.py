"""What a card, a poster or the sheet for the door must show: read only when it must be drawn."""

from collections.abc import Callable
from functools import cached_property
from hashlib import blake2b

from hub.build.press import Task, poster_form, press_form
from hub.model import Edition, Guide, PublicWarning, Status, WarningBrief, address
from hub.render.print.card import CardView, card_input, card_name
from hub.render.print.card_views import CardMaker
from hub.render.print.door import door_input, door_view
from hub.render.print.poster import PosterView, poster_input
from hub.render.print.poster_views import guide_poster, warning_poster
from hub.render.shared import Shared
from hub.render.views import SiteContext

PAPER_CONTENT = 24
"""Hex digits of a poster's name."""


class Orders:
    """The drawings of one site. `text_of` gives a warning in full."""

    def __init__(self, edition: Edition, context: SiteContext, text_of: Callable[[str], PublicWarning]):
        self._edition = edition
        self._shared = Shared(context)
        self._maker = CardMaker(self._shared)
        self._text_of = text_of

    def card(self, page: str) -> Task:
        """The card of the page at that address."""
        of = self.at(page)
        if isinstance(of, WarningBrief):
            view = self._maker.warning(of, self._edition.status(of), self._edition.seen_updates(of))
        else:
            view = self._maker.guide(of) if of else self.common[page]
        return Task("card", card_input(view))

    def poster(self, page: str, paper: str) -> Task:
        """The poster of the warning or guide at that address."""
        return Task("poster", poster_input(self._poster(page), paper))

    def door(self) -> Task:
        """The sheet for the station's door."""
        return Task("door", door_input(door_view(self._shared)))

    def at(self, page: str) -> WarningBrief | Guide | None:
        """The warning or guide at that address."""
        folder, _, id = page.strip("/").partition("/")
        if folder == "warnings":
            return self._edition.by_id.get(id)
        return self._edition.guides_by_id.get(id) if folder == "guides" else None

    @cached_property
    def common(self) -> dict[str, CardView]:
        """What the cards of home, the categories and the statistics show, by address."""
        edition = self._edition
        views = {address.category(key): self._maker.category(of) for key, of in edition.categories.items()}
        home = edition.pages_by_id.get("index")
        if home is not None:
            views[address.HOME] = self._maker.home(home)
        if edition.statistics is not None:
            views[address.STATISTICS] = self._maker.statistics(edition.statistics)
        return views

    def name_of_warning(self, brief: WarningBrief, status: Status, seen_updates: int) -> str:
        """The name of a warning's card."""
        return card_name(self._maker.warning(brief, status, seen_updates), self._form)

    def name_of_guide(self, guide: Guide) -> str:
        """The name of a guide's card."""
        return card_name(self._maker.guide(guide), self._form)

    def name_of_common(self, page: str) -> str:
        """The name of one of the common cards."""
        return card_name(self.common[page], self._form)

    def name_of_poster(self, made_from: str) -> str:
        """The name of a poster, whatever its paper: `made_from` stands for the warning or guide as it is.

        The first PAPER_CONTENT digits stand for what the poster shows, the others for how it looks.
        """
        key = self._papers.copy()
        key.update(made_from.encode())
        return key.hexdigest() + self._paper_form

    @cached_property
    def name_of_door(self) -> str:
        """The name of the sheet for the door; its codes are not made for that."""
        ward = self._shared.context.ward
        return self.name_of_poster(repr((ward.short_name, ward.address, ward.chat_groups)))

    @cached_property
    def _form(self) -> str:
        return press_form()

    @cached_property
    def _papers(self) -> "blake2b":
        """What every poster depends on."""
        context = self._shared.context
        ward = context.ward
        said = (ward.name, ward.demo, ward.hotlines, sorted(ward.areas.items()), context.site_url)
        text = repr((said, sorted(context.categories.items())))
        return blake2b(text.encode(), digest_size=PAPER_CONTENT // 2)

    @cached_property
    def _paper_form(self) -> str:
        return poster_form()[:8]

    def _poster(self, page: str) -> PosterView:
        of = self.at(page)
        assert of is not None
        if isinstance(of, Guide):
            return guide_poster(of, self._shared)
        edition = self._edition
        url = edition.site_url + address.short(edition.short_codes[of.id])
        warning = self._text_of(of.id)
        return warning_poster(warning, edition.status(of), edition.seen_updates(of), url, self._shared)
