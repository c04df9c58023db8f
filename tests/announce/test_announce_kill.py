"""The real command, killed (SIGKILL) at every step, and run again: nothing twice, nothing lost in silence."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest
from fault_server import WebServer, wait_until
from ward_project import ZONE, Ward

A, B = "/warnings/tin-a/", "/warnings/tin-b/"
PLACES = [f"{place}:{number}" for number in (1, 2) for place in ("before-write", "after-write", "after-sync")]


def started_ward(folder, port):
    ward = Ward(folder).channel("may", f"json://127.0.0.1:{port}/", since="2020-01-01")
    return ward.warn_recently("tin-a", "tin-b").begin()


def test_it_was_killed_at_any_line_of_the_ledger(tmp_path):
    def kill_at(place):
        web = WebServer()
        ward = started_ward(tmp_path / place.replace(":", "-"), web.port)
        ward.now = datetime.now(ZONE)
        killed, _ = ward.command("--send", KILL_AT=place)
        return place, killed, ward, web, web.delivered

    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(kill_at, PLACES))
    for place, killed, ward, web, first in found:
        good, said = ward.send()
        web.close()
        delivered, states = web.delivered, ward.states()
        assert killed == -9, place
        assert max(delivered.values()) == 1, place
        assert delivered[B] == 1, place
        assert states["may", B] == "sent", place
        # The line "attempt" is the first, "sent" the second. Only one that was surely never on its way,
        # or surely taken, needs nobody to look.
        number = place[-1]
        assert first[A] == (number == "2"), place
        sure = place in ("before-write:1", "after-write:2", "after-sync:2")
        assert states["may", A] == ("sent" if sure else "unknown"), place
        assert delivered[A] == (1 if sure or number == "2" else 0), place
        assert good is sure, place
        assert (f"KHÔNG RÕ đã tới chưa: {A}" in said) is not sure, place


def test_it_was_killed_while_the_server_held_its_answer(tmp_path, web):
    ward = started_ward(tmp_path / "ward", web.port)
    web.script = ["hold"]
    with ward.started("--send") as process:
        assert web.arrived.acquire(timeout=20)
        process.kill()
        process.wait()
    web.go_on.set()
    code, said = ward.command("--send")
    assert code == 1
    assert f"KHÔNG RÕ đã tới chưa: {A}" in said
    assert web.delivered == {A: 1, B: 1}


def test_two_runs_at_once_send_nothing_twice(tmp_path, web):
    ward = started_ward(tmp_path / "ward", web.port)
    web.script = ["hold"]
    with ward.started("--send") as process:
        assert web.arrived.acquire(timeout=20)
        code, said = ward.command("--send")
        assert (code, said) == (
            1,
            "Đang có một lần gửi khác chạy trên máy này; hãy đợi nó xong rồi gõ lại.\n",
        )
        web.go_on.set()
        said, _ = process.communicate(timeout=20)
        assert process.returncode == 0, said
    assert web.delivered == {A: 1, B: 1}


def test_what_hangs_does_not_keep_the_command_from_ending(tmp_path, web):
    ward = started_ward(tmp_path / "ward", web.port)
    web.script = ["drip"]
    with ward.started("--send", "--timeout", "0.5") as process:
        said, _ = process.communicate(timeout=20)
    assert "(máy chủ không trả lời kịp)" in said
    wait_until(lambda: web.delivered == {A: 1})


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--help"], "Gửi thật. Không có thì chỉ cho xem trước."),
        ([], "XEM TRƯỚC, chưa gửi gì."),
        (["--send", "--now", "2026-11-25"], "không gửi thật khi đang diễn tập"),
        (["--channel", "khac"], "không có kênh `khac` trong data/ward.yml; có: may"),
    ],
)
def test_what_the_command_says(tmp_path, web, options, says):
    ward = started_ward(tmp_path / "ward", web.port)
    _, said = ward.command(*options, COLUMNS="200")
    assert says in said
    assert web.got == []
