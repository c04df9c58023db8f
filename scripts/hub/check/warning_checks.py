"""What is looked at in a warning beyond the shape of its fields: lists, privacy, places, order."""

from collections.abc import Iterator
from datetime import datetime
from itertools import accumulate
from typing import Any

from pydantic_core import PydanticCustomError
from slugify import slugify
from yaml import ScalarNode, SequenceNode

from hub.check.figure_slips import find_slips
from hub.check.headings import WARNING_FRAGMENTS
from hub.check.links import Link, find_address
from hub.check.moments import parse_end, parse_moment
from hub.check.privacy import EMERGENCY, Contacts, find_private, national
from hub.check.problem import Problem, problem
from hub.check.warning_file import check_order
from hub.markdown.figure_marks import place_of_mark
from hub.read.document import Document
from hub.read.position import position

MARKDOWN_FIELDS = ("what_happened", "if_affected")
"""The fields of a warning that are Markdown."""
_LISTS = ("areas", "scam_numbers", "related", "aliases")


def check_lists(id: str, file: str, document: Document) -> Iterator[Problem]:
    """Entries that stand twice, and names that are the file's own or the station's."""
    value = document.value
    for key in _LISTS:
        items = value.get(key)
        if items.__class__ is not list:
            continue
        for index, item in enumerate(items):
            if len(items) > 1 and item in items[:index] and isinstance(item, str):
                yield problem(file, document.locate((key, index)), "list.twice", key=f"`{key}`", value=item)
            if key == "aliases" and item == id:
                yield problem(file, document.locate((key, index)), "order.alias", value=item)


def check_privacy(file: str, document: Document, contacts: Contacts) -> Iterator[Problem]:
    """Private numbers anywhere but in `scam_numbers`, and the station\'s own numbers in it."""
    spans: list[tuple[int, int]] = []
    node, found = document.node_at(("scam_numbers",))
    if found:
        items = node.value if isinstance(node, SequenceNode) else [node]
        for item in items:
            if isinstance(item, ScalarNode):
                spans.append((item.start_mark.index, item.end_mark.index))
                number = national(item.value)
                if number in contacts.numbers or number in EMERGENCY:
                    place = (item.start_mark.line + 1, item.start_mark.column + 1)
                    yield problem(file, place, "scam.ours", value=item.value)
    spans += [span for path in _moment_paths(document.value) if (span := _span(document, path))]
    for code, offset, value in find_private(document.text, contacts, spans):
        place = position(document.text, offset)
        photo = next((span for span in _photo_names(document) if span[0] <= offset < span[1]), None)
        if photo:
            stem, _, suffix = document.text[slice(*photo)].strip("'\"").replace(value, "-").rpartition(".")
            near = f"{slugify(stem) or 'ten-anh'}.{suffix.lower()}"
            yield problem(file, place, "privacy.photo-name", value=value, near=near)
        else:
            yield problem(file, place, code, value=value)


def _photo_names(document: Document) -> Iterator[tuple[int, int]]:
    photos = document.value.get("photos")
    for index in range(len(photos) if isinstance(photos, list) else 0):
        if span := _span(document, ("photos", index, "file")):
            yield span


def _moment_paths(value: dict[str, Any]) -> Iterator[tuple[str | int, ...]]:
    """Where dates stand: a badly written one is no private number."""
    yield from (("published",), ("expires",), ("withdrawn", "at"))
    updates = value.get("updates")
    yield from (("updates", index, "at") for index in range(len(updates) if isinstance(updates, list) else 0))


def _span(document: Document, path: tuple[str | int, ...]) -> tuple[int, int] | None:
    node, found = document.node_at(path)
    if not found or not isinstance(node, ScalarNode) or len(node.value) > 40:
        return None
    return node.start_mark.index, node.end_mark.index


def check_figure_marks(file: str, document: Document) -> Iterator[Problem]:
    """Marks that ask for numbers: guides and pages only have such, as a warning stays as it was sent."""
    known: set[int] = set()
    for number, line in enumerate(document.text.split("\n"), 1):
        column = place_of_mark(line)
        if column is not None:
            yield problem(file, (number, column + 1), "figure.warning")
            known.add(number)
    for key in MARKDOWN_FIELDS:
        part = document.value.get(key)
        if not isinstance(part, str):
            continue
        starts = [0, *accumulate(len(line) + 1 for line in part.split("\n"))]
        for slip in find_slips(part):
            place = document.locate_within((key,), starts[slip.line - 1] + slip.column - 1)
            if place[0] not in known:
                yield problem(file, place, "figure.warning")


def check_here(file: str, document: Document, links: tuple[Link, ...]) -> Iterator[Problem]:
    """Links to places of the warning's own page."""
    for link in links:
        known = WARNING_FRAGMENTS
        if link.kind == "here" and link.fragment not in known:
            place = locate_link(document, f"#{link.fragment}")
            choices = ", ".join(f"#{name}" for name in known)
            value = file.rpartition("/")[2]
            yield problem(file, place, "link.fragment", value=value, fragment=link.fragment, choices=choices)


def locate_link(document: Document, href: str) -> tuple[int, int]:
    """Where a link with this address stands in a warning's Markdown."""
    for key in MARKDOWN_FIELDS:
        part = document.value.get(key)
        if isinstance(part, str) and href in part:
            return document.locate_within((key,), find_address(part, href))
    return document.locate((MARKDOWN_FIELDS[0],))


def check_order_loosely(id: str, file: str, document: Document) -> Iterator[Problem]:
    """The checks between fields, for a file in which some fields are bad."""
    value = document.value
    updates = value.get("updates")
    withdrawn = value.get("withdrawn")
    replaced_by = value.get("replaced_by")
    findings = check_order(
        id,
        _moment(value.get("published")),
        _moment(value.get("expires"), end=True),
        [_moment(u.get("at")) if isinstance(u, dict) else None for u in updates]
        if isinstance(updates, list)
        else [],
        _moment(withdrawn.get("at")) if isinstance(withdrawn, dict) else None,
        value.get("pinned") == "true",
        replaced_by if isinstance(replaced_by, str) else None,
        "expires" in value or "withdrawn" in value,
    )
    for code, path in findings:
        yield problem(file, document.locate(path), code)


def _moment(value: Any, *, end: bool = False) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        return parse_end(value) if end else parse_moment(value)
    except PydanticCustomError:
        return None
