"""How large a built site is."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class Census(NamedTuple):
    """Counts and bytes of a built site; `mean` and `largest` are of the warnings' pages alone."""

    pages: int
    files: int
    bytes: int
    mean: float
    largest: int
    largest_page: int
    largest_page_at: str


def count_site(site: Path, ids: Iterable[str]) -> Census:
    """Count `site`. Raises FileNotFoundError when a warning of `ids` has no page."""
    pages = files = total = biggest = 0
    biggest_at = ""
    for folder, _, names in os.walk(site):
        for name in names:
            path = Path(folder, name)
            size = path.stat().st_size
            files += 1
            total += size
            if name.endswith(".html"):
                pages += 1
                if size > biggest:
                    biggest, biggest_at = size, path.relative_to(site).as_posix()
    sizes = [(site / "warnings" / id / "index.html").stat().st_size for id in ids]
    mean = sum(sizes) / len(sizes) if sizes else 0.0
    return Census(pages, files, total, mean, max(sizes, default=0), biggest, biggest_at)
