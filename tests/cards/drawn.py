"""Cards and posters drawn as the build draws them, and what can be seen of them afterwards."""

import io
from functools import cache
from typing import NamedTuple

import cv2
import numpy
import pypdfium2
import typst
from PIL import Image

from hub.build.press import _FOLDER, Press, Task
from hub.render.print.card import CardView, card_input
from hub.render.print.card_views import CardMaker
from hub.render.shared import Shared
from render import sample

PRESS = Press()
SHARED = Shared(sample.CONTEXT)
MAKER = CardMaker(SHARED)


class Letter(NamedTuple):
    """A letter on a page, its box from the upper left in points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def draw_card(view: CardView) -> Image.Image:
    return Image.open(io.BytesIO(card_bytes(view)))


def card_bytes(view: CardView) -> bytes:
    return PRESS.draw(Task("card", card_input(view)))


def pages_of(pdf: bytes) -> list[pypdfium2.PdfPage]:
    return list(pypdfium2.PdfDocument(pdf))


def letters_of(page: pypdfium2.PdfPage) -> list[Letter]:
    """Every letter that is not white space; one unit is a point (on a card, a pixel)."""
    text = page.get_textpage()
    high = page.get_height()
    found = []
    for index in range(text.count_chars()):
        char = text.get_text_range(index, 1)
        if char.strip() and char != "\u200b":
            left, bottom, right, top = text.get_charbox(index)
            found.append(Letter(char, left, high - top, right, high - bottom))
    return found


def text_of(page: pypdfium2.PdfPage) -> str:
    """The page's text, a space for each line end."""
    return " ".join(page.get_textpage().get_text_range().split())


def card_page(view: CardView) -> pypdfium2.PdfPage:
    """The same card from the same template as a page on which letters can be measured."""
    data = measuring().compile(format="pdf", sys_inputs={"card": card_input(view)})
    return pages_of(data)[0]


@cache
def measuring() -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(_FOLDER / "fonts")]
    )
    return typst.Compiler(str(_FOLDER / "card.typ"), root=str(_FOLDER), font_paths=fonts)


def read_codes(page: pypdfium2.PdfPage, scale: float = 2.0) -> set[str]:
    """What OpenCV reads from the QR codes of the rendered page: 2 is 144 dots an inch."""
    picture = page.render(scale=scale).to_pil().convert("L")
    found, texts, _, _ = cv2.QRCodeDetectorAruco().detectAndDecodeMulti(numpy.array(picture))
    return {text for text in texts if text} if found else set()


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
