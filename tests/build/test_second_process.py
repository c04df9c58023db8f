import os
import signal
import threading
from pathlib import Path

from hub.build import second_process as module
from hub.build.second_process import SecondProcess, begin_beside


def test_it_tells_what_it_made():
    assert SecondProcess(lambda: ["lừa đảo", "b"]).wait() == ["lừa đảo", "b"]
    assert SecondProcess(list).wait() == []


def test_it_may_tell_more_than_a_pipe_holds():
    lines = [f"warnings/{number}" for number in range(20_000)]
    assert SecondProcess(lambda: lines).wait() == lines


def test_one_that_fails_or_dies_tells_nothing():
    def fail():
        raise OSError(28, "No space left on device")

    assert SecondProcess(fail).wait() is None
    assert SecondProcess(lambda: os._exit(3)).wait() is None


def test_what_it_does_to_memory_stays_with_it():
    here = []
    assert SecondProcess(lambda: here.append("there") or here).wait() == ["there"]
    assert here == []


def test_there_is_none_beside_threads():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    assert begin_beside(list) is None
    stop.set()
    thread.join()


def test_where_none_can_be_had_nothing_is_left_open(monkeypatch):
    def none():
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", none)
    monkeypatch.setattr(module, "_threads", lambda: 1)
    before = len(list(Path("/dev/fd").iterdir()))
    assert begin_beside(list) is None
    assert len(list(Path("/dev/fd").iterdir())) == before


def test_where_children_end_unseen_it_counts_as_failed():
    handler = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        assert SecondProcess(lambda: ["a"]).wait() is None
    finally:
        signal.signal(signal.SIGCHLD, handler)
