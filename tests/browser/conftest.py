"""A visitor's window for the tests of this folder."""

import pytest

from visitor import Visit


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
