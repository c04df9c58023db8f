"""What results show: of warnings in small files of ROWS each, of guides and pages all in one, the front.

Guides and pages are few and often stand first: with the front at hand no further look-up shows them.
"""

from collections.abc import Iterable

from hub.model import Category, WarningBrief, address
from hub.render import words
from hub.render.dates import short
from hub.render.search.compact import compact
from hub.render.search.texts import Section

ROWS = 4

Row = list[str]
"""Address, title, summary; for a warning also its date in words, its category's key, and how grave it is, as
key and in words."""

_SUMMARY = 150


def warning_row(brief: WarningBrief, category: Category) -> Row:
    """A warning. Whether it still holds is not told here: that changes without the warning changing."""
    severity = words.severities(category.cap)[brief.severity]
    return [
        address.warning(brief.id),
        brief.title,
        beginning(brief.summary),
        short(brief.published),
        brief.category,
        str(brief.severity),
        severity,
    ]


def front_row(section: Section) -> Row:
    """A guide or a page, or a section of one, which is shown by its heading alone."""
    summary = beginning(section.summary) if section.address == section.parent else ""
    return [section.address, section.title, summary]


def render_rows(rows: Iterable[Row]) -> bytes:
    """The file of these rows."""
    return compact(list(rows))


def beginning(text: str, length: int = _SUMMARY) -> str:
    """The first words of a text, at most `length` characters."""
    return text if len(text) <= length else text[:length].rpartition(" ")[0] + "…"
