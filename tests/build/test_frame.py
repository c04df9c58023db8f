import pytest

from hub.render.frame import POLICY, Frame, FrameError, fold_space
from hub.render.views import PageContent

DRAWN = """<!doctype html>
<html>
  <head>
    <!--hub:csp-->
    <title><!--hub:title--></title>
    <script src="../assets/hub.js"></script>
    <script type="application/json">{"a":   1}</script>
    <!--hub:head-->
  </head>
  <body>
    <nav><a href="../report/" class="md-nav__link">Báo tin</a></nav>
    <article><!--hub:body--></article>
    <pre>  two
  lines</pre>
  </body>
</html>
"""
CONTENT = PageContent("a/", "Tiêu đề", "<meta name=x>", "<p>Thân</p>")


def test_every_place_is_filled_once():
    page = Frame.parse(DRAWN).fill(CONTENT).decode()
    assert "<title>Tiêu đề</title>" in page
    assert "<article><p>Thân</p></article>" in page
    assert page.count("<meta name=x>") == 1
    assert "<!--hub:" not in page


def test_what_is_filled_in_is_never_taken_for_a_place():
    page = (
        Frame.parse(DRAWN)
        .fill(CONTENT._replace(body="<p>&lt;!--hub:title--&gt; \\1 {0} $x</p>", title="<!--hub:body-->"))
        .decode()
    )
    assert page.count("<p>") == 1
    assert "<title><!--hub:body--></title>" in page


def test_every_page_has_the_strict_policy_before_anything_is_loaded():
    page = Frame.parse(DRAWN).fill(CONTENT).decode()
    assert f'content="{POLICY}"' in page
    assert "unsafe" not in page
    assert page.index("Content-Security-Policy") < page.index("<script")


@pytest.mark.parametrize(
    "planted",
    [
        "<script>alert(1)</script>",
        '<script type="module">alert(1)</script>',
        "<style>p{}</style>",
        '<p style="color:red">',
        '<img src="a.png" onerror="alert(1)">',
        '<script src="https://evil.example/x.js"></script>',
        '<script src="//evil.example/x.js"></script>',
        '<link rel="stylesheet" href="https://evil.example/x.css">',
        '<img src="http://evil.example/x.png">',
    ],
)
def test_a_frame_that_holds_what_the_policy_forbids_is_refused(planted):
    with pytest.raises(FrameError, match="no script or style"):
        Frame.parse(DRAWN.replace("<nav>", f"<nav>{planted}"))


@pytest.mark.parametrize(
    "tag",
    [
        '<script src="x.js"></script>',
        '<script type="application/json">{"a": "<style> style="}</script>',
        "<script type=application/ld+json>{}</script>",
        '<a href="https://zalo.example/">nhóm</a>',
    ],
)
def test_scripts_of_the_site_data_and_links_may_stand(tag):
    assert Frame.parse(DRAWN.replace("<nav>", f"<nav>{tag}"))


def test_space_is_folded_but_not_in_scripts_or_preformatted_text():
    folded = fold_space(DRAWN)
    assert "<pre>  two\n  lines</pre>" in folded
    assert '{"a":   1}' in folded
    assert "\n  <" not in folded


@pytest.mark.parametrize("mark", ["csp", "title", "head", "body"])
@pytest.mark.parametrize("times", [0, 2])
def test_a_frame_without_its_places_is_refused_by_name(mark, times):
    spoiled = DRAWN.replace(f"<!--hub:{mark}-->", f"<!--hub:{mark}-->" * times)
    if mark == "csp" and times == 2:
        return  # the same policy twice harms nobody
    with pytest.raises(FrameError, match=mark):
        Frame.parse(spoiled)


def test_the_page_being_shown_is_marked_in_the_navigation():
    frame = Frame.parse(DRAWN)
    assert (
        '<a aria-current="page" href="../report/" class="md-nav__link">'
        in frame.marking("../report/").fill(CONTENT).decode()
    )
    assert frame.marking("../other/") == frame


def test_what_is_marked_for_scripts_leaves_the_page():
    drawn = DRAWN.replace(
        "<nav>",
        '<body data-md-color-scheme="default" data-md-color-primary="indigo">'
        "<!--hub:scripted--> <form>\n  <b>Tìm</b></form><!--hub:/scripted--><i></i>"
        '<script src="../assets/header.js"></script><!--hub:scripted--><!--hub:/scripted--><nav>',
    )
    frame = Frame.parse(drawn)
    assert frame.scripted == ("<form><b>Tìm</b></form>", "")
    page = frame.fill(CONTENT).decode()
    assert "<form>" not in page
    assert "hub:" not in page
    assert '<body data-md-color-scheme="default">' in page
    assert frame.marking("../report/").scripted == frame.scripted
