"""Whether Hugo's site says the same as the hub's: every page and feed, element by element.

python benchmarks/hugo_agrees.py [WARNINGS]

Both are built of generated warnings as they stand at one moment. What one of them alone has, and where a
page of one first differs from the other's, is printed, and ends a run of build_speed.py before it measures.
"""

import os
import re
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

if not __package__:  # run as a script: the folder above holds the package
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.contestants import Hub, Hugo
from benchmarks.generate import END
from benchmarks.hugo_binary import find_hugo
from benchmarks.measure import measure
from benchmarks.project import Project
from benchmarks.site_tokens import tokens_of
from benchmarks.trash import WORK, empty_trash

COUNT = 120
"""Enough for every status, a warning that was replaced, a former address, and lists of several pages."""

MOMENT = END + timedelta(hours=14, minutes=30)
"""When both are built, in the ward's time."""

_SITE_URL = "https://an-ninh.truongtho.example/"
_SAID = (".html", ".xml", ".json", ".opml", ".txt")
_HUB_ALONE = re.compile(r"statistics/.*|search/(?!index\.html).*")
"""What Hugo does not make: the page and files of the statistics, and the index of the search."""
_NUMBERED = re.compile(r"(?<=/page/)\d+(?=/)")


def differences(hub: Path, hugo: Path) -> Iterator[str]:
    """What differs between the two built sites, a line each."""
    ours = {name for name in _files(hub) if not _HUB_ALONE.fullmatch(name)}
    theirs = {_renumbered(name): name for name in _files(hugo)}
    yield from (f"{name}: the hub's alone" for name in sorted(ours - theirs.keys()))
    yield from (f"{name}: Hugo's alone" for name in sorted(theirs.keys() - ours))
    for name in sorted(ours & theirs.keys()):
        if not name.endswith(_SAID):
            continue
        one = tokens_of(hub / name, _address(name))
        other = [_renumbered(token) for token in tokens_of(hugo / theirs[name], _address(theirs[name]))]
        if one != other:
            at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), -1)
            yield f"{name}: the hub has {_shown(one, at)}, Hugo {_shown(other, at)}"


def main(count: int = COUNT) -> int:
    """Build and compare; 1 when anything differs."""
    try:
        found = compare(count)
    finally:
        empty_trash()
    for line in found:
        print(line, file=sys.stderr)
    print(f"{count} warnings: {len(found) or 'no'} differences", file=sys.stderr)
    return 1 if found else 0


def compare(count: int = COUNT) -> list[str]:
    """Build both of `count` warnings; what differs."""
    project = Project(WORK / "agrees" / f"hub-{count}", count)
    project.make()
    moment = MOMENT.replace(tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    hub, hugo = Hub(project), Hugo(project, find_hugo(WORK), now=moment)
    hugo.make()
    for contestant in (hub, hugo):
        contestant.clear()
        measure(contestant.command, contestant.folder, {"HUB_NOW": f"{MOMENT:%Y-%m-%d %H:%M}"})
    return list(differences(hub.site, hugo.site))


def _files(site: Path) -> Iterator[str]:
    for folder, _, names in os.walk(site):
        for name in names:
            yield Path(folder, name).relative_to(site).as_posix()


def _address(name: str) -> str:
    return _SITE_URL + name.removesuffix("index.html")


def _renumbered(text: str) -> str:
    """Numbers of pages of lists as the hub has them: what Hugo calls page 1 is the list's own address."""
    return _NUMBERED.sub(lambda found: str(int(found[0]) - 1), text)


def _shown(tokens: list[str], at: int) -> str:
    around = tokens[max(at - 1, 0) : at + 2] if at >= 0 else tokens[-1:]
    return repr(" ".join(around)[:300])


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
