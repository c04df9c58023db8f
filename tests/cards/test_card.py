"""A card: its size, that every letter of it can be read and stays where it belongs, and its colours."""

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageFont

from cards.drawn import MAKER, card_bytes, card_page, contrast, draw_card, letters_of, measuring, text_of
from hub.build.press import _FOLDER, press_form
from hub.model import Severity, Status
from hub.render.print.card import CardView, card_alt, card_input, card_name, is_card_name
from hub.render.print.card_views import CardMaker
from hub.render.shared import Shared
from render import sample

BAND, FOOT = 112, 630 - 86
MARGIN = 44
"""48 px, less what an accent may lean out."""
LETTERS = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
ALL_LETTERS = LETTERS + LETTERS.upper()

STRANGE = [
    "Cháy",
    "A",
    ("Ngặt nghẽo nghiêng ngả, " * 6)[:120],
    ("ẶẨỄỘỮỴ ẰẪẾỒỬỲ ĐƯỜNG PHỐ " * 6)[:120].strip(),
    "W" * 120,
    ("https://dang-ky.nhan-qua.example/" + "abcdefghijk/" * 9)[:120],
    'Chữ "kép", <b>, #strong[x], $x^2$, \\ và @nhãn không phải lệnh',
    "Số 0899 000 111 – gọi là mất tiền… 50% 1.000.000 đ ₫",
    "i " * 60,
    "Mưu mẹo" + " 'lừa đảo'" * 11,
]


def warning_card(status: Status = Status.ACTIVE, **changes: object) -> CardView:
    brief = sample.BRIEF._replace(**changes)
    if status is Status.WITHDRAWN:
        brief = brief._replace(withdrawn=sample.at("2026-11-09 10:00"))
    return MAKER.warning(brief, status, 1)


def every_kind() -> dict[str, CardView]:
    kinds = {status.value: warning_card(status) for status in Status}
    kinds |= {f"severity {of.value}": warning_card(severity=of) for of in Severity}
    kinds["guide"] = MAKER.guide(sample.GUIDE)
    kinds["category"] = MAKER.category(sample.CATEGORIES["lua-dao"])
    kinds["home"] = MAKER.home(sample.HOME)
    return kinds


@pytest.mark.parametrize("kind", every_kind())
def test_size_and_weight(kind):
    data = card_bytes(every_kind()[kind])
    picture = draw_card(every_kind()[kind])
    assert (picture.format, picture.size) == ("PNG", (1200, 630))
    assert len(data) < 200_000


@pytest.mark.parametrize("title", STRANGE)
@pytest.mark.parametrize("status", [Status.ACTIVE, Status.WITHDRAWN])
def test_strange_titles_stay_whole_and_inside(title, status):
    check_inside(warning_card(status, title=title, step="Tìm lối khác, đừng quay lại lấy đồ. " * 3))


@settings(max_examples=40)
@given(
    title=st.text(alphabet=ALL_LETTERS + " ,.-\"'0123456789", min_size=1, max_size=120).filter(str.strip),
    step=st.text(alphabet=LETTERS + "     ,.", min_size=1, max_size=111).filter(str.strip),
)
def test_any_title_stays_whole_and_inside(title, step):
    check_inside(warning_card(title=" ".join(title.split()), step=" ".join(step.split())))


def test_a_long_name_of_the_ward_stays_inside():
    check_inside(warning_card()._replace(ward="Công an phường Nghĩa Đường " * 4, kind="Trật tự " * 15))


def check_inside(view: CardView) -> None:
    page = card_page(view)
    letters = letters_of(page)
    assert min(of.left for of in letters) >= MARGIN
    assert max(of.right for of in letters) <= 1200 - MARGIN
    assert min(of.top for of in letters) >= 0
    assert max(of.bottom for of in letters) <= 630
    between = [of for of in letters if BAND <= (of.top + of.bottom) / 2 <= FOOT]
    assert min(of.top for of in between) >= BAND
    assert max(of.bottom for of in between) <= FOOT
    shown = text_of(page)
    assert squeezed(view.title) in squeezed(shown)
    assert squeezed(view.do) in squeezed(shown)
    for word in view.title.split():
        if len(word) <= 12:
            assert re.search(rf"(?<!\S){re.escape(word)}(?!\S)", shown), f"{word} is cut: {shown}"


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u200b\ufffe\u0002-]+", "", text)


@pytest.mark.parametrize("weight", ["Medium", "Bold"])
def test_the_font_has_every_vietnamese_letter(weight):
    font = ImageFont.truetype(str(_FOLDER / f"fonts/BeVietnamPro-{weight}.ttf"), 40)
    missing = bytes(font.getmask("\uffff"))
    assert [c for c in ALL_LETTERS + "₫–…“”0123456789" if bytes(font.getmask(c)) == missing] == []


def test_titles_are_large_enough_for_a_card_of_300_px():
    longest = warning_card(title=("Giả danh công an gọi video đòi tiền " * 4)[:120].strip())
    title = [of for of in letters_of(card_page(longest)) if BAND + 15 < of.top < 300]
    assert (
        max(of.bottom - of.top for of in title) * 300 / 1200 >= 6
    )  # an x height and accents of 6 px and more


def test_colours_can_be_read():
    for kind, view in every_kind().items():
        pairs = {
            "band": ("#ffffff", view.colour),
            "mark": (view.mark_text, "#ffffff"),
            "title": (view.title_text, "#ffffff"),
            "do": ("#111111", view.do_fill),
            "label": (view.do_edge, view.do_fill),
            "foot": ("#111111", "#ececec"),
            "sample": ("#ffffff", "#111111"),
        }
        low = {name: round(contrast(*pair), 2) for name, pair in pairs.items() if contrast(*pair) < 7}
        assert low == {}, kind


def test_what_the_card_of_each_state_says():
    active = text_of(card_page(warning_card()))
    assert "Lừa đảo" in active
    assert "Rất nguy hiểm" in active
    assert "Làm ngay" in active
    assert "Cập nhật 7/11/2026" in active
    assert "Công an phường Trường Thọ" in active
    assert "Bản mẫu" in active
    withdrawn = text_of(card_page(warning_card(Status.WITHDRAWN)))
    assert "Đã thu hồi" in withdrawn
    assert "Xin đừng gửi tiếp." in withdrawn
    assert "Rút lại 9/11/2026" in withdrawn
    assert "Làm ngay" not in withdrawn
    expired = text_of(card_page(warning_card(Status.EXPIRED)))
    assert "Hết hiệu lực" in expired
    assert "Làm ngay" not in expired


def test_a_real_ward_is_no_sample():
    ward = replace(sample.WARD, demo=False)
    maker = CardMaker(Shared(sample.CONTEXT._replace(ward=ward)))
    assert "Bản mẫu" not in text_of(card_page(maker.warning(sample.BRIEF, Status.ACTIVE, 0)))


def test_hostile_text_is_only_text():
    view = warning_card(title='#read("/etc/passwd") #{panic()}', step='*đậm* #image("x")')
    shown = text_of(card_page(view))
    assert squeezed('#read("/etc/passwd") #{panic()}') in squeezed(shown)
    assert '*đậm* #image("x")' in shown


def test_the_name_tells_every_change_and_nothing_else():
    view = warning_card()
    name = card_name(view, press_form())
    assert is_card_name(name)
    assert not is_card_name(name + "0")
    assert name == card_name(warning_card(), press_form())
    assert name != card_name(view, "another template")
    changed = {card_name(view._replace(**{field: "#000000"}), press_form()) for field in CardView._fields}
    assert len(changed | {name}) == len(CardView._fields) + 1


def test_the_same_bytes_every_time():
    assert card_bytes(warning_card()) == card_bytes(warning_card())


def test_fewer_colours_change_nothing_that_is_seen():
    view = warning_card()
    full = Image.open(
        io.BytesIO(measuring().compile(format="png", ppi=72, sys_inputs={"card": card_input(view)}))
    )
    few = draw_card(view)
    assert few.mode == "P"
    difference = ImageChops.difference(full.convert("RGB"), few.convert("RGB"))
    assert max(high for _, high in difference.getextrema()) <= 16


def test_the_alternative_text_says_what_the_picture_adds():
    assert card_alt(warning_card()) == "Lừa đảo (Rất nguy hiểm). Làm ngay: Tắt máy."
