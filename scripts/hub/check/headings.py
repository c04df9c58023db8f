"""The headings of a guide or page and the ids by which links point to them."""

import re
from html import unescape
from typing import NamedTuple

from hub.markdown.engine import placed_html
from hub.markdown.headings import heading_id

WARNING_FRAGMENTS = ("lam-gi", "chuyen-gi", "neu-da-bi", "cap-nhat")
"""The ids that every warning's page has."""

_HEADING = re.compile(r'<h([1-6]) data-sourcepos="(\d+):\d+-\d+:\d+">(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


class Heading(NamedTuple):
    """A heading; `line` counts from 1 within the Markdown."""

    level: int
    id: str
    text: str
    line: int


def heading_ids(markdown: str) -> list[Heading]:
    """Every heading in order, as cmark sees them. Levels 1 (shown as 2) to 4 have an id, others ""."""
    if "#" not in markdown and "=" not in markdown and "-" not in markdown:
        return []
    html = placed_html(markdown)
    taken: set[str] = set()
    found = []
    for level, line, inside in _HEADING.findall(html):
        text = unescape(_TAG.sub("", inside))
        found.append(Heading(int(level), heading_id(text, taken) if int(level) <= 4 else "", text, int(line)))
    return found
