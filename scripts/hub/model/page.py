"""A page of prose at the top of content/: home, how to report, privacy and the like."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ProsePage:
    """One page; `id` is the file name ("index" is the home page), `body` Markdown as written."""

    id: str
    title: str
    summary: str
    body: str
    digest: str
