"""The shape of a file of content/warnings/, and what must hold between its dates."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema

from hub.check.fields import Flag, Id, Markdown, Name, Note, PhotoName, Step, Summary, Title, Word
from hub.check.moments import End, Moment, wrong
from hub.model import Severity

Finding = tuple[str, tuple[str | int, ...]]
"""A code of the catalogue, and the path of the value that must be mended."""


def _scam_number(value: str) -> str:
    value = value.strip()
    digits = sum(c.isdecimal() for c in value)
    if not 3 <= digits <= 20 or len(value) > 40 or not value.isascii() or value.strip("0123456789 +.-()"):
        raise wrong("scam.number", value=value)
    return value


ScamNumber = Annotated[
    str,
    AfterValidator(_scam_number),
    WithJsonSchema({"type": "string", "pattern": r"^[0-9 +.()-]{3,40}$"}),
]


class PhotoEntry(BaseModel):
    """One of `photos`."""

    model_config = ConfigDict(extra="forbid")
    file: PhotoName
    alt: Step


class UpdateEntry(BaseModel):
    """One of `updates`."""

    model_config = ConfigDict(extra="forbid")
    at: Moment
    note: Note


class WithdrawnEntry(BaseModel):
    """`withdrawn`."""

    model_config = ConfigDict(extra="forbid")
    at: Moment
    reason: Note


class WarningFile(BaseModel):
    """A warning as an officer writes it. Times are naive: the ward's zone is not in the file."""

    model_config = ConfigDict(extra="forbid")
    title: Title
    category: Word
    severity: Severity
    published: Moment
    expires: End | None = None
    areas: tuple[Word, ...] = Field(default=(), min_length=1)
    place: Name = ""
    summary: Summary
    what_happened: Markdown
    what_to_do: tuple[Step, ...] = Field(min_length=1, max_length=8)
    if_affected: Markdown = ""
    scam_numbers: tuple[ScamNumber, ...] = Field(default=(), min_length=1, max_length=50)
    photos: tuple[PhotoEntry, ...] = Field(default=(), min_length=1, max_length=12)
    related: tuple[Id, ...] = Field(default=(), min_length=1, max_length=12)
    replaced_by: Id | None = None
    aliases: tuple[Id, ...] = Field(default=(), min_length=1, max_length=20)
    updates: tuple[UpdateEntry, ...] = Field(default=(), min_length=1, max_length=50)
    withdrawn: WithdrawnEntry | None = None
    pinned: Flag = False
    draft: Flag = False


def check_order(
    id: str,
    published: datetime | None,
    expires: datetime | None,
    updates: Sequence[datetime | None],
    withdrawn: datetime | None,
    pinned: bool,
    replaced_by: str | None,
    ends: bool,
) -> Iterator[Finding]:
    """What is wrong between fields; None stands for a moment that is not given or could not be read.

    `ends` tells whether the warning has an end at all: `expires` or `withdrawn`, readable or not.
    """
    if published is not None:
        if expires is not None and expires <= published:
            yield "order.expires", ("expires",)
        for index, at in enumerate(updates):
            if at is not None and at < published:
                yield "order.update", ("updates", index, "at")
        if withdrawn is not None and withdrawn < published:
            yield "order.withdrawn", ("withdrawn", "at")
    latest: datetime | None = None
    for index, at in enumerate(updates):
        if at is not None and latest is not None and at < latest:
            yield "order.updates", ("updates", index, "at")
        latest = at or latest
    if pinned and withdrawn is not None:
        yield "order.pinned", ("pinned",)
    if replaced_by == id:
        yield "order.itself", ("replaced_by",)
    elif replaced_by is not None and not ends:
        yield "order.replaced", ("replaced_by",)
