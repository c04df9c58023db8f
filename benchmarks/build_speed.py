"""How fast the hub builds, beside Hugo and plain mkdocs-material; writes benchmarks/RESULTS.md.

python benchmarks/build_speed.py
python benchmarks/build_speed.py --sizes 100,1000 --only hub,hugo --repeat 1 --output /tmp/try.md
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

if not __package__:  # run as a script: the folder above holds the package
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.arguments import sizes, some_of
from benchmarks.census import count_site
from benchmarks.contestants import FULL, UNCHANGED, Contestant, Empty, Hub, Hugo, Material
from benchmarks.hugo_agrees import compare
from benchmarks.hugo_binary import find_hugo
from benchmarks.machine import compile_hub, describe_machine, hub_code
from benchmarks.measure import CommandError, measure
from benchmarks.project import EDITS, Project
from benchmarks.report import render_report
from benchmarks.results import Results
from benchmarks.trash import WORK, empty_trash

HERE = Path(__file__).resolve().parent
NAMES = ("hub", "hugo", "material", "empty")
_ENV = {"NO_MKDOCS_2_WARNING": "1"}
_MATERIAL_SLOW_FROM = 10_000
_REST = 2.5
"""Seconds between writing content and building it: the hub trusts a file's time only after two."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and write the report; 1 when a contestant's build fails, or Hugo's site is not the hub's."""
    options = _parse(arguments)
    results = Results(machine=describe_machine({"Hugo": find_hugo(WORK)}), repeat=options.repeat)
    compile_hub()
    code = hub_code()
    try:
        if {"hub", "hugo"} <= set(options.only) and (found := compare()):
            print("\n".join(["Hugo's site is not the hub's:", *found[:20]]), file=sys.stderr)
            return 1
        for size in options.sizes:
            _measure_size(size, options, results)
    except CommandError as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        empty_trash()
    if hub_code() != code:
        results.machine["careful"] = "**the hub's code was changed during the run, which emptied its cache**"
    options.output.write_text(render_report(results), encoding="utf-8")
    print(f"{options.output}", file=sys.stderr)
    return 0


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("--sizes", type=sizes, default=[100, 1000, 10_000], help="numbers of warnings (100,1000,10000)")
    add("--only", type=some_of(NAMES), default=list(NAMES), help=f"some of {','.join(NAMES)}")
    add("--repeat", type=int, default=3, help="rounds (3); plain Material is built in the first alone")
    add("--material-10000", action="store_true", help="plain Material at 10,000 too: minutes")
    add("--output", type=Path, default=HERE / "RESULTS.md", help="the report (benchmarks/RESULTS.md)")
    return parser.parse_args(arguments)


def _contestants(project: Project, options: argparse.Namespace) -> list[Contestant]:
    wanted: list[Contestant] = []
    if "hub" in options.only:
        wanted.append(Hub(project))
    if "hugo" in options.only:
        wanted.append(Hugo(project, find_hugo(WORK)))
    if "material" in options.only and (project.count < _MATERIAL_SLOW_FROM or options.material_10000):
        wanted.append(Material(project))
    if "empty" in options.only:
        wanted.append(Empty(project))
    return wanted


def _measure_size(size: int, options: argparse.Namespace, results: Results) -> None:
    project = Project(WORK / f"hub-{size}", size)
    project.make()
    contestants = _contestants(project, options)
    for contestant in contestants:
        contestant.make()
    for turn in range(options.repeat):
        with project.restoring():
            _measure_turn(project, contestants, turn, results)
        for contestant in contestants:
            for edit in EDITS:
                contestant.take(project.file_of(edit))


def _measure_turn(project: Project, contestants: list[Contestant], turn: int, results: Results) -> None:
    """Every kind of build once, the contestants one after another, so that noise hits all alike."""
    time.sleep(_REST)
    for contestant in contestants:
        if isinstance(contestant, Material) and turn:
            continue
        contestant.clear()
        _measure_one(project, contestant, FULL, results)
        if not turn:
            ids = [] if isinstance(contestant, Empty) else project.ids
            results.census[project.count, contestant.name] = count_site(contestant.site, ids)
            if isinstance(contestant, Hub):
                results.stages[project.count] = contestant.stages(_ENV)
    for number, build in enumerate([*EDITS, UNCHANGED], 1):
        edited = project.edit(build, number) if build in EDITS else None
        for contestant in contestants:
            if build not in contestant.builds:
                continue
            if edited:
                contestant.take(edited)
            _measure_one(project, contestant, build, results)


def _measure_one(project: Project, contestant: Contestant, build: str, results: Results) -> None:
    cost = measure(contestant.command, contestant.folder, _ENV)
    results.costs.setdefault((project.count, contestant.name, build), []).append(cost)
    print(
        f"{project.count:>6} {contestant.name:<14} {build:<20}"
        f"{cost.wall:8.2f} s wall {cost.cpu:8.2f} s CPU {cost.memory:6.0f} MB",
        file=sys.stderr,
    )


if __name__ == "__main__":
    sys.exit(main())
