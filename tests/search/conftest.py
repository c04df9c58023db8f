"""What the tests of the search share."""

import mimetypes
from urllib.parse import urlsplit

import pytest

from project import REPOSITORY
from search.searching import Searcher

WORKSHOP = "https://modules.example/"
EMPTY = """<!doctype html><script type="importmap">{"imports": {
  "node:test": "/tests/search/unit/shim/test.js", "node:assert/strict": "/tests/search/unit/shim/assert.js"
}}</script>"""


@pytest.fixture
def newcomer(chromium, sample):
    """A visitor who has not yet searched the sample's site."""
    one = Searcher(chromium, sample.site)
    yield one
    one.close()


@pytest.fixture(scope="module")
def searcher(chromium, sample):
    """A visitor who searches the sample's site again and again."""
    one = Searcher(chromium, sample.site)
    yield one
    one.close()


@pytest.fixture(scope="module")
def workshop(chromium):
    """A page that can import the browser's modules and their tests, by their path in the repository."""
    context = chromium.new_context()
    context.route("**/*", _serve)
    page = context.new_page()
    page.goto(WORKSHOP)
    yield page
    context.close()


def _serve(route):
    path = urlsplit(route.request.url).path.lstrip("/")
    file = REPOSITORY / path
    if not path:
        route.fulfill(body=EMPTY, content_type="text/html")
    elif path.startswith(("scripts/hub/browser/", "tests/search/unit/")) and file.is_file():
        route.fulfill(body=file.read_bytes(), content_type=mimetypes.guess_type(path)[0])
    else:
        route.fulfill(status=404)
