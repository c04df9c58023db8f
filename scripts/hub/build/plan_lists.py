"""Lists of warnings: all, in force, by category, by area, by year, in pages that never move."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from hub.build.output import Batch, Output, key_of, loose
from hub.build.paging import count_pages, pages_of
from hub.build.sources import Sources, items_key
from hub.model import address
from hub.model.figure import Figure
from hub.model.wish import Wish
from hub.render.index_page import render_index
from hub.render.list_page import render_list
from hub.render.views import IndexView, Item, Link, ListView

_NEWEST_ON_INDEX = 12
_FIRST_IN_AREA = 10


class Listing(NamedTuple):
    """A list in full, newest first: as ListView, which is one page of it."""

    kind: str
    key: str
    base: str
    items: Sequence[Item]
    first: tuple[Item, ...] = ()
    guides: tuple[Link, ...] = ()
    figure: Figure | None = None

    def addresses(self) -> list[str]:
        """Where its pages stand, the oldest first."""
        pages = count_pages(len(self.items))
        return [address.numbered(self.base, number) for number in range(1, pages)] + [self.base]


class Lists:
    """All lists of an edition."""

    def __init__(self, sources: Sources):
        self._sources = sources
        edition = sources.edition
        self._items = [sources.item(b) for b in edition.warnings]
        self._in_force = [sources.item(b) for b in edition.in_force]
        self._categories = by_category(edition.categories, self._items)
        self._areas = by_area(edition.ward.areas, self._items)
        self._years = _by_year(self._items)
        self.listings = [*self._of_categories(), *self._of_areas(), *self._of_years()]
        self.listings.append(Listing("in-force", "", address.IN_FORCE, self._in_force))

    def addresses(self) -> frozenset[str]:
        """Every address at which a page of a list stands."""
        return frozenset([at for listing in self.listings for at in listing.addresses()])

    def plan(self) -> Iterator[Batch]:
        """Every list, and the page that leads to all of them."""
        for listing in self.listings:
            what = (listing.kind, listing.key, listing.base, repr(listing[5:]))
            keys = (items_key(listing.items), items_key(listing.first))
            plan = partial(_plan_listing, self._sources, listing)
            size = count_pages(len(listing.items))
            yield Batch(f"lists/{listing.base}", key_of(self._sources.base, *what, *keys), size, plan)
        yield loose("lists", self._plan_index)

    def _plan_index(self) -> Iterator[Output]:
        view = IndexView(
            newest=tuple(self._items[:_NEWEST_ON_INDEX]),
            in_force=len(self._in_force),
            categories=tuple((key, len(listed)) for key, listed in self._categories.items()),
            areas=tuple((key, len(listed)) for key, listed in self._areas.items()),
            years=tuple((year, len(listed)) for year, listed in self._years.items()),
        )
        what = f"{items_key(view.newest)}|{view[1:]}"
        yield self._sources.page(address.WARNINGS, what, lambda: render_index(view, self._sources.context))

    def _of_categories(self) -> Iterator[Listing]:
        sources = self._sources
        for key, listed in self._categories.items():
            guides = tuple(sources.guide_links[g.id] for g in sources.edition.guides if g.category == key)
            figure = sources.figure(Wish(category=key))
            yield Listing("category", key, address.category(key), listed, guides=guides, figure=figure)

    def _of_areas(self) -> Iterator[Listing]:
        ward_wide = tuple(i for i in self._in_force if not i.brief.areas)[:_FIRST_IN_AREA]
        for key, listed in self._areas.items():
            whole = key == address.WHOLE_WARD
            figure = self._sources.figure(Wish() if whole else Wish(area=key))
            first = () if whole else ward_wide
            yield Listing("area", key, address.area(key), listed, first=first, figure=figure)

    def _of_years(self) -> Iterator[Listing]:
        for year, listed in self._years.items():
            yield Listing("year", str(year), address.year(year), listed)


def by_category(keys: Iterable[str], items: Iterable[Item]) -> dict[str, list[Item]]:
    """Warnings by their category."""
    categories: dict[str, list[Item]] = {key: [] for key in keys}
    for item in items:
        categories[item.brief.category].append(item)
    return categories


def by_area(keys: Iterable[str], items: Iterable[Item]) -> dict[str, list[Item]]:
    """Warnings by the area they are for, then under WHOLE_WARD those that name none."""
    areas: dict[str, list[Item]] = {key: [] for key in [*keys, address.WHOLE_WARD]}
    for item in items:
        for key in item.brief.areas or (address.WHOLE_WARD,):
            areas[key].append(item)
    return areas


def _by_year(items: Iterable[Item]) -> dict[int, list[Item]]:
    years: dict[int, list[Item]] = {}
    for item in items:
        years.setdefault(item.brief.published.year, []).append(item)
    return years


def _plan_listing(sources: Sources, listing: Listing) -> Iterator[Output]:
    pages, addresses = pages_of(listing.items), listing.addresses()
    last = len(pages)
    for number, listed in enumerate(pages, 1):
        newest = number == last
        view = ListView(
            kind=listing.kind,
            key=listing.key,
            base=listing.base,
            number=number,
            pages=last,
            count=len(listing.items) if newest else 0,
            items=tuple(listed),
            first=listing.first if newest else (),
            newer=None if newest else Link(addresses[number], ""),
            older=Link(addresses[number - 2], "") if number > 1 else None,
            guides=listing.guides if newest else (),
            figure=listing.figure if newest else None,
        )
        yield _plan_page(sources, addresses[number - 1], view)


def _plan_page(sources: Sources, at: str, view: ListView) -> Output:
    said = f"{view.number}/{view.pages}/{view.count}|{view.newer}|{view.older}|{view.guides}|{view.figure}"
    what = f"{view.kind}|{view.key}|{said}|{items_key(view.items)}|{items_key(view.first)}"
    return sources.page(at, what, lambda: render_list(view, sources.context))
