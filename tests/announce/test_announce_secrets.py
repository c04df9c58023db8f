"""No address, token or password is ever shown or written down, whatever goes wrong."""

import json

import pytest
from fault_server import free_port
from ward_project import NOW

from hub.announce.address import ChannelTrouble, open_channel
from hub.model import AnnounceChannel

MARK = "BiMat"
"""Stands in every secret below."""


def ward_of_secrets(ward, web, mail_port):
    at = f"127.0.0.1:{web.port}"
    ward.channel("may", f"json://{MARK}ten:{MARK}mk@{at}/{MARK}duong?+X-Khoa={MARK}khoa&-q={MARK}hoi&rto=0.5")
    ward.channel("dong", f"json://{MARK}:{MARK}mk@127.0.0.1:{free_port()}/{MARK}")
    ward.channel("khong-co", f"json://{MARK}mk@{MARK.lower()}.invalid/{MARK}")
    ward.channel("nhom-zalo", f"zalo://123:{MARK}Ma/{MARK}Nhom", "zalo-bot")
    ward.channel("tele", f"tgram://123:{MARK}Ma/@{MARK}Nhom", "telegram")
    ward.channel(
        "thu",
        f"mailto://{MARK}ten:{MARK}mk@127.0.0.1:{mail_port}?from=a@phuong.example&to={MARK}@phuong.example&mode=insecure",
        "email",
    )
    ward.channel("hong", f"zalo://{MARK}", "zalo-bot")
    ward.channel("sai-loai", f"json://{MARK}", "telegram")
    return ward.begin()


@pytest.mark.parametrize("step", [500, "cut", "refuse"])
def test_no_secret_is_shown_or_written(ward, web, mail, step):
    ward_of_secrets(ward, web, mail.port).warn_recently("tin-a")
    angry = (400, {}, json.dumps({"ok": False, "description": f"bad {MARK}"}).encode())
    web.script = [angry if step == "refuse" else step] * 20
    mail.script = ["cut"]
    said = ""
    for options in (["--send"], ["--send"] if step == "cut" else []):
        _, more = ward.command(
            *options,
            "--pause",
            "0.001",
            "--attempts",
            "2",
            "--timeout",
            "1",
            BOTS_AT=f"http://127.0.0.1:{web.port}",
        )
        said += more
    written = ward.ledger.read_text("utf-8")
    assert "attempt" in written
    assert len(web.got) >= 3
    for text in (said, written, *(str(p) for p in ward.root.rglob("*"))):
        assert MARK.lower() not in text.lower()
    assert "Traceback" not in said


def test_the_libraries_log_nothing(ward, web, mail, caplog):
    caplog.set_level("DEBUG")
    ward_of_secrets(ward, web, mail.port).warn("tin-a")
    web.script, mail.script = [401] * 9, ["data 554 no"]
    ward.send(channel="may")
    ward.send(channel="thu")
    ward.send(channel="hong")
    assert len(web.got) == 1
    assert MARK.lower() not in caplog.text.lower()


@pytest.mark.parametrize(
    ("kind", "url", "code"),
    [
        ("zalo-bot", "", "variable"),
        ("zalo-bot", "tgram://123:abc/1", "scheme"),
        ("zalo-bot", "zalo://khong-phai-ma/1", "address"),
        ("zalo-bot", "zalo://123:abc/1/2", "recipients"),
        ("zalo-bot", "zalo://123:abc/", "recipients"),
        ("telegram", "tgram://123:abc", "recipients"),
        ("email", "mailtos://a:b@thu.example?to=c@thu.example,d@thu.example", "recipients"),
        ("email", "mailtos://a:b@thu.example?to=c@thu.example&bcc=d@thu.example", "recipients"),
        ("webhook", "http://may.example/", "scheme"),
        ("webhook", "json://", "address"),
    ],
)
def test_an_address_that_cannot_be_used_is_told_without_it(kind, url, code):
    channel = AnnounceChannel(name="kenh", kind=kind, variable="HUB_KENH", since=NOW)
    with pytest.raises(ChannelTrouble) as trouble:
        open_channel(channel, {"HUB_KENH": url})
    assert trouble.value.code == code
    assert not url or url.partition("://")[2] not in str(trouble.value.details) or url == "json://"


def test_an_address_cannot_make_apprise_send_twice(ward, web):
    url = f"json://127.0.0.1:{web.port}/?retry=3&wait=0&overflow=split&redirect=yes&optional=yes"
    ward.channel("may", url).warn("tin-a").begin()
    web.script = [(302, {"Location": f"http://127.0.0.1:{web.port}/khac"}, b"")]
    assert not ward.send()[0]
    assert len(web.got) == 1
