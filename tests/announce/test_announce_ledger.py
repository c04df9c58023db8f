"""The ledger: what it says, and that a damaged one stops everything."""

import os
from datetime import datetime

import pytest
from ward_project import ZONE

from hub.announce.ledger import HEAD, MOST, AnotherRun, DamagedLedger, Ledger, parse_ledger

AT = "2026-11-25T08:30:00+07:00"
KEY = "/warnings/tin-a/"


def line(step, key=KEY, channel="may"):
    return f"{AT} {channel} {key} {step}\n"


@pytest.mark.parametrize(
    ("steps", "state", "failures"),
    [
        (["attempt"], "unknown", 0),
        (["attempt", "sent"], "sent", 0),
        (["attempt", "failed http-500"], "pending", 1),
        (["attempt", "failed http-500", "attempt", "failed connect"], "pending", 2),
        (["attempt", "unknown timeout"], "unknown", 0),
        (["attempt", "again by-hand"], "pending", 0),
        (["attempt", "sent", "attempt", "failed http-500"], "sent", 0),
    ],
)
def test_how_an_event_stands(steps, state, failures):
    known = parse_ledger(HEAD + "".join(line(step) for step in steps))["may", KEY]
    assert (known.state, known.failures) == (state, failures)


@pytest.mark.parametrize("end", range(1, len(line("sent"))))
def test_a_line_that_was_never_finished_does_not_count(tmp_path, end):
    whole = HEAD + line("attempt", "/warnings/tin-b/#cap-nhat-1")
    torn = line("sent", "/warnings/tin-b/#cap-nhat-1")[:end]
    (tmp_path / "announced.txt").write_text(whole + torn, "utf-8")
    with Ledger(tmp_path, lambda: datetime(2026, 11, 25, 9, 0, tzinfo=ZONE)) as ledger:
        before = ledger.read()
        ledger.write("may", KEY, "attempt")
        after = ledger.read()
    assert before["may", "/warnings/tin-b/#cap-nhat-1"].state == "unknown"
    assert set(after) == {("may", "/warnings/tin-b/#cap-nhat-1"), ("may", KEY)}


def test_a_last_line_that_only_lacks_its_end_counts(tmp_path):
    (tmp_path / "announced.txt").write_text((HEAD + line("attempt") + line("sent")).rstrip("\n"), "utf-8")
    with Ledger(tmp_path, lambda: datetime(2026, 11, 25, 9, 0, tzinfo=ZONE)) as ledger:
        ledger.write("may", "/warnings/tin-b/", "attempt")
        assert {key[1]: str(known.state) for key, known in ledger.read().items()} == {
            KEY: "sent",
            "/warnings/tin-b/": "unknown",
        }


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 1),
        ("gì đó\n", 1),
        (HEAD + "<<<<<<< HEAD\n" + line("attempt"), 2),
        (HEAD + line("attempt") + line("done") + line("sent"), 3),
        (HEAD + line("attempt").replace("25T", "35T"), 2),
        (HEAD + line("attempt", "/guides/a/"), 2),
        (HEAD + line("attempt", channel="Nhóm"), 2),
    ],
)
def test_a_damaged_ledger_names_its_line_and_nothing_is_sent(ward, web, text, number):
    with pytest.raises(DamagedLedger) as damage:
        parse_ledger(text)
    assert damage.value.line == number
    ward.channel("may", f"json://127.0.0.1:{web.port}/").warn("tin-a").begin()
    ward.ledger.write_text(text, "utf-8")
    for wish in ({"send": True}, {}, {"channel": "may", "mark_sent": KEY}):
        assert ward.refusal(**wish).startswith(f"data/announced.txt:{number}: dòng này hỏng")
    assert web.got == []
    assert ward.ledger.read_text("utf-8") == text


@pytest.mark.parametrize("kind", ["folder", "device", "pipe", "dead link", "large"])
def test_what_is_no_ledger_is_refused_and_nothing_is_sent(ward, web, kind):
    ward.channel("may", f"json://127.0.0.1:{web.port}/").warn("tin-a")
    if kind == "folder":
        ward.ledger.mkdir()
    elif kind == "pipe":
        os.mkfifo(ward.ledger)
    elif kind == "large":
        ward.begin()
        os.truncate(ward.ledger, MOST + 1)
    else:
        ward.ledger.symlink_to("/dev/zero" if kind == "device" else "khong-co.txt")
    before = ward.ledger.lstat()
    for wish in ({}, {"send": True}, {"send": True, "first_time": True}, {"channel": "may", "resend": KEY}):
        said = ward.refusal(**wish)
        assert said.startswith("data/announced.txt không phải tệp sổ đọc được (nó là thư mục, liên kết ")
        assert "lớn hơn 64 MB) nên chưa gửi gì" in said
        assert "lấy lại sổ cũ (git restore data/announced.txt)" in said
    assert web.got == []
    after = ward.ledger.lstat()
    assert (after.st_ino, after.st_size) == (before.st_ino, before.st_size)


def test_lines_of_windows_and_a_mark_at_the_beginning_are_read(ward):
    ward.channel("may", "json://127.0.0.1:9/").warn("tin-a")
    ward.ledger.write_bytes(
        b"\xef\xbb\xbf" + (HEAD + line("attempt") + line("sent")).replace("\n", "\r\n").encode()
    )
    assert ward.run()[1].endswith("Không có tin nào cần gửi.\n")


def test_no_ledger_is_no_empty_ledger(ward, web):
    ward.channel("may", f"json://127.0.0.1:{web.port}/").warn("tin-a")
    assert "--first-time" in ward.refusal(send=True)
    assert web.got == []
    assert ward.send(first_time=True)[0]
    assert ward.ledger.read_text("utf-8").startswith(HEAD)
    assert "bỏ --first-time" in ward.refusal(send=True, first_time=True)


def test_only_one_may_hold_it(tmp_path):
    def clock():
        return datetime(2026, 11, 25, 9, 0, tzinfo=ZONE)

    with Ledger(tmp_path, clock), pytest.raises(AnotherRun), Ledger(tmp_path, clock):
        pass


def test_a_disk_that_is_full_stops_the_channel_before_anything_leaves(ward, web, monkeypatch):
    ward.channel("may", f"json://127.0.0.1:{web.port}/").warn("tin-a").begin()
    before = ward.ledger.read_bytes()

    def full(self, channel, key, step, reason=""):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Ledger, "write", full)
    good, said = ward.send()
    assert not good
    assert "Không ghi được sổ nên dừng kênh này." in said
    assert (web.got, ward.ledger.read_bytes()) == ([], before)
