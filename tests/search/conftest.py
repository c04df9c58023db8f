"""What the tests of the search share."""

import pytest

from search.searching import Searcher


@pytest.fixture
def searcher(chromium, sample):
    """A visitor who searches the sample's site."""
    one = Searcher(chromium, sample.site)
    yield one
    one.close()
