"""How fast the hub's search answers, beside Material's own and Pagefind; writes benchmarks/SEARCH_RESULTS.md.

python benchmarks/search_speed.py
python benchmarks/search_speed.py --sizes 200 --only material,pagefind --repeat 1 --output /tmp/try.md

In real Chromium, as a visitor with an empty cache has it, on DevTools' "Slow 4G" (562.5 ms, 180,000 bytes a
second down, 84,375 up) and a processor four times slower; workers too. benchmarks/search_visitor.py says how
that is done and search_calibrate.py tries in each run whether it holds. At 10,000 warnings Material's site is
a few drawn pages and the index of all of them (search_contestants.py).
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

if not __package__:  # run as a script: the folder above holds the package
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.arguments import sizes, some_of
from benchmarks.machine import describe_machine
from benchmarks.measure import CommandError
from benchmarks.project import Project
from benchmarks.search_browser import CHROMIUM, BrowserError
from benchmarks.search_calibrate import calibrate
from benchmarks.search_contestants import NAMES, Searched, searched
from benchmarks.search_pagefind import find_pagefind
from benchmarks.search_report import render_search_report
from benchmarks.search_results import LINK, TYPED, TYPED_ACCENTED, Index, SearchResults
from benchmarks.search_visits import (
    ACCENTED,
    PLAIN,
    Answer,
    has_box,
    visit_by_link,
    visit_typing,
    visit_without_search,
)
from benchmarks.trash import WORK, empty_trash

HERE = Path(__file__).resolve().parent
_TRIES = 2
_T = TypeVar("_T")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and write the report; 1 without a browser, or when a build fails."""
    options = _parse(arguments)
    if not CHROMIUM:
        print("no chromium on this machine", file=sys.stderr)
        return 1
    pagefind = find_pagefind(WORK / "pagefind") if "pagefind" in options.only else None
    tools = {"Chromium": Path(CHROMIUM)} | ({"Pagefind": pagefind} if pagefind else {})
    results = SearchResults(describe_machine(tools), options.repeat)
    for number, line in enumerate(calibrate(), 1):
        _say(line)
        results.machine[f"slowness {number}"] = line
    try:
        for size in options.sizes:
            _measure_size(size, options, pagefind, results)
    except (CommandError, BrowserError) as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        empty_trash()
    options.output.write_text(render_search_report(results), encoding="utf-8")
    _say(str(options.output))
    return 0


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("--sizes", type=sizes, default=[200, 2000, 10_000], help="numbers of warnings (200,2000,10000)")
    add("--only", type=some_of(NAMES), default=list(NAMES), help=f"some of {','.join(NAMES)}")
    add("--repeat", type=int, default=1, help="rounds (1)")
    add("--output", type=Path, default=HERE / "SEARCH_RESULTS.md", help="the report (SEARCH_RESULTS.md)")
    return parser.parse_args(arguments)


def _measure_size(
    size: int, options: argparse.Namespace, pagefind: Path | None, results: SearchResults
) -> None:
    project = Project(WORK / f"search-hub-{size}", size)
    project.make()
    ready: list[Searched] = []
    for contestant in searched(project, options.only, pagefind):
        contestant.make()
        if not has_box(contestant):
            _say(f"{size:>6} {contestant.name}: its home page has no search box, left out")
            continue
        index = Index(*contestant.index_size(), contestant.index_seconds)
        _say(f"{size:>6} {contestant.name:<9} index: {index.files} files, {index.sent:,} bytes as sent")
        results.indexes[size, contestant.name] = index
        ready.append(contestant)
    for _ in range(options.repeat):
        for contestant in ready:
            _measure_turn(size, contestant, results)


def _measure_turn(size: int, contestant: Searched, results: SearchResults) -> None:
    """Each kind of visit once."""
    case = (size, contestant.name)
    without = _try(lambda: visit_without_search(contestant))
    results.without.setdefault(case, []).append(without)
    for way, queries in ((TYPED, PLAIN), (TYPED_ACCENTED, ACCENTED)):
        typing = _try(lambda queries=queries: visit_typing(contestant, queries))  # type: ignore[misc]
        results.typings.setdefault((case, way), []).append(typing)
        _say(f"{size:>6} {contestant.name:<9} page loaded in {typing.loaded:.1f} s, {typing.page:,} bytes")
        for answer in typing.answers:
            _say_answer(size, contestant, way, answer)
    answer = _try(lambda: visit_by_link(contestant, PLAIN[0]))
    results.links.setdefault(case, []).append(answer)
    _say_answer(size, contestant, LINK, answer)


def _try(visit: Callable[[], _T]) -> _T:
    """A visit, made once more when the browser failed."""
    for _ in range(_TRIES - 1):
        try:
            return visit()
        except BrowserError as error:
            _say(f"once more: {error}")
    return visit()


def _say_answer(size: int, contestant: Searched, way: str, answer: Answer) -> None:
    seconds, after_key = (_text(figure) for figure in (answer.seconds, answer.after_key))
    _say(
        f"{size:>6} {contestant.name:<9} {answer.query} ({way}): {seconds}, {after_key} after the last key, "
        f"{answer.bytes:,} bytes, {answer.requests} requests: {answer.first[:60]}"
    )


def _text(seconds: float | None) -> str:
    return "never" if seconds is None else f"{seconds:.2f} s"


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
