"""The search and the marks with Material's instant navigation, on a site below a path."""

from urllib.parse import urlsplit

import pytest

from project import Project
from test_search_box import ask, asked_in, box, is_open, open_box, results, said, wait_closed, wait_open
from visitor import DESKTOP, Visit

BELOW = "https://an-ninh.truongtho.example/phuong/"
NAMES = (
    "navigation.instant",
    "navigation.instant.prefetch",
    "navigation.instant.progress",
    "search.highlight",
)
FEATURES = f"  features: [{', '.join(NAMES)}]\n"


@pytest.fixture(scope="module")
def instant(tmp_path_factory):
    """The sample at BELOW, with instant navigation."""
    project = Project.copy_sample(tmp_path_factory.mktemp("instant") / "ward")
    project.edit("mkdocs.yml", "https://an-ninh.truongtho.example/", BELOW)
    project.edit("mkdocs.yml", "  name: material\n", "  name: material\n" + FEATURES)
    return project.build()


@pytest.fixture
def visit_below(chromium, instant, tmp_path):
    (tmp_path / "root").mkdir()
    (tmp_path / "root" / "phuong").symlink_to(instant.site)
    visits = []

    def open_page(address="", **wishes):
        window = Visit(chromium, tmp_path / "root", **wishes)
        visits.append(window)
        window.open("phuong/" + address)
        window.page.wait_for_load_state("networkidle")
        wait_sitemap(window)
        window.page.evaluate("window.sameDocument = true")
        return window

    yield open_page
    for one in visits:
        one.context.close()


def wait_sitemap(window):
    """It says where a load is not needed; on a busy machine it is asked for late."""
    for _ in range(200):
        if any(url.endswith("/sitemap.xml") for url in window.asked):
            break
        window.page.wait_for_timeout(50)
    window.page.wait_for_load_state("networkidle")
    settle(window.page)


def same_document(page):
    return page.evaluate("window.sameDocument === true")


def wait_path(page, path):
    page.wait_for_url(lambda url: urlsplit(url).path == urlsplit(BELOW).path + path)
    settle(page)


def settle(page):
    """Material closes the search an eighth of a second after going elsewhere."""
    page.wait_for_timeout(200)


def test_only_instant_navigation_is_passed_on(instant):
    page = instant.page("report")
    assert "navigation.instant.prefetch" in page
    assert "search.highlight" not in page


def test_results_open_without_a_load_and_the_way_back_leads_to_the_list(visit_below):
    window = visit_below()
    page = window.page
    page.locator(".md-nav__link", has_text="Báo tin").first.evaluate("e => e.click()")
    wait_path(page, "report/")
    assert same_document(page)
    open_box(page)
    ask(page, "lua dao")
    said(page, "Tìm thấy")
    assert box(page).input_value() == "lua dao"
    results(page).nth(1).locator("a").first.click()
    page.locator("#noi-dung mark").first.wait_for()
    assert same_document(page)
    assert "h=" not in page.url
    assert not is_open(page)
    there = page.url
    settle(page)
    open_box(page)
    page.keyboard.press("Escape")
    wait_closed(page)
    page.wait_for_timeout(300)
    assert page.url == there
    page.go_back()
    wait_path(page, "report/")
    wait_open(page)
    said(page, "Tìm thấy")
    page.wait_for_timeout(400)
    assert is_open(page)
    assert asked_in(page) == {"q": "lua dao"}
    page.locator("h1", has_text="Báo tin").wait_for()
    page.go_back()
    wait_closed(page)
    wait_path(page, "report/")
    assert asked_in(page) == {}
    page.go_back()
    wait_path(page, "")
    page.locator("h1", has_text="Tin an toàn").wait_for()
    assert same_document(page)
    assert window.complaints == []


def test_closing_by_hand_leaves_no_entry_behind(visit_below):
    page = visit_below(viewport=DESKTOP).page
    page.locator(".md-nav__link", has_text="Báo tin").first.click()
    wait_path(page, "report/")
    for _ in range(2):
        open_box(page)
        page.keyboard.press("Escape")
        wait_closed(page)
        page.wait_for_timeout(200)
    page.go_back()
    wait_path(page, "")
    page.locator("h1", has_text="Tin an toàn").wait_for()


def test_forms_of_later_pages_hand_over_too(visit_below):
    page = visit_below("report/").page
    page.evaluate("document.querySelector('.ward').click()")
    wait_path(page, "")
    page.locator("article form.find").wait_for()
    assert same_document(page)
    page.locator("article form.find input").click()
    page.locator(".tools").wait_for()
    ask(page, "lua dao")
    said(page, "Tìm thấy")
