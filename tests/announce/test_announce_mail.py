"""E-mail against a real SMTP server that fails in every way."""

import pytest
from fault_server import free_port

A = "/warnings/tin-a/"


@pytest.fixture
def post(ward, mail):
    """A ward with one warning and a mail channel."""
    url = f"mailto://127.0.0.1:{mail.port}?from=truc-ban@phuong.example&to=to-dan-pho@phuong.example&mode=insecure"
    ward.channel("thu", url, "email").warn("tin-a").begin()
    return ward


def test_a_mail_is_plain_text_with_a_subject(post, mail):
    assert post.send()[0]
    ((to, subject, text),) = mail.got
    assert to == ["to-dan-pho@phuong.example"]
    assert subject == "[BẢN MẪU] Tin tin-a"
    first = ["❗ [BẢN MẪU] Tin tin-a", "20/11/2026 · Toàn phường", "Tóm tắt của Tin tin-a."]
    assert text.splitlines()[:3] == first
    assert text.rstrip().endswith(f"https://phuong.example{A}")
    assert post.send()[0]
    assert len(mail.got) == 1


@pytest.mark.parametrize("step", ["rcpt 450 4.2.1 busy", "data 451 4.3.0 try later"])
def test_a_passing_refusal_is_asked_again_in_the_same_run(post, mail, step):
    mail.script = [step, step]
    assert post.send()[0]
    assert mail.delivered == {A: 1}


@pytest.mark.parametrize("step", ["rcpt 550 5.1.1 no such user", "data 554 5.7.1 spam"])
def test_a_lasting_refusal_is_left_for_the_next_run(post, mail, step):
    mail.script = [step] * 4
    good, said = post.send()
    assert not good
    assert "CHƯA gửi được tin mới: Tin tin-a" in said
    mail.script = []
    assert post.send()[0]
    assert mail.delivered == {A: 1}


def test_a_connection_that_ends_after_the_text_is_in_doubt(post, mail):
    mail.script = ["cut"]
    good, said = post.send()
    assert not good
    assert f"KHÔNG RÕ đã tới chưa: {A}" in said
    assert not post.send()[0]
    assert mail.delivered == {A: 1}


def test_no_server_is_a_sure_failure(ward):
    url = f"mailto://127.0.0.1:{free_port()}?from=a@phuong.example&to=b@phuong.example&mode=insecure"
    ward.channel("thu", url, "email").warn("tin-a").begin()
    assert not ward.send()[0]
    assert ward.states() == {("thu", A): "pending"}
