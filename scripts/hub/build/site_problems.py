"""Problems that only the whole site shows: two outputs at one address, links that lead nowhere."""

from collections.abc import Iterable, Iterator

from hub.build.links import DeadLink, find_dead_links, scan
from hub.build.manifest import Held, Manifest
from hub.build.shelf import Shelf
from hub.build.sources import Sources
from hub.build.words import SAYS
from hub.check.problem import Problem

_SHELVED = Held(b"", 0, 0, (), ())
"""A file of a shelf: it leads nowhere and offers no fragment."""


def clash_problems(paths: Iterable[str]) -> Iterator[Problem]:
    """Each path at which two outputs want to stand."""
    for path in paths:
        at = path.removesuffix("index.html")
        yield Problem("content", 1, 1, "same-place", SAYS["same-place"].format(address=at))


def dead_link_problems(manifest: Manifest, sources: Sources, shelves: Iterable[Shelf]) -> Iterator[Problem]:
    """Links of the built site, frames included, that lead nowhere."""
    others = {path: _SHELVED for shelf in shelves for path in shelf.paths()}
    for name, frame in sources.frames.items():
        at = "_/" * int(name) + "_" if name.isdigit() else f"_{name}"
        others[at] = Held(b"", 0, 0, *scan(at, frame.html, sources.context.site_url))
    for dead in find_dead_links(manifest, others):
        yield _dead_link(dead)


def _dead_link(dead: DeadLink) -> Problem:
    page = dead.path.removesuffix("index.html")
    code = "dead-fragment" if dead.fragment else "dead-link"
    message = SAYS[code].format(page=page, target=dead.target, fragment=dead.fragment)
    return Problem(f"site/{dead.path}", 1, 1, code, message)
