"""The frame: one page drawn by the site generator, cut at marked places and filled for every page.

To the rest of the hub it is only a string, so that another generator can draw it one day.
"""

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from hub.render.views import PageContent

MARKS = ("csp", "title", "head", "body")
"""The places, each marked `<!--hub:NAME-->` exactly once in the drawn page."""

_MARK = re.compile("<!--hub:(" + "|".join(MARKS) + ")-->")
_SCRIPTED = re.compile(r"<!--hub:scripted-->(.*?)<!--hub:/scripted-->", re.DOTALL)
_MATERIAL_COLOURS = re.compile(r' data-md-color-(?:primary|accent)="[^"]*"')
"""Which of Material's colours to take: hub.css has its own."""
_INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)(?![^>]*type=[\"']?application/(?:ld\+)?json)[^>]*>|<style\b|\sstyle=|\son[a-z]+=",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"<(?:script|img|iframe)\b[^>]*\bsrc=[\"']?(?:https?:)?//|<link\b(?=[^>]*stylesheet)[^>]*href=[\"']?(?:https?:)?//",
    re.IGNORECASE,
)
_KEPT = re.compile(r"(<(?:script|style|pre|textarea)\b.*?</(?:script|style|pre|textarea)>)", re.DOTALL)

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
)
"""The content security policy (CSP level 3) of every page: nothing inline, nothing from elsewhere."""


class FrameError(ValueError):
    """The drawn page does not offer the places that the hub fills."""


class Cut(NamedTuple):
    """A piece of the frame as it stands, and the name of the place that follows it ("" at the end)."""

    text: bytes
    place: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A drawn page, cut. `fill` is the only thing that pages need of it.

    `scripted` are the pieces that header.js puts into the page (render/header_script.py): they were
    marked `<!--hub:scripted-->` to `<!--hub:/scripted-->`.
    """

    cuts: tuple[Cut, ...]
    scripted: tuple[str, ...] = ()

    @classmethod
    def parse(cls, html: str) -> "Frame":
        """Cut a drawn page at its marks.

        White space between elements is folded, which saves a third of the bytes. Raises FrameError
        when a mark is missing or stands twice, or when the page holds what its policy forbids.
        """
        for forbidden in (_INLINE, _FOREIGN):
            if found := forbidden.search(_without_data(html)):
                raise FrameError(
                    f"the frame must hold no script or style of its own or from elsewhere: {found[0]}"
                )
        html = fold_space(html)
        scripted = tuple(piece.strip() for piece in _SCRIPTED.findall(html))
        html = _MATERIAL_COLOURS.sub("", _SCRIPTED.sub("", html))
        html = html.replace(
            "<!--hub:csp-->", f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
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
        return cls(tuple(map(Cut, texts, [*places, ""])), scripted)

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
        cuts = tuple(Cut(text.replace(plain, marked), place) for text, place in self.cuts)
        return replace(self, cuts=cuts)

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


def _without_data(html: str) -> str:
    """The page without the insides of its scripts, which may say anything."""
    return re.sub(r"(<script\b[^>]*>).*?</script>", r"\1</script>", html, flags=re.DOTALL)
