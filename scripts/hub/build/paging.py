"""Long lists in pages that never move."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

PER_PAGE = 25


def count_pages(count: int, per_page: int = PER_PAGE) -> int:
    """How many pages a list of `count` items has."""
    return max(1, count // per_page)


def pages_of(newest_first: Sequence[T], per_page: int = PER_PAGE) -> list[Sequence[T]]:
    """Cut a list into pages numbered from the oldest: page 1 (index 0) holds the oldest items.

    Only the last page, the newest, has any other length, from `per_page` to twice that less one:
    something new changes that page alone, and what a chat links to as page 7 stays page 7. Within
    a page the newest comes first. An empty list has one empty page.
    """
    count = len(newest_first)
    number = count_pages(count, per_page)
    pages: list[Sequence[T]] = []
    for index in range(number):
        end = count - index * per_page
        start = 0 if index == number - 1 else end - per_page
        pages.append(newest_first[start:end])
    return pages
