"""A page opened from a result: the words that were looked for are marked on it."""

import pytest

from hub.render.search.fold import fold
from kinds import SEVERE
from visitor import PHONE, SITE

GUIDE = "guides/lua-dao-qua-dien-thoai/"


_LATE_WORD = """() => { /* a word that first stands far below the first screen */
  const tops = new Map();
  const walker = document.createTreeWalker(document.getElementById('noi-dung'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const top = walker.currentNode.parentElement.getBoundingClientRect().top;
    const plain = walker.currentNode.data.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g, '');
    for (const word of plain.match(/[a-z]{3,}/g) || []) if (!tops.has(word)) tops.set(word, top);
  }
  return [...tops].filter(([word, top]) => top > 1500).map(([word]) => word)[0];
}"""


def marks(page):
    page.locator("#noi-dung mark").first.wait_for()
    return page.locator("#noi-dung mark").all_inner_texts()


def test_words_are_marked_whatever_their_accents(visit):
    window = visit()
    page = window.open(GUIDE + "?h=lua+dao")
    found = marks(page)
    assert {fold(text.lower()) for text in found} <= {"lua dao", "lua", "dao"}
    assert "lừa đảo" in [text.lower() for text in found]
    page.wait_for_url(SITE + GUIDE)
    assert window.complaints == []


def test_the_text_stays_as_it_was(visit):
    plain = visit().open(SEVERE).locator("#noi-dung").inner_text()
    page = visit().open(SEVERE + "?h=cong+an+goi+video")
    assert marks(page)
    assert page.locator("#noi-dung").inner_text() == plain


def test_a_word_that_only_binds_others_is_marked_beside_another_only(visit):
    page = visit().open(SEVERE + "?h=khong+chuyen+tien")
    found = [text.lower().split() for text in marks(page)]
    assert ["không"] not in found
    assert any("chuyển" in words for words in found)


@pytest.mark.parametrize("address", [SEVERE, GUIDE], ids=["warning", "guide"])
def test_what_says_first_what_to_do_is_still_read_from_its_top(visit, address):
    page = visit().open(address)
    page.goto(SITE + address + "?h=" + page.evaluate(_LATE_WORD))
    assert marks(page)
    page.wait_for_timeout(200)
    assert page.evaluate("scrollY") == 0


def test_a_page_is_opened_where_the_words_first_stand_below_the_first_screen(visit):
    page = visit().open("privacy/")
    page.goto(SITE + "privacy/?h=" + page.evaluate(_LATE_WORD))
    assert marks(page)
    page.wait_for_timeout(200)
    assert page.evaluate("scrollY") > 500
    assert 0 < page.locator("#noi-dung mark").first.bounding_box()["y"] < PHONE["height"]


def test_the_script_is_loaded_only_for_it(visit):
    window = visit()
    window.open(GUIDE)
    window.page.wait_for_load_state("networkidle")
    assert not [url for url in window.asked if "search-mark" in url]
