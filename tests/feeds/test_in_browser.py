"""A feed opened in Chromium reads like a page, on a phone and on a desk."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import hub.render.feeds as feeds_package
from feeds import sample
from hub.model import address
from hub.render.feeds import STYLESHEET, render_atom, render_rss

CSS = Path(feeds_package.__file__).parents[1] / "assets" / "feeds" / "feed.css"
SCAM = sample.SITE + "warnings/2026-11-05-gia-danh-cong-an/"
CONTRASTS = """() => {
    const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(v => v / 255)
        .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return .2126*r
            + .7152*g + .0722*b }
    const behind = e => { for (; e; e = e.parentElement) {
        const c = getComputedStyle(e).backgroundColor; if (c !== 'rgba(0, 0, 0, 0)') return c } }
    return [...document.querySelectorAll('*')].filter(e => e.getClientRects().length
        && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())).map(e => {
        const style = getComputedStyle(e)
        const [a, b] = [light(style.color), light(behind(e))].sort((x, y) => y - x)
        return [(a + .05) / (b + .05), parseFloat(style.fontSize), e.tagName] }) }"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("site")
    warnings = sample.sample_warnings()
    views, texts = sample.views(warnings), sample.texts(warnings)
    for name in ("all", "areas/khu-pho-3"):
        for format, render in (("rss", render_rss), ("atom", render_atom)):
            file = root / address.feed(name, format)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(render(views[name], sample.CONTEXT, texts))
    (root / STYLESHEET).parent.mkdir()
    (root / STYLESHEET).write_bytes(CSS.read_bytes())
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(root)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(params=["light", "dark"])
def phone(request, chromium):
    context = chromium.new_context(
        viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True, color_scheme=request.param
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", ["all", "areas/khu-pho-3"])
@pytest.mark.parametrize("format", ["rss", "atom"])
def test_a_feed_reads_like_a_page_on_a_phone(site, phone, name, format):
    said = []
    phone.on("console", lambda message: said.append(message.text))
    phone.goto(site + address.feed(name, format))
    text = phone.evaluate("document.documentElement.innerText || document.documentElement.textContent")
    assert "Công an phường Trường Thọ" in phone.locator("h1").inner_text()
    assert "Chép địa chỉ" in text
    assert not phone.locator("xslt-warning-banner").count()
    assert not [line for line in said if "XSLT" in line]
    item = "item" if format == "rss" else "entry"
    title = phone.locator(f"{item} > title").first
    assert title.is_visible()
    assert phone.locator(f"{item} > p > a").first.is_visible()
    assert not phone.locator("encoded, content, guid, id, pubDate, updated").first.is_visible()
    width, scrolls = phone.evaluate("[innerWidth, document.documentElement.scrollWidth]")
    assert width == 360
    assert scrolls <= width
    for contrast, size, tag in phone.evaluate(CONTRASTS):
        assert contrast >= 7, tag
        assert size >= 16, tag


def test_the_whole_card_opens_the_warning(site, phone):
    phone.goto(site + address.feed("all", "rss"))
    phone.route(f"{sample.SITE}**", lambda route: route.fulfill(body="Đã mở", content_type="text/plain"))
    phone.locator("item").last.scroll_into_view_if_needed()
    box = phone.locator("item > title").last.bounding_box()
    phone.touchscreen.tap(box["x"] + 10, box["y"] + 10)
    phone.wait_for_url(SCAM)


def test_a_summary_with_signs_is_shown_as_it_was_written(site, phone):
    phone.goto(site + address.feed("all", "rss"))
    update = phone.locator("item").nth(1)
    assert update.locator("div").inner_text() == "[BẢN MẪU] Kẻ gian đổi sang số <mới>."
    assert not update.locator("description").is_visible()
