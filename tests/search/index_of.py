"""The search index of some content, made without the rest of a site."""

import shutil
import sys
from datetime import datetime
from pathlib import Path

from hub.build.plan_search import plan_search
from hub.build.scripts import join_script
from hub.build.search_index import SearchIndex
from hub.check.content import load_content
from project import NOW, REPOSITORY
from visitor import SITE

sys.path.insert(0, str(REPOSITORY))

from benchmarks.generate import generate
from benchmarks.search_hub_index import index_sources


def write_index(root: Path, generated: int) -> Path:
    """The folder of a site that has the worker and the index alone: of the repository's content and of as
    many `generated` warnings more."""
    for name in ("content", "data"):
        shutil.copytree(REPOSITORY / name, root / name)
    generate(root / "content" / "warnings", generated)
    content = load_content(root, root / "content", root / "data")
    assert content.problems == ()
    assert content.ward is not None
    now = datetime.strptime(NOW, "%Y-%m-%d %H:%M").replace(tzinfo=content.ward.timezone)
    sources = index_sources(content, now, SITE)
    site = root / "site"
    index = SearchIndex(root / "cache", site, "")
    for output in (output for batch in plan_search(sources, index) for output in batch.plan()):
        _write(site / output.path, output.make().data)
    _write(site / "assets" / "search-worker.js", join_script("worker"))
    return site


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
