"""Telephone numbers within text: the station's own and the emergency numbers become links that ring them."""

import re
from collections.abc import Iterable
from typing import TypeVar

from markupsafe import Markup

Text = TypeVar("Text", str, Markup)

SPACE = "\u00a0"
"""Holds the groups of a number together on one line."""

_LEAD = re.compile(r"\b(?:[Gg]ọi|[Bb]áo)(?: [^\W\d_]{1,5}){0,2} $")
_LONGEST_LEAD = len("Gọi 12345 12345 ")
_NO_TELEPHONE = r"(?![\d-]|[.,/]\d| (?:lần|người|hộ|nhà|vụ|xe|ngày|nghìn|ngàn|triệu|đồng)\b)"
_LINKS = re.compile("(<a [^>]*>.*?</a>)", re.DOTALL)


def digits(tel: str) -> str:
    """The number as RFC 3966 takes it: "028 0000 0113" as "02800000113"."""
    return "".join(c for c in tel if c in "+0123456789")


class Telephones:
    """The numbers that may be rung from text: the `hotlines` as people write them, and 111 to 115.

    An emergency number is one only after "gọi" or "báo" with at most two short words between.
    """

    def __init__(self, hotlines: Iterable[str]):
        self._spaced = [(tel, tel.replace(" ", SPACE)) for tel in hotlines]
        self._links = {tel: f'<a href="tel:{digits(tel)}">{kept}</a>' for tel, kept in self._spaced}
        own = [re.escape(tel) + r"(?!\d)" for tel in sorted(self._links, key=len, reverse=True)]
        # Each branch begins with a letter as it is, which Python's re finds fast; looking back comes after.
        self._pattern = re.compile("|".join([*own, "11[1-5]" + _NO_TELEPHONE]))

    def hold(self, text: Text) -> Text:
        """The same text or HTML, the station's numbers held together."""
        for tel, kept in self._spaced:
            if tel in text:
                text = text.replace(tel, kept)
        return text

    def link(self, html: str) -> str:
        """The same HTML, made of plain text and elements without a number in their attributes, with links."""
        if "11" not in html and not any(tel in html for tel, _ in self._spaced):
            return html
        if "<a " not in html:
            return self._pattern.sub(self._one, str(html))
        pieces = _LINKS.split(html)
        pieces[::2] = [self._pattern.sub(self._one, piece) for piece in pieces[::2]]
        return self.hold("".join(pieces))

    def _one(self, match: re.Match[str]) -> str:
        number, at = match[0], match.start()
        before = match.string[max(0, at - _LONGEST_LEAD - 1) : at]
        if number in self._links:
            return number if before[-1:].isdigit() else self._links[number]
        return f'<a href="tel:{number}">{number}</a>' if _LEAD.search(before) else number
