"""The views of all public warnings, and keys for them: of ten thousand most are never made."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from hub.build.output import key_of
from hub.build.sources import Sources
from hub.model import WarningBrief, address
from hub.render.views import Link, WarningView

_MOST_RELATED = 4


class WarningViews:
    """The public warnings of an edition by place, newest first; a view is made when it is asked for."""

    def __init__(self, sources: Sources):
        self._sources = sources
        self._edition = sources.edition
        self._warnings = sources.edition.warnings
        self._codes = sources.edition.short_codes
        self._views: dict[int, WarningView] = {}

    def __len__(self) -> int:
        return len(self._warnings)

    def at(self, place: int) -> WarningView:
        """The view of the warning at a place."""
        known = self._views.get(place)
        if known is None:
            known = self._views[place] = self._make(place)
        return known

    def of(self, brief: WarningBrief) -> WarningView:
        """The view of a warning."""
        return self.at(self._places[brief.id])

    def keys_of(self, places: range) -> Iterator[str]:
        """Stand for all that the views at these places, which follow each other, are made from.

        Inside, a warning's neighbours are named by their own keys.
        """
        yield self._common_key
        for place in (places.start - 1, places.stop):
            yield repr(self._link(place))
        edition, codes = self._edition, self._codes
        cards, papers = self._sources.cards, self._sources.papers
        for place in places:
            brief = self._warnings[place]
            id = brief.id
            key = f"{id}/{brief.digest}/{edition.status(brief)}/{edition.seen_updates(brief)}/{codes[id]}"
            if cards or papers:
                at = address.warning(id)
                key = f"{key}/{cards.get(at, '')}/{at in papers}"
            if brief.replaced_by or brief.aliases:
                key = f"{key}/{self._replacement(brief)}/{[codes[old] for old in brief.aliases]}"
            yield key

    def _make(self, place: int) -> WarningView:
        sources, brief = self._sources, self._warnings[place]
        at = address.warning(brief.id)
        return WarningView(
            brief=brief,
            status=self._edition.status(brief),
            seen_updates=self._edition.seen_updates(brief),
            newer=self._link(place - 1),
            older=self._link(place + 1),
            replacement=self._replacement(brief),
            related=tuple(sources.guide_links[id] for id in brief.related)
            or self._guides_of_category[brief.category],
            short=self._codes[brief.id],
            card=sources.cards.get(at, ""),
            poster=at in sources.papers,
        )

    def _link(self, place: int) -> Link | None:
        if not 0 <= place < len(self._warnings):
            return None
        brief = self._warnings[place]
        return Link(address.warning(brief.id), brief.title)

    def _replacement(self, brief: WarningBrief) -> Link | None:
        other = self._edition.replacement(brief)
        return Link(address.warning(other.id), other.title) if other else None

    @cached_property
    def _places(self) -> dict[str, int]:
        return {brief.id: place for place, brief in enumerate(self._warnings)}

    @cached_property
    def _guides_of_category(self) -> dict[str, tuple[Link, ...]]:
        """What is offered beside a warning that names no guide."""
        guides, links = self._edition.guides, self._sources.guide_links
        return {
            key: tuple(links[g.id] for g in guides if g.category == key)[:_MOST_RELATED]
            for key in self._edition.categories
        }

    @cached_property
    def _common_key(self) -> str:
        """Stands for the guides that pages of warnings may lead to."""
        return key_of(repr(self._sources.guide_links), repr(self._guides_of_category)).hex()


def view_key(view: WarningView) -> str:
    """All that a warning's page depends on; its text is named by the file's digest."""
    links: Iterable[Link | None] = (view.newer, view.older, view.replacement, *view.related)
    return "\x1f".join(
        [
            view.brief.id,
            view.brief.digest,
            view.status,
            str(view.seen_updates),
            view.short,
            f"{view.card}/{view.poster}",
            *(f"{link[0]}\x1e{link[1]}" if link else "-" for link in links),
        ]
    )
