"""The built sample site as programs see it: read by parsers of their own, nothing of ours."""

import json
import re
from urllib.parse import unquote, urljoin, urlsplit

import feedparser
import pytest
from lxml import etree
from lxml import html as lxml_html

SITE = "https://an-ninh.truongtho.example/"


@pytest.fixture(scope="module")
def pages(sample):
    """Every page: its URL and its parsed document."""
    found = {}
    for path in sorted(sample.site.rglob("*.html")):
        at = path.relative_to(sample.site).as_posix().removesuffix("index.html")
        found[SITE + at] = lxml_html.document_fromstring(path.read_bytes())
    assert len(found) > 60
    return found


def test_every_link_picture_and_fragment_is_there(sample, pages):
    ids = {url: set(document.xpath("//@id")) for url, document in pages.items()}
    dead = []
    looked_at = 0
    for url, document in pages.items():
        if document.xpath('//meta[@http-equiv="refresh"]'):
            continue
        for link in document.xpath("//@href | //@src"):
            target = urljoin(url, link)
            parts = urlsplit(target)
            if not target.startswith(SITE):
                continue
            looked_at += 1
            page = SITE + unquote(parts.path).lstrip("/")
            if page in pages:
                if parts.fragment and unquote(parts.fragment) not in ids[page]:
                    dead.append((url, link))
            elif not (sample.site / unquote(parts.path).lstrip("/")).is_file():
                dead.append((url, link))
    assert dead == []
    assert looked_at > 2000


def test_pages_hold_no_inline_script_or_style_and_ask_nobody_else(pages):
    for url, document in pages.items():
        for script in document.xpath("//script[not(@src)]"):
            assert script.get("type") in ("application/ld+json", "application/json"), url
        assert document.xpath("//style | //@style | //iframe | //object | //embed | //base") == [], url
        assert [a for e in document.iter(etree.Element) for a in e.attrib if a.startswith("on")] == [], url
        loaded = document.xpath('//script/@src | //img/@src | //link[@rel="stylesheet" or @rel="icon"]/@href')
        assert [x for x in loaded if urlsplit(x).netloc] == [], url


def test_every_page_has_the_strict_policy(pages):
    for url, document in pages.items():
        (policy,) = document.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
        assert "default-src 'none'" in policy, url
        assert "unsafe" not in policy, url


def test_links_lead_only_where_they_may(pages):
    allowed = {"http", "https", "mailto", "tel", ""}
    for url, document in pages.items():
        assert {urlsplit(link).scheme for link in document.xpath("//@href | //@src")} <= allowed, url


def test_what_chat_programs_read_is_complete(pages):
    for url, document in pages.items():
        if document.xpath('//meta[@name="robots"] | //meta[@http-equiv="refresh"]'):
            continue
        meta = {m.get("property"): m.get("content") for m in document.xpath("//meta[@property]")}
        assert meta["og:url"] == url
        assert meta["og:locale"] == "vi_VN"
        assert meta["og:title"]
        assert meta["og:description"]
        assert document.xpath('//link[@rel="canonical"]/@href') == [url]
        assert len(document.xpath("//title/text()")) == 1


def test_warnings_tell_search_engines_what_they_are(pages):
    told = 0
    for document in pages.values():
        for block in document.xpath('//script[@type="application/ld+json"]/text()'):
            data = json.loads(block)
            assert data["headline"]
            assert re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\+07:00)?", data["dateModified"])
            told += 1
    assert told >= 40


def test_titles_are_unlike_each_other(pages):
    stay = [d for d in pages.values() if not d.xpath('//meta[@http-equiv="refresh"]')]
    titles = [document.xpath("string(//title)") for document in stay]
    assert sorted(titles) == sorted(set(titles))


def test_a_warnings_page_is_light(sample):
    sizes = [path.stat().st_size for path in (sample.site / "warnings").glob("*/index.html")]
    assert len(sizes) >= 28
    assert max(sizes) < 15_000


def test_the_sitemap_names_every_page_that_may_be_listed(sample, pages):
    tree = etree.parse(sample.site / "sitemap.xml")
    named = set(tree.xpath("//s:loc/text()", namespaces={"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}))
    assert named <= pages.keys()
    unlisted = {
        url for url, d in pages.items() if d.xpath('//meta[@name="robots"] | //meta[@http-equiv="refresh"]')
    }
    lists = {url for url in pages if "/page/" in url or "/years/" in url}
    assert pages.keys() - named - unlisted - lists == {
        SITE + "categories/",
        SITE + "areas/",
    } & pages.keys() | ({SITE + "search/"} & pages.keys())


def test_robots_txt_names_the_sitemap(sample):
    assert f"Sitemap: {SITE}sitemap.xml" in (sample.site / "robots.txt").read_text("utf-8")


def test_every_feed_parses_and_its_entries_lead_to_pages(sample, pages):
    feeds = sorted((sample.site / "feeds").rglob("*.xml"))
    assert len(feeds) == 32
    for path in feeds:
        parsed = feedparser.parse(path.read_bytes())
        assert not parsed.bozo, path
        dates = [
            entry.updated_parsed if "atom" in path.name else entry.published_parsed
            for entry in parsed.entries
        ]
        assert dates == sorted(dates, reverse=True), path
        ids = [entry.id for entry in parsed.entries]
        assert len(ids) == len(set(ids)), path
        for entry in parsed.entries:
            assert entry.link.partition("#")[0] in pages, entry.link


def test_fragments_that_feeds_name_are_on_the_pages(sample, pages):
    named = 0
    for path in sorted((sample.site / "feeds").rglob("*.json")):
        for item in json.loads(path.read_text("utf-8"))["items"]:
            page, _, fragment = item["id"].partition("#")
            if fragment:
                assert fragment in pages[page].xpath("//@id"), item["id"]
                named += 1
    assert named > 10


def test_only_what_is_public_is_there(sample):
    kinds = {p.suffix for p in sample.site.rglob("*") if p.is_file()}
    assert kinds <= {
        ".html",
        ".xml",
        ".json",
        ".txt",
        ".css",
        ".js",
        ".png",
        ".svg",
        ".opml",
        ".jpg",
        ".ico",
        ".csv",
    }
    assert not [p for p in sample.site.rglob("*") if p.name.startswith(".")]
