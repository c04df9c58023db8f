"""What may be a slip and may be meant: told beside the problems, and no reason to refuse anything."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from hub.check.messages import HINT
from hub.check.problem import Problem, problem
from hub.model import PublicWarning
from hub.read.document import parse_yaml
from hub.read.fault import Fault
from hub.read.source import read_source

_ACCENT = re.compile("[À-ÖØ-öø-ỹ]")
_LETTER = re.compile(r"[^\W\d_]")
_LEAST = 60
"""Letters of a text that is long enough to need accents."""


def find_hints(warnings: Iterable[PublicWarning], folder: Path, shown: str) -> list[Problem]:
    """Of warnings that are good: those without any accent, and those that say the same as one in force.

    `folder` is content/, which the hints call `shown`.
    """
    ordered = sorted(warnings, key=lambda w: (w.brief.published, w.brief.id))
    found = [*_plain(ordered), *_same(ordered)]
    return sorted(
        problem(f"{shown}/warnings/{id}.yml", _place(folder / f"warnings/{id}.yml"), code, value=value)
        for id, code, value in found
    )


def render_hints(hints: Iterable[Problem]) -> str:
    """One line for each."""
    return "".join(f"{HINT.format(place=f'{h.file}:{h.line}:{h.column}')}: {h.message}\n" for h in hints)


def _plain(warnings: Iterable[PublicWarning]) -> Iterator[tuple[str, str, str]]:
    for warning in warnings:
        text = " ".join((warning.brief.title, warning.brief.summary, *warning.what_to_do))
        if _ACCENT.search(text) is None and len(_LETTER.findall(text)) > _LEAST:
            yield warning.brief.id, "hint.accents", ""


def _same(warnings: Iterable[PublicWarning]) -> Iterator[tuple[str, str, str]]:
    """`warnings` are in the order of their publication."""
    before: dict[str, list[PublicWarning]] = {}
    for warning in warnings:
        alike = before.setdefault(warning.brief.title.lower(), [])
        for older in reversed(alike):
            if _holds(older, warning) and _texts(older) == _texts(warning):
                yield warning.brief.id, "hint.same", f"{older.brief.id}.yml"
                break
        alike.append(warning)


def _texts(warning: PublicWarning) -> list[list[str]]:
    """The words of a warning's texts."""
    texts = (warning.brief.summary, warning.what_happened, warning.if_affected, *warning.what_to_do)
    return [text.lower().split() for text in texts]


def _holds(older: PublicWarning, newer: PublicWarning) -> bool:
    """Whether the older one is in force when the newer one comes."""
    brief, at = older.brief, newer.brief.published
    over = [moment for moment in (brief.expires, brief.withdrawn) if moment is not None]
    return all(moment > at for moment in over)


def _place(path: Path) -> tuple[int, int]:
    try:
        return parse_yaml(read_source(str(path)).text).locate(("title",))
    except Fault:
        return 1, 1  # gone in the meantime
