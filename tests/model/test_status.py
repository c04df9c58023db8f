from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from hub.model import Severity, Status, WarningBrief

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOON = datetime(2026, 11, 25, 12, 0, tzinfo=ZONE)


def brief(**changes):
    values = {
        "id": "x",
        "title": "x",
        "category": "lua-dao",
        "severity": Severity.MINOR,
        "published": NOON,
        "expires": None,
        "areas": (),
        "place": "",
        "summary": "x",
        "step": "x",
        "related": (),
        "replaced_by": None,
        "aliases": (),
        "updated": (),
        "withdrawn": None,
        "pinned": False,
        "draft": False,
        "photos": (),
        "links": (),
        "digest": "0",
    }
    return WarningBrief(**{**values, **changes})


SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("changes", "now", "status"),
    [
        ({}, NOON - SECOND, Status.UPCOMING),
        ({}, NOON, Status.ACTIVE),
        ({"expires": NOON + SECOND}, NOON, Status.ACTIVE),
        ({"expires": NOON + SECOND}, NOON + SECOND, Status.EXPIRED),
        ({"withdrawn": NOON + SECOND}, NOON, Status.ACTIVE),
        ({"withdrawn": NOON + SECOND}, NOON + SECOND, Status.WITHDRAWN),
        ({"withdrawn": NOON, "expires": NOON + SECOND}, NOON + 2 * SECOND, Status.WITHDRAWN),
        ({"withdrawn": NOON, "published": NOON + SECOND}, NOON, Status.UPCOMING),
    ],
)
def test_the_status_follows_from_the_dates_and_now(changes, now, status):
    assert brief(**changes).status_at(now) is status


def test_the_status_is_the_same_seen_from_another_time_zone():
    there = NOON.astimezone(ZoneInfo("America/New_York"))
    assert brief(expires=NOON).status_at(there) is Status.EXPIRED


def test_the_last_change_is_the_newest_moment_that_has_come():
    changing = brief(updated=(NOON + SECOND, NOON + 2 * SECOND), expires=NOON + 3 * SECOND)
    assert [changing.changed_at(NOON + n * SECOND) for n in range(5)] == [
        NOON,
        NOON + SECOND,
        NOON + 2 * SECOND,
        NOON + 3 * SECOND,
        NOON + 3 * SECOND,
    ]
