"""The frame: one page drawn by the site generator, cut at marked places and filled for every page.

To the rest of the hub it is only a string, so that another generator can draw it one day.
"""

import base64
import hashlib
import re
from dataclasses import dataclass
from typing import NamedTuple

from hub.render.views import PageContent

MARKS = ("csp", "title", "head", "body")
"""The places, each marked `<!--hub:NAME-->` exactly once in the drawn page."""

_MARK = re.compile("<!--hub:(" + "|".join(MARKS) + ")-->")
_INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
_DATA_BLOCK = re.compile(r"""type\s*=\s*["']?application/(?:ld\+)?json""")
_KEPT = re.compile(r"(<(?:script|style|pre|textarea)\b.*?</(?:script|style|pre|textarea)>)", re.DOTALL)

_POLICY = (
    "default-src 'none'; script-src 'self'{hashes}; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
)


class FrameError(ValueError):
    """The drawn page does not offer the places that the hub fills."""


class Cut(NamedTuple):
    """A piece of the frame as it stands, and the name of the place that follows it ("" at the end)."""

    text: bytes
    place: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A drawn page, cut. `fill` is the only thing that pages need of it."""

    cuts: tuple[Cut, ...]

    @classmethod
    def parse(cls, html: str) -> "Frame":
        """Cut a drawn page at its marks.

        White space between elements is folded, which saves a third of the bytes, and the content
        security policy is made from the inline scripts that the drawn page itself holds: a script
        that came in through content would not be in it. Raises FrameError when a mark is missing
        or stands twice.
        """
        html = fold_space(html)
        html = html.replace(
            "<!--hub:csp-->", f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
        )
        pieces = _MARK.split(html)
        places = pieces[1::2]
        for name in MARKS[1:]:
            if places.count(name) != 1:
                raise FrameError(
                    f"the frame must hold <!--hub:{name}--> once, it holds it {places.count(name)} times"
                )
        if "Content-Security-Policy" not in html:
            raise FrameError("the frame must hold <!--hub:csp--> once")
        texts = [text.encode() for text in pieces[::2]]
        return cls(tuple(Cut(text, place) for text, place in zip(texts, [*places, ""], strict=True)))

    def fill(self, content: PageContent) -> bytes:
        """The whole page for `content`, whose pieces are already escaped, in UTF-8."""
        pieces: list[bytes] = []
        for text, place in self.cuts:
            pieces.append(text)
            if place:
                pieces.append(getattr(content, place).encode())
        return b"".join(pieces)

    def marking(self, href: str) -> "Frame":
        """The same frame with the navigation's link to `href` marked as the page being shown."""
        plain = f'<a href="{href}" class="md-nav__link'.encode()
        marked = f'<a aria-current="page" href="{href}" class="md-nav__link'.encode()
        return Frame(tuple(Cut(text.replace(plain, marked), place) for text, place in self.cuts))

    @property
    def html(self) -> str:
        """The frame's own markup, without what is filled in: for checking its links."""
        return b"".join(text for text, _ in self.cuts).decode()


def fold_space(html: str) -> str:
    """The same page with runs of white space folded to one, scripts and preformatted text untouched."""
    pieces = _KEPT.split(html)
    for index in range(0, len(pieces), 2):
        pieces[index] = re.sub(r"\s*\n\s*", "\n", re.sub(r"[ \t]+", " ", pieces[index]))
        pieces[index] = re.sub(r"(?<=>)\n(?=<)", "", pieces[index])
    return "".join(pieces)


def policy(html: str) -> str:
    """The content security policy (CSP level 3) that lets just this page's own inline scripts run."""
    hashes = []
    for script in _INLINE_SCRIPT.finditer(html):
        if "src=" in script["attributes"] or _DATA_BLOCK.search(script["attributes"]):
            continue
        digest = hashlib.sha256(script["text"].encode()).digest()
        hashes.append(f" 'sha256-{base64.b64encode(digest).decode()}'")
    return _POLICY.format(hashes="".join(dict.fromkeys(hashes)))
