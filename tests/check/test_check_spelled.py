"""A telephone number told in words, or with letters for digits, is found; prose that counts is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.check.disguise import find_disguised, may_be_disguised
from hub.check.privacy import Contacts
from hub.check.spelled_hint import may_be_spelled

CONTACTS = Contacts.of(["028 0000 0113"], [])
SAID = {
    "0": ["không", "khong", "Không", "KHÔNG", "zero"],
    "1": ["một", "mot", "mốt"],
    "2": ["hai"],
    "3": ["ba"],
    "4": ["bốn", "bon", "tư"],
    "5": ["năm", "nam", "lăm"],
    "6": ["sáu", "sau"],
    "7": ["bảy", "bay", "bẩy"],
    "8": ["tám", "tam"],
    "9": ["chín", "chin"],
}
GAPS = st.sampled_from([" ", ", ", " - ", "-", ". ", " – ", "… "])


def found(text):
    return [finding.value for finding in find_disguised(text, CONTACTS)]


@st.composite
def told(draw, number):
    """The number, each digit in words or as it is, with at least one in words; digits may stand together."""
    words = draw(st.lists(st.booleans(), min_size=len(number), max_size=len(number)))
    words[draw(st.integers(0, len(number) - 1))] = True
    text, before = "", ""
    for digit, spelled in zip(number, words, strict=True):
        piece = draw(st.sampled_from(SAID[digit])) if spelled else digit
        together = before.isdecimal() and piece.isdecimal() and draw(st.booleans())
        text += ("" if together or not before else draw(GAPS)) + piece
        before = piece
    return text


@given(
    st.from_regex(r"(?:0[35789][0-9]{8}|84[35789][0-9]{8}|02[0-9]{9})", fullmatch=True).flatmap(told),
    st.sampled_from(["Gọi ", "số: ", ""]),
)
def test_a_private_number_in_any_words_is_found(text, before):
    whole = f"{before}{text} gặp chủ nhà"
    assert may_be_disguised(whole)
    assert found(whole)


@given(told("02800000113"))
def test_the_station_s_own_number_may_be_told(text):
    assert found(f"Trực ban: {text} nhé") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Gọi 0903 một hai ba 456 nhé", "0903 một hai ba 456"),
        ("Gọi 0903 123 bốn năm sáu", "0903 123 bốn năm sáu"),
        ("O9O3 123 456", "O9O3 123 456"),
        ("số 09o3 123 456.", "09o3 123 456"),
        ("0903 rồi 123456", "0903 rồi 123456"),
        ("o9o3123456", "o9o3123456"),
        ("090ba 123 456 nhé", "090ba 123 456"),
        ("0903123bốn56", "0903123bốn56"),
        ("không chín linh ba một hai ba 456", "không chín linh ba một hai ba 456"),
        ("0903 một trăm hai ba 456", "0903 một trăm hai ba 456"),
        ("không chín mười hai ba mươi tư 4 lăm sáu mươi", "không chín mười hai ba mươi tư 4 lăm sáu mươi"),
        ("0084 chín không ba một hai ba bốn năm sáu", "0084 chín không ba một hai ba bốn năm sáu"),
        ("tám bốn chín không ba một hai ba bốn năm sáu", "tám bốn chín không ba một hai ba bốn năm sáu"),
    ],
)
def test_where_it_stands(text, value):
    assert found(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "hai, ba người, năm 2026, một trăm hai mươi",
        "không một ai, hai ba người, năm sáu lần, bảy tám nhà, chín mười hộ",
        "gọi 113 hai ba lần",
        "Năm 2020 năm 2026: hai, ba vụ",
        "từ 1 đến 5: một hai ba bốn năm",
        "sau nam nay, ba hai con khong ve",
        "Tiếp dân 07:30 - 11:30 hai, ba, tư, năm, sáu",
        "Từ ngày 03/11/2026, hai ba người bị",
        "lúc 07:30 rồi 13:30, 17:00",
        "tháng 08, 09 rồi 10, 11, 12",
        "khu phố 1, 2, 3, 4, năm, sáu, bảy",
    ],
)
def test_prose_that_counts_is_no_number(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "value",
    [
        "nguyenvana @ gmail.com",
        "nguyenvana[at]gmail[dot]com",
        "nguyenvana (a còng) gmail chấm com",
        "nguyenvana a còng gmail chấm com",
        "nguyenvana [a móc] gmail.com",
        "nguyenvana at gmail dot com",
        "nguyenvana@gmail (chấm) com",
        "59 X1 - 123 45",
        "59 X1 123.45",
        "59x1 - 123 45",
    ],
)
def test_addresses_and_plates_however_they_are_parted(value):
    text = f"Gọi {value} nhé"
    assert may_be_disguised(text)
    assert found(text) == [value]


@pytest.mark.parametrize("told", ["truc-ban (a còng) phuong chấm example", "truc-ban[at]phuong.example"])
def test_the_station_s_own_address_may_be_told(told):
    assert list(find_disguised(told, Contacts.of([], ["truc-ban@phuong.example"]))) == []


@pytest.mark.parametrize(
    "text", ["dùng còng tay", "móc túi ở chợ", "căn 12 A, 345 hộ", "lúc 20 h, 300 người"]
)
def test_words_like_those_are_no_address_and_no_plate(text):
    assert found(text) == []


@given(st.text())
def test_any_text_is_read(text):
    assert may_be_spelled(text) in (True, False)
    assert isinstance(found(text), list)
