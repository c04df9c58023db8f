import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.model.first_step import LONGEST, first_step

LONG = "Bình tĩnh hỏi lại người thân bằng số vẫn dùng, đừng làm theo lời họ, đừng bấm vào thứ gì họ gửi máy"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Tắt máy.", "Tắt máy."),
        (f"Tắt máy ngay. {LONG}", "Tắt máy ngay."),
        (f"Đến trụ sở P. Trường Thọ hoặc TP. Thủ Đức. {LONG}", "Đến trụ sở P. Trường Thọ hoặc TP. Thủ Đức."),
        (f"Gọi 113. {LONG} Rồi chờ.", "Gọi 113."),
        (f"{LONG}, {'x' * 30}", f"{LONG}…"),
        ("x" * 240, "x" * (LONGEST - 1) + "…"),
    ],
)
def test_cut_after_a_sentence_else_after_a_word(text, shown):
    assert first_step(text) == shown


@given(st.text(min_size=1, max_size=240))
def test_never_longer_than_a_card_takes(text):
    shown = first_step(text)
    assert len(shown) <= LONGEST
    assert shown == text or text.startswith(shown.removesuffix("…"))
