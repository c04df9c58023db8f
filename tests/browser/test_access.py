"""What an elderly reader, a screen reader and a thumb need: axe, text sizes, contrast, targets."""

import json
from pathlib import Path

import axe_playwright_python
import pytest

from kinds import EVERY, KINDS
from visitor import DESKTOP, PHONE, SITE, Visit

_IN_DARK = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]
"""The rules of axe that a page can break in the dark alone: it is the same document."""

AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text("utf-8")

_MEASURE = """() => {
  const seen = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue.trim();
    const element = walker.currentNode.parentElement;
    if (!text || !element.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    if (element.closest('script,style,noscript')) continue;
    seen.push([text.slice(0, 40), parseFloat(getComputedStyle(element).fontSize)]);
  }
  return seen;
}"""

_TARGETS = """() => [...document.querySelectorAll(
    'a[href],button,input:not([type=hidden]),label[for],summary')]
  .filter(e => e.checkVisibility({opacityProperty: true, visibilityProperty: true}))
  .filter(e => !e.closest('p,li li,td,.md-skip,dd') || e.matches('.button,[role=button]'))
  .map(e => [e.innerText?.trim().slice(0, 40) || e.getAttribute('aria-label') || e.className,
    e.getBoundingClientRect()])
  .filter(([, b]) => b.width > 1 && b.bottom > 0 && b.right > 0 && b.left < innerWidth)
  .map(([name, b]) => [name, Math.round(b.height)])"""


WINDOWS = pytest.mark.parametrize(
    ("viewport", "scheme"),
    [(PHONE, "light"), (PHONE, "dark"), (DESKTOP, "light")],
    ids=["phone", "phone-dark", "desktop"],
)


@pytest.fixture(scope="module")
def stroll(chromium, sample):
    """Opens an address in a window that goes on from page to page; what it asked for is this page's alone."""
    windows = {}

    def open_in(address, viewport, scheme):
        kind = (*viewport.values(), scheme)
        if kind not in windows:
            windows[kind] = Visit(chromium, sample.site, viewport=viewport, scheme=scheme)
        window = windows[kind]
        window.asked.clear()
        window.complaints.clear()
        window.open(address)
        return window

    yield open_in
    for window in windows.values():
        window.context.close()


@EVERY
@WINDOWS
def test_every_page_suits_old_eyes_thumbs_and_screen_readers(stroll, address, viewport, scheme):
    """One visit, everything measured: asked hosts, complaints, axe with contrast 7:1, sizes, targets."""
    window = stroll(address, viewport, scheme)
    page = window.page
    page.wait_for_load_state("networkidle")
    assert SITE + address in window.asked
    assert [url for url in window.asked if not url.startswith(SITE)] == []
    assert [c for c in window.complaints if not ("404" in c and address == KINDS["404"])] == []
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.lang") == "vi"
    assert len(page.locator('meta[name="description"]').get_attribute("content")) > 10
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    page.evaluate(AXE)
    rules = {"rules": {"color-contrast-enhanced": {"enabled": True}}}
    if scheme == "dark":
        rules = {"runOnly": _IN_DARK}
    found = page.evaluate("wishes => axe.run(wishes)", {"resultTypes": ["violations"], **rules})
    said = [(v["id"], v["help"], [n["html"][:150] for n in v["nodes"]][:3]) for v in found["violations"]]
    assert said == [], json.dumps(said, ensure_ascii=False, indent=1)
    assert [(text, size) for text, size in page.evaluate(_MEASURE) if size < 18] == []
    if viewport == PHONE:
        assert [(name, height) for name, height in page.evaluate(_TARGETS) if height < 48] == []


@EVERY
def test_the_narrowest_phone_scrolls_nothing_sideways_and_shows_that_this_is_a_sample(stroll, address):
    page = stroll(address, {"width": 320, "height": 640}, "light").page
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert "Bản mẫu" in page.locator("body").inner_text()
