"""A prevention guide: front matter and Markdown."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """One guide of content/guides/; `id` is the file name and its permanent address.

    `body` is Markdown as written, `digest` the hash of the file's bytes. `aliases` are ids under
    which the guide was published before: their addresses redirect here.
    """

    id: str
    title: str
    category: str
    summary: str
    updated: date
    body: str
    digest: str
    related: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
