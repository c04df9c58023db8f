"""Every address of the site, in one place. All are relative to the site's root, without a leading "/"."""

HOME = ""
WARNINGS = "warnings/"
IN_FORCE = "in-force/"
CATEGORIES = "categories/"
AREAS = "areas/"
YEARS = "years/"
GUIDES = "guides/"
SEARCH = "search/"
FEEDS = "feeds/"
STATISTICS = "statistics/"
STATISTICS_JSON = "statistics/report-stats.json"
SHORT = "w/"
OPML = "feeds/feeds.opml"
OPENSEARCH = "opensearch.xml"
PHOTOS = "photos/"
CARDS = "cards/"
DOOR = "posters/door.pdf"
ASSETS = "assets/"
WHOLE_WARD = "toan-phuong"

RESERVED_PAGES = frozenset(
    {"warnings", "in-force", "categories", "areas", "years", "guides", "search", "feeds", "photos", "assets"}
    | {"w", "cards", "posters", "statistics", "admin", "404", "sitemap", "robots", "opensearch"}
)
"""Names that a page of content/ cannot take, as the hub itself stands there."""

RESERVED_IDS = frozenset({"index", "page", "feed", "404", "con", "prn", "aux", "nul"})
"""Names that no warning and no guide can take."""


def warning(id: str) -> str:
    """A warning's permanent address."""
    return f"warnings/{id}/"


def short(code: str) -> str:
    """A warning's short address, by its code (Edition.short_codes)."""
    return f"w/{code}/"


def guide(id: str) -> str:
    """A guide's permanent address."""
    return f"guides/{id}/"


def card(name: str) -> str:
    """A card, the picture that a chat shows of a page, by its name: a hash of what it shows."""
    return f"cards/{name}.png"


def poster(page: str, paper: str) -> str:
    """The poster of the warning or guide at the address `page`; `paper` is "a4" or "a5".

    No id holds a dot, so that no poster can stand in another's place.
    """
    return f"posters/{page.rstrip('/')}{'' if paper == 'a4' else '.' + paper}.pdf"


def page(id: str) -> str:
    """A prose page's address."""
    return HOME if id == "index" else f"{id}/"


def category(key: str) -> str:
    """The list of a category's warnings and guides."""
    return f"categories/{key}/"


def area(key: str) -> str:
    """The list of an area's warnings."""
    return f"areas/{key}/"


def year(year: int) -> str:
    """The list of a year's warnings."""
    return f"years/{year}/"


def numbered(base: str, number: int) -> str:
    """Page `number` of a list, counted from the oldest, so that what it shows never moves."""
    return f"{base}page/{number}/"


def feed(name: str, format: str) -> str:
    """A feed: `name` as in "all" or "categories/lua-dao", `format` "rss", "atom" or "json"."""
    return f"{FEEDS}{name}.json" if format == "json" else f"{FEEDS}{name}.{format}.xml"


def file_of(address: str) -> str:
    """The file of the built site that answers at an address."""
    return f"{address}index.html" if address == HOME or address.endswith("/") else address


def depth(address: str) -> int:
    """How many folders below the root the address lies: what relative links climb."""
    return address.count("/")


def climb(address: str) -> str:
    """The relative way from an address up to the site's root: "", "../", "../../"."""
    return "../" * depth(address)
