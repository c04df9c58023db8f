"""The files of data/: to the model, or to problems and what is known all the same."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError

from hub.check.announce import build_channels, check_channel_names, without_secrets
from hub.check.characters import check_characters
from hub.check.decoded import check_settings
from hub.check.privacy import Contacts
from hub.check.problem import Problem, problems_of
from hub.check.setting import Setting
from hub.check.synonyms_file import SynonymsFile
from hub.check.ward_file import CategoriesFile, CategoryEntry, WardFile
from hub.model import Category, Channel, ChatGroup, Hotline, Ward
from hub.read.document import Document, parse_yaml
from hub.read.fault import Fault
from hub.read.source import Source


class ReadWard(NamedTuple):
    """`ward` is None when the file has problems; `setting` and `areas` are what could be read."""

    ward: Ward | None
    setting: Setting
    areas: tuple[str, ...] | None
    problems: list[Problem]


class ReadCategories(NamedTuple):
    """`categories` is empty when the file has problems; `keys` are those that could be read (None: none)."""

    categories: Mapping[str, Category]
    keys: tuple[str, ...] | None
    problems: list[Problem]


def parse_ward(file: str, source: Source) -> ReadWard:
    """data/ward.yml."""
    try:
        document = parse_yaml(source.text)
    except Fault as fault:
        problems = [*problems_of(file, fault), *check_characters(file, source.text)]
        return ReadWard(None, Setting.unknown(), None, problems)
    problems = _text_problems(file, document)
    entry: WardFile | None = None
    doubtful = False
    try:
        entry = WardFile.model_validate(document.value)
    except ValidationError as error:
        from hub.check.translate import translate

        problems += translate(file, document, error, WardFile)
        doubtful = any(detail["loc"][:1] in (("hotlines",), ("email",)) for detail in error.errors())
    areas = document.value.get("areas")
    known = tuple(areas) if isinstance(areas, dict) else None
    zone = entry.timezone if entry else Setting.unknown().zone
    setting = Setting(zone, None if doubtful else _contacts(document.value))
    problems += check_settings(file, document, setting.contacts)
    if entry is not None:
        problems += check_channel_names(file, document, entry.announce)
    problems = without_secrets(problems)
    ward = None if problems or entry is None else _build_ward(entry, document, source.digest)
    return ReadWard(ward, setting, known, problems)


def parse_categories(file: str, source: Source, contacts: Contacts | None) -> ReadCategories:
    """data/categories.yml; `contacts` are the ward's, None where they cannot be told."""
    try:
        document = parse_yaml(source.text)
    except Fault as fault:
        return ReadCategories({}, None, [*problems_of(file, fault), *check_characters(file, source.text)])
    problems = [*_text_problems(file, document), *check_settings(file, document, contacts)]
    entry: CategoriesFile | None = None
    try:
        entry = CategoriesFile.model_validate({"entries": document.value})
    except ValidationError as error:
        from hub.check.translate import translate

        problems += translate(file, document, error, CategoriesFile, within="entries")
    categories = (
        {} if problems or entry is None else {k: _build_category(k, c) for k, c in entry.entries.items()}
    )
    return ReadCategories(categories, tuple(document.value) or None, problems)


class ReadSynonyms(NamedTuple):
    """`groups` are words of one meaning; empty when the file has problems."""

    groups: tuple[tuple[str, ...], ...]
    problems: list[Problem]


def parse_synonyms(file: str, source: Source, contacts: Contacts | None) -> ReadSynonyms:
    """data/synonyms.yml; `contacts` are the ward's, None where they cannot be told."""
    try:
        document = parse_yaml(source.text)
    except Fault as fault:
        return ReadSynonyms((), [*problems_of(file, fault), *check_characters(file, source.text)])
    problems = [*_text_problems(file, document), *check_settings(file, document, contacts)]
    entry = SynonymsFile()
    try:
        entry = SynonymsFile.model_validate(document.value)
    except ValidationError as error:
        from hub.check.translate import translate

        problems += translate(file, document, error, SynonymsFile)
    return ReadSynonyms(() if problems else entry.synonyms, problems)


def contacts_of(ward: Ward) -> Contacts:
    """The ward's own numbers and address, which may stand anywhere."""
    return Contacts.of((h.tel for h in ward.hotlines), (ward.email,))


def _text_problems(file: str, document: Document) -> list[Problem]:
    return [*problems_of(file, *document.faults), *check_characters(file, document.text)]


def _contacts(value: dict[str, Any]) -> Contacts | None:
    """Contacts as far as the file can be understood; None when its hotlines cannot."""
    hotlines = value.get("hotlines")
    if not isinstance(hotlines, list):
        return None
    numbers = [h["tel"] for h in hotlines if isinstance(h, dict) and isinstance(h.get("tel"), str)]
    email = value.get("email")
    return Contacts.of(numbers, [email] if isinstance(email, str) else [])


def _build_ward(entry: WardFile, document: Document, digest: str) -> Ward:
    return Ward(
        name=entry.name,
        short_name=entry.short_name,
        place=entry.place,
        address=entry.address,
        timezone=entry.timezone,
        demo=entry.demo,
        email=entry.email,
        hotlines=tuple(Hotline(name=h.name, tel=h.tel, hours=h.hours) for h in entry.hotlines),
        chat_groups=tuple(ChatGroup(name=c.name, kind=c.kind, url=c.url) for c in entry.chat_groups),
        official_channels=tuple(Channel(name=c.name, url=c.url) for c in entry.official_channels),
        areas=entry.areas,
        digest=digest,
        announce=build_channels(entry.announce, document, entry.timezone),
    )


def _build_category(key: str, entry: CategoryEntry) -> Category:
    return Category(
        key=key,
        name=entry.name,
        icon=entry.icon,
        colour=entry.colour,
        cap=entry.cap,
        call=entry.call,
        duty_first=entry.duty_first,
        first=entry.first,
    )
