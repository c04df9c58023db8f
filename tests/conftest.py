from collections.abc import Iterator

import pytest
from hypothesis import settings

from made_once import common_folder, made_once
from project import Project, lend_in
from visitor import CHROMIUM, FLAGS

# No test asserts seconds: on a busy machine hypothesis's own 200 ms for an example fail what is right.
settings.register_profile("hub", deadline=None)
settings.load_profile("hub")

_LONGEST = {"large_site", "test_spark_in_local_mode", "preview", "drawn"}
"""Tests and fixtures."""

LED_TO = "2026-03-19-sac-xe-dien-qua-dem"
"""A warning that a newer one links to."""


def pytest_collection_modifyitems(items):
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="no chromium on this machine"))
    # The longest tests begin first: as the last ones they would leave the other processes idle.
    items.sort(key=lambda item: _LONGEST.isdisjoint({item.originalname, *item.fixturenames}))


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


@pytest.fixture
def recent(project):
    """The same with the warnings since November alone, so that a test may build it often."""
    for path in (project.root / "content/warnings").iterdir():
        if path.stem < "2026-11" and path.stem != LED_TO:
            path.unlink()
    return project


@pytest.fixture
def bare(recent):
    """The same without the statistics, whose charts take longest to draw where the cache is lost."""
    (recent.root / "data/report-stats.json").unlink()
    return recent


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """A real Chromium, one for all tests: Playwright cannot be started twice in a process."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()
