"""Where the pages of the built site lead, and whether all of it is there."""

import html
import posixpath
import re
import sys
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from hub.build.manifest import Held, Manifest, addresses_of
from hub.model import address

_ELSEWHERE = re.compile(r"(?:https?://|mailto:|tel:)")
"""What may lead away from the site; anything else is looked for on it, and so reported."""


class DeadLink(NamedTuple):
    """A link of the site that leads nowhere. `fragment` is "" when the page itself is missing."""

    path: str
    target: str
    fragment: str


def scan(page: str, markup: str, site_url: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The site's own addresses that `markup` on the page at address `page` links to, and its ids.

    Reads attributes in double quotes, as all our templates write them. Absolute links to `site_url`
    are the site's own. Equal strings are shared, as ten thousand pages name the same few targets.
    """
    links: dict[str, None] = {}
    root = address.climb(page) or "./"
    known = _known_targets(root, site_url)
    for href in _values(markup, "href") + _values(markup, "src"):
        target = known.get(href)
        if target is None:
            start = len(root) if href.startswith(root) else len(site_url) if href.startswith(site_url) else 0
            if start and _is_plain(href[start:]):
                target = known[href] = href[start:]
            else:
                target = _resolve(page, href, site_url) if href else None
                if target is None:
                    continue
        links[target] = None
    return tuple(links), tuple([sys.intern(name) for name in _values(markup, "id")])


@lru_cache(maxsize=16)
def _known_targets(_root: str, _site_url: str) -> dict[str, str]:
    """Where links lead that mean the same on every page of one depth: they are looked at once."""
    return {}


def _is_plain(target: str) -> bool:
    """Whether an address below the root stands as it is: nothing to climb, unquote or unescape."""
    return not ("./" in target or "%" in target or "&" in target or "?" in target or target.endswith("."))


def _values(markup: str, attribute: str) -> list[str]:
    """The attribute's values; splitting costs a sixth of a regular expression that looks at every space."""
    return [piece[: piece.index('"')] for piece in markup.split(f' {attribute}="')[1:]]


@lru_cache(maxsize=4096)
def _resolve(page: str, href: str, site_url: str) -> str | None:
    href = html.unescape(href)
    if href.startswith(site_url):
        href = "/" + href[len(site_url) :]
    elif _ELSEWHERE.match(href):
        return None
    elif href.startswith("/"):
        root = urlsplit(site_url).path
        href = "/" + href[len(root) :] if href.startswith(root) else href
    parts = urlsplit(href)
    if parts.path == "":
        whole = page
    else:
        whole = posixpath.normpath(posixpath.join("/", posixpath.dirname(page), parts.path)).lstrip("/")
        if whole and (parts.path.endswith(("/", "/.", "/..")) or parts.path in (".", "..")):
            whole += "/"
    target = unquote(whole)
    return f"{target}#{unquote(parts.fragment)}" if parts.fragment else target


def find_dead_links(
    manifest: Manifest, others: Mapping[str, Held] = MappingProxyType({})
) -> Iterator[DeadLink]:
    """The links of the manifest's pages, and of `others` by path, that lead to no file or to no id in it."""
    known = _Known(manifest, others)
    for batch in manifest.batches.values():
        if any(map(known.fault, batch.leads - known.addresses)):
            yield from _dead(batch.files, known)
    yield from _dead(others, known)


def _dead(pages: Mapping[str, Held], known: "_Known") -> Iterator[DeadLink]:
    for path, held in pages.items():
        for link in held.links:
            if fault := known.fault(link):
                yield DeadLink(path, *fault)


class _Known:
    """All addresses that are answered, and the ids there."""

    def __init__(self, manifest: Manifest, others: Mapping[str, Held]):
        self.addresses = manifest.addresses | addresses_of(others)
        self._manifest = manifest
        self._others = others

    def fault(self, link: str) -> tuple[str, str] | None:
        """Where a dead link leads and the fragment that is missing there, None for a good one."""
        target, _, fragment = link.partition("#")
        if target not in self.addresses:
            return target, ""
        if fragment:
            path = address.file_of(target)
            held = self._manifest.get(path) or self._others.get(path)
            if held is None or fragment not in held.ids:
                return target, fragment
        return None
