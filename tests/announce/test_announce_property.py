"""Whatever the server does and wherever the program dies: at most once each, and nothing lost in silence."""

import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ward_project import Ward

from hub.announce.ledger import Ledger
from hub.announce.pace import Pace

IDS = ("tin-a", "tin-b", "tin-c")
STEPS = st.sampled_from([200, 200, 500, 503, 400, 429, 404, 502, 504, "cut", "half"])
RUNS = st.lists(st.tuples(st.lists(STEPS, max_size=8), st.none() | st.integers(0, 9)), min_size=1, max_size=4)


class Died(BaseException):
    """The program was killed."""


@pytest.fixture
def dying(monkeypatch):
    """A ledger that dies at its n-th line: for even n before it is written, for odd n after."""
    write = Ledger.write
    left = [None]

    def dying_write(self, *line):
        if left[0] is None:
            write(self, *line)
            return
        left[0] -= 1
        if left[0] == -1:
            raise Died
        write(self, *line)
        if left[0] == 0:
            left[0] = -1
            raise Died

    monkeypatch.setattr(Ledger, "write", dying_write)
    monkeypatch.setattr(threading, "excepthook", lambda _: None)
    return left


def test_at_most_once_and_nothing_lost(tmp_path_factory, web, dying):
    @settings(
        max_examples=25,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @given(RUNS)
    def holds(runs):
        web.got.clear()
        ward = Ward(tmp_path_factory.mktemp("ward") / "ward").channel("may", f"json://127.0.0.1:{web.port}/")
        for number, id in enumerate(IDS):
            ward.warn(id, f"2026-11-20 08:0{number}")
        ward.begin()
        pace = Pace(attempts=3, first=0.0, between=0.0)
        for script, death in runs:
            web.script, dying[0] = list(script), death
            ward.send(pace=pace)
        web.script, dying[0] = [], None
        for _ in IDS:
            _, said = ward.send(pace=pace)
        assert max(web.delivered.values(), default=0) <= 1
        for id in IDS:
            key = f"/warnings/{id}/"
            state = ward.states()["may", key]
            assert state in ("sent", "unknown")
            assert state == "unknown" or web.delivered[key] == 1
            assert (f"KHÔNG RÕ đã tới chưa: {key}" in said) == (state == "unknown")

    holds()
