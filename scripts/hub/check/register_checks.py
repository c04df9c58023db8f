"""What a source of data/reports.yml says that its own file, the ward or the categories deny."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from hub.check.naming import choice_meant, nearest
from hub.check.problem import Problem, problem
from hub.check.reports_file import RegisterEntry
from hub.model.register import FAULT_COLUMN
from hub.model.statistics import OTHER_CATEGORY, UNKNOWN_AREA
from hub.read.document import Document

STATUSES = {"resolved": "đã xử lý", "open": "đang xử lý", "unknown": "không rõ"}
_TABLES = {"categories": "category", "areas": "area", "statuses": "status"}
_STAND_INS = {"name": "?", "columns": {"opened": "?", "category": "? "}, "categories": {"?": ["?"]}}
Names = Mapping[str, str] | None


def check_registers(
    file: str,
    document: Document,
    bad: Iterable[Sequence[str | int]],
    categories: Names,
    areas: Names,
) -> Iterator[Problem]:
    """Problems of all sources. `bad` are paths of what was told of already; `categories` and `areas` are
    names by key, None where they are not known."""
    sources = document.value.get("sources")
    seen: set[str] = set()
    for number, raw in enumerate(sources if isinstance(sources, list) else []):
        if not isinstance(raw, dict):
            continue
        wrong = [path[2:] for path in bad if tuple(path[:2]) == ("sources", number)]
        if () in wrong:
            continue
        entry, broken = _as_far_as_good(raw, wrong)
        yield from _check_register(file, document, ("sources", number), entry, broken, categories, areas)
        if "name" not in broken and entry.name in seen:
            place = document.locate(("sources", number, "name"))
            yield problem(file, place, "reports.name-twice", value=entry.name)
        seen.add(entry.name)


def _as_far_as_good(
    raw: Mapping[str, Any], wrong: Iterable[Sequence[str | int]]
) -> tuple[RegisterEntry, set[str]]:
    """The source without what is wrong in it, and which of its lines lack something for it.

    All that is wrong in a file is to be told at once, be it the shape of one line or what another one names.
    """
    kept = dict(raw)
    broken: set[str] = set()
    for name, *within in wrong:
        broken.add(str(name))
        table = kept.get(str(name))
        if within and isinstance(table, dict):
            kept[str(name)] = {key: value for key, value in table.items() if key != within[0]}
        else:
            kept.pop(str(name), None)
    for name, stand_in in _STAND_INS.items():
        if isinstance(stand_in, dict):
            stand_in = {**stand_in, **kept.get(name, {})} if name in broken else stand_in
        if name in broken or name not in kept:
            kept[name] = stand_in
            broken.add(name)
    return RegisterEntry.model_validate(kept), broken


def _check_register(
    file: str,
    document: Document,
    at: tuple[str | int, ...],
    entry: RegisterEntry,
    broken: set[str],
    categories: Names,
    areas: Names,
) -> Iterator[Problem]:
    places = [name for name in ("files", "url", "database") if getattr(entry, name) or name in broken]
    if len(places) != 1 and broken <= set(RegisterEntry.model_fields):
        yield problem(file, document.locate(at), "reports.where", value=entry.name)
    if "database" in places and not entry.table and "table" not in broken:
        yield problem(file, document.locate((*at, "database")), "key.missing", key="`table`", name="table")
    if "columns" not in broken:
        yield from _check_columns(file, document, at, entry, broken)
    ours: dict[str, Names] = {
        "categories": None if categories is None else {**categories, OTHER_CATEGORY: "Việc khác"},
        "areas": None if areas is None else {**areas, UNKNOWN_AREA: "Không rõ"},
        "statuses": STATUSES,
    }
    for name, known in ours.items():
        table = {key: values for key, values in getattr(entry, name).items() if key != "?"}
        if known is not None:
            rest = getattr(entry, f"rest_of_{name}")
            wanted: list[tuple[tuple[str | int, ...], str]] = [((*at, name, key), key) for key in table]
            for path, key in wanted:
                if key not in known:
                    yield _unknown(file, document.locate_key(path), key, known)
            if rest and rest not in known:
                yield _unknown(file, document.locate((*at, f"rest_of_{name}")), rest, known)
        yield from _check_twice(file, document, (*at, name), table)
    for fault in entry.leave_out:
        if fault not in FAULT_COLUMN:
            place = document.locate_key((*at, "leave_out", fault))
            yield _unknown(file, place, fault, dict.fromkeys(FAULT_COLUMN, ""))


def _check_columns(
    file: str, document: Document, at: tuple[str | int, ...], entry: RegisterEntry, broken: set[str]
) -> Iterator[Problem]:
    """Columns without the table of their values, tables without their column, one column for two."""
    for name, column in _TABLES.items():
        if getattr(entry, name) and not getattr(entry.columns, column):
            place = document.locate((*at, "columns"))
            yield problem(file, place, "reports.column-missing", name=column, table=name)
    has_table = entry.areas or entry.rest_of_areas or {"areas", "rest_of_areas"} & broken
    if entry.columns.area and not has_table:
        yield problem(file, document.locate((*at, "columns", "area")), "reports.table-missing", name="areas")
    seen: dict[str, str] = {}
    for ours, theirs in entry.columns.model_dump().items():
        if theirs and seen.setdefault(theirs, ours) != ours:
            place = document.locate((*at, "columns", ours))
            yield problem(file, place, "reports.column-twice", value=theirs, name=ours, other=seen[theirs])


def _unknown(file: str, place: tuple[int, int], value: str, known: Mapping[str, str]) -> Problem:
    near = choice_meant(value, known) if any(known.values()) else nearest(value, known)
    code = "reports.key-near" if near else "reports.key"
    return problem(file, place, code, value=value, near=near, choices=", ".join(known))


def _check_twice(
    file: str, document: Document, at: tuple[str | int, ...], table: Mapping[str, Iterable[str]]
) -> Iterator[Problem]:
    """A value of the register that is mapped to two of ours."""
    seen: dict[str, str] = {}
    for key, values in table.items():
        for number, value in enumerate(values):
            if seen.setdefault(value, key) != key:
                place = document.locate((*at, key, number))
                yield problem(file, place, "reports.value-twice", value=value, other=seen[value])
