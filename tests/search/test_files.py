"""How the files of the index are named: a visitor may keep each for ever."""

from dataclasses import replace
from datetime import datetime

import pytest

from hub.build.plan_search import plan_search
from hub.build.search_index import SearchIndex
from hub.check.content import load_content
from project import NOW, REPOSITORY
from search.index_of import index_sources
from visitor import SITE


@pytest.fixture(scope="module")
def sources():
    content = load_content(REPOSITORY, REPOSITORY / "content", REPOSITORY / "data")
    now = datetime.strptime(NOW, "%Y-%m-%d %H:%M").replace(tzinfo=content.ward.timezone)
    return index_sources(content, now, SITE)


def names(sources, folder):
    batches = plan_search(sources, SearchIndex(folder / "cache", folder, ""))
    return {output.path for batch in batches for output in batch.plan()}


def test_what_results_show_is_named_anew_when_it_may_be_shown_otherwise(sources, tmp_path):
    before = names(sources, tmp_path / "a")
    after = names(replace(sources, code="another"), tmp_path / "b")
    assert any(path.startswith("search/rows/") for path in before)
    assert {path for path in before & after if path.startswith("search/rows/")} == set()
    assert {path for path in before if "/rows/" not in path} == {
        path for path in after if "/rows/" not in path
    }
