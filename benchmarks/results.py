"""What one run measured."""

from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.census import Census
from benchmarks.measure import Cost


@dataclass
class Results:
    """All that was measured: costs by (warnings, contestant, build), sizes by (warnings, contestant).

    `stages` are CPU seconds of a full build of the hub's, by number of warnings and by stage.
    """

    machine: dict[str, str]
    repeat: int
    costs: dict[tuple[int, str, str], list[Cost]] = field(default_factory=dict)
    census: dict[tuple[int, str], Census] = field(default_factory=dict)
    stages: dict[int, dict[str, float]] = field(default_factory=dict)

    @property
    def sizes(self) -> list[int]:
        """The numbers of warnings, ascending."""
        return sorted({size for size, _, _ in self.costs})

    def best(self, size: int, name: str, build: str, figure: Callable[[Cost], float]) -> float | None:
        """The smallest value of a figure; None when that was not measured."""
        costs = self.costs.get((size, name, build))
        return min(map(figure, costs)) if costs else None
