"""What counts as private, and what may stand."""

import pytest

from hub.check.privacy import Contacts, find_private, is_suspect, national

CONTACTS = Contacts.of(["028 0000 0113", "028.0000.0114"], ["Truc-Ban@ward.example"])


def found(text):
    return [(f.code.removeprefix("privacy."), f.value) for f in find_private(text, CONTACTS)]


@pytest.mark.parametrize(
    "text",
    [
        "Gọi 113, 114, 115 hoặc 111.",
        "Gọi 113 - 114 - 115 - 111.",
        "Gọi 028 0000 0113, (028) 0000-0114, +84 28 0000 0113, 02800000113.",
        "Gọi 028 0000 0113 - 028 0000 0114 - 113.",
        "Gọi ０２８ ００００ ０１１３.",
        "Mất 12.345.678 đồng, 1.500.000.000đ, 20.000.000 - 30.000.000 VND, 50000000 đồng.",
        "Mất 100.000.000 đồng và 2.000.000.000 đồng.",
        "Từ 10.000.000 đến 20.000.000 đồng.",
        "Ngày 05/11/2026 08:30, 5-11-2026, 05.11.2026, tháng 11/2026, 2026-11-05 08:30.",
        "Năm 2024 - 2025 - 2026, giai đoạn 2025-2030.",
        "Nghị định 282/2025/NĐ-CP, Luật 24/2018/QH14, số nhà 12/34/56.",
        "photos: [{file: 20261105-083000.jpg, alt: x}, {file: img-20261105-wa0001.jpeg}]",
        "Thư truc-ban@ward.example, TRUC-BAN@WARD.EXAMPLE.",
        "Lúc 24/24 giờ, 7/7 ngày, 08:30 - 09:30.",
        "Xe 59X1-***.45, 59X1-xxx.45.",
        "Căn hộ 12A345, phòng B1205, Windows 11.",
        "Số 7 ngõ 12 đường 345.",
    ],
)
def test_what_may_stand(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0912345678", [("phone", "0912345678")]),
        ("0912.345.678 đồng", [("phone", "0912.345.678")]),
        ("028 3896 1234", [("phone", "028 3896 1234")]),
        ("+84-912-345-678", [("phone", "+84-912-345-678")]),
        ("24/7 0912 345 678", [("phone", "0912 345 678")]),
        ("028 0000 0113/0912345678", [("phone", "0912345678")]),
        ("079123456789", [("id-card", "079123456789")]),
        ("1234 5678 9012", [("id-card", "1234 5678 9012")]),
        ("9704 1234 5678 9012", [("account", "9704 1234 5678 9012")]),
        ("19034567 và 10987654321", [("account", "19034567"), ("account", "10987654321")]),
        ("x.y+z@mail.example.", [("email", "x.y+z@mail.example")]),
        ("nan＠mail.example", [("email", "nan＠mail.example")]),
        ("51F-123.45", [("plate", "51F-123.45")]),
        ("29-H1 123.45", [("plate", "29-H1 123.45")]),
        ("59X1-1234", [("plate", "59X1-1234")]),
        ("xe 51A12345", [("plate", "51A12345")]),
        ("xe 59X112345, 30Aa1234", [("plate", "59X112345"), ("plate", "30Aa1234")]),
        ("1900 5454 13 và 18001234", [("hotline", "1900 5454 13"), ("hotline", "18001234")]),
        ("1.500.000 chuyển hai lần 12.345.678", [("amount", "12.345.678")]),
    ],
)
def test_what_is_private(text, expected):
    assert is_suspect(text)
    assert found(text) == expected


def test_spans_that_are_allowed():
    text = 'scam_numbers: ["0899000111"]\nplace: 0899000111'
    start = text.index('"')
    assert [f.offset for f in find_private(text, CONTACTS, [(start, start + 12)])] == [text.rindex("0899")]


@pytest.mark.parametrize("text", ["published: 2026-11-05 08:30\nexpires: 2027-02-05\n", "Gọi 113.", ""])
def test_nothing_suspect(text):
    assert not is_suspect(text)


def test_national():
    assert national("+84 28 0000 0113") == national("0084 (0)28.0000.0113") == "02800000113"
    assert national("113") == "113"
