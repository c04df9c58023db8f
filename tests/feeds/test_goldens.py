"""The feeds of the sample as readable files. `UPDATE_GOLDENS=1 pytest tests/feeds` writes them anew."""

import os
from pathlib import Path

import pytest

from feeds import sample
from hub.render.feeds import feed_list, render_atom, render_json, render_opml, render_rss

GOLDENS = Path(__file__).parent / "goldens"


@pytest.mark.parametrize(
    ("name", "feed", "render"),
    [
        ("all.rss.xml", "all", render_rss),
        ("all.atom.xml", "all", render_atom),
        ("all.json", "all", render_json),
        ("guides.rss.xml", "guides", render_rss),
        ("guides.atom.xml", "guides", render_atom),
    ],
)
def test_feed_reads_as_its_golden(name, feed, render):
    warnings = sample.sample_warnings()
    view = sample.views(warnings, sample.GUIDES)[feed]
    _compare(name, render(view, sample.CONTEXT, sample.texts(warnings)))


def test_opml_reads_as_its_golden():
    _compare("feeds.opml", render_opml(feed_list(sample.CONTEXT), sample.CONTEXT))


def _compare(name: str, got: bytes) -> None:
    golden = GOLDENS / name
    if os.environ.get("UPDATE_GOLDENS"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(got)
    assert got.decode() == golden.read_text("utf-8")
