"""Sending a page on: every button, what is then in the clipboard, and what remains where there is less."""

import re

import pytest

from kinds import EXPIRED, REPLACED, SEVERE, WITHDRAWN
from test_access import _TARGETS, AXE
from visitor import SITE

GUIDE = "guides/sac-xe-dien/"
NO_CLIPBOARD = "Object.defineProperty(Navigator.prototype, 'clipboard', {value: undefined})"
REFUSING = "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))"
NO_COPY = "document.execCommand = () => false"
SHEET = "navigator.share = (what) => { window.shared = what; return Promise.resolve(); }"
CLOSED = "navigator.share = () => Promise.reject(new DOMException('closed', 'AbortError'))"
BROKEN = "navigator.share = () => Promise.reject(new DOMException('broken', 'DataError'))"
WITHOUT = "delete Navigator.prototype.share"


@pytest.fixture
def page_of(visit):
    """Opens a page after running scripts that make the browser a lesser or a better one."""

    def open_page(address, *before, clipboard=True, **wishes):
        window = visit(**wishes)
        if clipboard:
            window.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=SITE)
        for script in before:
            window.context.add_init_script(script)
        page = window.open(address)
        if wishes.get("scripts", True):
            page.locator(".share button").first.wait_for()
        page.complaints = window.complaints
        return page

    return open_page


def said(page):
    """What the page answers, once it has."""
    page.locator(".share [role=status]:not(:empty)").wait_for()
    return page.locator(".share [role=status]").inner_text()


def clipboard(page):
    return page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")


def message(page):
    return page.locator(".share details p").text_content()


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize("address", [SEVERE, EXPIRED, REPLACED, WITHDRAWN, GUIDE])
def test_the_message_is_copied_as_it_stands(page_of, address):
    page = page_of(address)
    press(page, "Chép tin nhắn")
    assert "Đã chép tin nhắn" in said(page)
    copied = clipboard(page)
    assert copied == message(page)
    assert len(copied.encode("utf-16-le")) // 2 < 600
    assert "BẢN MẪU" in copied.split("\n")[0]
    assert re.fullmatch(re.escape(SITE) + r"(w/[a-z0-9]{5,}|guides/[a-z0-9-]+)/", copied.split("\n")[-1])
    assert page.evaluate("document.activeElement.textContent") == "Chép tin nhắn"
    assert page.complaints == []


def test_a_severe_warning_is_told_in_short(page_of):
    lines = message(page_of(SEVERE)).split("\n")
    assert lines[0] == '🚨 [BẢN MẪU] Giả danh công an gọi video đòi "kích hoạt VNeID"'
    assert "• Cúp máy, không cần trả lời hay giải thích." in lines
    assert "📞 Gọi 113 hoặc 028 0000 0113 (Trực ban Công an phường)" in lines


@pytest.mark.parametrize(("address", "says"), [(EXPIRED, "HẾT HIỆU LỰC"), (WITHDRAWN, "ĐÃ THU HỒI")])
def test_what_no_longer_holds_is_not_spread_as_if_it_did(page_of, address, says):
    text = message(page_of(address))
    assert says in text.split("\n")[0]
    assert "Việc cần làm" not in text


def test_the_link_is_copied_and_leads_here(page_of):
    page = page_of(SEVERE)
    press(page, "Chép đường link")
    assert "Đã chép đường link" in said(page)
    link = clipboard(page)
    assert link == message(page).split("\n")[-1]
    assert re.fullmatch(SITE + "w/[a-z0-9]{5}/", link)
    page.goto(link)
    page.wait_for_url(SITE + SEVERE)
    assert "VNeID" in page.locator("h1").inner_text()


def test_a_short_address_leads_there_without_scripts(visit):
    page = visit(scripts=False).open("w/xh766/")
    page.wait_for_url(SITE + SEVERE)
    assert "VNeID" in page.locator("h1").inner_text()


def test_a_guides_link_is_its_address(page_of):
    page = page_of(GUIDE)
    press(page, "Chép đường link")
    said(page)
    assert clipboard(page) == SITE + GUIDE


@pytest.mark.parametrize("lesser", [NO_CLIPBOARD, REFUSING])
@pytest.mark.parametrize("name", ["Chép tin nhắn", "Chép đường link"])
def test_an_old_browser_copies_through_a_field(page_of, lesser, name):
    keep = """document.addEventListener('copy', () => {
        const field = document.activeElement;
        window.copied = [field.value.slice(field.selectionStart, field.selectionEnd), field.readOnly];
    })"""
    page = page_of(SEVERE, lesser, keep)
    press(page, name)
    assert said(page).startswith("Đã chép")
    expected = message(page) if name == "Chép tin nhắn" else message(page).split("\n")[-1]
    assert page.evaluate("window.copied") == [expected, True]
    assert page.locator("textarea").count() == 0
    assert page.evaluate("document.activeElement.textContent") == name


@pytest.mark.parametrize("name", ["Chép tin nhắn", "Chép đường link"])
def test_where_nothing_can_be_copied_the_text_is_shown_and_selected(page_of, name):
    page = page_of(SEVERE, REFUSING, NO_COPY)
    assert not page.locator(".share details p").is_visible()
    press(page, name)
    assert "giữ ngón tay" in said(page)
    assert page.locator(".share details p").is_visible()
    expected = message(page) if name == "Chép tin nhắn" else message(page).split("\n")[-1]
    assert page.evaluate("getSelection().toString()").strip() == expected
    box = page.locator(".share [role=status]").bounding_box()
    assert 48 <= box["y"] < 740, "the advice is not behind the header"


def test_a_text_that_a_translator_split_is_selected_whole(page_of):
    page = page_of(SEVERE, REFUSING, NO_COPY)
    page.evaluate(
        """() => { const p = document.querySelector('.share details p');
        const b = document.createElement('b');
        b.textContent = p.firstChild.data.slice(9); p.firstChild.data = p.firstChild.data.slice(0, 9);
        p.append(b); }"""
    )
    press(page, "Chép tin nhắn")
    said(page)
    assert page.evaluate("getSelection().toString()").strip() == message(page)


def test_the_phones_own_sheet_gets_the_message(page_of):
    page = page_of(SEVERE, SHEET)
    press(page, "Chia sẻ")
    shared = page.evaluate("window.shared")
    assert shared["text"] == message(page)
    assert set(shared) == {"title", "text"}, "an address of its own would stand twice"
    assert page.locator(".share [role=status]").inner_text() == ""


def test_a_sheet_that_was_closed_is_no_fault_and_a_broken_one_is(page_of):
    page = page_of(SEVERE, CLOSED)
    press(page, "Chia sẻ")
    page.wait_for_timeout(200)
    assert page.locator(".share [role=status]").inner_text() == ""
    page = page_of(SEVERE, BROKEN)
    press(page, "Chia sẻ")
    assert "Chép tin nhắn" in said(page)


def test_without_a_sheet_there_is_no_such_button(page_of):
    page = page_of(SEVERE, WITHOUT)
    assert page.locator(".share button").all_inner_texts() == ["Chép tin nhắn", "Chép đường link"]


@pytest.mark.parametrize("scripts", [True, False])
def test_facebook_is_a_plain_link(page_of, scripts):
    page = page_of(SEVERE, scripts=scripts)
    href = page.locator(".share").get_by_role("link", name="Facebook").get_attribute("href")
    link = message(page).split("\n")[-1]
    assert href == f"https://www.facebook.com/sharer/sharer.php?u={link}"


def test_without_scripts_the_text_can_be_opened_and_selected(page_of):
    page = page_of(SEVERE, scripts=False)
    assert page.locator(".share button").count() == 0
    page.locator(".share summary").click()
    text = page.locator(".share details p")
    assert text.is_visible()
    assert text.inner_text().split("\n")[-1].startswith(SITE + "w/")
    style = text.evaluate("e => [getComputedStyle(e).userSelect, getComputedStyle(e).whiteSpaceCollapse]")
    assert style == ["all", "preserve-breaks"]


def test_another_page_put_in_place_has_buttons_of_its_own(page_of, sample):
    """Material's instant navigation, as far as the hub's part of it goes: the article is another."""
    page = page_of(SEVERE)
    before = message(page)
    other = sample.page(GUIDE)
    article = re.search(r"<article.*?</article>", other, re.DOTALL)[0]
    page.evaluate(
        "html => { document.querySelector('article').outerHTML = html; window.__hub.share(); }", article
    )
    assert page.locator(".share button").count() >= 2
    page.evaluate("window.__hub.share()")
    assert page.get_by_role("button", name="Chép tin nhắn").count() == 1
    press(page, "Chép tin nhắn")
    said(page)
    assert clipboard(page) == message(page) != before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_opened_and_answered_it_suits_old_eyes_and_thumbs(page_of, scheme):
    page = page_of(SEVERE, SHEET, scheme=scheme)
    page.locator(".share summary").click()
    press(page, "Chép tin nhắn")
    said(page)
    page.evaluate(AXE)
    found = page.evaluate(
        "axe.run('.share', {resultTypes: ['violations'],"
        " rules: {'color-contrast-enhanced': {enabled: true}}})"
    )
    assert [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    small = [box for box in page.evaluate(_TARGETS) if box[1] < 48]
    assert small == []
    boxes = [b.bounding_box() for b in page.locator(".share .pick").all()]
    assert [b["height"] >= 48 for b in boxes] == [True] * 4


def test_it_is_not_printed(page_of):
    page = page_of(SEVERE)
    page.emulate_media(media="print")
    assert not page.locator(".share").is_visible()
    assert re.search(SITE + "w/[a-z0-9]{5}/", page.locator(".print").inner_text())


def test_a_page_without_a_message_loads_no_script_for_it(visit):
    window = visit()
    window.open("about/")
    assert not [url for url in window.asked if url.endswith("share.js")]
