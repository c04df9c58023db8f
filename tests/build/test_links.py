import pytest

from hub.build.links import find_dead_links, scan
from hub.build.manifest import Held, HeldBatch, Manifest

SITE = "https://ward.example/sub/"


@pytest.mark.parametrize(
    ("page", "href", "target"),
    [
        ("", "report/", "report/"),
        ("", ".", ""),
        ("", "./guides/x/#a", "guides/x/#a"),
        ("warnings/x/", "../../guides/y/#s", "guides/y/#s"),
        ("warnings/x/", "../y/", "warnings/y/"),
        ("warnings/x/", "../..", ""),
        ("warnings/x/", "#lam-gi", "warnings/x/#lam-gi"),
        ("warnings/x/", "../../photos/a.png", "photos/a.png"),
        ("categories/c/page/3/", "../../", "categories/c/"),
        ("404.html", "/sub/report/", "report/"),
        ("404.html", "/outside/", "outside/"),
        ("404.html", "/sub/.", ""),
        ("a/", "https://ward.example/sub/report/", "report/"),
        ("a/", "../b/?q=1#x", "b/#x"),
        ("a/", "../c%20d/", "c d/"),
        ("a/", "../b/?x=1&amp;y=2", "b/"),
    ],
)
def test_where_a_link_leads(page, href, target):
    assert scan(page, f'<a href="{href}">', SITE)[0] == (target,)


@pytest.mark.parametrize(
    "href",
    [
        "tel:113",
        "mailto:a@b.example",
        "https://other.example/",
        "http://other.example/x",
    ],
)
def test_links_that_leave_the_site_are_not_its_own(href):
    assert scan("a/", f'<a href="{href}">', SITE) == ((), ())


def test_ids_and_pictures_are_seen():
    assert scan("", '<img src="photos/a.png" id="b"><p id="c">', SITE) == (("photos/a.png",), ("b", "c"))


def held(links=(), ids=()):
    return Held(b"", 0, 0, tuple(links), tuple(ids))


def manifest(*batches):
    return Manifest({str(number): HeldBatch.of(b"", pages) for number, pages in enumerate(batches)})


def test_a_missing_page_and_a_missing_fragment_are_found():
    pages = {
        "index.html": held(["a/", "a/#x", "a/#y", "b/", "file.png"]),
        "a/index.html": held(ids=["x"]),
        "file.png": held(),
    }
    assert [(d.path, d.target, d.fragment) for d in find_dead_links(manifest(pages))] == [
        ("index.html", "a/", "y"),
        ("index.html", "b/", ""),
    ]


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "//evil.example/", "vbscript:x"])
def test_links_that_may_lead_nowhere_are_taken_for_dead_ones(href):
    links, _ = scan("a/", f'<a href="{href}">', SITE)
    pages = {"a/index.html": held(links)}
    assert len(list(find_dead_links(manifest(pages)))) == 1
