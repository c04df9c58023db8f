"""Links to the posters of a warning or guide."""

from hub.model import address
from hub.render import words
from hub.render.print.poster import PAPERS


def paper_links(at: str) -> tuple[tuple[str, str], ...]:
    """The posters of the page at address `at`, as (href from there, text)."""
    up = address.climb(at)
    return tuple((up + address.poster(at, paper), words.PAPER[paper]) for paper in PAPERS)
