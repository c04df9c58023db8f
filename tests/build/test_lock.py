import threading
import time

import pytest

from hub.build.lock import Lock


def test_the_second_waits_for_the_first(tmp_path):
    first, second = Lock(tmp_path), Lock(tmp_path)
    first.take()
    order = []

    def wait():
        with second:
            order.append("second")

    waiting = threading.Thread(target=wait)
    waiting.start()
    time.sleep(0.3)
    order.append("first done")
    first.release()
    waiting.join(10)
    assert order == ["first done", "second"]


def test_patience_ends_with_a_message(tmp_path):
    with Lock(tmp_path), pytest.raises(TimeoutError, match="gõ lại"):
        Lock(tmp_path, patience=0.2).take()


def test_releasing_twice_is_harmless(tmp_path):
    lock = Lock(tmp_path)
    lock.take()
    lock.release()
    lock.release()
    with Lock(tmp_path, patience=0.1):
        pass
