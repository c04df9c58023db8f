"""The part of a page that helps to send it on."""

# ruff: noqa: S704  made of escaped pieces, by hand as there is one on every page

from urllib.parse import quote

from markupsafe import Markup, escape

from hub.render import words

_SHARER = "https://www.facebook.com/sharer/sharer.php?u="
_BEFORE = f'<section class="more share"><h2>{escape(words.SHARE)}</h2><p><a class="pick" href="{_SHARER}'
_BETWEEN = f'">Facebook</a></p><details class="data"><summary>{escape(words.SHARE_TEXT)}</summary><p>'
_AFTER = "</p></details></section>"


def render_block(text: str) -> Markup:
    """A plain link to Facebook and the message, to be selected by hand. `text` ends in a line with the link.

    hub/browser/share.js adds the buttons that need a script, and takes what it copies from here.
    """
    link = quote(text.rpartition("\n")[2], safe=":/")
    return Markup(f"{_BEFORE}{link}{_BETWEEN}{escape(text)}{_AFTER}")
