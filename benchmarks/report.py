"""The figures as a Markdown page that a person reads."""

from collections.abc import Callable, Iterator, Mapping

from benchmarks.contestants import FULL, Empty, Hub, Hugo, Material
from benchmarks.goals import check_goals
from benchmarks.measure import Cost
from benchmarks.project import EDITS
from benchmarks.results import Results

_METHOD = """\
## How it was measured

- All make a site of the same warnings (`benchmarks/generate.py`, seeded by their number, so always the
  same bytes) and of the sample ward's guides, prose pages and photos.
- Hugo's site says what the hub's says: before anything is measured, both are built of 120 warnings at one
  moment, and `benchmarks/hugo_agrees.py` holds every page and feed of one against the other's, element by
  element with all attributes and texts; a difference ends the run. So Hugo, too, makes the short address of
  each warning (`/w/…/`), the text to be sent on, lists numbered from the oldest, and feeds that hold all of
  the last 14 days, from 30 to 200 entries, with updates and endings, in full as far as 64 KB allow. What
  Hugo calls page 2 of a list is the hub's page 1, as the list's own address is Hugo's page 1.
- Hugo's templates (`benchmarks/hugo/`) do it in the way that is fast in Hugo: TOML front matter, what repeats
  cached, a list's entry rendered once, no partial that returns a value where there are many. What does not
  depend on the time of the build is worked out beforehand and not counted: the letters of short addresses,
  texts to be sent on, times in words, telephones and links between files as addresses, lines of statistics,
  ids of headings. What does depend on it (what is in force, expired or news by now) Hugo works out.
- The hub does more: it checks all content and every link of the built site, draws the frame with MkDocs,
  makes photos ready, writes the page of statistics with its charts and what its search needs, keeps its
  cache, and switches the site by rename. Hugo's templates know nothing of what generated warnings do not
  have: drafts, pinned warnings, photos and headings within a warning. Neither draws cards or posters here.
- Plain Material has the warnings' pages only: no lists, no feeds, no search.
- A full build starts without site, cache and ledger; what stood there was moved aside, not deleted, as
  ext4 makes new files slowly just after many were deleted.
- An edit adds some words to the summary and the text of one warning: the fifth newest first, the tenth
  newest later, then the oldest of all; each build follows the one before. Hugo has no incremental
  build on the command line, so after an edit it builds everything again over the site that is there.
- CPU is user and system time of the command and all its children (`wait4`), memory the kernel's peak of
  the largest process. The best of all rounds is given in each column; all values stand below. The
  contestants take turns within each round, and disk writes are flushed before each build.
- The size of a page is in bytes of the file, before any compression.
"""


def render_report(results: Results) -> str:
    """The whole page."""
    lines = [
        "# How fast the hub builds",
        "",
        "Written by `python benchmarks/build_speed.py`; do not edit.",
        "",
    ]
    lines += [f"- {label}: {text}" for label, text in results.machine.items()]
    lines += [f"- rounds: {results.repeat} (plain Material: 1); the best is given", "", "## Goals", ""]
    lines += check_goals(results)
    for size in results.sizes:
        lines += ["", f"## {size:,} warnings", "", *_cost_table(results, size)]
        lines += ["", *_census_table(results, size)]
        if size in results.stages:
            lines += ["", *_stages(results.stages[size])]
    lines += ["", "## Ratios", "", *_ratios(results), "", _METHOD, "## All values", "", *_all_values(results)]
    return "\n".join(lines) + "\n"


def _cost_table(results: Results, size: int) -> Iterator[str]:
    yield "| | build | wall, s | CPU, s | peak memory, MB |"
    yield "| --- | --- | ---: | ---: | ---: |"
    for at, name, build in results.costs:
        if at == size:
            wall, cpu, memory = (results.best(size, name, build, f) for f in (_wall, _cpu, _memory))
            yield f"| {name} | {build} | {wall:.2f} | {cpu:.2f} | {memory:.0f} |"


def _census_table(results: Results, size: int) -> Iterator[str]:
    yield "| | HTML pages | files | MB | warning's page: mean | its largest | largest of all | which |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |"
    for (at, name), c in results.census.items():
        if at == size:
            pages = f"{c.mean:,.0f} | {c.largest:,}" if c.mean else "| "
            yield (
                f"| {name} | {c.pages:,} | {c.files:,} | {c.bytes / 1e6:.1f} | {pages} "
                f"| {c.largest_page:,} | {c.largest_page_at} |"
            )


def _stages(stages: Mapping[str, float]) -> Iterator[str]:
    whole = sum(stages.values())
    spent = ", ".join(f"{name} {100 * seconds / whole:.0f} %" for name, seconds in stages.items())
    yield f"Where a full build of the hub's goes (one more build, not the one above): {spent}."


def _ratios(results: Results) -> Iterator[str]:
    yield "| warnings | what | ratio |"
    yield "| ---: | --- | ---: |"
    for size in results.sizes:
        for other in (Hugo.name, Material.name):
            for word, figure in (("CPU", _cpu), ("wall", _wall)):
                what = f"hub / {other}, full build, {word}"
                yield from _ratio(results, size, what, (Hub.name, FULL), (other, FULL), figure)
        for edit in EDITS:
            what = f"hub, {edit} / Hugo, same edit, wall"
            yield from _ratio(results, size, what, (Hub.name, edit), (Hugo.name, edit), _wall)
            what = f"hub, {edit} / {Empty.name}, wall"
            yield from _ratio(results, size, what, (Hub.name, edit), (Empty.name, FULL), _wall)


def _ratio(
    results: Results,
    size: int,
    what: str,
    one: tuple[str, str],
    other: tuple[str, str],
    figure: Callable[[Cost], float],
) -> Iterator[str]:
    above, below = results.best(size, *one, figure), results.best(size, *other, figure)
    if above is not None and below:
        yield f"| {size:,} | {what} | {above / below:.2f} |"


def _all_values(results: Results) -> Iterator[str]:
    yield "| warnings | | build | wall, s | user + system, s | MB |"
    yield "| ---: | --- | --- | --- | --- | --- |"
    for (size, name, build), costs in results.costs.items():
        walls = ", ".join(f"{c.wall:.2f}" for c in costs)
        cpus = ", ".join(f"{c.user:.2f} + {c.system:.2f}" for c in costs)
        memories = ", ".join(f"{c.memory:.0f}" for c in costs)
        yield f"| {size:,} | {name} | {build} | {walls} | {cpus} | {memories} |"


def _wall(cost: Cost) -> float:
    return cost.wall


def _cpu(cost: Cost) -> float:
    return cost.cpu


def _memory(cost: Cost) -> float:
    return cost.memory
