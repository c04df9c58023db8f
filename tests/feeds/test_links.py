"""Links between files become absolute links of the site."""

import pytest

from hub.render.feeds.links import absolute_link, absolute_links

SITE = "https://w.example/"


@pytest.mark.parametrize(
    ("folder", "target", "expected"),
    [
        ("warnings/", "x.yml", "warnings/x/"),
        ("warnings/", "./x.yml", "warnings/x/"),
        ("warnings/", "../guides/x.md", "guides/x/"),
        ("warnings/", "../guides/x.md#khoa-cua", "guides/x/#khoa-cua"),
        ("warnings/", "../report.md#goi", "report/#goi"),
        ("warnings/", "../index.md", ""),
        ("warnings/", "#goi", "warnings/nay/#goi"),
        ("warnings/", "../photos/a.jpg", "photos/a.jpg"),
        ("warnings/", "../../../etc/passwd", "etc/passwd"),
        ("guides/", "x.md", "guides/x/"),
        ("guides/", "../warnings/x.yml?a=1#b", "warnings/x/?a=1#b"),
        ("", "guides/x.md", "guides/x/"),
        ("warnings/", "/report.md", "report/"),
        ("warnings/", "/in-force/", "in-force/"),
        ("warnings/", "..", ""),
    ],
)
def test_a_link_between_files(folder, target, expected):
    assert absolute_link(target, SITE, folder, "warnings/nay/") == SITE + expected


@pytest.mark.parametrize(
    "target", ["https://a.example/x.md", "http://a.example", "tel:113", "mailto:a@b.example"]
)
def test_a_full_link_stays(target):
    assert absolute_link(target, SITE, "warnings/", "") == target


def test_a_link_without_scheme_is_given_one():
    assert absolute_link("//a.example/x", SITE, "", "") == "https://a.example/x"


def test_only_attributes_are_changed():
    html = '<p>viết href=&quot;x.md&quot; <a href="x.md">đây</a> <img src="../photos/a.jpg" alt="" /></p>'
    assert absolute_links(html, SITE, "guides/", "") == (
        '<p>viết href=&quot;x.md&quot; <a href="https://w.example/guides/x/">đây</a> '
        '<img src="https://w.example/photos/a.jpg" alt="" /></p>'
    )
