"""However a private number or a hidden character is written, it is found; what only looks like one is not."""

# ruff: noqa: E501  lists of tricks stay lists

import string
from itertools import pairwise, product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_project import SAMPLES

from hub.check.characters import code_of
from hub.check.decoded import check_shown
from hub.check.disguise import find_disguised, may_be_disguised
from hub.check.markdown import check_long, check_short
from hub.check.markdown_files import parse_guide
from hub.check.privacy import Contacts, find_private, is_suspect
from hub.check.setting import Setting
from hub.check.settings import parse_categories, parse_ward
from hub.check.warnings import parse_warning
from hub.markdown.engine import long_html, placed_html, short_html
from hub.model import PublicWarning
from hub.read.fault import Fault
from hub.read.source import Source, decode

CONTACTS = Contacts.of(["028 0000 0113", "028 0000 0114"], ["truc-ban@congan-truongtho.example"])
SETTING = Setting(ZoneInfo("Asia/Ho_Chi_Minh"), CONTACTS)
WARD = (SAMPLES / "base/data/ward.yml").read_text(encoding="utf-8")
CATEGORIES = (SAMPLES / "base/data/categories.yml").read_text(encoding="utf-8")
few = settings(max_examples=150, suppress_health_check=list(HealthCheck))


def quoted(text):
    """As YAML in double quotes, with nothing but the two signs that need it escaped."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def block(text, indent="  "):
    return "|\n" + "".join(f"{indent}{line}\n" for line in text.split("\n")).rstrip("\n")


TEXTS = {
    "title": "Giả danh", "place": "Chợ", "summary": "Người lạ gọi.", "what_happened": "Họ gọi.",
    "if_affected": "Gọi lại.", "step": "Tắt máy.", "note": "Đã bắt.", "reason": "Nhầm.", "alt": "Ảnh.",
}  # fmt: skip


def warning(*, raw=False, **changed):
    """A warning with every text there is; those in `changed` are put in as YAML if `raw`, else in quotes."""
    text = {key: quoted(value) for key, value in TEXTS.items()}
    text |= changed if raw else {key: quoted(value) for key, value in changed.items()}
    return (
        f"title: {text['title']}\ncategory: lua-dao\nseverity: severe\npublished: 2026-11-05 08:30\n"
        f"place: {text['place']}\nsummary: {text['summary']}\nwhat_happened: {text['what_happened']}\n"
        f"what_to_do:\n  - {text['step']}\nif_affected: {text['if_affected']}\n"
        f"updates:\n  - at: 2026-11-06 08:00\n    note: {text['note']}\n"
        f"withdrawn:\n  at: 2026-11-07 08:00\n  reason: {text['reason']}\n"
        f"photos:\n  - file: anh-1.png\n    alt: {text['alt']}\n"
    )


def codes(text):
    try:
        result = parse_warning("x", "x.yml", Source(decode(text.encode()), ""), SETTING)
    except Fault as fault:  # zero bytes
        return [fault.code]
    return [] if isinstance(result, PublicWarning) else [p.code for p in result]


def guide_codes(head, body):
    text = f"---\ntitle: x\ncategory: lua-dao\nsummary: {head}\nupdated: 2026-01-01\n---\n\n{body}\n"
    return [p.code for p in parse_guide("x", "x.md", Source(decode(text.encode()), ""), SETTING).problems]


def ward_codes(**changed):
    text = WARD
    for old, new in changed.values():
        assert old in text
        text = text.replace(old, new, 1)
    return [p.code for p in parse_ward("ward.yml", Source(decode(text.encode()), "")).problems]


def category_codes(name):
    text = CATEGORIES.replace("name: Lừa đảo", f"name: {name}", 1)
    read = parse_categories("categories.yml", Source(decode(text.encode()), ""), CONTACTS)
    return [p.code for p in read.problems]


def test_the_project_of_these_tests_is_right():
    assert codes(warning()) == []
    assert guide_codes("x", "Chữ.") == []
    assert ward_codes() == []
    assert category_codes("Lừa đảo") == []


# Numbers.

phones = st.one_of(
    st.from_regex(r"0[35789][0-9]{8}", fullmatch=True),
    st.from_regex(r"\+84[35789][0-9]{8}", fullmatch=True),
    st.from_regex(r"02[0-9]{9}", fullmatch=True),
).filter(lambda n: "02800000" not in n)
SIGNS = [
    "", " ", ".", "-", "/", "‐", "‑", "‒", "–", "—", "−", "／", "．", "・", "·", "•", ",", ";", "|", ":", "~", "'", "+",
    "=", ", ", " - ", " / ", "     ", "\u00a0", "\u2009", "\u3000", "…", "_ ", "! ", "?", ")(", "«", "→",
]  # fmt: skip
MARKS = ["**", "*", "\\.", "\\-", "&nbsp;", "&#46;", "&#x2d;", "&period;", "\\*", "&ensp;", "&middot;"]
FACES = {
    "plain": str,
    "full width": lambda d: chr(0xFF10 + int(d)),
    "superscript": lambda d: "⁰¹²³⁴⁵⁶⁷⁸⁹"[int(d)],
    "subscript": lambda d: "₀₁₂₃₄₅₆₇₈₉"[int(d)],
    "circled": lambda d: "⓪①②③④⑤⑥⑦⑧⑨"[int(d)],
    "bold": lambda d: chr(0x1D7CE + int(d)),
    "arabic": lambda d: chr(0x660 + int(d)),
    "black circle": lambda d: "⓿❶❷❸❹❺❻❼❽❾"[int(d)],
}


@st.composite
def disguised(draw, signs):
    """A telephone number with its digits in some face, parted at a few places by signs."""
    number = draw(phones)
    face = FACES[draw(st.sampled_from(sorted(FACES)))]
    sign = draw(st.sampled_from(signs))
    cuts = sorted(draw(st.sets(st.integers(3, len(number) - 3), max_size=2)))
    edges = [0, *cuts, len(number)]
    pieces = [number[a:b] for a, b in pairwise(edges)]
    return sign.join("".join(c if c == "+" else face(c) for c in piece) for piece in pieces)


def is_private(found):
    return any(code.startswith("privacy.") for code in found)


@few
@given(disguised(SIGNS), st.sampled_from(sorted(TEXTS)))
def test_a_number_in_disguise_is_refused_in_every_text(number, key):
    assert is_private(codes(warning(**{key: f"Gọi {number} nhé."})))


@few
@given(disguised(MARKS), st.sampled_from(sorted(TEXTS)))
def test_a_number_with_marks_inside_is_refused_in_every_text(number, key):
    assert is_private(codes(warning(**{key: f"Gọi {number} nhé."})))


@few
@given(disguised(SIGNS + MARKS))
def test_a_number_in_disguise_is_refused_in_guides_ward_and_categories(number):
    value = quoted(f"Gọi {number} nhé.")
    assert is_private(guide_codes(value, "Chữ."))
    assert is_private(guide_codes("x", f"Gọi {number} nhé."))
    assert is_private(guide_codes("x", f"| Ai | Số |\n| --- | --- |\n| Nam | {number.replace('|', ' ')} |"))
    assert is_private(ward_codes(address=("Trụ sở Công an phường (địa chỉ mẫu)", value)))
    assert ward_codes(hours=("24/24 giờ", value))
    assert is_private(ward_codes(area=("Khu phố 3", value)))
    assert is_private(category_codes(value))


@few
@given(phones, st.data())
def test_a_number_in_entities_or_escapes_is_refused(number, data):
    number = number.removeprefix("+")

    def written(kinds):
        return "".join(k(c) for k, c in zip(kinds, number, strict=True))

    entities = st.sampled_from([str, lambda c: f"&#{ord(c)};", lambda c: f"&#x{ord(c):x};"])
    escapes = st.sampled_from([str, lambda c: f"\\x{ord(c):02x}", lambda c: f"\\u{ord(c):04X}"])
    kinds = {"min_size": len(number), "max_size": len(number)}
    hidden = written(data.draw(st.lists(entities, **kinds)))
    key = data.draw(st.sampled_from(sorted(TEXTS)))
    assert is_private(codes(warning(**{key: f"Gọi {hidden} nhé."})))
    assert is_private(guide_codes("x", f"Gọi {hidden} nhé."))
    escaped = '"Gọi ' + written(data.draw(st.lists(escapes, **kinds))) + ' nhé."'
    assert is_private(codes(warning(raw=True, **{key: escaped})))
    assert is_private(guide_codes(escaped, "Chữ."))
    assert is_private(category_codes(escaped))


@few
@given(phones, st.integers(4, 30), st.sampled_from(["|", ">", ">-", ""]), st.sampled_from(sorted(TEXTS)))
def test_a_number_over_several_lines_is_refused(number, indent, style, key):
    lines = [number[:4], number[4:7], number[7:]]
    gap = "\n" + " " * (indent + 4)
    value = f"{style}{gap}Gọi{gap}{gap.join(lines)}{gap}nhé." if style else f"Gọi {gap.join(lines)} nhé."
    assert is_private(codes(warning(raw=True, **{key: value})))
    ended = '"Gọi ' + ("\\" + gap).join(lines) + ' nhé."'
    assert is_private(codes(warning(raw=True, **{key: ended})))


@pytest.mark.parametrize("key", sorted(TEXTS))
@pytest.mark.parametrize(
    "address",
    [
        "a@mail.example", "a\\@mail.example", "a&#64;mail.example", "a&#x40;mail.example", "a&commat;mail.example",
        "a＠mail．example", "a@**mail**.example", "a@mail&period;example", "a@ma\u0301il.example",
    ],
)  # fmt: skip
def test_an_address_in_disguise_is_refused(key, address):
    assert "privacy.email" in codes(warning(**{key: f"Thư {address} nhé."}))


@pytest.mark.parametrize("key", sorted(TEXTS))
@pytest.mark.parametrize(
    "plate",
    [
        "59X112345", "59x112345", "51F12345", "29LD12345", "59X1-123.45", "59X1‐123.45", "59X1–12345", "59-X1 123.45",
        "59X1*123.45", "59X1 / 123.45", "５９Ｘ１－１２３．４５", "59X1&nbsp;123.45", "59X1-**123**.45", "59X1\\-123\\.45",
        "5&#57;X1-123.45",
    ],
)  # fmt: skip
def test_a_plate_in_disguise_is_refused(key, plate):
    assert "privacy.plate" in codes(warning(**{key: f"Xe {plate} nhé."}))


HARMLESS = [
    "Gọi 113, 114, 115.", "Gọi 113; 114; 115; 111, 112.", "113 | 114 | 115", "Gọi 028 0000 0113, 028 0000 0114.",
    "Gọi 028 0000 0113; 028 0000 0114; 113.", "Từ 07:30 - 11:30, 13:30 - 17:00.", "07:30-11:30 / 13:00-16:30.",
    "Lúc 08:30, 09:30, 10:30.", "Lúc 8 giờ 30, 9 giờ 15, 10 giờ.", "Lúc 2026-11-05 08:30.", "05/11/2026, 15 hộ dân.",
    "Các ngày 02, 03, 05, 06, 07, 08.", "Ngày 05/11, 06/11, 07/11, 08/11.", "Từ 05/11 - 08/11/2026, 12 nhà.",
    "Khu phố 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.", "Năm 2023, 2024, 2025, 2026.", "Điều 155, 321, 331, 174.",
    "Mất 12.345.678 đồng; 1.500.000.000đ; 50000000 đồng.", "10.000.000 - 20.000.000 đồng, 30.000.000 đồng.",
    "Nghị định 282/2025/NĐ-CP, 144/2021/NĐ-CP.", "Nhà 12/34/56, 12A, 15B.", "Rộng 20 m², dài 30 km, giá 50 k.",
    "① Tắt máy ② Gọi 113 ③ Chờ", "Lãi 5%, 10%, 20%; gấp 2, 3, 4 lần.", "10°45′30″", "Tăng 1,5 - 2,5 lần.",
    "Thư truc-ban@congan-truongtho.example.", "Xe 59X1-xxx.45, 51F-***.12.", "Tin 24/24, 7/7.", "1. 2. 3. 4. 5.",
    "Mã OTP 6 số, mã PIN 4 số.", "Cảnh báo 11/2026; 12/2026; 01/2027.", "A &amp; B &lt; C", "C:\\\\D", "a_b * c ~ d",
    "Tuyến xe 150, 302, 611, 08.", "Vụ 1: 5 người; vụ 2: 12 người; vụ 3: 120 người.", "👨‍👩‍👧 và 1️⃣ 2️⃣ 3️⃣",
]  # fmt: skip


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_looks_like_a_number_may_stand(text):
    assert list(find_disguised(text, CONTACTS)) == []
    assert not is_private(codes(warning(summary=text, step=text, what_happened=text)))
    assert not is_private(guide_codes(quoted(text), text))
    assert not is_private(ward_codes(hours=("24/24 giờ", quoted(text))))


@few
@given(
    st.lists(st.sampled_from([*"0123456789 .-–/,:X@A1\n", "2026-11-05", "0912", " 08:30"]), max_size=40).map(
        "".join
    )
)
def test_the_quick_answer_misses_nothing(text):
    if not may_be_disguised(text):
        assert list(find_private(text, CONTACTS)) == []
        assert list(find_disguised(text, CONTACTS)) == []
        assert not is_suspect(text.replace("\n", " a ")) or not list(find_private(text, CONTACTS))


# Characters.

FORBIDDEN = [
    *range(1, 9), *range(14, 32), 0x7F, 0x80, 0x85, 0x9F, 0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010),
    *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xE000, 0xFEFF, 0xFFF9, 0xFFFD, 0xFFFE, 0xFFFF, 0x1FFFE, 0xE0001,
    0xE0041, 0xF0000, 0x10FFFF,
]  # fmt: skip
forbidden = st.sampled_from(FORBIDDEN)


def is_hidden(found):
    return any(code.startswith("char.") for code in found)


def test_all_these_characters_are_forbidden():
    assert all(code_of(chr(point)) for point in FORBIDDEN)


@few
@given(forbidden, st.sampled_from(["\\U{:08X}", "\\u{:04x}", "\\x{:02X}"]), st.sampled_from(sorted(TEXTS)))
def test_a_forbidden_character_in_an_escape_is_refused(point, shape, key):
    if point > (0xFF if "x{" in shape else 0xFFFF if "u{" in shape else 0x10FFFF):
        shape = "\\U{:08X}"
    value = '"Gọi ' + shape.format(point) + ' lại."'
    assert is_hidden(codes(warning(raw=True, **{key: value})))
    assert is_hidden(guide_codes(value, "Chữ."))
    assert is_hidden(ward_codes(address=("Trụ sở Công an phường (địa chỉ mẫu)", value)))
    assert is_hidden(category_codes(value))


@few
@given(
    forbidden, st.sampled_from(["&#{};", "&#x{:x};", "&#X{:06X};", "&#0{};"]), st.sampled_from(sorted(TEXTS))
)
def test_a_forbidden_character_in_an_entity_is_refused(point, shape, key):
    entity = shape.format(point)
    for text in (
        f"Gọi {entity} lại.",
        f"**{entity}**",
        f"- a\n- {entity}",
        f"\\\\{entity}",
        f"[a](x '{entity}')",
    ):
        if "\n" not in text or key in ("what_happened", "if_affected"):
            assert is_hidden(codes(warning(**{key: text})))
        assert is_hidden(guide_codes("x", text))
    assert is_hidden(codes(warning(raw=True, **{key: f'"Gọi \\x26{entity[1:]} lại."'})))


@pytest.mark.parametrize(
    "name",
    ["shy", "zwj", "zwnj", "lrm", "rlm", "ZeroWidthSpace", "NoBreak", "InvisibleComma", "ic", "it", "af"],
)
def test_an_entity_with_a_name_is_refused(name):
    assert is_hidden(codes(warning(what_happened=f"Gọi &{name}; lại.")))
    assert is_hidden(guide_codes("x", f"Gọi &{name}; lại."))


def test_harmless_entities_and_escapes_may_stand():
    text = "A &amp; B &lt; C, 5&nbsp;%, &copy; &eacute; &#7919; &#x1EEF; & R&D; &khong; &#; &#x;"
    assert codes(warning(what_happened=text)) == []
    assert codes(warning(raw=True, summary=r'"Gi\u1EA3\_danh \x26 \"c\xf4ng an\""')) == []


# Nothing is raised.

entities = st.one_of(
    st.integers(0, 0x110010).map("&#{};".format),
    st.integers(0, 0x110010).map("&#x{:x};".format),
    st.sampled_from([0, 0xFFFE, 0xFFFF, 0xD800, 0xDFFF, 0x1FFFF, 0x10FFFE, 0x10FFFF, 0x110000]).flatmap(
        lambda p: st.sampled_from(
            [f"&#{p};", f"&#x{p:X};", f"&#00{p};", f"&#x00{p:x};", f"&#{p}", f"&#x{p:x}"]
        )
    ),
    st.text(string.ascii_letters + "#&;x0123456789", max_size=9).map("&{};".format),
)
around = st.sampled_from(
    [
        "{}",
        "`{}`",
        "```{}\nx\n```",
        "[a]({})",
        "[a](b '{}')",
        "![{}](b)",
        "<{}>",
        "# {}",
        "[{}]: a\n[{}]",
        "\\{}",
        "|{}|\n|-|",
    ]
)


@few
@given(st.lists(st.one_of(entities, st.text(max_size=3)), max_size=6).map("".join), around)
def test_no_entity_stops_the_check_or_the_page(text, shape):
    text = shape.replace("{}", text)
    for made in (short_html, long_html, placed_html):
        made(text).encode()
    check_short(text)
    check_long(text, "guides")
    if not any(0xD800 <= ord(c) <= 0xDFFF for c in text):
        codes(warning(what_happened=text, title=text))
        list(check_shown("x.md", text, text, 1, CONTACTS))


@pytest.mark.parametrize(
    ("text", "made"),
    list(product(["\ud800", "&#xFFFE;", "&#0065535;"], [short_html, long_html, placed_html])),
)
def test_what_is_no_character_becomes_the_replacement(text, made):
    assert "\ufffd" in made(text)
