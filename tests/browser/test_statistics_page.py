"""The statistics as a visitor sees them: the right drawing, large enough, and the same numbers as a table."""

import json

import pytest

from test_access import AXE
from visitor import DESKTOP, PHONE

_DRAWINGS = """() => [...document.querySelectorAll('.chart img')].filter(i => i.checkVisibility())
  .map(i => [i.currentSrc.split('/').pop(), i.clientWidth / i.naturalWidth, i.naturalHeight])"""


def drawings(page):
    for image in page.locator(".chart img:visible").all():
        image.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    return page.evaluate(_DRAWINGS)


@pytest.mark.parametrize(
    ("viewport", "scheme", "look"),
    [
        (PHONE, "light", "narrow.svg"),
        (PHONE, "dark", "narrow-dark.svg"),
        (DESKTOP, "light", "wide.svg"),
        (DESKTOP, "dark", "wide-dark.svg"),
    ],
)
def test_each_window_gets_its_own_drawing_at_full_size(visit, viewport, scheme, look):
    found = drawings(visit(viewport=viewport, scheme=scheme).open("statistics/"))
    assert [name for name, _, _ in found] == [
        f"{n}-{look}" for n in ("months", "categories", "areas", "times")
    ]
    assert all(17 * scale >= 16 and height > 100 for _, scale, height in found)


@pytest.mark.parametrize("width", [481, 600, 719, 752, 800, 1219])
def test_letters_stay_large_in_between(visit, width):
    found = drawings(visit(viewport={"width": width, "height": 800}).open("statistics/"))
    assert all(17 * scale >= 16 for _, scale, _ in found), found


def test_the_button_for_dark_changes_the_drawings_too(visit):
    page = visit().open("statistics/")
    seen = set()
    for _ in range(3):
        page.locator('form[data-md-component="palette"] label:visible').first.click()
        page.wait_for_timeout(100)
        dark = page.evaluate("document.body.dataset.mdColorScheme") == "slate"
        assert all(("-dark" in name) == dark for name, _, _ in drawings(page))
        seen.add(dark)
    assert seen == {True, False}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_tables_open_without_a_mouse_and_suit_screen_readers(visit, scheme):
    page = visit(scheme=scheme).open("statistics/")
    for summary in page.locator("summary").all():
        assert summary.bounding_box()["height"] >= 48
        summary.press("Enter")
    assert page.get_by_role("table").count() == 4
    assert page.get_by_role("cell", name="không nêu").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.evaluate(AXE)
    found = page.evaluate(
        "axe.run({resultTypes: ['violations'], rules: {'color-contrast-enhanced': {enabled: true}}})"
    )
    said = [(v["id"], [n["html"][:150] for n in v["nodes"]][:3]) for v in found["violations"]]
    assert said == [], json.dumps(said, ensure_ascii=False, indent=1)


def test_numbers_and_drawings_are_there_without_scripts(visit):
    page = visit(scripts=False).open("statistics/")
    assert page.locator("p.lead").is_visible()
    assert page.locator(".chart img:visible").count() == 4
    page.locator("summary").first.click()
    assert page.get_by_role("table").first.is_visible()


def test_files_lead_where_they_say(visit):
    window = visit()
    page = window.open("statistics/")
    for link in page.locator("a[download]").all():
        at = link.evaluate("a => a.href")
        assert page.evaluate("at => fetch(at).then(r => r.status)", at) == 200


def test_home_leads_to_the_numbers(visit):
    page = visit().open()
    page.locator(".figure a").click()
    assert page.url.endswith("/statistics/")
    assert page.locator("h1").inner_text() == "Số liệu phản ánh"


def test_paper_shows_the_drawings_for_day(visit):
    page = visit(scheme="dark").open("statistics/")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".chart.day").first.is_visible()
    assert not page.locator(".chart.night").first.is_visible()
