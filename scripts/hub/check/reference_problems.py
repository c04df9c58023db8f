"""The problems of one file's references, at their lines. Read again only when something is wrong."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from slugify import slugify

from hub.check.fields import ID_SHAPE, PHOTO_SHAPE
from hub.check.headings import WARNING_FRAGMENTS
from hub.check.links import Link, file_of
from hub.check.markdown_files import ReadText, place_in_text, unknown_fragment
from hub.check.naming import WHOLE_WARD, choice_meant, nearest
from hub.check.problem import Problem, problem
from hub.check.references import Known, is_warning_fragment
from hub.check.warning_checks import locate_link
from hub.read.document import Document

Place = tuple[int, int]

_PIECES = re.compile(r"[,;/+&]|\s+và\s+")


def warning_references(
    id: str, file: str, document: Document, links: Iterable[Link], known: Known
) -> Iterator[Problem]:
    """What a warning refers to that is not there; `links` are those of its Markdown."""
    value = document.value
    yield from _category(file, document, known)
    for index, area in _items(value, "areas"):
        if known.areas is not None and area not in known.areas:
            yield _unknown_area(file, document.locate(("areas", index)), area, known)
    yield from _related(file, document, known)
    photos = value.get("photos")
    for index, photo in enumerate(photos if isinstance(photos, list) else []):
        name = photo.get("file") if isinstance(photo, dict) else None
        if isinstance(name, str) and PHOTO_SHAPE.fullmatch(name) and name not in known.photos:
            place = document.locate(("photos", index, "file"))
            yield _unknown(file, place, "ref.photo", "file", name, known.photos)
    yield from _successor(id, file, document, known)
    draft = value.get("draft") == "true"
    yield from _links(file, links, known, "warnings", draft, lambda piece: locate_link(document, piece))


def text_references(file: str, text: ReadText, folder: str, known: Known) -> Iterator[Problem]:
    """What a guide (`folder` "guides") or page ("") refers to that is not there."""
    if folder and text.head is not None:
        yield from _category(file, text.head, known)
        yield from _related(file, text.head, known)
    yield from _links(file, text.links, known, folder, False, lambda piece: place_in_text(text, piece))
    for name in dict.fromkeys(text.photos):
        if name not in known.photos:
            yield _unknown(file, place_in_text(text, name), "ref.photo", "file", name, known.photos)


def alias_problems(
    id: str, file: str, document: Document, taken: dict[str, list[str]], folder: str
) -> Iterator[Problem]:
    """Old names of a file that belong to another one."""
    for index, alias in _items(document.value, "aliases"):
        if alias not in taken or alias == id:
            continue
        place = document.locate(("aliases", index))
        others = [owner for owner in taken[alias] if owner != id]
        if not taken[alias]:
            yield problem(file, place, "ref.alias-taken", value=alias)
        elif others:
            kind = "warning" if folder == "warnings" else "guide"
            yield problem(file, place, "ref.alias-twice", value=alias, other=file_of(kind, others[0]))


def _category(file: str, document: Document, known: Known) -> Iterator[Problem]:
    category = document.value.get("category")
    if (
        known.categories is not None
        and isinstance(category, str)
        and category
        and category not in known.categories
    ):
        yield _unknown_category(file, document.locate(("category",)), category, known)


def _related(file: str, document: Document, known: Known) -> Iterator[Problem]:
    for index, guide in _items(document.value, "related"):
        if ID_SHAPE.fullmatch(guide) and guide not in known.guides:
            yield _unknown(
                file, document.locate(("related", index)), "ref.guide", "related", guide, known.guides
            )


def _successor(id: str, file: str, document: Document, known: Known) -> Iterator[Problem]:
    target = document.value.get("replaced_by")
    if not isinstance(target, str) or target == id or ID_SHAPE.fullmatch(target) is None:
        return
    place = document.locate(("replaced_by",))
    if target not in known.warnings:
        yield _unknown(file, place, "ref.warning", "replaced_by", target, known.warnings)
        return
    brief = known.briefs.get(target)
    if brief is not None and brief.draft and document.value.get("draft") != "true":
        yield problem(file, place, "ref.draft", value=target)
    if id in known.circles:
        yield problem(file, place, "ref.cycle", value=" → ".join(known.circles[id]))


def _links(
    file: str, links: Iterable[Link], known: Known, folder: str, draft: bool, locate: Callable[[str], Place]
) -> Iterator[Problem]:
    for kind, id, fragment in dict.fromkeys(links):
        if kind == "photo":
            if id not in known.photos:
                yield _unknown(file, locate(id), "ref.photo", "file", id, known.photos)
            continue
        if kind not in ("warning", "guide", "page"):
            continue
        target = file_of(kind, id)
        name = target.rpartition("/")[2]
        place = locate(f"{name}#{fragment}" if fragment else name)
        where = {"warning": known.warnings, "guide": known.guides, "page": known.pages}[kind]
        if id not in where:
            near = nearest(id, list(where))
            code = "link.missing-near" if near else "link.missing"
            yield problem(
                file, place, code, value=f"content/{target}", near=near and _relative(kind, near, folder)
            )
        elif kind == "warning":
            brief = known.briefs.get(id)
            if brief is not None and brief.draft and not draft:
                yield problem(file, place, "link.draft", value=name)
            if fragment and not is_warning_fragment(fragment, brief):
                yield unknown_fragment(file, place, name, fragment, WARNING_FRAGMENTS)
        else:
            fragments = known.guides[id] if kind == "guide" else known.pages[id]
            if fragment and fragments is not None and fragment not in fragments:
                yield unknown_fragment(file, place, name, fragment, tuple(sorted(fragments)))


def _relative(kind: str, id: str, folder: str) -> str:
    """How a file of `folder` links to another one."""
    target = file_of(kind, id)
    if folder and target.startswith(folder + "/"):
        return target[len(folder) + 1 :]
    return f"../{target}" if folder else target


def _unknown(file: str, place: Place, code: str, key: str, value: str, known: Iterable[str]) -> Problem:
    names = sorted(known)
    near = nearest(value, names)
    if near:
        return problem(file, place, "ref.near", key=f"`{key}`", value=value, near=near)
    return problem(file, place, code, value=value, choices=", ".join(names))


def _unknown_category(file: str, place: Place, value: str, known: Known) -> Problem:
    choices = ", ".join(known.category_names)
    if value in ("...", "…"):
        return problem(file, place, "ref.category-dots", choices=choices)
    near = choice_meant(value, known.category_names)
    if near is None:
        pieces = (choice_meant(piece, known.category_names) for piece in _PIECES.split(value))
        first = next((piece for piece in pieces if piece), None)
        if first and _PIECES.search(value):
            return problem(file, place, "ref.category-one", near=first, choices=choices)
        return problem(file, place, "ref.category", value=value, choices=choices)
    return problem(file, place, "ref.category-near", value=value, near=near, choices=choices)


def _unknown_area(file: str, place: Place, value: str, known: Known) -> Problem:
    if slugify(value[:80]) in WHOLE_WARD:
        return problem(file, place, "list.whole-ward")
    choices = ", ".join(known.area_names)
    near = choice_meant(value, known.area_names)
    code = "ref.area-near" if near else "ref.area"
    return problem(file, place, code, value=value, near=near, choices=choices)


def _items(value: dict[str, Any], key: str) -> Iterator[tuple[int, str]]:
    items = value.get(key)
    if isinstance(items, list):
        yield from ((index, item) for index, item in enumerate(items) if isinstance(item, str) and item)
