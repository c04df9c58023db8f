"""data/reports.yml: to the registers it names, or to problems."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from hub.check.characters import check_characters
from hub.check.data_file import read_data_file
from hub.check.naming import choice_meant, nearest
from hub.check.problem import Problem, problem, problems_of
from hub.check.reports_file import RegisterEntry, ReportsFile
from hub.check.setting import Setting
from hub.check.state import FileState
from hub.model import Category, Ward
from hub.model.register import FAULT_COLUMN, Limits, Register, Registers
from hub.model.statistics import OTHER_CATEGORY, UNKNOWN_AREA
from hub.read.document import Document, parse_yaml
from hub.read.fault import Fault
from hub.read.source import Source

STATUSES = {"resolved": "đã xử lý", "open": "đang xử lý", "unknown": "không rõ"}


class ReadRegisters(NamedTuple):
    """`registers` is None when the file has problems."""

    registers: Registers | None
    problems: list[Problem]


def parse_registers(
    file: str,
    source: Source,
    zone: ZoneInfo,
    categories: Mapping[str, str] | None,
    areas: Mapping[str, str] | None,
) -> ReadRegisters:
    """data/reports.yml of a ward in `zone` with these categories and areas (key to name; None: unknown)."""
    try:
        document = parse_yaml(source.text)
    except Fault as fault:
        return ReadRegisters(None, [*problems_of(file, fault), *check_characters(file, source.text)])
    problems = [*problems_of(file, *document.faults), *check_characters(file, document.text)]
    try:
        entry = ReportsFile.model_validate(document.value)
    except ValidationError as error:
        from hub.check.translate import translate

        problems += translate(file, document, error, ReportsFile)
        return ReadRegisters(None, problems)
    for number, register in enumerate(entry.sources):
        problems += _check_register(file, document, number, register, categories, areas)
    names = [register.name for register in entry.sources]
    for number, name in enumerate(names):
        if name in names[:number]:
            problems.append(
                problem(file, document.locate(("sources", number, "name")), "reports.name-twice", value=name)
            )
    return ReadRegisters(None if problems else _build(entry, document, zone), problems)


def read_registers(
    data: str, shown: str, files: dict[str, FileState], ward: Ward | None, categories: Mapping[str, Category]
) -> ReadRegisters:
    """data/reports.yml, which may be missing; `shown` is how problems call the folder `data`."""
    file = f"{shown}/reports.yml"
    source = read_data_file(data, file, files)
    if source is None or isinstance(source, Problem):
        return ReadRegisters(None, [source] if source else [])
    names = {key: category.name for key, category in categories.items()} or None
    zone = ward.timezone if ward else Setting.unknown().zone
    return parse_registers(file, source, zone, names, ward.areas if ward else None)


def _check_register(
    file: str,
    document: Document,
    number: int,
    entry: RegisterEntry,
    categories: Mapping[str, str] | None,
    areas: Mapping[str, str] | None,
) -> Iterator[Problem]:
    at = ("sources", number)
    given = [name for name in ("files", "url", "database") if getattr(entry, name)]
    if len(given) != 1:
        yield problem(file, document.locate(at), "reports.where", value=entry.name)
    if entry.database and not entry.table:
        yield problem(file, document.locate((*at, "database")), "key.missing", key="`table`", name="table")
    ours = {
        "categories": None if categories is None else {**categories, OTHER_CATEGORY: "Việc khác"},
        "areas": None if areas is None else {**areas, UNKNOWN_AREA: "Không rõ"},
        "statuses": STATUSES,
    }
    for name, known in ours.items():
        column = {"categories": "category", "areas": "area", "statuses": "status"}[name]
        table: dict[str, tuple[str, ...]] = getattr(entry, name)
        if table and not getattr(entry.columns, column):
            yield problem(
                file, document.locate((*at, "columns")), "reports.column-missing", name=column, table=name
            )
        if known is not None:
            rest = getattr(entry, f"rest_of_{name}")
            wanted: list[tuple[tuple[str | int, ...], str]] = [((*at, name, key), key) for key in table]
            wanted += [((*at, f"rest_of_{name}"), rest)] if rest else []
            for path, key in wanted:
                if key not in known:
                    yield _unknown(file, document.locate_key(path), key, known)
        yield from _check_twice(file, document, (*at, name), table)
    if entry.columns.area and not entry.areas and not entry.rest_of_areas:
        yield problem(file, document.locate((*at, "columns", "area")), "reports.table-missing", name="areas")
    for fault in entry.leave_out:
        if fault not in FAULT_COLUMN:
            place = document.locate_key((*at, "leave_out", fault))
            yield _unknown(file, place, fault, dict.fromkeys(FAULT_COLUMN, ""))


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


def _build(entry: ReportsFile, document: Document, zone: ZoneInfo) -> Registers:
    counted = entry.timezone or zone
    return Registers(
        demo=entry.demo,
        threshold=entry.threshold,
        least_for_times=entry.least_for_times,
        timezone=counted,
        first_month=entry.first_month,
        last_month=entry.last_month,
        months=entry.months,
        limits=Limits(**entry.limits.model_dump()),
        sources=tuple(
            _build_register(one, document.locate(("sources", n))[0], counted)
            for n, one in enumerate(entry.sources)
        ),
    )


def _build_register(entry: RegisterEntry, line: int, zone: ZoneInfo) -> Register:
    return Register(
        name=entry.name,
        line=line,
        columns={ours: theirs for ours, theirs in entry.columns.model_dump().items() if theirs},
        files=entry.files,
        url=entry.url,
        database=entry.database,
        table=entry.table,
        kind=entry.kind or "",
        delimiter={"tab": "\t"}.get(entry.delimiter or "", entry.delimiter or ""),
        sheet=entry.sheet,
        dates=entry.dates,
        timezone=entry.timezone or zone,
        categories=_by_value(entry.categories),
        areas=_by_value(entry.areas),
        statuses=_by_value(entry.statuses),
        rest_of_categories=entry.rest_of_categories,
        rest_of_areas=entry.rest_of_areas,
        rest_of_statuses=entry.rest_of_statuses or "",
        leave_out=entry.leave_out,
    )


def _by_value(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """The register's value to ours; in composed and decomposed spelling, as registers come from anywhere."""
    forms = ("NFC", "NFD")
    return {
        unicodedata.normalize(form, value): key  # type: ignore[arg-type]
        for key, values in table.items()
        for value in values
        for form in forms
    }
