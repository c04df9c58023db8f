"""Lists of warnings: all, in force, by category, by area, by year, in pages that never move."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, partial
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
BATCH = 16
"""Pages of a list to a batch: of a long list an edit changes one page."""


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
            yield from self._plan_listing(listing)
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

    def _plan_listing(self, listing: Listing) -> Iterator[Batch]:
        """A list's pages, some to a batch."""
        sources, marks = self._sources, self._marks
        pages, addresses = pages_of(listing.items), listing.addresses()
        keys = [",".join([marks[item.brief.id] for item in items]) for items in pages]
        what = (sources.base, listing.kind, listing.key, listing.base, str(len(pages)))
        newest = (repr(listing[5:]), items_key(listing.first), str(len(listing.items)))
        for number, start in enumerate(range(0, len(pages), BATCH)):
            stop = min(start + BATCH, len(pages))
            key = key_of(*what, *keys[start:stop], *(newest if stop == len(pages) else ()))
            plan = partial(_plan_pages, sources, listing, pages, addresses, range(start, stop))
            yield Batch(f"lists/{listing.base}{number}", key, stop - start, plan)

    @cached_property
    def _marks(self) -> dict[str, str]:
        """The key of each warning as lists show it: it stands in four of them."""
        return {item.brief.id: items_key([item]) for item in self._items}

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


def _plan_pages(
    sources: Sources,
    listing: Listing,
    pages: Sequence[Sequence[Item]],
    addresses: Sequence[str],
    places: range,
) -> Iterator[Output]:
    """The pages at these places, from the oldest on. What tells of the whole list stands on the newest."""
    last = len(pages) - 1
    for place in places:
        view = ListView(
            kind=listing.kind,
            key=listing.key,
            base=listing.base,
            number=place + 1,
            pages=len(pages),
            count=0,
            items=tuple(pages[place]),
            first=(),
            newer=None if place == last else Link(addresses[place + 1], ""),
            older=Link(addresses[place - 1], "") if place else None,
            guides=(),
        )
        if place == last:
            view = view._replace(
                count=len(listing.items), first=listing.first, guides=listing.guides, figure=listing.figure
            )
        yield _plan_page(sources, addresses[place], view)


def _plan_page(sources: Sources, at: str, view: ListView) -> Output:
    said = f"{view.number}/{view.pages}/{view.count}|{view.newer}|{view.older}|{view.guides}|{view.figure}"
    what = f"{view.kind}|{view.key}|{said}|{items_key(view.items)}|{items_key(view.first)}"
    return sources.page(at, what, lambda: render_list(view, sources.context))
