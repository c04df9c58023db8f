"""The part of a page that helps to send it on."""

from urllib.parse import quote

from markupsafe import Markup

from hub.render import words

_SHARER = "https://www.facebook.com/sharer/sharer.php?u="
_BLOCK = Markup(
    '<section class="more share"><h2>{}</h2><p><a class="pick" href="{}">Facebook</a></p>'
    '<details class="data"><summary>{}</summary><p>{}</p></details></section>'
)


def render_block(text: str) -> Markup:
    """A plain link to Facebook and the message, to be selected by hand. `text` ends in a line with the link.

    hub/browser/share.js adds the buttons that need a script, and takes what it copies from here.
    """
    link = text.rpartition("\n")[2]
    return _BLOCK.format(words.SHARE, _SHARER + quote(link, safe=":/"), words.SHARE_TEXT, text)
