"""Where a link in Markdown leads: links between pages are written to files, as an editor sees them."""

import posixpath
import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_FILE = re.compile(r"(?:(warnings|guides)/)?([a-z0-9]+(?:-[a-z0-9]+)*)\.(yml|md)")
_PHOTO = re.compile(r"photos/([a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|webp))")
_SCHEME = re.compile(r"\s*[A-Za-z][A-Za-z0-9+.-]*:")
_WEB = re.compile(r"https?://[\w.-]+\.[\w-]+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?:\?\S*)?", re.IGNORECASE)
_TEL = re.compile(r"tel:\+?[\d.() -]{3,24}", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|me|gov|info|io|example)(?:[/?#].*)?", re.IGNORECASE
)
_NUMERIC = re.compile(
    r"https?:[/\\]{0,3}(?:[^/?#@]*@)?(?:\[[^\]]*\]|(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+))*\.?)"
    r"(?::\d*)?(?:[/?#\\].*)?",
    re.IGNORECASE | re.DOTALL,
)
"""An address whose host is a number in any of the forms that browsers take, or in brackets (IPv6)."""
_PROGRAM = re.compile(r"\.(?:apk|xapk|aab|ipa|exe|msi|dmg|jar|bat|cmd|scr|vbs|ps1)(?![\w.-])", re.IGNORECASE)


class Link(NamedTuple):
    """A link that is well formed. `kind` is "warning", "guide", "page", "photo", "here" or "web"."""

    kind: str
    id: str = ""
    fragment: str = ""


class BadLink(NamedTuple):
    """A link that is not: the code of its message, and a link of the right form for its place."""

    code: str
    example: str


EXAMPLES = {
    "warnings": "../guides/ten-cam-nang.md",
    "guides": "../warnings/ten-tin.yml",
    "": "guides/ten-cam-nang.md",
}


@lru_cache(maxsize=8192)
def parse_link(href: str, folder: str) -> Link | BadLink:
    """What `href`, decoded of entities, leads to from a file of `folder` below content/ ("" is its top)."""
    if href == "":
        return BadLink("link.empty", "")
    if _SCHEME.match(href):
        return _outside(href)
    example = EXAMPLES[folder]
    if href.startswith("/"):
        return BadLink("link.absolute", example)
    path, _, fragment = href.partition("#")
    fragment = unquote(fragment)
    if path == "":
        return Link("here", "", fragment)
    target = posixpath.normpath(posixpath.join(folder, path))
    match = _FILE.fullmatch(target)
    if match:
        where, name, suffix = match.groups()
        if where == "warnings" and suffix == "yml":
            return Link("warning", name, fragment)
        if suffix == "md" and where != "warnings":
            return Link("guide" if where else "page", name, fragment)
    match = _PHOTO.fullmatch(target)
    if match:
        return Link("photo", match[1], fragment)
    if _DOMAIN.fullmatch(path):
        return BadLink("link.no-scheme", example)
    if path.endswith((".html", ".htm", "/")):
        return BadLink("link.html", example)
    return BadLink("link.file", example)


def _on_the_web(href: str) -> Link | BadLink:
    """An address of the web, unless it is badly written or one of those that swindlers use."""
    if _NUMERIC.fullmatch(href):
        return BadLink("link.ip", "")
    if not _WEB.fullmatch(href):
        return BadLink("link.web", "")
    parts = urlsplit(href)
    host = parts.hostname or ""
    if not host.isascii() or "xn--" in host:
        return BadLink("link.host", "")
    if _PROGRAM.search(unquote(f"{parts.path}?{parts.query}")):
        return BadLink("link.program", "")
    return Link("web", href)


def find_address(markdown: str, end: str) -> int:
    """The offset at which the first address that has `end` in it starts; 0 when there is none."""
    at = max(0, markdown.find(end))
    while at and markdown[at - 1] not in "(<[ \n\t":
        at -= 1
    return at


def file_of(kind: str, id: str) -> str:
    """The path below content/ of what a link leads to."""
    folder, suffix = {"warning": ("warnings/", ".yml"), "guide": ("guides/", ".md"), "page": ("", ".md")}[
        kind
    ]
    return f"{folder}{id}{suffix}"


def _outside(href: str) -> Link | BadLink:
    lower = href.lower()
    if lower.startswith(("http:", "https:")):
        return _on_the_web(href)
    if lower.startswith("mailto:"):
        return Link("web", href) if _MAIL.fullmatch(href) else BadLink("link.scheme", "")
    if lower.startswith("tel:"):
        return Link("web", href) if _TEL.fullmatch(href.replace("%20", " ")) else BadLink("link.scheme", "")
    return BadLink("link.scheme", "")
