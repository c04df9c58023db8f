import os
import threading

from hub.build.second_process import SecondProcess, can_fork


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
    assert can_fork() == (threading.active_count() == 1)
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    assert not can_fork()
    stop.set()
    thread.join()
