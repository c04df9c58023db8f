"""What files say of one another: categories, areas, guides, pictures, other warnings, links, old names.

All good warnings are run through with sets; only for a file in which something is wrong is it read
again, to find the line.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from hub.check.headings import WARNING_FRAGMENTS
from hub.model import WarningBrief

_UPDATES = "cap-nhat"


class Known(NamedTuple):
    """All that may be referred to. None in `categories` or `areas`: not known, do not judge.

    `warnings` are the ids of all files, `briefs` those that could be read; `guides` and `pages` map
    ids to the fragments of their headings (None: the file could not be read). `category_names` and
    `area_names` are what residents read for each key; the key itself where that is not known.
    """

    categories: frozenset[str] | None
    areas: frozenset[str] | None
    warnings: frozenset[str]
    briefs: Mapping[str, WarningBrief]
    guides: Mapping[str, frozenset[str] | None]
    pages: Mapping[str, frozenset[str] | None]
    photos: frozenset[str]
    category_names: Mapping[str, str]
    area_names: Mapping[str, str]
    circles: Mapping[str, tuple[str, ...]]


def wrong_warnings(briefs: Iterable[WarningBrief], known: Known) -> Iterator[str]:
    """Ids of the warnings that refer to something that is not there. Old names are looked at elsewhere."""
    categories, areas, guides, photos = known.categories, known.areas, known.guides, known.photos
    good_links: set[tuple[str, str, str]] = set()
    for brief in briefs:
        related, links = brief.related, brief.links
        if (
            (categories is not None and brief.category not in categories)
            or (brief.areas and areas is not None and not areas.issuperset(brief.areas))
            or (related and not guides.keys() >= set(related))
            or (brief.photos and not photos.issuperset(brief.photos))
            or (brief.replaced_by is not None and not is_good_successor(brief, known))
        ):
            yield brief.id
            continue
        for link in links:
            if link not in good_links:
                if not is_good_link(link, known, brief.draft):
                    yield brief.id
                    break
                if link[0] != "warning":
                    good_links.add(link)


def is_good_link(link: tuple[str, str, str], known: Known, from_draft: bool) -> bool:
    """Whether the file is there, is public where it must be, and has the place that the fragment names."""
    kind, id, fragment = link
    if kind == "warning":
        if id not in known.warnings:
            return False
        target = known.briefs.get(id)
        if target is not None and target.draft and not from_draft:
            return False
        return not fragment or is_warning_fragment(fragment, target)
    where = known.guides if kind == "guide" else known.pages
    if id not in where:
        return False
    fragments = where[id]
    return not fragment or fragments is None or fragment in fragments


def is_warning_fragment(fragment: str, target: WarningBrief | None) -> bool:
    """Whether a warning's page has a place of this name; its updates are numbered from 1."""
    if fragment in WARNING_FRAGMENTS:
        return True
    number = fragment.removeprefix(_UPDATES + "-")
    if number == fragment or not number.isdecimal() or not number.isascii() or number.startswith("0"):
        return False
    return target is None or int(number[:9]) <= len(target.updated)


def is_good_successor(brief: WarningBrief, known: Known) -> bool:
    """Whether the warning that replaces this one is there, public, and does not lead back in a circle."""
    if brief.replaced_by is None:
        return True
    target = known.briefs.get(brief.replaced_by)
    if target is None:
        return brief.replaced_by in known.warnings
    return (brief.draft or not target.draft) and brief.id not in known.circles


def find_circles(briefs: Mapping[str, WarningBrief]) -> dict[str, tuple[str, ...]]:
    """The circles that `replaced_by` makes: each by the id of its newest warning, from there and back."""
    successor = {
        id: b.replaced_by for id, b in briefs.items() if b.replaced_by is not None and b.replaced_by != id
    }
    circles: dict[str, tuple[str, ...]] = {}
    done: set[str] = set()
    for start in successor:
        way: dict[str, int] = {}
        at: str | None = start
        while at is not None and at not in done and at not in way:
            way[at] = len(way)
            at = successor.get(at)
        if at is not None and at in way:
            ring = list(way)[way[at] :]
            turn = max(range(len(ring)), key=lambda n: (briefs[ring[n]].published, ring[n]))
            circles[ring[turn]] = (*ring[turn:], *ring[:turn], ring[turn])
        done.update(way)
    return circles


def taken_aliases(named: Iterable[tuple[str, tuple[str, ...]]], ids: frozenset[str]) -> dict[str, list[str]]:
    """Old names that are not free: each with the ids of the files that claim it, or none for a present id."""
    owners: dict[str, list[str]] = {}
    for id, aliases in named:
        for alias in aliases:
            owners.setdefault(alias, []).append(id)
    return {a: ([] if a in ids else who) for a, who in owners.items() if len(who) > 1 or a in ids}
