"""What an elderly reader, a screen reader and a thumb need: axe, text sizes, contrast, targets."""

import json
from pathlib import Path

import axe_playwright_python
import pytest

from kinds import EVERY
from visitor import DESKTOP, PHONE

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


@EVERY
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing(visit, address, viewport, scheme):
    page = visit(viewport=viewport, scheme=scheme).open(address)
    page.wait_for_load_state("networkidle")
    page.evaluate(AXE)
    found = page.evaluate("axe.run({resultTypes: ['violations']})")
    said = [(v["id"], v["help"], [n["html"][:150] for n in v["nodes"]][:3]) for v in found["violations"]]
    assert said == [], json.dumps(said, ensure_ascii=False, indent=1)


@EVERY
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_in_the_article_has_contrast_seven_to_one(visit, address, scheme):
    page = visit(scheme=scheme).open(address)
    page.evaluate(AXE)
    found = page.evaluate(
        """axe.run(document.querySelector('article'), {
            runOnly: ['color-contrast-enhanced'],
            rules: {'color-contrast-enhanced': {enabled: true}},
        })"""
    )
    said = [n["html"][:120] for v in found["violations"] for n in v["nodes"]]
    assert said == []


@EVERY
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_text_is_large_enough_for_old_eyes(visit, address, viewport):
    page = visit(viewport=viewport).open(address)
    small = [(text, size) for text, size in page.evaluate(_MEASURE) if size < 16]
    assert small == []
    article = page.locator("article p").first
    assert article.evaluate("e => parseFloat(getComputedStyle(e).fontSize)") >= 18


@EVERY
def test_what_is_tapped_is_large_enough_for_a_thumb(visit, address):
    page = visit().open(address)
    small = [(name, height) for name, height in page.evaluate(_TARGETS) if height < 48]
    assert small == []
