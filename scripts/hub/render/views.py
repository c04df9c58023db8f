"""What each page shows, and nothing more: a renderer is given its view, and the view is its cache key.

Two views that are equal give the same bytes. A renderer therefore must not look beyond its view, the
full text of the warning or guide that the view names by digest, and the SiteContext.
"""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

from hub.model import Category, Guide, ProsePage, Status, Ward, WarningBrief
from hub.model.figure import Figure
from hub.model.statistics import ReportStatistics


class PhotoAsset(NamedTuple):
    """A picture as it is published: its address, and its size in pixels."""

    address: str
    width: int
    height: int


class CardImage(NamedTuple):
    """The picture that a chat shows of a page: its name, and what it says to those who cannot see it."""

    name: str
    alt: str


class SiteContext(NamedTuple):
    """What all pages share. `site_url` is absolute and ends in "/"; `preview` marks `mkdocs serve`.

    `photos` holds the published pictures by their file name in content/photos/, `cards` the cards of
    the categories by key, and under "" the home page's, for pages that have none of their own.
    """

    site_url: str
    ward: Ward
    categories: Mapping[str, Category]
    preview: bool
    photos: Mapping[str, PhotoAsset] = MappingProxyType({})
    cards: Mapping[str, CardImage] = MappingProxyType({})


class Link(NamedTuple):
    """A page of the site to go to, by address relative to the site's root."""

    address: str
    title: str


Figures = tuple[tuple[str, Figure], ...]
"""What the marks in a text ask for, as written, with the numbers that answer."""


class Item(NamedTuple):
    """A warning in a list, and where it stands."""

    brief: WarningBrief
    status: Status


class WarningView(NamedTuple):
    """A warning's page. `seen_updates` counts the updates that are already public, `short` is its code
    (Edition.short_codes). `card` names its card, "" when it has none of its own; `poster` tells whether
    it can be had on paper."""

    brief: WarningBrief
    status: Status
    seen_updates: int
    newer: Link | None
    older: Link | None
    replacement: Link | None
    related: tuple[Link, ...]
    short: str = ""
    card: str = ""
    poster: bool = False


class ListView(NamedTuple):
    """One page of a list of warnings.

    `kind` is "all", "in-force", "category", "area" or "year", `key` the category's or area's key
    or the year. `number` counts pages from the oldest, so the newest page is number `pages` and
    stands at `base` itself; `newer` and `older` are the neighbours. `count` is the number of
    warnings in the whole list. `first` warnings stand below the list on its newest page only: for
    an area, those in force in the whole ward. `guides` stand beside a category's list. `figure` tells of
    the last quarter's reports of a category or area.
    """

    kind: str
    key: str
    base: str
    number: int
    pages: int
    count: int  # type: ignore[assignment]
    items: tuple[Item, ...]
    first: tuple[Item, ...]
    newer: Link | None
    older: Link | None
    guides: tuple[Link, ...]
    figure: Figure | None = None


class IndexView(NamedTuple):
    """The front page of all warnings: newest, and the ways into the archive with their counts."""

    newest: tuple[Item, ...]
    in_force: int
    categories: tuple[tuple[str, int], ...]
    areas: tuple[tuple[str, int], ...]
    years: tuple[tuple[int, int], ...]


class HomeView(NamedTuple):
    """The home page. `severe` are the severe warnings in force (pinned first), `newest` the newest others.

    `figure` tells of the last month's reports, `figures` what the marks of the page ask for.
    """

    page: ProsePage
    severe: tuple[Item, ...]
    newest: tuple[Item, ...]
    in_force: int
    categories: tuple[tuple[str, int], ...]
    guides: tuple[Link, ...]
    figure: Figure | None = None
    figures: Figures = ()


class GuideView(NamedTuple):
    """A guide's page, with the active warnings of its category, and the numbers that its marks ask for.

    `card` and `poster` as in WarningView.
    """

    guide: Guide
    related: tuple[Link, ...]
    active: tuple[Item, ...]
    more_active: int
    figures: Figures = ()
    card: str = ""
    poster: bool = False


class GuidesView(NamedTuple):
    """All guides, by category in the ward's order."""

    groups: tuple[tuple[str, tuple[Guide, ...]], ...]


class PageView(NamedTuple):
    """A page of prose; `feeds` fills the subscribe page with (name, title) of every feed. `door`: it leads to
    the sheet for the station's door."""

    page: ProsePage
    feeds: tuple[tuple[str, str], ...]
    figures: Figures = ()
    door: bool = False


class StatisticsView(NamedTuple):
    """The page of the statistics; `stale`: nobody has drawn them for long. `card` as in WarningView."""

    statistics: ReportStatistics
    stale: bool
    card: str = ""


class FeedView(NamedTuple):
    """A feed: `name` as address.feed takes it, and its newest entries as (view, kind, moment).

    `kind` is "new", "update", "withdrawn" or "expired": each is an item of its own in RSS and JSON.
    """

    name: str
    title: str
    entries: tuple[tuple[WarningView, str, datetime], ...]
    guides: tuple[Guide, ...]


class PageContent(NamedTuple):
    """A rendered page before it goes into the frame: pieces of HTML, already escaped.

    `title` is the whole text of <title>, `head` the elements of the page's <head>, `body` what
    stands inside <article>, `address` tells the depth and so the frame.
    """

    address: str
    title: str
    head: str
    body: str
