"""The channels of data/ward.yml: to the model, or to what is wrong between them and the rest."""

from collections.abc import Iterable, Iterator, Mapping
from zoneinfo import ZoneInfo

from hub.check.announce_entry import AnnounceEntry
from hub.check.naming import choice_meant
from hub.check.problem import Problem, problem
from hub.model import AnnounceChannel, Category
from hub.read.document import Document


def build_channels(
    entries: Iterable[AnnounceEntry], document: Document, zone: ZoneInfo
) -> tuple[AnnounceChannel, ...]:
    """The channels of a ward in `zone`."""
    return tuple(
        AnnounceChannel(
            name=entry.name,
            kind=entry.kind,
            variable=entry.url,
            since=entry.since.replace(tzinfo=zone),
            categories=entry.categories,
            severities=entry.severities,
            line=document.locate(("announce", number))[0],
        )
        for number, entry in enumerate(entries)
    )


def check_channel_names(file: str, document: Document, entries: Iterable[AnnounceEntry]) -> Iterator[Problem]:
    """Two channels of one name: the ledger could not tell them apart."""
    seen: set[str] = set()
    for number, entry in enumerate(entries):
        if entry.name in seen:
            place = document.locate(("announce", number, "name"))
            yield problem(file, place, "announce.twice", value=entry.name)
        seen.add(entry.name)


def without_secrets(problems: Iterable[Problem]) -> list[Problem]:
    """The problems, but for what else was found in an address that must not stand there: it is secret."""
    found = list(problems)
    secret = {problem.line for problem in found if problem.code == "announce.secret"}
    return [p for p in found if p.code == "announce.secret" or p.line not in secret]


def check_channel_categories(
    file: str, channels: Iterable[AnnounceChannel], categories: Mapping[str, Category]
) -> Iterator[Problem]:
    """A category that there is not: news of it would never come."""
    names = {key: category.name for key, category in categories.items()}
    for channel in channels:
        for key in channel.categories:
            if key not in names:
                near = choice_meant(key, names)
                code = "announce.category-near" if near else "announce.category"
                details = {"name": channel.name, "value": key, "near": near, "choices": ", ".join(names)}
                yield problem(file, (channel.line, 1), code, **details)
