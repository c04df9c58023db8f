"""A year of two digits is read as the one that an officer most likely means."""

import pytest

from hub.check.moment_words import explain


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("26-11-30 08:30", "2026-11-30 08:30"),
        ("30-11-26 08:30", "2026-11-30 08:30"),
        ("5/11/26 8:30", "2026-11-05 08:30"),
        ("26/11/05 08:30", "2026-11-05 08:30"),
        ("31.12.26 08:30", "2026-12-31 08:30"),
        ("5/11/19 08:30", "2019-11-05 08:30"),
    ],
)
def test_the_earlier_year_is_meant(written, meant):
    assert explain(written, "moment").context == {"better": meant}
