"""The goals at 10,000 warnings, and whether the figures meet them."""

from collections.abc import Callable, Iterator

from benchmarks.contestants import FULL, Empty, Hub, Hugo
from benchmarks.measure import Cost
from benchmarks.project import EDITS
from benchmarks.results import Results

SIZE, SMALLER = 10_000, 1_000
CPU_OF_HUGO = 0.5
EDIT_OVER_START = 1.0
EDIT_OF_HUGO = 0.25
MEMORY_MB = 400.0
PAGE_BYTES = 15_000
GROWTH = 10.0
BESIDE = ("search", "statistics")
"""Stages of the hub's full build that make nothing of what the goal speaks of: pages, lists, feeds."""


def check_goals(results: Results) -> Iterator[str]:
    """A line for each goal: whether it is met, the goal, the figures. Each edit must meet it by itself."""
    hub = _Figures(results, Hub.name)
    hugo, start = _Figures(results, Hugo.name), _Figures(results, Empty.name)
    full, hugo_full = hub.cpu(FULL), hugo.cpu(FULL)
    yield _goal(
        f"full build of {SIZE:,}: CPU at most {CPU_OF_HUGO} of Hugo's",
        full,
        hugo_full and CPU_OF_HUGO * hugo_full,
        f"{_s(full)}, of it {_s(_beside(results))} search index and charts, which Hugo does not make; "
        f"Hugo {_s(hugo_full)}",
    )
    started, hugo_wall = start.wall(FULL), hugo.wall(FULL)
    for edit in EDITS:
        wall = hub.wall(edit)
        yield _goal(
            f"{edit} at {SIZE:,}: wall at most an empty MkDocs site's + {EDIT_OVER_START} s",
            wall,
            started and started + EDIT_OVER_START,
            f"{_s(wall)}, empty site {_s(started)}",
        )
        yield _goal(
            f"{edit} at {SIZE:,}: wall at most {EDIT_OF_HUGO} of Hugo's full build",
            wall,
            hugo_wall and EDIT_OF_HUGO * hugo_wall,
            f"{_s(wall)}, Hugo {_s(hugo_wall)}",
        )
    peaks = [peak for build in Hub.builds if (peak := hub.memory(build))]
    memory = max(peaks, default=None)
    figures = f"{memory or 0:.0f} MB at most, of any build"
    yield _goal(f"memory at {SIZE:,}: under {MEMORY_MB:.0f} MB", memory, MEMORY_MB, figures)
    census = results.census.get((SIZE, Hub.name))
    largest = census and census.largest
    figures = f"the largest of {SIZE:,} has {largest or 0:,}"
    yield _goal(f"a warning's page: under {PAGE_BYTES:,} bytes", largest, PAGE_BYTES, figures)
    smaller = _Figures(results, Hub.name, SMALLER).cpu(FULL)
    yield _goal(
        f"{SIZE:,} warnings cost at most {GROWTH:.0f} times the CPU of {SMALLER:,}",
        full,
        smaller and GROWTH * smaller,
        f"{_s(full)} and {_s(smaller)}" + (f", {full / smaller:.1f} times" if full and smaller else ""),
    )


def _beside(results: Results) -> float | None:
    """The share of a full build that no page, list or feed asks for, of the figure it was best by."""
    stages = results.stages.get(SIZE)
    full = _Figures(results, Hub.name).cpu(FULL)
    if not stages or full is None:
        return None
    return full * sum(stages.get(name, 0.0) for name in BESIDE) / sum(stages.values())


class _Figures:
    """One contestant's best figures."""

    def __init__(self, results: Results, name: str, size: int = SIZE):
        self._results, self._name, self._size = results, name, size

    def cpu(self, build: str) -> float | None:
        return self._best(build, lambda cost: cost.cpu)

    def wall(self, build: str) -> float | None:
        return self._best(build, lambda cost: cost.wall)

    def memory(self, build: str) -> float | None:
        return self._best(build, lambda cost: cost.memory)

    def _best(self, build: str, figure: Callable[[Cost], float]) -> float | None:
        return self._results.best(self._size, self._name, build, figure)


def _goal(goal: str, value: float | None, limit: float | None, figures: str) -> str:
    if value is None or limit is None:
        return f"- not measured: {goal}"
    return f"- **{'met' if value <= limit else 'NOT met'}**: {goal} ({figures})"


def _s(seconds: float | None) -> str:
    return "not measured" if seconds is None else f"{seconds:.2f} s"
