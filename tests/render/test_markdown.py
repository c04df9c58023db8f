"""Links, pictures, headings and tables of Markdown, as pages show them."""

import pytest

from hub.markdown.headings import heading_id
from hub.render.markdown import pictures_in, render_long, render_short, resolve
from hub.render.views import PhotoAsset

PHOTOS = {"x.png": PhotoAsset("photos/x-1.webp", 640, 480)}


@pytest.mark.parametrize(
    ("href", "folder", "address"),
    [
        ("../guides/chay-no.md", "warnings", "guides/chay-no/"),
        ("../guides/chay-no.md#bep-gas", "warnings", "guides/chay-no/#bep-gas"),
        ("2026-11-05-x.yml", "warnings", "warnings/2026-11-05-x/"),
        ("../warnings/2026-11-05-x.yml#lam-gi", "guides", "warnings/2026-11-05-x/#lam-gi"),
        ("khac.md", "guides", "guides/khac/"),
        ("../report.md", "warnings", "report/"),
        ("../index.md", "guides", ""),
        ("guides/x.md", "", "guides/x/"),
        ("./verify.md", "", "verify/"),
        ("index.md", "", ""),
        ("../photos/x.png", "guides", "photos/x.png"),
        ("#dau-hieu", "guides", None),
        ("../data/ward.yml", "guides", None),
        ("../../secret.md", "guides", None),
    ],
)
def test_a_link_to_a_file_becomes_its_address(href, folder, address):
    assert resolve(href, folder) == address


def test_links_are_relative_to_the_page():
    html = render_short("[a](../guides/x.md#y) [b](../index.md)", "warnings", "../../", {})
    assert html == '<p><a href="../../guides/x/#y">a</a> <a href="../../">b</a></p>\n'


def test_at_home_a_link_to_home_is_not_empty():
    assert '<a href="./">' in render_long("[a](index.md)", "", "", {})


def test_links_elsewhere_tell_nothing_about_the_reader():
    html = render_short(
        "[a](https://x.example/?a=1&b=2) [g](tel:113) [m](mailto:a@b.example)", "warnings", "", {}
    )
    assert 'href="https://x.example/?a=1&amp;b=2" rel="noopener noreferrer"' in html
    assert '<a href="tel:113">g</a>' in html
    assert '<a href="mailto:a@b.example">m</a>' in html


def test_a_picture_keeps_its_place():
    html = render_long('![Một "hình"](../photos/x.png "t")', "guides", "../../", PHOTOS)
    expected = (
        '<img src="../../photos/x-1.webp" alt="Một &quot;hình&quot;" width="640" height="480" loading="lazy">'
    )
    assert html == f"<p>{expected}</p>\n"


def test_a_picture_from_elsewhere_is_not_shown():
    assert render_long("![hình](https://x.example/a.png)", "guides", "", {}) == "<p>hình</p>\n"


def test_pictures_are_found_in_guides_and_pages():
    assert pictures_in("![a](../photos/x.png) ![b](photos/y.jpg) ![c](https://x.example/z.png)") == {
        "x.png",
        "y.jpg",
    }


def test_headings_have_ids_that_keep_every_letter():
    html = render_long(
        "# Đường\n\n## Ường\n\n## Đường\n\n#### Lừa **đảo** & `mã`\n\n##### sâu", "guides", "", {}
    )
    assert '<h2 id="duong">Đường</h2>' in html
    assert '<h2 id="uong">Ường</h2>' in html
    assert '<h2 id="duong-2">Đường</h2>' in html
    assert 'id="lua-dao-ma"' in html
    assert "<h5>sâu</h5>" in html


def test_an_id_given_twice_is_counted_past_one_that_is_taken():
    taken = set()
    assert [heading_id(t, taken) for t in ("A", "A 2", "A", "!")] == ["a", "a-2", "a-3", "muc"]


def test_a_wide_table_scrolls_in_its_own_box():
    html = render_long("| a |\n| - |\n| 1 |", "guides", "", {})
    assert html.startswith('<div class="wide" role="region" tabindex="0"')
    assert html.endswith("</table></div>\n")


def test_raw_html_never_passes():
    text = "<script>alert(1)</script>\n\na <b onclick=x>b</b> [c](javascript:alert(1))"
    for html in (render_short(text, "warnings", "", {}), render_long(text, "guides", "", {})):
        assert "<script" not in html
        assert "<b" not in html
        assert "javascript" not in html
        assert "<!--" not in html


def test_headings_in_a_warning_stand_below_the_page_s_own():
    assert render_short("# A\n\n## B\n\n### C", "warnings", "", {}) == "<h3>A</h3>\n<h3>B</h3>\n<h3>C</h3>\n"
