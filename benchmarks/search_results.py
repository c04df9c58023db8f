"""What one run measured of the searches."""

from dataclasses import dataclass, field
from typing import NamedTuple

from benchmarks.search_visitor import Memory
from benchmarks.search_visits import Answer, Typing

TYPED, TYPED_ACCENTED, LINK = "typed", "typed with accents", "by a link"
"""The ways in which a visitor asks."""


class Index(NamedTuple):
    """Files of an index, their bytes, their bytes as sent, and the CPU seconds to make it if known."""

    files: int
    bytes: int
    sent: int
    seconds: float | None


Case = tuple[int, str]
"""The number of warnings, and the contestant's name."""


@dataclass
class SearchResults:
    """All that was measured; lists have a value for each round."""

    machine: dict[str, str]
    repeat: int
    indexes: dict[Case, Index] = field(default_factory=dict)
    without: dict[Case, list[Memory]] = field(default_factory=dict)
    typings: dict[tuple[Case, str], list[Typing]] = field(default_factory=dict)
    links: dict[Case, list[Answer]] = field(default_factory=dict)

    @property
    def sizes(self) -> list[int]:
        """The numbers of warnings, ascending."""
        return sorted({size for size, _ in self.indexes})
