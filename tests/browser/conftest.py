"""A real Chromium for the tests of this folder."""

from collections.abc import Iterator

import pytest

from visitor import CHROMIUM, FLAGS, Visit


def pytest_collection_modifyitems(items):
    for item in items:
        if "/browser/" in str(item.path):
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="no chromium on this machine"))


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, sample):
    """Opens a visitor's window: visit(viewport=..., scheme=..., scripts=...)."""
    visits = []

    def open_window(**wishes):
        visits.append(Visit(chromium, sample.site, **wishes))
        return visits[-1]

    yield open_window
    for one in visits:
        one.context.close()
