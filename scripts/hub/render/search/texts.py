"""What of a page can be found: its words, by the place that gives them weight."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from hub.markdown.engine import long_html, short_html, without_marks
from hub.markdown.headings import heading_id
from hub.model import Guide, ProsePage, PublicWarning, address
from hub.render.search.fold import accented, words
from hub.render.views import SiteContext

_TAG = re.compile(r"<[^>]*>")
_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_SECTION_LEVELS = ("1", "2")


class SearchText(NamedTuple):
    """The words of a page or section, as forms (see `fold.accented`) with a blank between.

    `title` weighs most, then `head` (summary, headings), `label` (steps, kind, area), and `body`.
    """

    title: str
    head: str
    label: str
    body: str


class Section(NamedTuple):
    """A page of prose or a guide, or one of its sections, which has a fragment (`address` holds a "#").

    `parent` is the address of the page that a section belongs to, or the page's own; `category` is a guide's
    key, "" for a page.
    """

    address: str
    parent: str
    title: str
    summary: str
    category: str
    text: SearchText


def warning_text(warning: PublicWarning, seen_updates: int, context: SiteContext) -> SearchText:
    """What can be found of a warning, with the updates that are public."""
    brief = warning.brief
    areas = " ".join([context.ward.areas[key] for key in brief.areas])
    label = [context.categories[brief.category].name, areas, brief.place, *warning.what_to_do]
    body = [_plain(short_html(warning.what_happened)), _plain(short_html(warning.if_affected))]
    body += [update.note for update in warning.updates[:seen_updates]]
    body += [photo.alt for photo in warning.photos]
    if warning.withdrawal:
        body.append(warning.withdrawal.reason)
    else:
        body += warning.scam_numbers
    return SearchText(_forms(brief.title), _forms(brief.summary), _forms(*label), _forms(*body))


def guide_sections(guide: Guide, context: SiteContext) -> Iterator[Section]:
    """The guide as a whole, then each of its sections."""
    kind = context.categories[guide.category].name
    whole, *parts = _sections(address.guide(guide.id), guide.title, guide.summary, guide.body, kind)
    return (section._replace(category=guide.category) for section in (whole, *parts))


def page_sections(page: ProsePage) -> Iterator[Section]:
    """The page as a whole, then each of its sections."""
    return _sections(address.page(page.id), page.title, page.summary, page.body, "")


def _sections(at: str, title: str, summary: str, body: str, kind: str) -> Iterator[Section]:
    html = without_marks(long_html(body))
    taken: set[str] = set()
    parts: list[tuple[str, str, str]] = []
    headings: list[str] = []
    for level, heading, text in _split(html):
        name = _plain(heading)
        id = heading_id(name, taken) if level and level <= "4" else ""
        if level:
            headings.append(name)
        if level in _SECTION_LEVELS:
            parts.append((id, name, text))
        elif parts:
            parts[-1] = (*parts[-1][:2], f"{parts[-1][2]} {name} {text}")
    whole = SearchText(_forms(title), _forms(summary, *headings), _forms(kind), _forms(_plain(html)))
    yield Section(at, at, title, summary, "", whole)
    for id, name, text in parts:
        plain = _plain(text)
        found = SearchText(_forms(name), "", _forms(title), _forms(plain))
        yield Section(f"{at}#{id}", at, name, "", "", found)


def _split(html: str) -> Iterator[tuple[str, str, str]]:
    """(level, heading, what follows up to the next heading); the level is "" for what stands before all."""
    pieces = _HEADING.split(html)
    yield "", "", pieces[0]
    for at in range(1, len(pieces), 3):
        yield pieces[at], pieces[at + 1], pieces[at + 2]


def _plain(html: str) -> str:
    return unescape(_TAG.sub(" ", html)) if html else ""


def _forms(*texts: str) -> str:
    return " ".join(map(accented, words(" . ".join(texts))))
