from dataclasses import replace

import pytest

from feeds import sample
from hub.build.feed_memory import FeedMemory
from hub.render.feeds import FullTexts, render_atom, render_json, render_rss


class Unread(dict):
    """Warnings that nobody may read."""

    def __missing__(self, id):
        raise AssertionError(f"read {id}")


@pytest.fixture
def warnings():
    return sample.sample_warnings()


def kept(tmp_path, warnings):
    """The memory of a build of all feeds."""
    memory = FeedMemory(tmp_path, "base")
    views = sample.views(warnings, sample.GUIDES)
    texts = sample.texts(warnings)
    for view in views.values():
        for render in (render_rss, render_atom, render_json):
            render(view, sample.CONTEXT, texts)
    memory.keep(texts, views.values())
    return memory


@pytest.mark.parametrize("render", [render_rss, render_atom, render_json])
def test_feeds_are_put_together_from_memory_to_the_same_bytes(tmp_path, warnings, render):
    memory = kept(tmp_path, warnings)
    for view in sample.views(warnings, sample.GUIDES).values():
        texts = FullTexts(Unread(), memory.read())
        assert render(view, sample.CONTEXT, texts) == render(view, sample.CONTEXT, sample.texts(warnings))


def test_what_no_feed_speaks_of_is_forgotten(tmp_path, warnings):
    memory = kept(tmp_path, warnings)
    newest = max(warnings, key=lambda warning: warning.brief.published)
    changed = replace(newest, brief=newest.brief._replace(digest="another"))
    others = [changed if warning is newest else warning for warning in warnings]
    views, texts = sample.views(others), FullTexts(sample.texts(others).warnings, memory.read())
    render_rss(views["all"], sample.CONTEXT, texts)
    memory.keep(texts, views.values())
    digests = {shown[1] for shown in memory.read() if shown[0] == newest.brief.id}
    assert digests == {"another"}


def test_another_site_starts_from_nothing(tmp_path, warnings):
    assert kept(tmp_path, warnings).read()
    assert FeedMemory(tmp_path, "other").read() == {}
