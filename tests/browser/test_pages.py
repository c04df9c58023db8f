"""What a resident sees and can do on each kind of page."""

import re

import pytest

from kinds import EXPIRED, REPLACED, SEVERE, UPDATED_LAST, WITHDRAWN
from visitor import DESKTOP, SITE


def test_home_shows_emergency_numbers_first_then_the_gravest(visit):
    page = visit().open()
    for number in ("113", "114", "115"):
        link = page.locator(f'article a[href="tel:{number}"]').first
        assert link.bounding_box()["y"] + link.bounding_box()["height"] < 740, (
            f"{number} must be seen without scrolling"
        )
    titles = page.locator("article h3 a, article li a").all_inner_texts()
    first = next(t for t in titles if len(t) > 20)
    assert "Giả danh công an" in first  # the pinned one


def test_home_leads_to_everything(visit):
    page = visit().open()
    leads = {a.get_attribute("href") for a in page.locator("a").all()}
    for address in ("categories/lua-dao/", "categories/chay-no/", "in-force/", "report/", "subscribe/"):
        assert any(address in (href or "") for href in leads), address
    assert any("zalo" in (href or "") for href in leads)


def test_a_severe_warning_says_what_to_do_near_the_top(visit):
    page = visit().open(SEVERE)
    text = page.locator("article").inner_text()
    assert text.index("Rất nguy hiểm") < text.index("Việc cần làm ngay") < text.index("Chuyện đã xảy ra")
    steps = page.locator("#lam-gi ~ ol li, #lam-gi ol li, section:has(#lam-gi) ol li")
    assert steps.count() >= 3
    assert page.locator("#lam-gi").bounding_box()["y"] < 2 * 740
    assert page.locator('article a[href="tel:113"]').count() >= 1
    assert page.locator('article a[href^="tel:028"]').count() >= 1


def test_updates_stand_in_the_order_of_time(visit):
    page = visit().open(SEVERE)
    numbered = [page.locator(f"#cap-nhat-{n}").bounding_box()["y"] for n in (1, 2)]
    assert numbered == sorted(numbered)


@pytest.mark.parametrize(
    ("address", "says", "fragment"),
    [(EXPIRED, "tin này đã cũ", "het-hieu-luc"), (WITHDRAWN, "rút lại tin này", "thu-hoi")],
)
def test_an_ended_warning_says_so_before_anything_else(visit, address, says, fragment):
    page = visit().open(address)
    banner = page.locator(f"#{fragment}")
    assert says in banner.inner_text().lower()
    assert banner.bounding_box()["y"] < page.locator("h1").bounding_box()["y"]


def test_a_replaced_warning_leads_to_what_took_its_place(visit):
    page = visit().open(REPLACED)
    page.locator("#het-hieu-luc a").first.click()
    assert page.url.endswith("/warnings/2026-11-12-xe-dien-chay-khi-sac/")


def test_newer_and_older_lead_back_and_forth(visit):
    page = visit().open(SEVERE)
    first = page.url
    page.get_by_role("link", name=re.compile("mới hơn|sau", re.I)).last.click()
    assert page.url != first
    page.get_by_role("link", name=re.compile("cũ hơn|trước", re.I)).last.click()
    assert page.url == first


def test_a_guide_links_the_active_warnings_of_its_category(visit):
    page = visit().open("guides/sac-xe-dien/")
    assert page.locator('a[href$="/warnings/2026-11-12-xe-dien-chay-khi-sac/"]').count() == 1


@pytest.mark.parametrize(
    "address", ["", SEVERE, EXPIRED, "categories/lua-dao/", "guides/sac-xe-dien/", "report/", "no/such/"]
)
def test_everything_essential_is_there_without_scripts(visit, address):
    with_scripts, without = visit().open(address), visit(scripts=False).open(address)
    assert without.locator("h1").is_visible()
    words = without.locator("article").inner_text().split()
    assert len(words) >= 0.95 * len(with_scripts.locator("article").inner_text().split())
    assert without.locator('a[href="tel:113"]').count() >= 1


def test_the_menu_opens_without_a_mouse_and_leads_on(visit):
    page = visit().open()
    page.get_by_role("button", name="Mở danh mục").press("Enter")
    link = page.locator(".md-nav__link", has_text="Báo tin")
    link.click()
    assert page.url == SITE + "report/"


def test_the_page_being_read_is_marked_in_the_menu(visit):
    page = visit(viewport=DESKTOP).open("report/")
    assert page.locator('.md-nav__link[aria-current="page"]').inner_text() == "Báo tin"


def test_search_finds_without_accents(visit):
    page = visit().open()
    box = page.locator('article input[name="q"]').first
    box.fill("gia danh cong an")
    box.press("Enter")
    page.locator('.md-search a[href*="2026-11-05-gia-danh-cong-an"]').first.wait_for()


@pytest.mark.parametrize(
    ("typed", "first", "never"),
    [
        ("cháy", "2026-11-12-xe-dien-chay-khi-sac", "2026-10-30-tu-tap-net-po-cuoi-tuan"),
        ("chay khi sac", "2026-11-12-xe-dien-chay-khi-sac", "2026-11-16-giat-dien-thoai-tui-xach"),
        ("sac xe dien an toan", "guides/sac-xe-dien", "2026-11-16-giat-dien-thoai-tui-xach"),
        ("quyền riêng tư", "privacy", "2026-11-16-giat-dien-thoai-tui-xach"),
    ],
)
def test_search_ranks_titles_and_heeds_accents(visit, typed, first, never):
    page = visit().open("search/?q=" + typed)
    page.locator(f'.md-search-result__item:nth-child(-n+5) a[href*="{first}"]').first.wait_for()
    found = [a.get_attribute("href") for a in page.locator(".md-search-result__link").all()]
    assert not [href for href in found if never in href]


def test_search_without_scripts_leads_to_the_lists(visit):
    page = visit(scripts=False).open("search/")
    assert not page.locator("article form").is_visible()
    assert page.locator('article a[href$="in-force/"]').is_visible()


def test_a_table_becomes_cards_on_a_phone_and_stays_a_table(visit):
    page = visit().open("guides/lua-dao-qua-dien-thoai/")
    row = page.get_by_role("row").nth(1)
    assert row.get_by_role("cell").count() == 3
    cells = [cell.bounding_box() for cell in row.get_by_role("cell").all()]
    assert cells[0]["y"] < cells[1]["y"] < cells[2]["y"]


def test_a_number_keeps_its_groups_on_the_narrowest_screen(visit):
    page = visit(viewport={"width": 270, "height": 600}).open()
    lines = page.locator(".calls .call b").evaluate_all(
        "all => all.map(b => b.innerText.length && b.getClientRects()"
        "[0].height / parseFloat(getComputedStyle(b).lineHeight))"
    )
    assert lines
    assert all(line < 1.5 for line in lines), "a telephone number is broken"


@pytest.mark.parametrize(
    ("address", "seen"),
    [(SEVERE, "section.do ol li"), (UPDATED_LAST, "section.do h2")],
    ids=["step", "heading"],
)
def test_what_to_do_begins_on_a_phones_first_screen(visit, address, seen):
    """Even below an update; a title of four lines leaves room for the heading alone."""
    box = visit().open(address).locator(seen).first.bounding_box()
    assert box["y"] + 27 < 740, "its first line must be seen without scrolling"


def test_text_twice_as_large_does_not_scroll_sideways(visit):
    page = visit().open(SEVERE)
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_page_for_what_is_not_there_helps(visit):
    page = visit().open("warnings/gone/deeper/")
    assert page.locator('a[href="tel:113"]').first.is_visible()
    assert page.locator('input[name="q"]').first.is_visible()
    page.locator("article a", has_text=re.compile("Trang chủ", re.I)).first.click()
    assert page.url == SITE


def test_dark_mode_follows_the_phone_and_the_button(visit):
    def darkness(page):
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        return sum(int(n) for n in re.findall(r"\d+", colour)[:3]) < 200

    dark = visit(scheme="dark").open(SEVERE)
    assert darkness(dark)
    light = visit().open(SEVERE)
    assert not darkness(light)
    for _ in range(3):
        light.locator('form[data-md-component="palette"] label:visible').first.click()
        light.wait_for_timeout(100)
        if darkness(light):
            break
    assert darkness(light)
    light.goto(SITE + EXPIRED)
    assert darkness(light)


def test_print_shows_the_text_and_the_phones_not_the_menu(visit):
    page = visit().open(SEVERE)
    page.emulate_media(media="print")
    assert not page.locator(".md-header").is_visible()
    assert not page.locator(".md-sidebar--primary").is_visible()
    assert page.locator("h1").is_visible()
    assert page.locator("#lam-gi").is_visible()
    assert "113" in page.locator("article").inner_text()


def test_print_shows_the_real_channels_and_no_heading_of_nothing(visit):
    page = visit().open("verify/")
    page.emulate_media(media="print")
    assert page.locator(".channels").is_visible()
    page = visit().open("guides/sac-xe-dien/")
    page.emulate_media(media="print")
    assert not page.get_by_text("Cẩm nang liên quan").is_visible()
