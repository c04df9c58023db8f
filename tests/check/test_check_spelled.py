"""A telephone number told in words, or with letters for digits, is found; prose that counts is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.check.disguise import find_disguised, may_be_disguised
from hub.check.privacy import Contacts
from hub.check.spelled import may_be_spelled

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
    """The number, each digit in words or as it is, with at least three in words."""
    words = draw(st.lists(st.booleans(), min_size=len(number), max_size=len(number)))
    start = draw(st.integers(0, len(number) - 3))
    words[start : start + 3] = [True] * 3
    pieces = [
        draw(st.sampled_from(SAID[digit])) if spelled else digit
        for digit, spelled in zip(number, words, strict=True)
    ]
    return "".join(piece + draw(GAPS) for piece in pieces[:-1]) + pieces[-1]


@given(st.from_regex(r"09[0-9]{8}", fullmatch=True).flatmap(told), st.sampled_from(["Gọi ", "số: ", ""]))
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
        "khu phố 1, 2, 3, 4, năm, sáu, bảy",
    ],
)
def test_prose_that_counts_is_no_number(text):
    assert found(text) == []


@given(st.text())
def test_any_text_is_read(text):
    assert may_be_spelled(text) in (True, False)
    assert isinstance(found(text), list)
