"""Webhook, Telegram and Zalo against a real web server that fails in every way."""

import json
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from apprise.plugins.telegram import NotifyTelegram
from apprise.plugins.zalo import NotifyZalo
from fault_server import free_port

A = "/warnings/tin-a/"


@pytest.fixture
def hook(ward, web):
    """A ward with one warning and a webhook."""
    ward.channel("may", f"json://127.0.0.1:{web.port}/nhan?rto=0.5").warn("tin-a").begin()
    return ward


def test_what_is_new_is_sent_once_and_never_again(hook, web):
    good, said = hook.send()
    assert good
    assert "Đã gửi tin mới: Tin tin-a" in said
    message = web.got[0][3]
    assert message["title"] == "[BẢN MẪU] Tin tin-a"
    lines = ["❗ [BẢN MẪU] Tin tin-a", "20/11/2026 · Toàn phường", "Tóm tắt của Tin tin-a."]
    assert message["message"].splitlines()[:3] == lines
    assert message["message"].endswith(f"\nhttps://phuong.example{A}")
    assert hook.send() == (True, "\n== Kênh may (webhook) ==\nKhông có tin nào cần gửi.\n")
    assert web.delivered == {A: 1}


def test_without_send_nothing_leaves_and_nothing_is_written(hook, web):
    before = hook.ledger.read_bytes()
    good, said = hook.run()
    assert good
    assert said.startswith("XEM TRƯỚC, chưa gửi gì.")
    assert f"    Công an P. Trường Thọ. Xem đầy đủ:\n    https://phuong.example{A}\n" in said
    assert (web.got, hook.ledger.read_bytes()) == ([], before)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("", "chưa có biến môi trường HUB_HONG"),
        ("https://may.example/", "phải bắt đầu bằng json://, jsons://"),
    ],
)
def test_a_channel_that_cannot_be_used_promises_nothing(hook, web, url, why):
    hook.channel("hong", url)
    good, said = hook.run()
    assert not good
    working, broken = said.split("\n== Kênh hong (webhook) ==\n")
    assert f"Sẽ gửi tin mới: {A}\n" in working
    first, *rest = broken.splitlines()
    assert first.startswith("Không gửi được kênh này: ")
    assert why in first
    assert rest == ["Đợi sửa xong kênh mới gửi được tin mới: Tin tin-a"]
    assert web.got == []
    good, said = hook.send()
    assert not good
    assert said.endswith("Đợi sửa xong kênh mới gửi được tin mới: Tin tin-a\n")
    assert web.delivered == {A: 1}


def test_the_preview_of_a_broken_channel_ends_with_1(hook):
    code, said = hook.command(HUB_MAY="")
    assert code == 1
    assert "Không gửi được kênh này: " in said
    assert "Sẽ gửi" not in said
    assert hook.command()[0] == 0


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_passing_fault_is_asked_again_in_the_same_run(hook, web, status):
    web.script = [status, status]
    assert hook.send()[0]
    assert len(web.got) == 3
    assert web.delivered == {A: 1}


@pytest.mark.parametrize("status", [400, 401, 404, 302])
def test_a_lasting_refusal_is_left_for_the_next_run(hook, web, status):
    web.script = [(status, {"Location": f"http://127.0.0.1:{web.port}/khac"}, b"")]
    good, said = hook.send()
    assert not good
    assert f"CHƯA gửi được tin mới: Tin tin-a (máy chủ trả lời {status}). Lần sau máy gửi lại." in said
    assert len(web.got) == 1
    assert hook.states() == {("may", A): "pending"}
    assert hook.send()[0]
    assert web.delivered == {A: 1}


def test_a_server_that_stays_broken_is_asked_four_times_a_run(hook, web):
    web.script = [500] * 5
    assert not hook.send()[0]
    assert len(web.got) == 4
    assert hook.send()[0]


@pytest.mark.parametrize("step", ["cut", "hold", "drip", 502, 504, 408])
def test_what_may_have_come_through_is_never_sent_again_but_told(hook, web, step):
    web.script = [step]
    good, said = hook.send(timeout=1.0)
    assert not good
    assert f"KHÔNG RÕ đã tới chưa: {A}" in said
    good, said = hook.send()
    assert not good
    assert f'đã có tin thì gõ:   make announce ARGS="--channel may --mark-sent {A}"' in said
    assert web.delivered == {A: 1}
    assert hook.states() == {("may", A): "unknown"}


def test_an_answer_that_is_cut_after_its_status_counts_as_taken(hook, web):
    web.script = ["half"]
    assert hook.send()[0]
    assert hook.states() == {("may", A): "sent"}


def test_nobody_listening_and_no_such_host_are_sure_failures(ward):
    ward.channel("dong", f"json://127.0.0.1:{free_port()}/").channel("ten", "json://khong-co.invalid/")
    ward.warn("tin-a").begin()
    good, said = ward.send()
    assert not good
    assert "(không nối được tới máy chủ)" in said
    assert "(không tìm thấy máy chủ)" in said
    assert set(ward.states().values()) == {"pending"}


def test_a_server_may_say_how_long_to_wait(hook, web):
    web.script = [(429, {"Retry-After": "1"}, b"")]
    start = time.monotonic()
    assert hook.send()[0]
    assert time.monotonic() - start >= 1


def test_a_wait_that_is_too_long_is_for_another_run(hook, web):
    later = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    web.script = [(503, {"Retry-After": later}, b"")]
    good, _ = hook.send()
    assert not good
    assert len(web.got) == 1
    assert hook.send()[0]


def test_what_was_in_doubt_is_settled_by_hand(hook, web):
    web.script = ["cut"]
    hook.send()
    good, said = hook.run(channel="may", resend=A, send=True)
    assert good
    assert f"kênh `may` sẽ gửi lại `{A}`" in said
    assert len(web.got) == 2
    assert "đã gửi" in hook.refusal(channel="may", resend=A)
    assert "đã gửi" in hook.refusal(channel="may", mark_sent=A)
    assert "chưa từng gửi" in hook.refusal(channel="may", resend="/warnings/khac/")
    assert "--channel" in hook.refusal(resend=A)


def test_what_has_come_is_marked_by_hand(hook, web):
    web.script = ["cut"]
    hook.send()
    assert hook.run(channel="may", mark_sent=A)[0]
    assert hook.send()[0]
    assert len(web.got) == 1


def test_a_refused_event_holds_up_no_other_for_ever(ward, web):
    ward.channel("may", f"json://127.0.0.1:{web.port}/")
    for number in range(7):
        ward.warn(f"tin-{number}", f"2026-11-20 08:0{number}")
    ward.begin()
    web.script = [400, 400]
    assert not ward.send()[0]
    assert len(web.got) == 2  # two refused in a row: the channel rests until the next run
    assert ward.send()[0]
    assert ward.send()[0]
    assert web.delivered == {f"/warnings/tin-{n}/": 1 for n in range(7)}


def test_an_update_waits_for_what_it_updates(ward, web):
    ward.channel("may", f"json://127.0.0.1:{web.port}/")
    ward.warn("tin-a", more='updates: [{at: 2026-11-21 09:00, note: "Chuyện mới số 1."}]\n').begin()
    web.script = [400]
    good, said = ward.send()
    assert not good
    assert "Để lần sau: cập nhật: Tin tin-a" in said
    assert ward.send()[0]
    assert [key for _, key, _, _ in web.got] == [A, A, f"{A}#cap-nhat-1"]


def test_a_dead_channel_holds_up_no_other(ward, web):
    ward.channel("chet", f"json://127.0.0.1:{web.port}/?rto=5").channel(
        "song", f"json://127.0.0.1:{web.port}/song"
    )
    ward.warn("tin-a").begin()
    web.script = ["hold"]
    start = time.monotonic()
    good, _ = ward.send(timeout=0.5)
    assert not good
    assert time.monotonic() - start < 3
    assert sorted(ward.states().values()) == ["sent", "unknown"]


@pytest.fixture
def bots(web, monkeypatch):
    """Telegram's and Zalo's bot servers, in our own place."""
    base = f"http://127.0.0.1:{web.port}"
    monkeypatch.setattr(NotifyTelegram, "notify_url", f"{base}/bot")
    monkeypatch.setattr(NotifyZalo, "notify_url", f"{base}/bot{{token}}/sendMessage")
    return web


def test_zalo_gets_plain_text_in_one_piece(ward, bots):
    ward.channel("nhom-zalo", "zalo://123456:bi-mat/nhom1", "zalo-bot").warn("tin-a").begin()
    assert ward.send()[0]
    path, key, _, message = bots.got[0]
    assert (path, key) == ("/bot123456:bi-mat/sendMessage", A)
    assert set(message) == {"text", "chat_id"}
    assert message["chat_id"] == "nhom1"
    assert message["text"].startswith("❗ [BẢN MẪU] Tin tin-a\n")


@pytest.mark.parametrize(("error", "tries"), [(400, 1), (429, 2)])
def test_zalo_refuses_with_200(ward, bots, error, tries):
    ward.channel("nhom-zalo", "zalo://123456:bi-mat/nhom1", "zalo-bot").warn("tin-a").begin()
    answer = json.dumps({"ok": False, "error_code": error, "description": "Bad bi-mat"}).encode()
    bots.script = [(200, {}, answer)]
    good, said = ward.send()
    assert len(bots.got) == tries
    assert good == (tries == 2)
    assert "bi-mat" not in said


def test_zalo_answers_what_nobody_understands(ward, bots):
    ward.channel("nhom-zalo", "zalo://123456:bi-mat/nhom1", "zalo-bot").warn("tin-a").begin()
    bots.script = ["half"]
    assert not ward.send()[0]
    assert ward.states() == {("nhom-zalo", A): "unknown"}


def test_telegram_gets_escaped_text_and_is_asked_again_when_it_says(ward, bots):
    ward.channel("tele", "tgram://123456:bi-mat/-100123", "telegram").warn("tin-a").begin()
    bots.script = [(429, {}, json.dumps({"ok": False, "parameters": {"retry_after": 1}}).encode())]
    start = time.monotonic()
    assert ward.send()[0]
    assert time.monotonic() - start >= 1
    path, key, _, message = bots.got[1]
    assert (path, key, message["chat_id"]) == ("/bot123456:bi-mat/sendMessage", A, -100123)
