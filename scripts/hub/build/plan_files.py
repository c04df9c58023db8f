"""Files that are no pages: robots, pictures, styles and scripts."""

from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

from hub.build.output import Output
from hub.build.photos import Photos
from hub.build.scripts import join_script
from hub.build.sources import Sources
from hub.model import address
from hub.render.frame import FrameError
from hub.render.header_script import render_header_script
from hub.render.opensearch import render_opensearch
from hub.render.shared import shared
from hub.render.sitemap import render_robots

_OWN_ASSETS = Path(__file__).parent.parent / "render" / "assets"
SCRIPTS = {
    "hub": "hub",
    "box": "search-box",
    "mark": "search-mark",
    "share": "share",
    "worker": "search-worker",
}
"""What is joined of hub/browser/: the module that a script begins with -> its name in assets/."""


def plan_files(sources: Sources, assets: Mapping[str, str], photos: Photos) -> Iterator[Output]:
    """`assets` are the theme's files: address -> path on disk. `photos` are already prepared."""
    for at, source in {**assets, **own_assets()}.items():
        data = Path(source).read_bytes()
        yield sources.file(at, blake2b(data).hexdigest(), lambda data=data: data)  # type: ignore[misc]
    for module, name in SCRIPTS.items():
        at = f"{address.ASSETS}{name}.js"
        yield sources.file(at, module, lambda module=module: join_script(module))  # type: ignore[misc]
    pieces = _scripted(sources)
    at = f"{address.ASSETS}header.js"
    yield sources.file(at, "\0".join(pieces), lambda: render_header_script(pieces))
    for name, photo in photos.seen.items():
        yield sources.file(address.PHOTOS + name, photo.digest, lambda name=name: photos.read(name))  # type: ignore[misc]
    if sources.gallery is not None and sources.gallery.door:
        yield sources.file(address.DOOR, sources.gallery.door, sources.gallery.read_door)
    yield sources.file(address.OPENSEARCH, "opensearch", lambda: render_opensearch(shared(sources.context)))
    yield sources.file("robots.txt", "robots", lambda: render_robots(sources.context.site_url))


def _scripted(sources: Sources) -> tuple[str, ...]:
    """What the frames leave to header.js. Raises FrameError where it differs from one to another."""
    found = {frame.scripted for frame in sources.frames.values()}
    if len(found) != 1:
        raise FrameError("what is marked <!--hub:scripted--> must be the same on every page")
    return found.pop()


def own_assets() -> dict[str, str]:
    """The hub's own styles, scripts and pictures: address -> path on disk."""
    return {
        address.ASSETS + path.name: str(path)
        for path in sorted(_OWN_ASSETS.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
