"""The charts as Vega-Lite: columns by month, bars by category and area. Pure: numbers in, JSON out."""

import json
from collections.abc import Callable, Sequence
from typing import NamedTuple

from hub.render.statistics import words
from hub.render.statistics.chart_look import LINE, LOOKS, Look, boxes, legend, spec, texts
from hub.render.statistics.numbers import count, month_short, sentence

_TOP = 2 * LINE + 10
_PLOT = 200
_LABEL_SPACE = 84
_BAR = 20


class Bar(NamedTuple):
    """One bar: what it is of, what it says, its full length and the strong part (None: hidden)."""

    name: str
    note: str
    outer: float | None
    inner: float | None


class Chart(NamedTuple):
    """A chart in all looks: Vega-Lite JSON and size in pixels by the look's name."""

    name: str
    alt: str
    drawings: dict[str, tuple[str, int, int]]

    @classmethod
    def drawn(cls, name: str, alt: str, draw: Callable[[Look], tuple[dict[str, object], int]]) -> "Chart":
        """The chart that `draw` makes for each look, with its height."""
        drawings = {}
        for key, look in LOOKS.items():
            made, height = draw(look)
            text = json.dumps(made, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            drawings[key] = (text, look.width, height)
        return cls(name, alt, drawings)


def columns(name: str, alt: str, months: Sequence[tuple[str, int | None, int | None]]) -> Chart:
    """A column a month: received in full, resolved as the strong part. A hidden month has a dash."""

    def draw(look: Look) -> tuple[dict[str, object], int]:
        left = 12 + 10 * len(count(max((received or 0 for _, received, _ in months), default=0)))
        width = look.width - left - 34
        step = max(1, -(-_LABEL_SPACE * len(months) // width))
        shown = [month_short(key) for key, *_ in months][::-1][::step]
        values = [
            {"month": month_short(key), "received": received, "resolved": resolved}
            for key, received, resolved in months
        ]
        height = _TOP + _PLOT
        every = {"domain": [row["month"] for row in values], "paddingInner": 0.25}
        x = {"field": "month", "type": "ordinal", "sort": None, "scale": every}
        axis = {"values": shown, "labelAngle": 0, "labelOverlap": False, "title": None, "ticks": True}
        y_axis = {"title": None, "tickCount": 4, "tickMinStep": 1, "format": ",d", "domain": False}
        scale = {"range": [height, _TOP], "zero": True, "nice": 4}

        def column(field: str, *, strong: bool) -> dict[str, object]:
            fill = look.strong if strong else look.soft
            y = {"field": field, "type": "quantitative", "scale": scale, "axis": {**y_axis, "ticks": False}}
            return {
                "transform": [{"filter": f"datum.{field} != null"}],
                "mark": {"type": "bar", "fill": fill, "stroke": look.strong, "strokeWidth": 1},
                "encoding": {"x": {**x, "axis": axis}, "y": y},
            }

        layers = [column("received", strong=False), column("resolved", strong=True)]
        hidden = [row for row in values if row["received"] is None]
        if hidden:
            mark = {"type": "text", "text": "–", "fontSize": 18, "fill": look.ink, "baseline": "bottom"}
            dash = {"x": {**x, "axis": axis}, "y": {"value": height - 2}}
            layers.append({"data": {"values": hidden}, "mark": mark, "encoding": dash})
        made = spec(look, height + LINE + 8, [{"data": {"values": values}, "layer": layers}], left)
        made["layer"] = [*made["layer"], *_shifted(legend(look, words.RECEIVED, words.RESOLVED), -left)]  # type: ignore[misc]
        return made, height + LINE + 8

    return Chart.drawn(name, alt, draw)


def bars(name: str, alt: str, rows: Sequence[Bar], soft: str, strong: str) -> Chart:
    """A bar a row under its name; the numbers stand beside the name, or below it where all do not fit."""

    def draw(look: Look) -> tuple[dict[str, object], int]:
        together = all(len(f"{row.name}: {row.note}") <= look.letters for row in rows)
        lines = 1 if together else 2
        tall = lines * LINE + _BAR + 18
        most = max((row.outer or row.inner or 0 for row in rows), default=0) or 1
        names: list[dict[str, object]] = []
        notes: list[dict[str, object]] = []
        outer: list[dict[str, object]] = []
        inner: list[dict[str, object]] = []
        for number, row in enumerate(rows):
            top = _TOP + number * tall
            under = top + lines * LINE
            head = f"{row.name}: {row.note}" if together else row.name
            names.append({"text": _cut(head, look.letters), "x": 0, "y": top})
            notes.append({"text": _cut(sentence(row.note), look.letters), "x": 0, "y": top + LINE})
            for length, into in ((row.outer, outer), (row.inner, inner)):
                if length:
                    x2 = round(1 + (look.width - 3) * length / most, 1)
                    into.append({"x": 1, "x2": x2, "y": under, "y2": under + _BAR})
        layers = [*legend(look, soft, strong), texts(look, names, bold=not together)]
        layers += [] if together else [texts(look, notes)]
        layers += [boxes(look, outer, strong=False), boxes(look, inner, strong=True)]
        height = _TOP + tall * len(rows)
        return spec(look, height, layers), height

    return Chart.drawn(name, alt, draw)


def _cut(text: str, letters: int) -> str:
    return text if len(text) <= letters else f"{text[: letters - 1].rstrip()}…"


def _shifted(layers: list[dict[str, object]], by: int) -> list[dict[str, object]]:
    """Layers at pixels, moved sideways: an axis takes the place on the left."""
    for layer in layers:
        data = layer["data"]
        assert isinstance(data, dict)
        for row in data["values"]:
            for name in ("x", "x2"):
                if name in row:
                    row[name] += by
    return layers
