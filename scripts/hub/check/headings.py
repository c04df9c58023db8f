"""The headings of a guide or page and the ids by which links point to them."""

import re
from html import unescape
from typing import NamedTuple

from cmarkgfm.cmark import Options, markdown_to_html_with_extensions
from slugify import slugify

EXTENSIONS = ("table", "strikethrough")
"""What cmark understands in guides and pages beyond CommonMark."""

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


def heading_id(text: str, taken: set[str]) -> str:
    """The id for a heading's plain `text`: ASCII, đ as d; the second of a name ends in -2, the third in -3.

    The id is added to `taken`, which holds those given before on the same page.
    """
    slug = slugify(text) or "muc"
    unique, count = slug, 1
    while unique in taken:
        count += 1
        unique = f"{slug}-{count}"
    taken.add(unique)
    return unique


def heading_ids(markdown: str) -> list[Heading]:
    """Every heading in order, as cmark sees them. Levels 1 (shown as 2) to 4 have an id, others ""."""
    if "#" not in markdown and "=" not in markdown and "-" not in markdown:
        return []
    html = markdown_to_html_with_extensions(
        markdown, options=Options.CMARK_OPT_SOURCEPOS, extensions=list(EXTENSIONS)
    )
    taken: set[str] = set()
    found = []
    for level, line, inside in _HEADING.findall(html):
        text = unescape(_TAG.sub("", inside))
        found.append(Heading(int(level), heading_id(text, taken) if int(level) <= 4 else "", text, int(line)))
    return found
