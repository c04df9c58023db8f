"""The page's side of the search: Material's overlay as a resident meets it, with a worker for tests."""

import json
import re
import unicodedata
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from kinds import SEVERE
from test_access import AXE
from visitor import DESKTOP, PHONE, SITE

FAKE = (Path(__file__).parent / "fake_worker.js").read_text("utf-8")
STEP = 8
"""How many results are shown at first."""

WINDOWS = pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])


@pytest.fixture
def search(visit):
    """Opens a page with the fake worker: search(address, viewport=...) gives the window."""

    def open_page(address="", **wishes):
        window = visit(**wishes)
        window.context.route("**/search-worker.js", lambda route: answer_with(route, FAKE))
        window.open(address)
        return window

    return open_page


def answer_with(route, script):
    route.fulfill(body=script, content_type="text/javascript")


def open_box(page):
    seek = page.locator(".seek")
    (seek if seek.is_visible() else box(page)).click()
    page.locator(".tools").wait_for()


def box(page):
    return page.locator(".md-search__input")


def ask(page, text):
    box(page).fill(text)


def results(page):
    return page.locator(".md-search-result__item")


def said(page, text):
    page.locator(".said", has_text=text).wait_for(timeout=4000)


def is_open(page):
    return page.evaluate("document.getElementById('__search').checked")


def focused(page):
    """The classes, or the tag, of what has the focus."""
    return page.evaluate(
        "(e => e.className.replace(/ ?focus-visible/, '') || e.tagName)(document.activeElement)"
    )


def wait_closed(page):
    page.locator("#__search:not(:checked)").wait_for(state="attached")


def wait_open(page):
    page.locator("#__search:checked").wait_for(state="attached")


def asked_in(page):
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query).items()}


@WINDOWS
def test_nothing_of_the_search_is_loaded_until_it_is_wanted(search, viewport):
    window = search(SEVERE, viewport=viewport)
    window.page.wait_for_load_state("networkidle")
    assert not [url for url in window.asked if "search" in url.removeprefix(SITE)]
    assert not [url for url in window.asked if url.endswith("search_index.json")]
    open_box(window.page)
    loaded = [url.removeprefix(SITE) for url in window.asked]
    assert "assets/search-box.js" in loaded
    assert "search/index.json" in loaded
    assert window.complaints == []


@WINDOWS
def test_what_is_typed_is_found_and_counted(search, viewport):
    window = search(viewport=viewport)
    page = window.page
    open_box(page)
    assert focused(page) == "md-search__input"
    page.keyboard.type("lua dao")
    page.locator("mark", has_text="lua dao").first.wait_for()
    said(page, "Tìm thấy 14 bài")
    assert results(page).count() == STEP
    assert not page.locator(".md-search-result__meta").is_visible()
    assert page.locator("mark", has_text="lua dao").first.is_visible()
    assert page.locator(".md-search-result__item.severe").count() == STEP
    assert page.locator(".md-search-result__item.gone").count() == 1
    assert page.locator(".said").get_attribute("role") == "status"
    assert page.locator(".md-search-result__list").get_attribute("role") == "list"
    assert window.complaints == []


def test_pasted_text_is_looked_for(search):
    page = search().page
    open_box(page)
    page.evaluate(
        """() => { const q = document.querySelector('.md-search__input'); q.value = 'dán vào';
        q.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertFromPaste'})) }"""
    )
    said(page, "Tìm thấy 14 bài")


def test_more_results_are_added_without_losing_the_place(search):
    page = search().page
    open_box(page)
    ask(page, "lua dao")
    said(page, "Tìm thấy 14 bài")
    more = page.get_by_role("button", name="Xem thêm kết quả")
    more.scroll_into_view_if_needed()
    before = page.locator(".md-search__scrollwrap").evaluate("e => e.scrollTop")
    more.click()
    results(page).nth(13).wait_for()
    assert page.locator(".md-search__scrollwrap").evaluate("e => e.scrollTop") == before > 0
    assert not more.is_visible()
    assert page.evaluate("document.activeElement.textContent").startswith(f"Bài {STEP + 1} ")
    own, added = results(page).nth(2), results(page).nth(10)
    same = "e => [e.tagName, e.firstChild.tagName, e.firstChild.className, e.firstChild.tabIndex]"
    assert own.evaluate(same) == added.evaluate(same)
    assert own.bounding_box()["width"] == added.bounding_box()["width"]


def test_filters_are_asked_for_and_counted(search):
    page = search().page
    open_box(page)
    ask(page, "lua dao")
    said(page, "Tìm thấy 14 bài")
    page.get_by_role("button", name="Lọc").click()
    page.get_by_label("Loại tin").select_option(label="Lừa đảo")
    said(page, "Tìm thấy 2 bài")
    page.get_by_label("Chỉ tin còn hiệu lực").check()
    page.get_by_label("Mới nhất trước").check()
    page.get_by_label("Khu phố").select_option("khu-pho-3")
    assert page.locator(".tools .row .pick").first.inner_text() == "Lọc (4)"
    ask(page, "nhật ký")
    last = json.loads(page.locator("h2", has_text="setups").inner_text())["asked"][-1]
    wanted = {"query": "nhật ký", "category": "lua-dao", "area": "khu-pho-3", "current": True, "newest": True}
    assert {**last, **wanted, "limit": STEP} == last
    page.get_by_role("button", name="Bỏ lọc").click()
    said(page, "Tìm thấy 14 bài")
    assert focused(page) == "pick"


def test_nothing_found_leads_on(search):
    page = search().page
    open_box(page)
    ask(page, "không có gì")
    said(page, "Không tìm thấy")
    for number in ("113", "114", "115"):
        assert page.locator(f'.md-search a[href="tel:{number}"]').is_visible()
    for place in ("report/", "in-force/", "guides/"):
        assert page.locator(f'.md-search a[href="{SITE}{place}"]').is_visible()
    page.locator(".spelling, .aside", has_text="Có phải bà con tìm").get_by_role("button").click()
    said(page, "Tìm thấy 14 bài")
    assert box(page).input_value() == "lừa đảo"


URGENT = [
    "cháy nhà",
    "điện giật",
    "tai nạn",
    "tai nạn giao thông",
    "đâm chém",
    "bị đánh",
    "đánh đập",
    "chồng đánh vợ",
    "bạo lực gia đình",
    "bạo hành",
    "xâm hại",
    "hiếp dâm",
    "mất tích",
    "đe dọa giết",
    "trộm vào nhà",
    "nổ bình gas",
    "no gas",
    "vụ nổ",
]
LOST_MONEY = [
    "bị lừa",
    "bị lừa đảo",
    "mẹ tôi bị lừa",
    "mất tiền",
    "lỡ chuyển tiền",
    "chuyển nhầm tiền cho kẻ lừa",
    "bi lua mat tien thi goi ai",
]


def test_who_may_need_help_at_once_sees_whom_to_ring(search):
    page = search().page
    open_box(page)
    numbers = page.locator('.md-search a[href^="tel:"]:visible')
    bank = page.locator(".md-search .first")
    for query in ["lừa đảo", "nợ", "no", "xe điện"]:
        ask(page, query)
        page.locator("mark", has_text=query).first.wait_for()
        assert numbers.count() == 0, query
    for query in URGENT + LOST_MONEY:
        for typed in (query, plain(query)):
            ask(page, typed)
            page.locator("mark", has_text=typed).first.wait_for()
            assert [text[:3] for text in numbers.all_inner_texts()] == ["113", "114", "115"], typed
            assert bank.is_visible() == (query in LOST_MONEY), typed
    assert bank.inner_text().startswith("Vừa mất tiền? Gọi ngay số in sau thẻ ngân hàng")


def plain(text):
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@pytest.mark.parametrize("number", ["0912345678", "+84912345678", "091.234.567.899"])
def test_a_number_that_no_page_has_is_not_said_to_be_safe(search, number):
    page = search().page
    open_box(page)
    ask(page, number.replace(".", ""))
    said(page, "Như vậy chưa chắc đã an toàn")
    duty = page.locator('.md-search a.call[href="tel:02800000113"]')
    assert duty.is_visible()
    assert "028 0000 0113" in duty.inner_text().replace("\xa0", " ")
    ask(page, "không có gì")
    said(page, "Không tìm thấy bài nào")
    assert not duty.is_visible()


def test_an_empty_box_offers_examples(search):
    page = search().page
    open_box(page)
    page.get_by_role("button", name="trộm xe máy").click()
    said(page, "Tìm thấy 14 bài")
    box(page).fill("")
    page.get_by_role("button", name="gọi ai").wait_for()
    assert results(page).count() == 0
    assert page.locator(".said").inner_text() == ""


def test_a_slow_search_says_that_it_searches_and_only_the_newest_counts(search):
    page = search().page
    open_box(page)
    ask(page, "chậm lắm")
    said(page, "Đang tìm…")
    ask(page, "nhanh")
    said(page, "Tìm thấy 14 bài")
    page.wait_for_timeout(900)
    assert "nhanh" in results(page).first.inner_text()


def test_letters_are_told_at_once_and_asked_for_after_a_pause(search):
    page = search().page
    open_box(page)
    page.evaluate(
        """text => { const q = document.querySelector('.md-search__input');
        for (const letter of text) {
          q.value += letter;
          q.dispatchEvent(new InputEvent('input', {bubbles: true}));
        } }""",
        "nhật ký",
    )
    said(page, "Tìm thấy 14 bài")
    log = json.loads(page.locator("h2", has_text="setups").inner_text())
    assert [wish["query"] for wish in log["asked"]] == ["nhật ký"]
    assert log["typed"][-1] == "nhật ký"
    assert len(log["typed"]) > 4


def test_the_beginning_is_shown_at_once_and_stays_as_it_is(search):
    page = search(viewport={"width": 360, "height": 420}).page
    open_box(page)
    ask(page, "dần dần")
    results(page).nth(2).wait_for()
    assert results(page).count() == 3
    more = page.get_by_role("button", name="Xem thêm kết quả")
    assert not more.is_visible()
    said(page, "Tìm thấy 14 bài")
    page.evaluate("document.querySelectorAll('.md-search-result__item').forEach(e => e.isFirst = true)")
    results(page).nth(1).locator("a").focus()
    wrap = page.locator(".md-search__scrollwrap")
    place = wrap.evaluate("e => { e.scrollTop = 60; return e.scrollTop; }")
    results(page).nth(STEP - 1).wait_for()
    assert results(page).count() == STEP
    kept = results(page).evaluate_all("all => all.map(e => e.isFirst === true)")
    assert kept == [True] * 3 + [False] * (STEP - 3)
    assert [int(text.split()[1]) for text in results(page).all_inner_texts()] == [*range(1, STEP + 1)]
    assert wrap.evaluate("e => e.scrollTop") == place > 0
    assert page.evaluate("document.activeElement.textContent").startswith("Bài 2 ")
    more.click()
    results(page).nth(13).wait_for()
    assert results(page).evaluate_all("all => all.filter(e => e.isFirst).length") == 3
    assert page.evaluate("document.activeElement.textContent").startswith(f"Bài {STEP + 1} ")


def test_who_types_on_sees_nothing_of_the_rest_of_the_former_answer(search):
    page = search().page
    open_box(page)
    ask(page, "dần dần")
    results(page).nth(2).wait_for()
    ask(page, "nhanh")
    results(page).nth(STEP - 1).wait_for()
    page.wait_for_timeout(900)
    assert results(page).count() == STEP
    assert all("nhanh" in text for text in results(page).all_inner_texts())


def test_where_the_rest_fails_it_says_so_and_tries_again(search):
    page = search().page
    open_box(page)
    ask(page, "dần lỗi")
    results(page).nth(2).wait_for()
    said(page, "kiểm tra mạng")
    page.get_by_role("button", name="Thử lại").click()
    said(page, "Tìm thấy 14 bài")
    results(page).nth(STEP - 1).wait_for()
    assert results(page).count() == STEP


def test_the_rest_from_a_newer_index_is_not_mixed_with_the_beginning(search):
    window = search()
    page = window.page
    open_box(page)
    ask(page, "dần thay")
    results(page).nth(2).wait_for()
    assert results(page).first.inner_text().startswith("Bài 1 ")
    results(page).nth(STEP - 1).wait_for()
    assert [int(text.split()[1]) for text in results(page).all_inner_texts()] == [*range(STEP, 0, -1)]
    assert window.asked.count(SITE + "search/index.json") == 2


def test_when_the_network_fails_it_says_so_and_tries_again(search):
    page = search().page
    open_box(page)
    ask(page, "mạng hỏng")
    said(page, "kiểm tra mạng")
    assert page.locator('.md-search a[href="tel:114"]').first.is_visible()
    page.get_by_role("button", name="Thử lại").click()
    said(page, "Tìm thấy 14 bài")
    assert page.get_by_role("button", name="Thử lại").count() == 0


def test_an_index_that_was_replaced_is_fetched_anew(search):
    window = search()
    page = window.page
    open_box(page)
    ask(page, "bản cũ")
    said(page, "Tìm thấy 14 bài")
    assert window.asked.count(SITE + "search/index.json") == 2


@pytest.mark.parametrize("lost", ["search/index.json", "assets/search-box.js", "assets/search-worker.js"])
def test_whatever_of_it_cannot_be_loaded_it_says_so_and_tries_again(visit, lost):
    window = visit()
    failing = [True]
    window.context.route("**/search-worker.js", lambda route: answer_with(route, FAKE))
    window.context.route("**/" + lost, lambda route: route.abort() if failing else route.fallback())
    page = window.open()
    page.locator(".seek").click()
    box(page).fill("lua dao")
    said(page, "kiểm tra mạng")
    assert page.locator('.md-search a[href="tel:113"]').first.is_visible()
    failing.clear()
    page.get_by_role("button", name="Thử lại").click()
    said(page, "Tìm thấy 14 bài")


@WINDOWS
def test_the_keyboard_alone_is_enough(search, viewport):
    page = search(viewport=viewport).page
    page.locator("h1").click()
    page.keyboard.press("/")
    page.locator(".tools").wait_for()
    assert focused(page) == "md-search__input"
    page.keyboard.type("lua dao")
    said(page, "Tìm thấy 14 bài")
    page.keyboard.press("ArrowDown")
    assert focused(page) == "md-search-result__link"
    page.keyboard.press("ArrowUp")
    assert focused(page) == "md-search__input"
    seen = set()
    for _ in range(STEP + 8):
        page.keyboard.press("Tab")
        assert is_open(page)
        assert page.evaluate("document.activeElement.closest('.md-search') !== null")
        seen.add(page.evaluate("document.activeElement.textContent"))
    assert any(f"Bài {STEP} " in text for text in seen)
    assert "Lọc" in seen
    for _ in range(3):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("document.activeElement.closest('.md-search') !== null")
    page.keyboard.press("Escape")
    wait_closed(page)


def test_the_keys_of_the_filters_are_theirs(search):
    page = search().page
    open_box(page)
    ask(page, "lua dao")
    said(page, "Tìm thấy 14 bài")
    page.get_by_role("button", name="Lọc").press("Enter")
    page.get_by_label("Mới nhất trước").press("Space")
    assert page.get_by_label("Mới nhất trước").is_checked()
    page.get_by_label("Loại tin").press("ArrowDown")
    assert page.get_by_label("Loại tin").input_value() != ""
    assert focused(page) == "SELECT"


def test_a_keyboard_that_passes_by_goes_on_past_the_field(search):
    window = search("report/", viewport=DESKTOP)
    page = window.page
    for at in range(2):
        for _ in range(9):
            page.keyboard.press("Shift+Tab" if at else "Tab")
            if focused(page) == "md-search__input":
                break
        assert focused(page) == "md-search__input"
        page.wait_for_timeout(300)
        assert not is_open(page)
        page.keyboard.press("Shift+Tab" if at else "Tab")
        page.wait_for_timeout(300)
        assert not is_open(page)
        assert page.evaluate("document.activeElement.closest('.md-search')") is None
    assert focused(page) == "ward"
    assert page.url == SITE + "report/"
    assert window.complaints == []


@pytest.mark.parametrize("start", ["Enter", "l", "click"])
def test_the_field_in_the_header_opens_when_it_is_used_and_has_the_focus_again(search, start):
    page = search("report/", viewport=DESKTOP).page
    page.locator("a.ward").focus()
    page.keyboard.press("Tab")
    assert focused(page) == "md-search__input"
    if start == "click":
        box(page).click()
    else:
        page.keyboard.press(start)
    wait_open(page)
    page.locator(".tools").wait_for()
    page.keyboard.type("ua dao")
    said(page, "Tìm thấy 14 bài")
    assert box(page).input_value() == ("lua dao" if start == "l" else "ua dao")
    page.get_by_role("button", name="Đóng").click()
    for close in (lambda: None, lambda: page.keyboard.press("Escape")):
        close()
        wait_closed(page)
        page.wait_for_timeout(300)
        assert not is_open(page)
        assert focused(page) == "md-search__input"
        page.wait_for_url(SITE + "report/")
        page.keyboard.press("Enter")
        wait_open(page)
    page.go_back()
    wait_closed(page)
    page.wait_for_timeout(300)
    assert not is_open(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.md-search')") is None


def test_enter_opens_the_best_result(search):
    page = search(viewport=DESKTOP).page
    open_box(page)
    ask(page, "lua dao")
    said(page, "Tìm thấy 14 bài")
    page.keyboard.press("Enter")
    page.wait_for_url("**/report/**")


def test_enter_on_a_phone_shows_the_list_and_puts_the_keyboard_away(search):
    page = search("report/", touch=True).page
    page.locator(".seek").tap()
    ask(page, "lua dao")
    page.keyboard.press("Enter")
    said(page, "Tìm thấy 14 bài")
    assert focused(page) != "md-search__input"
    assert is_open(page)
    assert asked_in(page) == {"q": "lua dao"}
    results(page).first.locator("a").tap()
    page.wait_for_url("**/report/")


def test_escape_and_the_close_button_give_the_focus_back(search):
    page = search().page
    for close in (
        lambda: page.keyboard.press("Escape"),
        lambda: page.get_by_role("button", name="Đóng").click(),
    ):
        open_box(page)
        assert page.get_by_role("dialog", name="Tìm kiếm").get_attribute("aria-modal") == "true"
        close()
        wait_closed(page)
        assert focused(page) == "ic seek"
        assert page.locator("[data-md-component=search]").get_attribute("aria-modal") is None


@WINDOWS
def test_the_back_button_closes_the_search_and_stays_on_the_page(search, viewport):
    page = search("report/", viewport=viewport).page
    page.goto(SITE + SEVERE)
    open_box(page)
    ask(page, "lua dao")
    page.wait_for_url("**/?q=lua+dao")
    page.go_back()
    wait_closed(page)
    assert page.url == SITE + SEVERE
    page.go_forward()
    said(page, "Tìm thấy 14 bài")
    assert is_open(page)
    page.keyboard.press("Escape")
    page.wait_for_url(SITE + SEVERE)
    page.go_back()
    page.wait_for_url(SITE + "report/")


def test_the_way_back_from_a_result_leads_to_the_list(search):
    page = search(SEVERE + "#lam-gi").page
    open_box(page)
    page.get_by_role("button", name="Lọc").click()
    page.get_by_label("Mới nhất trước").check()
    ask(page, "lua dao")
    said(page, "Tìm thấy 14 bài")
    page.get_by_role("button", name="Xem thêm kết quả").click()
    results(page).nth(13).wait_for()
    results(page).nth(12).locator("a").click()
    page.wait_for_url("**/report/")
    page.go_back()
    said(page, "Tìm thấy 14 bài")
    assert asked_in(page) == {"q": "lua dao", "moi": "1"}
    assert box(page).input_value() == "lua dao"
    assert page.locator(".tools .row .pick").first.inner_text() == "Lọc (1)"
    assert results(page).count() == 14
    assert page.locator(".md-search__scrollwrap").evaluate("e => e.scrollTop") > 500
    assert page.evaluate("document.activeElement.textContent").startswith("Bài 13")
    page.keyboard.press("Escape")
    page.wait_for_url(SITE + SEVERE + "#lam-gi")


def test_a_link_opens_with_its_words_and_filters(search):
    window = search("search/?q=lua+dao&loai=lua-dao&khu=nowhere&con=1")
    said(window.page, "Tìm thấy 2 bài")
    assert box(window.page).input_value() == "lua dao"
    assert window.page.locator(".tools .row .pick").first.inner_text() == "Lọc (2)"
    window.page.wait_for_timeout(1100)
    assert asked_in(window.page) == {"q": "lua dao", "loai": "lua-dao", "con": "1"}
    window.page.keyboard.press("Escape")
    window.page.wait_for_url(SITE + "search/")
    assert window.complaints == []


@pytest.mark.parametrize("address", ["", "search/", "no/such/page/"])
def test_the_forms_of_pages_hand_over(search, address):
    page = search(address).page
    form = page.locator("form.find")
    form.locator("input").click()
    page.locator(".tools").wait_for()
    assert focused(page) == "md-search__input"
    page.keyboard.press("Escape")
    wait_closed(page)
    form.locator("input").press_sequentially("ab")
    page.locator(".tools").wait_for()
    page.keyboard.type("c")
    said(page, "Tìm thấy 14 bài")
    assert box(page).input_value() == "abc"
    page.keyboard.press("Escape")
    wait_closed(page)
    form.locator("button").click()
    wait_open(page)


def test_a_telephone_number_does_not_close_the_search(search):
    page = search().page
    open_box(page)
    ask(page, "không có gì")
    said(page, "Không tìm thấy")
    page.evaluate("addEventListener('click', e => e.preventDefault(), true)")
    page.locator('.md-search a[href="tel:113"]').click()
    page.wait_for_timeout(200)
    assert is_open(page)


@pytest.mark.parametrize(
    ("lost", "viewport"), [("Worker", PHONE), ("fetch", DESKTOP), ("Promise", PHONE), ("Map", DESKTOP)]
)
def test_an_old_browser_keeps_the_plain_link(visit, lost, viewport):
    window = visit(viewport=viewport)
    window.context.add_init_script(f"window.wasWorker = window.Worker; delete window.{lost}")
    page = window.open("report/")
    assert not page.locator(".md-search__input").is_visible()
    page.locator(".seek").click()
    page.wait_for_url(SITE + "search/")
    assert page.locator('article a[href$="in-force/"]').is_visible()
    assert not [url for url in window.asked if "search-box" in url or url.endswith("index.json")]


def test_without_scripts_nothing_of_it_shows(visit):
    for viewport in (PHONE, DESKTOP):
        page = visit(scripts=False, viewport=viewport).open("report/")
        assert not page.locator(".md-search").is_visible()
        page.locator(".seek").click()
        assert page.url == SITE + "search/"


@pytest.mark.parametrize(
    ("viewport", "scheme"),
    [(PHONE, "light"), (PHONE, "dark"), (DESKTOP, "light")],
    ids=["phone", "phone-dark", "desktop"],
)
def test_it_suits_old_eyes_thumbs_and_screen_readers(search, viewport, scheme):
    from test_access import _MEASURE, _TARGETS

    page = search(viewport=viewport, scheme=scheme).page
    open_box(page)
    page.wait_for_timeout(600)
    page.evaluate(AXE)

    def look():
        found = page.evaluate(
            "axe.run({resultTypes: ['violations'], rules: {'color-contrast-enhanced': {enabled: true}}})"
        )
        problems = [(v["id"], [n["html"][:150] for n in v["nodes"]][:3]) for v in found["violations"]]
        assert problems == []
        assert [(text, size) for text, size in page.evaluate(_MEASURE) if size < 18] == []
        assert [(name, height) for name, height in page.evaluate(_TARGETS) if height < 48] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        assert page.locator("h1").count() == 1

    look()
    ask(page, "lua dao")
    said(page, "Tìm thấy 14 bài")
    look()
    page.get_by_role("button", name="Lọc").click()
    page.get_by_label("Mới nhất trước").check()
    look()
    ask(page, "không có gì")
    said(page, "Không tìm thấy")
    look()


def test_nothing_scrolls_sideways_on_the_narrowest_phone(search):
    page = search(viewport={"width": 320, "height": 640}).page
    open_box(page)
    page.get_by_role("button", name="Lọc").click()
    ask(page, "không có gì")
    said(page, "Không tìm thấy")
    wrap = page.locator(".md-search__scrollwrap")
    assert wrap.evaluate("e => e.scrollWidth <= e.clientWidth")


def test_the_script_of_every_page_is_for_old_browsers_and_small(sample):
    script = (sample.site / "assets" / "hub.js").read_text("utf-8")
    assert not re.search(r"=>|\b(?:let|const|class|async)\b|`|\?\.|\?\?|\.\.\.", script)
    assert len(script) < 9000


def test_pages_stay_small(sample):
    sizes = {p.parent.name: p.stat().st_size for p in sample.site.glob("warnings/2*/index.html")}
    assert max(sizes.values()) < 15_000
