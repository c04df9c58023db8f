"""The drawings that stand for categories: paths in a box of 24 by 24, drawn for this project."""

from collections.abc import Iterable

from markupsafe import Markup

DRAWINGS = {
    "alert": "M12 2 1 21h22zm-1 7h2v6h-2zm0 8h2v2h-2z",
    "car": "M5 11 6.5 6.5A2 2 0 0 1 8.4 5h7.2a2 2 0 0 1 1.9 1.5L19 11a2 2 0 0 1 2 2v6h-3v-2H6v2H3v-6"
    "a2 2 0 0 1 2-2z"
    "m2.1 0h9.8l-1.2-4H8.3zM6.5 15.5a1.3 1.3 0 1 0 0-2.6 1.3 1.3 0 0 0 0 2.6z"
    "m11 0a1.3 1.3 0 1 0 0-2.6 1.3 1.3 0 0 0 0 2.6z",
    "fire": "M12.5 2c.5 4.5 5.5 6.5 5.5 12.5A6 6 0 0 1 12 21a6 6 0 0 1-6-6.2c0-2.6 1.3-4.6 2.8-6"
    " 0 1.9.5 3 1.4 3.6C10 8.5 10.5 4.5 12.5 2z",
    "hook": "M13.5 1a2.5 2.5 0 0 1 1.2 4.7V16a5.7 5.7 0 0 1-11.4 0v-5l4.6 4.4-1.9.2v.4a3.2 3.2 0 0 0 6.4 0"
    "V5.7A2.5 2.5 0 0 1 13.5 1z",
    "house": "M12 3 2 12h3v9h5v-6h4v6h5v-9h3z",
    "leaf": "M20 3C9 3 4 8 4 14c0 1.5.3 2.7.8 3.7L3 21h2.3l1-2c1 .7 2.7 1 4.2 1C17 20 20 13 20 3z"
    "M7.5 16.8C9 13 11.5 10 15 8c-3 3-5 6-5.7 9.2z",
    "lock": "M7 10V8a5 5 0 0 1 10 0v2h1a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1z"
    "m2 0h6V8a3 3 0 0 0-6 0z",
    "people": "M8 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zm8 0a3 3 0 1 0 0-6 3 3 0 0 0 0 6z"
    "M1 19c0-4 3-6 7-6s7 2 7 6zm16 0h6c0-3.5-2.5-5.5-6-5.5-.8 0-1.5.1-2 .3 1.3 1.2 2 3 2 5.2z",
    "person": "M12 11.5a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM2.5 22.5c0-6 4-9.3 9.5-9.3s9.5 3.3 9.5 9.3z",
    "phone": "M6.6 10.8a15 15 0 0 0 6.6 6.6l2.2-2.2a1 1 0 0 1 1-.3c1.1.4 2.3.6 3.6.6a1 1 0 0 1 1 1V20"
    "a1 1 0 0 1-1 1A17 17 0 0 1 3 4a1 1 0 0 1 1-1h3.5a1 1 0 0 1 1 1c0 1.3.2 2.5.6 3.6a1 1 0 0 1-.3 1z",
    "search": "M10 3a7 7 0 1 0 4.2 12.6l4.8 4.9 1.5-1.5-4.9-4.8A7 7 0 0 0 10 3z"
    "m0 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6z",
    "water": "M12 2c4 5 7 8 7 12a7 7 0 0 1-14 0c0-4 3-7 7-12z",
}
"""Name to path data. A category of data/categories.yml names one of them."""

OTHER = "alert"
"""What stands in for a name that is not among them."""

_CHIP = Markup('<svg class="chip" viewBox="-4 -4 32 32" aria-hidden="true">{}</svg>')
_SYMBOL = Markup('<symbol id="{}" viewBox="-4 -4 32 32">{}</symbol>')
_SPRITE = Markup('<svg class="sprite" width="0" height="0" aria-hidden="true">{}</svg>')
_SHAPES = Markup('<rect x="-4" y="-4" width="32" height="32" rx="6" fill="{}"/><path fill="#fff" d="{}"/>')


def _shapes(name: str, colour: str) -> Markup:
    return _SHAPES.format(colour, DRAWINGS.get(name, DRAWINGS[OTHER]))


def render_chip(name: str, colour: str) -> Markup:
    """A small square in the category's colour with its drawing in white; words always stand beside it.

    `colour` is a checked CSS hex colour. Colours are presentation attributes, as the content
    security policy forbids style attributes.
    """
    return _CHIP.format(_shapes(name, colour))


def render_symbol(id: str, name: str, colour: str) -> Markup:
    """The same as a symbol, to be drawn once a page and used many times."""
    return _SYMBOL.format(id, _shapes(name, colour))


def render_sprite(symbols: Iterable[Markup]) -> Markup:
    """The hidden drawing that holds a page's symbols; nothing when there are none."""
    inside = Markup().join(symbols)
    return _SPRITE.format(inside) if inside else Markup()
