"""What makes a feed valid, written down apart from the code that makes feeds."""

import json
import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
RFC822 = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}")
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)")
TARGET = re.compile(r'<[a-z][^>]*? (?:href|src)="([^"]*)"')


def check_html(html: str) -> None:
    """Nothing runs, and every link says all."""
    for target in TARGET.findall(html):
        assert target == "" or re.match("(https?://|tel:|mailto:)", target), target
    tree = etree.HTML(f"<div>{html}</div>")
    assert not tree.xpath("//script|//style|//iframe|//object|//form|//@*[starts-with(name(), 'on')]")


def check_url(url: str | None) -> str:
    assert url
    parts = urlsplit(url)
    assert parts.scheme in ("http", "https")
    assert parts.netloc
    assert url.isascii()
    return url


def check_rss(data: bytes, url: str) -> None:
    """RSS 2.0 and what the RSS Advisory Board's profile advises."""
    root = etree.fromstring(data)
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    (channel,) = root
    for name in ("title", "link", "description", "language", "lastBuildDate", "ttl"):
        assert len(channel.findall(name)) == 1, name
        assert (channel.findtext(name) or "").strip()
    assert check_url(channel.findtext("link")) != url
    (own,) = channel.findall(f"{ATOM}link[@rel='self']")
    assert own.get("href") == check_url(url)
    assert own.get("type") == "application/rss+xml"
    built = _rfc822(channel.findtext("lastBuildDate"))
    guids, dates = [], []
    for item in channel.findall("item"):
        for name in ("title", "link", "description", "guid", "pubDate"):
            assert len(item.findall(name)) == 1, name
            assert (item.findtext(name) or "").strip(), name
        assert item.find("author") is None
        assert (item.findtext(CREATOR) or "").strip()
        assert item.find("guid").get("isPermaLink") == "true"
        assert check_url(item.findtext("guid")) == check_url(item.findtext("link"))
        assert "\n" not in item.findtext("title")
        guids.append(item.findtext("guid"))
        dates.append(_rfc822(item.findtext("pubDate")))
        check_html(item.findtext("description"))
        check_html(item.findtext(CONTENT) or "")
        for category in item.findall("category"):
            assert category.text
    assert len(set(guids)) == len(guids)
    assert dates == sorted(dates, reverse=True)
    assert all(at <= built for at in dates)


def check_atom(data: bytes, url: str) -> None:
    """RFC 4287."""
    root = etree.fromstring(data)
    assert root.tag == f"{ATOM}feed"
    for name in ("id", "title", "updated"):
        assert len(root.findall(ATOM + name)) == 1
        assert root.findtext(ATOM + name)
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    (own,) = root.findall(f"{ATOM}link[@rel='self']")
    assert own.get("href") == check_url(url)
    (page,) = root.findall(f"{ATOM}link[@rel='alternate']")
    check_url(page.get("href"))
    updated = _rfc3339(root.findtext(f"{ATOM}updated"))
    ids, dates = [], []
    for entry in root.findall(f"{ATOM}entry"):
        for name in ("id", "title", "updated", "published", "summary"):
            assert len(entry.findall(ATOM + name)) == 1, name
            assert (entry.findtext(ATOM + name) or "").strip()
        ids.append(check_url(entry.findtext(f"{ATOM}id")))
        (link,) = entry.findall(f"{ATOM}link")
        assert check_url(link.get("href")) == ids[-1]
        dates.append(_rfc3339(entry.findtext(f"{ATOM}updated")))
        assert _rfc3339(entry.findtext(f"{ATOM}published")) <= dates[-1] <= updated
        content = entry.find(f"{ATOM}content")
        if content is not None:
            assert content.get("type") == "html"
            check_html(content.text)
        for category in entry.findall(f"{ATOM}category"):
            assert category.get("term")
    assert len(set(ids)) == len(ids)
    assert dates == sorted(dates, reverse=True)


def check_json(data: bytes, url: str) -> None:
    """JSON Feed 1.1."""
    feed = json.loads(data)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(feed["title"], str)
    assert feed["title"]
    assert feed["feed_url"] == check_url(url)
    check_url(feed["home_page_url"])
    assert feed["language"] == "vi"
    for author in feed["authors"]:
        assert set(author) & {"name", "url", "avatar"}
    assert isinstance(feed["items"], list)
    ids, dates = [], []
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        ids.append(check_url(item["id"]))
        check_url(item["url"])
        assert isinstance(item["title"], str)
        assert ("content_html" in item) or ("content_text" in item)
        check_html(item.get("content_html", ""))
        dates.append(_rfc3339(item["date_published"]))
        _rfc3339(item["date_modified"])
        assert all(isinstance(tag, str) and tag for tag in item["tags"])
    assert len(set(ids)) == len(ids)
    assert dates == sorted(dates, reverse=True)


def check_opml(data: bytes) -> None:
    """OPML 2.0, subscription lists."""
    root = etree.fromstring(data)
    assert (root.tag, root.get("version")) == ("opml", "2.0")
    assert root.findtext("head/title")
    outlines = root.findall("body/outline")
    assert outlines
    urls = [check_url(o.get("xmlUrl")) for o in outlines]
    assert len(set(urls)) == len(urls)
    for outline in outlines:
        assert outline.get("type") == "rss"
        assert outline.get("text")
        check_url(outline.get("htmlUrl"))


CHECKS = {"rss": check_rss, "atom": check_atom, "json": check_json}


def _rfc822(text: str | None) -> datetime:
    assert text
    assert RFC822.fullmatch(text), text
    return parsedate_to_datetime(text)


def _rfc3339(text: str | None) -> datetime:
    assert text
    assert RFC3339.fullmatch(text), text
    return datetime.fromisoformat(text)
