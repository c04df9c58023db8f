"""data/reports.yml: to the registers it names, or to problems."""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from hub.check.characters import check_characters
from hub.check.data_file import read_data_file
from hub.check.problem import Problem, problem, problems_of
from hub.check.register_checks import check_registers
from hub.check.reports_file import RegisterEntry, ReportsFile
from hub.check.setting import Setting
from hub.check.state import FileState
from hub.model import Category, Ward
from hub.model.register import Limits, Register, Registers
from hub.read.document import Document, parse_yaml
from hub.read.fault import Fault
from hub.read.source import Source


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
        if fault.code in ("yaml.empty", "yaml.top"):
            return ReadRegisters(None, [problem(file, (1, 1), "reports.top")])
        return ReadRegisters(None, [*problems_of(file, fault), *check_characters(file, source.text)])
    problems = [*problems_of(file, *document.faults), *check_characters(file, document.text)]
    entry: ReportsFile | None = None
    paths: list[tuple[str | int, ...]] = []
    try:
        entry = ReportsFile.model_validate(document.value)
    except ValidationError as error:
        from hub.check.translate import translate

        problems += translate(file, document, error, ReportsFile)
        paths = [detail["loc"] for detail in error.errors(include_url=False)]
    problems += check_registers(file, document, paths, categories, areas)
    if entry is None or problems:
        return ReadRegisters(None, problems)
    if entry.last_month and entry.last_month < entry.first_month:
        place = document.locate(("first_month",))
        told = {"first": entry.first_month, "last": entry.last_month}
        return ReadRegisters(None, [problem(file, place, "reports.months-turned", **told)])
    return ReadRegisters(_build(entry, document, zone), problems)


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
