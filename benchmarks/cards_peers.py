"""The same card and poster as others would make them: Pillow by hand, and Chromium from a page of HTML."""

import html
import io
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType

from PIL import Image, ImageDraw, ImageFont

import hub.render.print as printed
from hub.render.print.card import HEIGHT, WIDTH, CardView
from hub.render.print.poster import PosterView

_FONTS = Path(printed.__file__).parent / "fonts"
_INNER = WIDTH - 96


def draw_with_pillow(view: CardView) -> bytes:
    """A PNG with the same boxes and texts; the title as large as fits, found by trying."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), "#ffffff")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, WIDTH, 112), fill=view.colour)
    draw.text((148, 28), view.kind, font=_font(48), fill="#ffffff")
    draw.text((WIDTH - 48, 28), view.mark, font=_font(40), fill="#ffffff", anchor="ra")
    draw.rectangle((0, HEIGHT - 86, WIDTH, HEIGHT), fill="#ececec")
    draw.text((48, HEIGHT - 68), view.ward, font=_font(36), fill="#111111")
    draw.text((WIDTH - 48, HEIGHT - 68), view.day, font=_font(36), fill="#111111", anchor="ra")
    draw.rounded_rectangle((48, 380, WIDTH - 48, 522), 12, fill=view.do_fill)
    draw.text((88, 388), view.label, font=_font(32), fill=view.do_edge)
    _fill(draw, view.do, (88, 428), _INNER - 68, 90, 50, 30, "#111111")
    _fill(draw, view.title, (48, 132), _INNER, 232, 88, 40, view.title_text)
    out = io.BytesIO()
    picture.quantize(128, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(out, "PNG")
    return out.getvalue()


def _fill(
    draw: ImageDraw.ImageDraw,
    text: str,
    at: tuple[int, int],
    wide: int,
    high: int,
    most: int,
    least: int,
    fill: str,
) -> None:
    for size in range(most, least - 1, -1):
        font = _font(size)
        lines = _lines(text, font, wide)
        if len(lines) * size * 1.22 <= high or size == least:
            draw.multiline_text(at, "\n".join(lines), font=font, fill=fill, spacing=size * 0.2)
            return


def _lines(text: str, font: ImageFont.FreeTypeFont, wide: int) -> list[str]:
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= wide or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


_known: dict[int, ImageFont.FreeTypeFont] = {}


def _font(size: int) -> ImageFont.FreeTypeFont:
    if size not in _known:
        _known[size] = ImageFont.truetype(str(_FONTS / "BeVietnamPro-Bold.ttf"), size)
    return _known[size]


class Chromium(AbstractContextManager["Chromium"]):
    """A browser that stays open, with one page."""

    def __enter__(self) -> "Chromium":
        from playwright.sync_api import sync_playwright

        self._playwright = sync_playwright().start()
        self._browser = self._playwright.chromium.launch(executable_path="/usr/bin/chromium")
        self._page = self._browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._browser.close()
        self._playwright.stop()

    def draw_card(self, view: CardView) -> bytes:
        """A screenshot of the card as HTML. The title's size is chosen by its length, without measuring."""
        title = 80 if len(view.title) < 40 else 60 if len(view.title) < 80 else 46
        self._page.set_content(
            f"<body style='margin:0;font:700 36px sans-serif'><p style='margin:0;padding:24px 48px;"
            f"background:{view.colour};color:#fff'>{html.escape(view.kind)} {html.escape(view.mark)}</p>"
            f"<h1 style='font-size:{title}px;margin:20px 48px'>{html.escape(view.title)}</h1>"
            f"<p style='margin:0 48px;padding:16px;background:{view.do_fill}'>{html.escape(view.label)}<br>"
            f"{html.escape(view.do)}</p><p>{html.escape(view.ward)} {html.escape(view.day)}</p>"
        )
        return self._page.screenshot()

    def print_poster(self, view: PosterView) -> bytes:
        """The poster as HTML, printed to a tagged PDF on A4."""
        steps = "".join(f"<li>{html.escape(''.join(t for t, _ in step))}</li>" for step in view.steps)
        calls = "".join(f"<p>{html.escape(call.number)} {html.escape(call.who)}</p>" for call in view.calls)
        side = view.code.side
        self._page.set_content(
            f"<html lang=vi><title>{html.escape(view.title)}</title><body style='font:500 20px sans-serif'>"
            f"<h1>{html.escape(view.title)}</h1><p>{html.escape(view.lead)}</p><ol>{steps}</ol>{calls}"
            f"<svg viewBox='0 0 {side} {side}' width=170><path d='{view.code.path}'/></svg>"
            f"<p>{html.escape(view.shown_address)}</p><p>{html.escape(view.ward)}</p>"
        )
        return self._page.pdf(format="A4", print_background=True, tagged=True)


CardMakers = dict[str, Callable[[CardView], bytes]]
PosterMakers = dict[str, Callable[[PosterView], bytes]]
