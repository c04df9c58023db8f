"""How much the hub's search index costs alone: CPU seconds from nothing, and after one warning was edited.

python -m benchmarks.search_hub_index FOLDER

FOLDER is a project. Reading and checking its content is not counted: a build does that in any case.
"""

import gc
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from hub.build.plan_search import plan_search
from hub.build.search_index import SearchIndex
from hub.build.sources import Sources
from hub.check.content import Content, load_content
from hub.render.views import SiteContext

_SITE_URL = "https://example.org/"


def main(folder: Path) -> None:
    """Print both."""
    gc.disable()
    content = _load(folder)
    with tempfile.TemporaryDirectory() as scratch:
        cold = _make(content, Path(scratch))
        edited = sorted(folder.glob("content/warnings/*.yml"))[len(content.briefs) // 2]
        text = edited.read_text("utf-8")
        edited.write_text(text.replace("summary: ", "summary: Tin mới. ", 1), "utf-8")
        try:
            warm = _make(_load(folder), Path(scratch))
        finally:
            edited.write_text(text, "utf-8")
    print(f"{cold:.2f} {warm:.2f}")


def _load(folder: Path) -> Content:
    content = load_content(folder, folder / "content", folder / "data")
    if content.problems or content.ward is None:
        raise SystemExit(f"{folder}: {len(content.problems)} problems in the content")
    return content


def index_sources(content: Content, now: datetime, site_url: str) -> Sources:
    """All that the index of `content` is made from, as it stands at `now`; there must be a ward."""
    edition = content.edition(now, site_url)
    return Sources(
        base="",
        edition=edition,
        context=SiteContext(site_url, edition.ward, edition.categories, False),
        frames={},
        nav=frozenset(),
        warning_of=content.fresh.__getitem__,
        synonyms=content.synonyms,
    )


def _make(content: Content, scratch: Path) -> float:
    """CPU seconds to bring the index in `scratch` up to date, as a build does, and write what changed."""
    assert content.ward is not None
    sources = index_sources(content, datetime.now(content.ward.timezone), _SITE_URL)
    started = time.process_time()
    index = SearchIndex(scratch / "cache", scratch / "site", "")
    for output in (output for batch in plan_search(sources, index) for output in batch.plan()):
        file = scratch / "site" / output.path
        if not file.exists() or file.name == "index.json":
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(output.make().data)
    index.keep()
    return time.process_time() - started


if __name__ == "__main__":
    main(Path(sys.argv[1]))
