"""Posters and the sheet for the door: rendered, read back, and as a screen reader would have them."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cards.drawn import PRESS, SHARED, contrast, letters_of, pages_of, read_codes, text_of
from hub.build.press import Task
from hub.model import ChatGroup, Status, Withdrawal
from hub.render.print.door import door_input, door_view
from hub.render.print.poster import PAPERS, Call, PosterView, poster_input
from hub.render.print.poster_views import guide_poster, warning_poster
from hub.render.shared import Shared
from render import sample

SIZES = {"a4": (595.28, 841.89), "a5": (420.9, 595.3)}
URL = "https://an-ninh.example/w/xh766/"
LETTERS = "aăâeêioôơuưyáắấéếíóốớúứýệợựđbcghklmnpqrstvx"


def view_of(status: Status = Status.ACTIVE, url: str = URL, **changes: object) -> PosterView:
    warning = replace(sample.WARNING, **changes)
    if status is Status.WITHDRAWN:
        warning = replace(
            warning, withdrawal=Withdrawal(at=sample.at("2026-11-09 10:00"), reason="Báo nhầm.")
        )
    return warning_poster(warning, status, 1, url, SHARED)


def pdf_of(view: PosterView, paper: str = "a4") -> bytes:
    return PRESS.draw(Task("poster", poster_input(view, paper)))


@pytest.mark.parametrize("paper", PAPERS)
def test_one_tagged_page_of_the_right_size(paper):
    data = pdf_of(view_of(), paper)
    (page,) = pages_of(data)
    assert page.get_size() == pytest.approx(SIZES[paper], abs=0.5)
    assert b"/StructTreeRoot" in data
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    assert re.search(rb"/Lang ?\(vi-VN\)", data)
    assert len(data) < 80_000


@pytest.mark.parametrize("paper", PAPERS)
def test_it_says_what_to_do_whom_to_ring_and_who_says_so(paper):
    text = text_of(pages_of(pdf_of(view_of(), paper))[0])
    for said in (
        'Giả danh công an đòi "kích hoạt VNeID"',
        "Rất nguy hiểm",
        "Khu vực: Chợ Trường Thọ (Khu phố 3)",
        "1 Tắt máy.",
        "113",
        "Trực ban, 24/24 giờ",
        "an-ninh.example/w/xh766",
        "Công an phường Trường Thọ",
        "Cập nhật 7/11/2026",
        "Bản mẫu để xem thử",
    ):
        assert said in text
    assert "028 0000 0113" in text.replace("\u00a0", " ")


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("url", [URL, "https://an-ninh.truongtho.example/guides/" + "giu-nha-" * 10 + "/"])
def test_a_decoder_reads_the_code_from_the_paper(paper, url):
    page = pages_of(pdf_of(view_of(url=url), paper))[0]
    assert read_codes(page) == {url}


def test_the_code_is_read_from_a_poor_print_as_well():
    page = pages_of(pdf_of(view_of(), "a5"))[0]
    assert read_codes(page, scale=1.25) == {URL}  # 90 dots an inch


@pytest.mark.parametrize("paper", PAPERS)
def test_what_no_longer_holds_says_so_large(paper):
    page = pages_of(pdf_of(view_of(Status.WITHDRAWN), paper))[0]
    text = text_of(page)
    assert "ĐÃ THU HỒI" in text
    assert "rút lại tin này ngày 9/11/2026" in text
    assert "Lý do: Báo nhầm." in text
    assert "Tắt máy." not in text  # what was withdrawn tells nobody what to do
    expired = text_of(pages_of(pdf_of(view_of(Status.EXPIRED), paper))[0])
    assert "HẾT HIỆU LỰC" in expired
    assert "đến hết ngày 5/2/2027" in expired


def test_a_draft_says_that_it_must_not_hang():
    warning = replace(sample.WARNING, brief=sample.BRIEF._replace(draft=True))
    view = warning_poster(warning, Status.ACTIVE, 0, URL, SHARED)
    assert "BẢN NHÁP" in text_of(pages_of(pdf_of(view))[0])


@pytest.mark.parametrize("paper", PAPERS)
def test_the_longest_goes_on_overleaf_and_loses_nothing(paper):
    step = ("Không chạm vào công tắc nào, không bật đèn, không bật quạt, cũng không rút phích. " * 3)[
        :240
    ].strip()
    brief = sample.BRIEF._replace(
        title=("Ngặt nghẽo nghiêng ngả " * 6)[:120].strip(), summary=(step * 2)[:300]
    )
    warning = replace(sample.WARNING, brief=brief, what_to_do=(step,) * 8)
    pages = pages_of(pdf_of(warning_poster(warning, Status.EXPIRED, 0, URL, SHARED), paper))
    assert len(pages) == 2
    whole = " ".join(map(text_of, pages))
    assert whole.count(step) >= 8
    assert "Trang 2/2" in whole
    assert read_codes(pages[0]) == {URL}
    for page in pages:
        check_inside(page)


@settings(max_examples=25)
@given(
    title=st.text(alphabet=LETTERS + "     ", min_size=1, max_size=120).filter(str.strip),
    steps=st.lists(
        st.text(alphabet=LETTERS + "    ,.", min_size=1, max_size=240).filter(str.strip), max_size=8
    ),
    paper=st.sampled_from(PAPERS),
)
def test_nothing_leaves_the_paper_or_lies_upon_another(title, steps, paper):
    brief = sample.BRIEF._replace(title=" ".join(title.split()))
    said = tuple(" ".join(step.split()) for step in steps)
    view = warning_poster(
        replace(sample.WARNING, brief=brief, what_to_do=said), Status.ACTIVE, 0, URL, SHARED
    )
    for page in pages_of(pdf_of(view, paper)):
        check_inside(page)


def check_inside(page) -> None:
    wide, high = page.get_size()
    letters = letters_of(page)
    least = min(wide, high) * 0.04
    assert min(of.left for of in letters) >= least
    assert max(of.right for of in letters) <= wide - least
    assert min(of.top for of in letters) >= 0
    assert max(of.bottom for of in letters) <= high
    check_apart(letters)


def check_apart(letters) -> None:
    """No letter lies upon another: boxes shrunk to their middle do not meet."""
    boxes = sorted((of.left, of.right, of.top, of.bottom) for of in letters)
    for at, (left, right, top, bottom) in enumerate(boxes):
        for other_left, other_right, other_top, other_bottom in boxes[at + 1 :]:
            if other_left >= right:
                break
            wide = min(right, other_right) - other_left
            high = min(bottom, other_bottom) - max(top, other_top)
            if wide > 0.5 * min(right - left, other_right - other_left) > 0:
                assert high <= 0.5 * min(bottom - top, other_bottom - other_top), (left, top)


def test_steps_are_large_on_the_wall():
    letters = letters_of(pages_of(pdf_of(view_of()))[0])
    title = max(of.bottom - of.top for of in letters)
    assert title >= 25  # points: seen across a room
    assert view_of().steps[0] == (("Tắt máy.", False),)


def test_a_guide_shows_its_first_list_with_what_is_bold():
    guide = replace(
        sample.GUIDE,
        body=(
            "Mở đầu.\n\n## Có cuộc gọi lạ: làm ngay\n\n1. **Cúp máy.** Không cần chào.\n"
            "2. Gọi [113](tel:113).\n\n## Khác\n\n- Mục khác\n"
        ),
    )
    view = guide_poster(guide, SHARED)
    assert view.steps_title == "Có cuộc gọi lạ: làm ngay"
    assert view.steps == ((("Cúp máy.", True), (" Không cần chào.", False)), (("Gọi 113.", False),))
    page = pages_of(pdf_of(view))[0]
    assert "Có cuộc gọi lạ: làm ngay 1 Cúp máy. Không cần chào. 2 Gọi 113." in text_of(page)
    assert read_codes(page) == {"https://an-ninh.example/guides/lua-dao-qua-dien-thoai/"}


def test_a_guide_without_a_list_shows_its_summary():
    view = guide_poster(replace(sample.GUIDE, body="Chỉ có chữ.\n"), SHARED)
    assert view.steps == ()
    assert "Nhận ra cuộc gọi lừa." in text_of(pages_of(pdf_of(view))[0])


def test_the_same_bytes_every_time():
    assert pdf_of(view_of()) == pdf_of(view_of())


def test_hostile_text_is_only_text():
    brief = sample.BRIEF._replace(title='#panic() *đậm* $x$ "chữ" \\ @a')
    warning = replace(sample.WARNING, brief=brief, what_to_do=('#read("/etc/passwd")',))
    text = text_of(pages_of(pdf_of(warning_poster(warning, Status.ACTIVE, 0, URL, SHARED)))[0])
    assert '#panic() *đậm* $x$ "chữ" \\ @a' in text
    assert '#read("/etc/passwd")' in text


def test_colours_can_be_read():
    for status in Status:
        view = view_of(status)
        assert contrast("#ffffff", view.colour) >= 7
        assert contrast(view.mark_text, "#ffffff") >= 7
    assert contrast("#9b1414", "#ffffff") >= 7
    assert contrast("#0b5d2a", "#ffffff") >= 7


def door_pdf(shared: Shared) -> bytes:
    return PRESS.draw(Task("door", door_input(door_view(shared))))


def test_the_sheet_for_the_door_leads_to_the_group_and_the_site():
    data = door_pdf(SHARED)
    (page,) = pages_of(data)
    assert read_codes(page) == {"https://zalo.example/nhom", "https://an-ninh.example/"}
    text = text_of(page)
    for said in (
        "Nhận tin an toàn của phường",
        "Công an phường Trường Thọ",
        "Nhóm Zalo",
        "113",
        "114",
        "115",
    ):
        assert said in text
    assert "Bản mẫu" in text
    assert b"/StructTreeRoot" in data
    check_inside(page)


def test_a_ward_without_a_group_has_the_sheet_too():
    ward = replace(sample.WARD, chat_groups=(), hotlines=())
    shared = Shared(sample.CONTEXT._replace(ward=ward))
    assert read_codes(pages_of(door_pdf(shared))[0]) == {"https://an-ninh.example/"}


def test_long_names_leave_the_door_sheet_whole():
    group = ChatGroup(name="Nhóm Zalo " * 11, kind="zalo", url="https://zalo.example/" + "nhom-" * 30)
    ward = replace(
        sample.WARD, name="Công an phường Nghĩa Đường " * 4, address="Số 1 " * 24, chat_groups=(group,)
    )
    page = pages_of(door_pdf(Shared(sample.CONTEXT._replace(ward=ward))))[0]
    check_inside(page)
    assert group.url in read_codes(page)


def test_on_the_door_what_a_life_may_hang_on_stands_first():
    _, _, said = text_of(pages_of(door_pdf(SHARED))[0]).partition("Gấp thì gọi ngay")
    assert 0 <= said.index("113") < said.index("114") < said.index("115") < said.index("028")


@pytest.mark.parametrize("paper", PAPERS)
def test_a_word_wider_than_the_paper_breaks(paper):
    link = "https://dichvucong.example/" + "a" * 200
    brief = sample.BRIEF._replace(title="a]]b &amp; &lt;script&gt;", summary=f"Xem {link}", place=link[:80])
    warning = replace(sample.WARNING, brief=brief, what_to_do=(link, "Ộ" * 240))
    view = warning_poster(warning, Status.ACTIVE, 0, URL, SHARED)
    for page in pages_of(pdf_of(view, paper)):
        wide, _ = page.get_size()
        assert max(of.right for of in letters_of(page)) <= wide * 0.96


def test_emoji_keep_no_poster_from_being_drawn():
    step = "1\ufe0f\u20e3 Gọi 113 \U0001f6a8\U0001f1fb\U0001f1f3, \u274c đừng chờ \U0001f468\u200d\U0001f467"
    view = view_of(what_to_do=(step,))
    assert "1 1 Gọi 113, ✗ đừng chờ" in text_of(pages_of(pdf_of(view))[0])


def test_a_first_page_says_that_it_goes_on():
    view = view_of(what_to_do=("Không chạm vào công tắc nào, không bật đèn, không bật quạt. " * 4,) * 8)
    first, second = pages_of(pdf_of(view))
    assert "Trang 1/2, còn tiếp" in text_of(first)
    assert "còn tiếp" not in text_of(second)


def test_short_numbers_stand_side_by_side():
    view = view_of()._replace(
        calls=(Call("114", "Cháy, cứu nạn"), Call("115", "Cấp cứu"), Call("028 0000 0113", "Trực ban"))
    )
    letters = [of for of in letters_of(pages_of(pdf_of(view))[0]) if of.bottom - of.top > 18]  # numbers
    heights = [of.bottom for of in letters if of.text in "45" and of.top > 400]
    assert len(heights) == len("45")
    assert max(heights) - min(heights) < 3
