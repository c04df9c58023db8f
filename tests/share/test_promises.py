"""What holds for every message, whatever an officer wrote."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hub.model import Status
from hub.render.share import FORMATS, share_guide, share_warning, short_link
from hub.render.share.cut import cut
from hub.render.share.plain import line_start, utf16_length
from hub.render.share.sms import gsm_length, without_accents
from render import sample

GSM = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€"
)
LINE = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=320)
WORDS = st.lists(
    st.sampled_from(
        ["Kẻ", "gian", "gọi", "video", "đòi", "“tiền”", "🚨", "–", "*đậm*", "#1", "ngân", "hàng."]
    ),
    min_size=1,
)
TEXT = LINE | WORDS.map(" ".join)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(TEXT, TEXT, st.lists(TEXT, min_size=1, max_size=8), TEXT, st.sampled_from(list(Status)), st.booleans())
def test_any_warning_in_any_format(title, summary, steps, note, status, update):
    view, text = sample.warning_in(status, title=title, summary=summary)
    view = view._replace(short="k643t", replacement=sample.NEWER._replace(title=title))
    news = tuple(replace(u, note=note) for u in text.updates)
    taken_back = text.withdrawal and replace(text.withdrawal, reason=note)
    text = replace(text, what_to_do=tuple(steps), updates=news, withdrawal=taken_back)
    for format in FORMATS:
        said = share_warning(
            view, text, sample.CONTEXT, format, update=update and status is not Status.WITHDRAWN
        )
        _holds(said, format, short_link(view, sample.CONTEXT))


@given(TEXT, TEXT)
def test_any_guide_in_any_format(title, summary):
    guide = replace(sample.GUIDE, title=title, summary=summary)
    for format in FORMATS:
        _holds(
            share_guide(guide, sample.CONTEXT, format),
            format,
            "https://an-ninh.example/guides/lua-dao-qua-dien-thoai/",
        )


def _holds(said, format, link):
    assert said.split("\n")[-1] == link
    assert said.count(link) == 1
    assert unicodedata.is_normalized("NFC", said)
    kinds = {unicodedata.category(c) for c in said if c not in "\n\u200d\ufe0f"}
    assert not kinds & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    assert said == said.strip()
    for line in said.split("\n"):
        assert not line.startswith(("#", ">", "*", "-", "_", "~", "`", "/", "@", " ", "1.", "1)"))
    if format == "sms":
        assert gsm_length(said) <= 160
        assert set(said) <= GSM
    else:
        assert len(said) <= utf16_length(said) < 600
        assert "BẢN MẪU" in said.split("\n")[0]


@given(TEXT, st.integers(0, 80))
def test_cut_text_fits_and_ends_with_a_word(text, room):
    text = line_start(text)
    held = cut(text, room)
    assert utf16_length(held) <= room
    if held not in ("", text):
        kept = held.removesuffix("…")
        assert text.startswith(kept)
        after = text[len(kept) :].lstrip(" ,;:.-–(\"“'‘")
        assert not after or text[len(kept)] in " ,;:.-–(\"“'‘"


@pytest.mark.parametrize(
    ("text", "room", "held"),
    [
        ("Cúp máy ngay. Không bấm vào đường link lạ nào.", 30, "Cúp máy ngay."),
        ("Gọi Công an P. Trường Thọ để hỏi lại cho chắc.", 26, "Gọi Công an P. Trường Thọ…"),
        ('Nói: "Tôi bị lừa, xin khóa." Đọc giờ chuyển.', 40, 'Nói: "Tôi bị lừa, xin khóa."'),
        ("Không bấm vào đường link lạ.", 20, "Không bấm vào đường…"),
        ("Không, đừng bấm.", 8, "Không…"),
        ("Nguyên-một-chữ-quá-dài", 10, ""),
        ("Vừa khít.", 9, "Vừa khít."),
    ],
)
def test_where_text_is_cut(text, room, held):
    assert cut(text, room) == held


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("# Tiêu đề", "Tiêu đề"),
        ("> lời người khác", "lời người khác"),
        ("- gạch đầu dòng", "gạch đầu dòng"),
        ("1. thứ nhất", "thứ nhất"),
        ("*đậm* rồi", "đậm* rồi"),
        ("@all vào đây", "all vào đây"),
        ("Bấm *101# rồi gọi", "Bấm *101# rồi gọi"),
        ("113 là số công an", "113 là số công an"),
        ("A\u0300 la\u0301\u200b cháy\x07\u202e", "À lá cháy"),
    ],
)
def test_a_line_does_not_begin_with_a_mark(text, plain):
    assert line_start(text) == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Đừng bấm “link” lạ – gọi 113… 🚨", 'Dung bam "link" la - goi 113...'),
        ("Ưu đãi 50% [giả]", "Uu dai 50% (gia)"),
        ("chuyển 5.000.000₫", "chuyen 5.000.000d"),
        ("Nguyễn Ỷ Ẵ ỡ", "Nguyen Y A o"),
    ],
)
def test_an_sms_has_no_accents(text, plain):
    assert without_accents(text) == plain


def test_a_site_with_a_long_address_keeps_it_whole():
    long = sample.CONTEXT._replace(site_url=f"https://an-ninh.example/{'duong-dai/' * 12}")
    view, text = sample.warning_in(Status.ACTIVE)
    for format in FORMATS:
        said = share_warning(view._replace(short="k643t"), text, long, format)
        assert said.endswith(f"\n{long.site_url}w/k643t/")
        assert "MẪU" in said or "MAU" in said


def test_text_is_the_same_whatever_came_before():
    view, text = sample.warning_in(Status.ACTIVE)
    assert len({share_warning(view, text, sample.CONTEXT) for _ in range(3)}) == 1


@pytest.mark.parametrize("format", ["zalo", "facebook"])
def test_what_to_do_before_ringing_is_sent_on(format):
    first = "Gọi ngay ngân hàng (số in sau thẻ) xin khóa tài khoản, rồi gọi 113."
    swindle = replace(sample.CATEGORIES["lua-dao"], first=first)
    context = sample.CONTEXT._replace(categories={**sample.CATEGORIES, "lua-dao": swindle})
    lines = share_warning(*sample.warning_in(Status.ACTIVE), context, format).splitlines()
    assert lines.index(first) < next(n for n, line in enumerate(lines) if "Gọi 113" in line and line != first)


def test_a_message_says_when_and_where():
    view, text = sample.warning_in(Status.ACTIVE, place="", areas=("khu-pho-1", "khu-pho-3"))
    assert "\n5/11/2026 · Khu phố 1, Khu phố 3\n" in share_warning(view, text, sample.CONTEXT)
