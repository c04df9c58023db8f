"""The shape of the front matter of guides and pages."""

from pydantic import BaseModel, ConfigDict, Field

from hub.check.fields import Id, Summary, Title, Word
from hub.check.moments import Day


class GuideHead(BaseModel):
    """Front matter of a file of content/guides/."""

    model_config = ConfigDict(extra="forbid")
    title: Title
    category: Word
    summary: Summary
    updated: Day
    related: tuple[Id, ...] = Field(default=(), min_length=1, max_length=12)
    aliases: tuple[Id, ...] = Field(default=(), min_length=1, max_length=20)


class PageHead(BaseModel):
    """Front matter of a page at the top of content/."""

    model_config = ConfigDict(extra="forbid")
    title: Title
    summary: Summary
