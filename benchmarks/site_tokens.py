"""What a file of a site says, in a form in which two generators' files can be held against each other.

White space counts as one space, links are resolved, attributes sorted; nothing else is passed over.
"""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

_LINKS = frozenset({"href", "src", "action"})
_REFRESH = re.compile(r"0; url=(.*)")
_LD = "application/ld+json"
_XHTML_CONTENT = ("{http://purl.org/rss/1.0/modules/content/}encoded", "{http://www.w3.org/2005/Atom}content")


def tokens_of(path: Path, url: str) -> list[str]:
    """The file's tokens; `url` is where it stands. Raises ValueError for a kind that is not known."""
    text = path.read_text("utf-8")
    if path.suffix == ".html":
        return html_tokens(text, url)
    if path.suffix == ".json":
        return list(_json_tokens(json.loads(text), url))
    if path.name == "sitemap.xml":
        return sorted(" ".join(part.text or "" for part in entry) for entry in ElementTree.fromstring(text))
    if path.suffix in (".xml", ".opml"):
        return list(_xml_tokens(ElementTree.fromstring(text), url))
    if path.suffix == ".txt":
        return text.split()
    raise ValueError(path)


def html_tokens(text: str, url: str) -> list[str]:
    """Elements with their attributes, and the texts between them."""
    reader = _Reader(url)
    reader.feed(text)
    reader.close()
    reader.end_text()
    return reader.tokens


class _Reader(HTMLParser):
    def __init__(self, url: str):
        super().__init__(convert_charrefs=True)
        self._url = url
        self._text: list[str] = []
        self._script = ""
        self.tokens: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.end_text()
        given = {name: value or "" for name, value in attrs}
        for name in _LINKS & given.keys():
            given[name] = urljoin(self._url, given[name])
        if refresh := _REFRESH.fullmatch(given.get("content", "")):
            given["content"] = f"0; url={urljoin(self._url, refresh[1])}"
        self._script = given.get("type", "text/javascript") if tag == "script" else ""
        said = "".join(f' {name}="{" ".join(value.split())}"' for name, value in sorted(given.items()))
        self.tokens.append(f"<{tag}{said}>")

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag: str) -> None:
        self.end_text()
        self._script = ""
        self.tokens.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    def end_text(self) -> None:
        """Make a token of the text so far. A script's own text is none, but for JSON-LD."""
        text = " ".join("".join(self._text).split())
        self._text.clear()
        if self._script == _LD:
            self.tokens += _json_tokens(json.loads(text), self._url)
        elif text and not self._script:
            self.tokens.append(text)


def _json_tokens(value: Any, url: str, at: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in sorted(value.items()):
            yield from _json_tokens(inner, url, f"{at}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from _json_tokens(inner, url, f"{at}[]")
    elif at.endswith("content_html"):
        yield from html_tokens(value, url)
    else:
        yield f"{at}={' '.join(str(value).split())}"


def _xml_tokens(element: ElementTree.Element, url: str) -> Iterator[str]:
    attributes = "".join(f' {name}="{value}"' for name, value in sorted(element.attrib.items()))
    yield f"<{element.tag}{attributes}>"
    text = element.text or ""
    if element.tag in _XHTML_CONTENT:
        yield from html_tokens(text, url)
    elif text.strip():
        yield " ".join(text.split())
    for child in element:
        yield from _xml_tokens(child, url)
        if child.tail and child.tail.strip():
            yield " ".join(child.tail.split())
