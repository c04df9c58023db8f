"""How long cards and posters take: each beside its peers, and what a build pays for those that are drawn.

    python -m benchmarks.cards_speed [--drawings 60] [--sizes 1000,10000] [--repeat 3] [--output FILE]

Writes benchmarks/CARDS_RESULTS.md. Drawing 10,000 warnings' cards and posters takes minutes on two cores.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import NamedTuple, TypeVar
from zoneinfo import ZoneInfo

from benchmarks.arguments import sizes
from benchmarks.cards_peers import CardMakers, Chromium, PosterMakers, draw_with_pillow
from benchmarks.goals import PAGE_BYTES
from benchmarks.machine import compile_hub, describe_machine
from benchmarks.measure import measure
from benchmarks.project import Project
from benchmarks.trash import discard
from hub.build.press import Press, Task
from hub.check.content import Content, load_content
from hub.model import Edition
from hub.render.print.card import CardView, card_input
from hub.render.print.card_views import CardMaker
from hub.render.print.poster import PosterView, poster_input
from hub.render.print.poster_views import warning_poster
from hub.render.shared import Shared
from hub.render.views import SiteContext

REPOSITORY = Path(__file__).resolve().parent.parent
WORK = REPOSITORY / "benchmarks" / "work" / "cards"
RESULTS = REPOSITORY / "benchmarks" / "CARDS_RESULTS.md"
URL = "https://an-ninh.truongtho.example/"
MOST_MS, MOST_KB, MOST_EXTRA_S = 100, 200, 0.2
View = TypeVar("View")


class Drawn(NamedTuple):
    """What one way of drawing took: ms of the first and the median of the others, the largest in kB."""

    first: float
    usual: float
    slowest: float
    largest: float


class Built(NamedTuple):
    """Seconds: all drawn from nothing; an edit; no change with all drawn; the two without any cards.

    `page` is the largest warning's page with all its tags and links, in bytes.
    """

    everything: float
    edit: float
    nothing: float
    bare_edit: float
    bare_nothing: float
    page: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and write the results."""
    options = _parse(arguments)
    compile_hub()
    machine = describe_machine({})
    discard(WORK)
    WORK.mkdir(parents=True)
    cards, posters = _views(options.drawings)
    drawn = _draw_all(cards, posters)
    built = {size: _build_all(size, options.repeat) for size in options.sizes}
    text = _report(options, drawn, built, machine)
    options.output.write_text(text, "utf-8")
    print(text)
    return 0


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--drawings", type=int, default=60)
    parser.add_argument("--sizes", type=sizes, default=[1000, 10000])
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--output", type=Path, default=RESULTS)
    return parser.parse_args(arguments)


def _views(count: int) -> tuple[list[CardView], list[PosterView]]:
    """Cards and posters of generated warnings."""
    project = Project(WORK / "views", count)
    project.make()
    content = load_content(project.folder, project.folder / "content", project.folder / "data")
    edition = _edition(content)
    assert content.ward is not None
    shared = Shared(SiteContext(URL, content.ward, content.categories, False))
    maker = CardMaker(shared)
    cards = [maker.warning(b, edition.status(b), edition.seen_updates(b)) for b in edition.warnings]
    posters = [
        warning_poster(
            content.fresh[b.id], edition.status(b), edition.seen_updates(b), f"{URL}w/xh766/", shared
        )
        for b in edition.warnings
    ]
    return cards, posters


def _edition(content: Content) -> Edition:
    return content.edition(datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")), URL)


def _draw_all(cards: Sequence[CardView], posters: Sequence[PosterView]) -> dict[str, dict[str, Drawn]]:
    """By what is drawn and by whom; the peers take turns with the hub, drawing by drawing."""
    press = Press()
    with Chromium() as chromium:
        card_makers: CardMakers = {
            "hub (typst)": lambda view: press.draw(Task("card", card_input(view))),
            "Pillow": draw_with_pillow,
            "Chromium": chromium.draw_card,
        }
        poster_makers: PosterMakers = {
            "hub (typst)": lambda view: press.draw(Task("poster", poster_input(view, "a4"))),
            "Chromium": chromium.print_poster,
        }
        return {"card": _turns(card_makers, cards), "poster A4": _turns(poster_makers, posters)}


def _turns(makers: Mapping[str, Callable[[View], bytes]], views: Iterable[View]) -> dict[str, Drawn]:
    times: dict[str, list[float]] = {name: [] for name in makers}
    largest = dict.fromkeys(makers, 0)
    for view in views:
        for name, make in makers.items():
            begin = time.perf_counter()
            data = make(view)
            times[name].append(1000 * (time.perf_counter() - begin))
            largest[name] = max(largest[name], len(data))
    return {
        name: Drawn(took[0], median(took[1:]), max(took[1:]), largest[name] / 1000)
        for name, took in times.items()
    }


def _build_all(size: int, rounds: int) -> Built:
    with_cards, bare = Project(WORK / f"cards-{size}", size, cards=True), Project(WORK / f"bare-{size}", size)
    for project in (with_cards, bare):
        project.make()
    everything = _build(with_cards)
    _build(bare)
    found: dict[str, list[float]] = {name: [] for name in ("edit", "nothing", "bare_edit", "bare_nothing")}
    for number in range(rounds):
        for project, start in ((with_cards, ""), (bare, "bare_")):
            _edit(project, number)
            found[f"{start}edit"].append(_build(project))
            found[f"{start}nothing"].append(_build(project))
    pages = (with_cards.folder / "site" / "warnings").glob("*/index.html")
    largest = max(page.stat().st_size for page in pages)
    return Built(everything, **{name: min(took) for name, took in found.items()}, page=largest)


def _build(project: Project) -> float:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q"]
    return measure(command, project.folder, {"NO_MKDOCS_2_WARNING": "1"}).wall


def _edit(project: Project, number: int) -> None:
    """Another title for one of the newest warnings: a new card, two new posters."""
    path = project.warnings / f"{project.ids[-5]}.yml"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    at = next(index for index, line in enumerate(lines) if line.startswith("title:"))
    lines[at] = f"title: Tin sửa lần {number}\n"
    path.write_text("".join(lines), "utf-8")


def _report(
    options: argparse.Namespace,
    drawn: Mapping[str, Mapping[str, Drawn]],
    built: Mapping[int, Built],
    machine: Mapping[str, str],
) -> str:
    lines = [
        "# Drawing cards and posters",
        "",
        "Written by `python -m benchmarks.cards_speed`; do not edit.",
        "",
        f"{options.drawings} generated warnings, each drawn by all in turn, in one process that stays awake.",
        "Pillow draws the same boxes and texts by hand; Chromium photographs a page, or prints it. Only",
        "the hub's titles keep their lines even, and only its PDF is PDF/UA-1.",
        "",
        "| what | by | first, ms | median, ms | slowest, ms | largest, kB | times the hub's |",
        "| --- | --- | --: | --: | --: | --: | --: |",
    ]
    goals = []
    for what, by in drawn.items():
        ours = by["hub (typst)"]
        goals.append(_goal(f"a new {what} under {MOST_MS} ms", ours.usual, MOST_MS, "ms"))
        if what == "card":
            goals.append(_goal(f"a card under {MOST_KB} kB", ours.largest, MOST_KB, "kB"))
        for name, took in by.items():
            lines.append(
                f"| {what} | {name} | {took.first:.0f} | {took.usual:.0f} | {took.slowest:.0f} "
                f"| {took.largest:.0f} | {took.usual / ours.usual:.2f} |"
            )
    lines += [
        "",
        f"Builds, whole processes, the best of {options.repeat}; without cards in turn with the same site:",
        "",
        "| warnings | from nothing, all drawn | edit | without | no change | without | cards cost |",
        "| --: | --: | --: | --: | --: | --: | --: |",
    ]
    for size, of in built.items():
        extra = of.nothing - of.bare_nothing
        goals.append(
            _goal(f"{size:,} drawn cost the next build at most {MOST_EXTRA_S} s", extra, MOST_EXTRA_S, "s")
        )
        goals.append(
            _goal(
                f"a page under {PAGE_BYTES:,} bytes, its card's tags included", of.page, PAGE_BYTES, "bytes"
            )
        )
        lines.append(
            f"| {size:,} | {of.everything:.1f} s | {of.edit:.2f} s | {of.bare_edit:.2f} s "
            f"| {of.nothing:.2f} s | {of.bare_nothing:.2f} s | {extra:+.2f} s |"
        )
    versions = {"typst": version("typst"), "Pillow": version("pillow")}
    about = [f"- {label}: {text}" for label, text in {**machine, **versions}.items()]
    return "\n".join([*lines, "", "## Goals", "", *goals, "", "## Measured on", "", *about]) + "\n"


def _goal(goal: str, value: float, limit: float, unit: str) -> str:
    return f"- **{'met' if value <= limit else 'NOT met'}**: {goal} ({value:.2f} {unit})"


if __name__ == "__main__":
    sys.exit(main())
