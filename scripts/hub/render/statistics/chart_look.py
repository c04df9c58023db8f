"""How a chart looks: for a phone or a desk, by day or by night. One drawing cannot serve all four."""

from typing import NamedTuple

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"
LINE = 26
"""The height of a line of text, in pixels."""
SIZE = 17
"""The size of the text: a phone shows the narrow drawing at its own size."""


class Look(NamedTuple):
    """`name` stands in the file's name. `letters` is how many fit on a line; colours are CSS."""

    name: str
    width: int
    letters: int
    ink: str
    soft: str
    strong: str
    grid: str


_DAY = ("#1a1a1a", "#bfe3cb", "#0b5d2a", "#b5b5b5")
_NIGHT = ("#f2f2f2", "#1f4a30", "#8fe0ac", "#5c655c")
NARROW, WIDE = (328, 35), (680, 74)
LOOKS = {
    "narrow": Look("narrow", *NARROW, *_DAY),
    "narrow-dark": Look("narrow-dark", *NARROW, *_NIGHT),
    "wide": Look("wide", *WIDE, *_DAY),
    "wide-dark": Look("wide-dark", *WIDE, *_NIGHT),
}


def spec(look: Look, height: int, layers: list[dict[str, object]], padding: int = 0) -> dict[str, object]:
    """A Vega-Lite chart of exactly that size: nothing in it depends on how wide a machine's letters are.

    `padding` are pixels kept free on the left for an axis, and as many below it as a line.
    """
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": look.width - padding - (padding and 34),
        "height": height - (LINE + 8 if padding else 0),
        "padding": {"left": padding, "right": padding and 34, "top": 0, "bottom": LINE + 8 if padding else 0},
        "autosize": {"type": "none"},
        "background": None,
        "config": {
            "aria": False,
            "font": FONT,
            "view": {"stroke": None},
            "axis": {
                "labelFontSize": SIZE,
                "labelColor": look.ink,
                "gridColor": look.grid,
                "domainColor": look.grid,
                "tickColor": look.grid,
                "labelLimit": 0,
            },
        },
        "layer": layers,
    }


def texts(
    look: Look, rows: list[dict[str, object]], *, bold: bool = False, centre: bool = False
) -> dict[str, object]:
    """Lines of text at pixels: each row has `text`, `x` and `y`, the upper left corner."""
    mark = {
        "type": "text",
        "align": "center" if centre else "left",
        "baseline": "top",
        "fontSize": SIZE,
        "fontWeight": "bold" if bold else "normal",
        "fill": look.ink,
        "limit": 0,
    }
    place = {
        axis: {"field": axis, "type": "quantitative", "scale": None, "axis": None} for axis in ("x", "y")
    }
    return {"data": {"values": rows}, "mark": mark, "encoding": {**place, "text": {"field": "text"}}}


def boxes(look: Look, rows: list[dict[str, object]], *, strong: bool) -> dict[str, object]:
    """Rectangles at pixels from (`x`, `y`) to (`x2`, `y2`), filled strongly or softly with a strong edge."""
    fill = look.strong if strong else look.soft
    mark = {"type": "rect", "fill": fill, "stroke": look.strong, "strokeWidth": 1.5}
    axis = {"type": "quantitative", "scale": None, "axis": None}
    place: dict[str, object] = {name: {"field": name, **axis} for name in ("x", "y")}
    place |= {name: {"field": name} for name in ("x2", "y2")}
    return {"data": {"values": rows}, "mark": mark, "encoding": place}


def legend(look: Look, soft: str, strong: str) -> list[dict[str, object]]:
    """Two lines on top that say what the two fills stand for."""
    said = [{"text": text, "x": 30, "y": n * LINE + 3} for n, text in enumerate((soft, strong))]
    swatch: list[dict[str, object]] = [
        {"x": 1, "x2": 20, "y": n * LINE + 3, "y2": n * LINE + 19} for n in (0, 1)
    ]
    return [texts(look, said), boxes(look, swatch[:1], strong=False), boxes(look, swatch[1:], strong=True)]
