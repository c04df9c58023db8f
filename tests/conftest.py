from collections.abc import Iterator

import pytest

from made_once import common_folder, made_once
from project import Project, lend_in
from visitor import CHROMIUM, FLAGS


def pytest_collection_modifyitems(items):
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="no chromium on this machine"))
    # The longest test begins first: as the last one it would leave the other processes idle.
    items.sort(key=lambda item: "large_site" not in getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """The sample ward's site, built once and only read."""
    return Project(made_once(tmp_path_factory, "sample", lambda root: Project.copy_sample(root).build()))


@pytest.fixture(scope="session", autouse=True)
def _lending(tmp_path_factory):
    """Charts and pictures, which take long to make, are made once."""
    lend_in(common_folder(tmp_path_factory) / "lent")


@pytest.fixture
def project(tmp_path):
    """The sample ward's project, not built, to be changed at will."""
    return Project.copy_sample(tmp_path / "ward")


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """A real Chromium, one for all tests: Playwright cannot be started twice in a process."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()
