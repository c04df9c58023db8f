"""What scripts alone use in the header comes back where it stood."""

import pytest

from hub.render.header_script import render_header_script

PAGE = (
    '<meta charset="utf-8"><nav><a id="a"></a>'
    '<script src="https://x.example/header.js"></script><i id="z"></i></nav>'
)


@pytest.mark.parametrize(
    ("pieces", "order"),
    [
        (("<b>“Tìm”\u2028 </b>", "<form></form>"), ["B", "A", "SCRIPT", "FORM", "I"]),
        (("<b></b>", ""), ["B", "A", "SCRIPT", "I"]),
        ((), ["A", "SCRIPT", "I"]),
    ],
)
def test_pieces_stand_around_the_script(chromium, pieces, order):
    page = chromium.new_page()
    page.route("**/header.js", lambda route: route.fulfill(body=render_header_script(pieces)))
    page.route("https://x.example/", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
    page.goto("https://x.example/")
    assert page.locator("nav > *").evaluate_all("all => all.map(e => e.tagName)") == order
    if pieces:
        assert page.locator("b").inner_html() == pieces[0][3:-4]
    page.close()
