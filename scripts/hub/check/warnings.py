"""One file of content/warnings/: to a PublicWarning, or to all its problems."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from pydantic import ValidationError
from pydantic_core import PydanticCustomError
from yaml import ScalarNode, SequenceNode

from hub.check.characters import check_characters
from hub.check.headings import WARNING_FRAGMENTS
from hub.check.links import Link, find_address
from hub.check.markdown import check_short
from hub.check.moments import parse_end, parse_moment
from hub.check.privacy import EMERGENCY, Contacts, find_private, is_suspect, national
from hub.check.problem import Problem, problem, problem_of
from hub.check.translate import translate
from hub.check.warning_file import WarningFile, check_order
from hub.model import Photo, PublicWarning, Update, WarningBrief, Withdrawal
from hub.read.document import Document, parse_yaml
from hub.read.fault import Fault
from hub.read.position import position
from hub.read.source import Source

_MARKDOWN = ("what_happened", "if_affected")
_LISTS = ("areas", "scam_numbers", "related", "aliases")
_validate = WarningFile.__pydantic_validator__.validate_python


class Setting(NamedTuple):
    """What a file is read against: the ward's zone and its own contacts (None: not known, do not judge)."""

    zone: ZoneInfo
    contacts: Contacts | None

    @classmethod
    def unknown(cls) -> "Setting":
        """For a ward that cannot be read."""
        return cls(ZoneInfo("Asia/Ho_Chi_Minh"), None)


def parse_warning(id: str, file: str, source: Source, setting: Setting) -> PublicWarning | list[Problem]:
    """The warning in a file's text, or everything that is wrong with it. Other files are not looked at."""
    text = source.text
    try:
        document = parse_yaml(text)
    except Fault as fault:
        return [problem_of(file, fault), *check_characters(file, text)]
    problems = [problem_of(file, fault) for fault in document.faults]
    if not document.printable or "\ufffd" in text:
        problems += check_characters(file, text)
    if setting.contacts is not None and is_suspect(text):
        problems += _check_privacy(file, document, setting.contacts)
    value = document.value
    entry: WarningFile | None = None
    try:
        entry = _validate(value)
    except ValidationError as error:
        problems += translate(file, document, error, WarningFile)
        problems += _check_order_loosely(id, file, document)
    else:
        withdrawn = entry.withdrawn.at if entry.withdrawn else None
        updates = [update.at for update in entry.updates] if entry.updates else ()
        for code, path in check_order(
            id, entry.published, entry.expires, updates, withdrawn, entry.pinned, entry.replaced_by
        ):
            problems.append(problem(file, document.locate(path), code))
    problems += _check_lists(id, file, document)
    links: tuple[Link, ...] = ()
    for key in _MARKDOWN:
        part = value.get(key)
        if part.__class__ is str:
            checked = check_short(part)
            links += checked.links
            for code, offset, details in checked.offences:
                problems.append(problem(file, document.locate_within((key,), offset), code, **details))
    if links:
        problems += _check_here(file, document, links)
    if problems or entry is None:
        return problems
    return _build(id, entry, links, source.digest, setting.zone)


def _build(
    id: str, entry: WarningFile, links: tuple[Link, ...], digest: str, zone: ZoneInfo
) -> PublicWarning:
    withdrawn = entry.withdrawn
    updates = tuple([Update(at=u.at.replace(tzinfo=zone), note=u.note) for u in entry.updates])
    photos = tuple([Photo(file=p.file, alt=p.alt) for p in entry.photos])
    withdrawal = (
        Withdrawal(at=withdrawn.at.replace(tzinfo=zone), reason=withdrawn.reason) if withdrawn else None
    )
    brief = WarningBrief(
        id,
        entry.title,
        entry.category,
        entry.severity,
        entry.published.replace(tzinfo=zone),
        entry.expires.replace(tzinfo=zone) if entry.expires else None,
        entry.areas,
        entry.place,
        entry.summary,
        entry.related,
        entry.replaced_by,
        entry.aliases,
        tuple([u.at for u in updates]),
        withdrawal.at if withdrawal else None,
        entry.pinned,
        entry.draft,
        tuple([p.file for p in photos]),
        tuple([(k, i, f) for k, i, f in links if k in ("warning", "guide", "page")]),
        digest,
    )
    return PublicWarning(
        brief=brief,
        what_happened=entry.what_happened,
        what_to_do=entry.what_to_do,
        if_affected=entry.if_affected,
        scam_numbers=entry.scam_numbers,
        photos=photos,
        updates=updates,
        withdrawal=withdrawal,
    )


def _check_lists(id: str, file: str, document: Document) -> Iterator[Problem]:
    """Entries that stand twice, and names that are the file's own or the station's."""
    value = document.value
    for key in _LISTS:
        items = value.get(key)
        if items.__class__ is not list:
            continue
        for index, item in enumerate(items):
            if len(items) > 1 and item in items[:index] and isinstance(item, str):
                yield problem(file, document.locate((key, index)), "list.twice", key=key, value=item)
            if key == "aliases" and item == id:
                yield problem(file, document.locate((key, index)), "order.alias", value=item)


def _check_privacy(file: str, document: Document, contacts: Contacts) -> Iterator[Problem]:
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
        yield problem(file, position(document.text, offset), code, value=value)


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


def _check_here(file: str, document: Document, links: tuple[Link, ...]) -> Iterator[Problem]:
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
    for key in _MARKDOWN:
        part = document.value.get(key)
        if isinstance(part, str) and href in part:
            return document.locate_within((key,), find_address(part, href))
    return document.locate((_MARKDOWN[0],))


def _check_order_loosely(id: str, file: str, document: Document) -> Iterator[Problem]:
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
