"""Lists of warnings: all, in force, by category, by area, by year, in pages that never move."""

from collections.abc import Iterable, Iterator, Sequence

from hub.build.output import Output
from hub.build.paging import pages_of
from hub.build.sources import Sources, items_key
from hub.model import address
from hub.model.figure import Figure
from hub.model.wish import Wish
from hub.render.index_page import render_index
from hub.render.list_page import render_list
from hub.render.views import IndexView, Item, Link, ListView

_NEWEST_ON_INDEX = 12
_FIRST_IN_AREA = 10


def plan_lists(sources: Sources) -> Iterator[Output]:
    """Every list, and the page that leads to all of them."""
    edition = sources.edition
    in_force = [sources.item(b) for b in edition.in_force]
    items = [sources.item(b) for b in edition.warnings]
    categories = {key: [i for i in items if i.brief.category == key] for key in edition.categories}
    areas = by_area(edition.ward.areas, items)
    years = _by_year(items)
    for key, listed in categories.items():
        guides = tuple(sources.guide_links[g.id] for g in edition.guides if g.category == key)
        figure = sources.figure(Wish(category=key))
        yield from _plan_list(
            sources, "category", key, address.category(key), listed, guides=guides, figure=figure
        )
    ward_wide = tuple(i for i in in_force if not i.brief.areas)[:_FIRST_IN_AREA]
    for key, listed in areas.items():
        first = ward_wide if key != address.WHOLE_WARD else ()
        figure = sources.figure(Wish() if key == address.WHOLE_WARD else Wish(area=key))
        yield from _plan_list(sources, "area", key, address.area(key), listed, first=first, figure=figure)
    for year, listed in years.items():
        yield from _plan_list(sources, "year", str(year), address.year(year), listed)
    yield from _plan_list(sources, "in-force", "", address.IN_FORCE, in_force)
    view = IndexView(
        newest=tuple(items[:_NEWEST_ON_INDEX]),
        in_force=len(in_force),
        categories=tuple((key, len(listed)) for key, listed in categories.items()),
        areas=tuple((key, len(listed)) for key, listed in areas.items()),
        years=tuple((year, len(listed)) for year, listed in years.items()),
    )
    what = f"{items_key(view.newest)}|{view[1:]}"
    yield sources.page(address.WARNINGS, what, lambda: render_index(view, sources.context))


def by_area(keys: Iterable[str], items: Sequence[Item]) -> dict[str, list[Item]]:
    """Warnings by the area they are for, then under WHOLE_WARD those that name none."""
    areas: dict[str, list[Item]] = {key: [] for key in [*keys, address.WHOLE_WARD]}
    for item in items:
        for key in item.brief.areas or (address.WHOLE_WARD,):
            areas[key].append(item)
    return areas


def _by_year(items: Sequence[Item]) -> dict[int, list[Item]]:
    years: dict[int, list[Item]] = {}
    for item in items:
        years.setdefault(item.brief.published.year, []).append(item)
    return years


def _plan_list(
    sources: Sources,
    kind: str,
    key: str,
    base: str,
    items: Sequence[Item],
    *,
    first: tuple[Item, ...] = (),
    guides: tuple[Link, ...] = (),
    figure: Figure | None = None,
) -> Iterator[Output]:
    pages = pages_of(items)
    last = len(pages)

    def at(number: int) -> str:
        return base if number == last else address.numbered(base, number)

    for number, listed in enumerate(pages, 1):
        newest = number == last
        view = ListView(
            kind=kind,
            key=key,
            base=base,
            number=number,
            pages=last,
            count=len(items) if newest else 0,
            items=tuple(listed),
            first=first if newest else (),
            newer=None if newest else Link(at(number + 1), ""),
            older=Link(at(number - 1), "") if number > 1 else None,
            guides=guides if newest else (),
            figure=figure if newest else None,
        )
        yield _plan_page(sources, at(number), view)


def _plan_page(sources: Sources, at: str, view: ListView) -> Output:
    said = f"{view.number}/{view.pages}/{view.count}|{view.newer}|{view.older}|{view.guides}|{view.figure}"
    what = f"{view.kind}|{view.key}|{said}|{items_key(view.items)}|{items_key(view.first)}"
    return sources.page(at, what, lambda: render_list(view, sources.context))
