"""Charts from Vega-Lite to SVG by vl-convert, which takes half a second to wake: each is made once.

It also takes a hundred megabytes, which a second process gives back.
"""

import json
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from hub.build.second_process import SecondProcess, begin_beside
from hub.build.store import read_value, write_value
from hub.read.source import digest_of

_NUMBERS = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", ""]}
"""1.234,5"""


class Charts:
    """The charts of one build; `cache` keeps what was made, by what it was made from."""

    def __init__(self, cache: Path):
        self._cache = cache / "charts"
        self._form = f"hub-chart-1-{version('vl-convert-python')}"
        self._second: SecondProcess | None = None

    def begin(self, specs: Iterable[str]) -> None:
        """Begin to make those that there are not yet, beside the build where that can be done."""
        self.settle()
        missing = [spec for spec in specs if not self._place_of(spec).is_file()]
        if missing:
            self._second = begin_beside(lambda: self._make_all(missing))

    def settle(self) -> None:
        """Wait for what was begun: it holds the build's lock and output."""
        if self._second is not None:
            second, self._second = self._second, None
            second.wait()

    def render(self, spec: str) -> bytes:
        """The SVG of a Vega-Lite specification in JSON. Text stays text, in the reader's own letters."""
        self.settle()
        made: bytes | None = read_value(self._place_of(spec), form=self._form)
        return self._make(spec) if made is None else made

    def _place_of(self, spec: str) -> Path:
        return self._cache / digest_of(spec.encode())

    def _make_all(self, specs: Iterable[str]) -> list[str]:
        for spec in specs:
            self._make(spec)
        return []

    def _make(self, spec: str) -> bytes:
        made = _convert(spec)
        write_value(self._place_of(spec), made, form=self._form)
        return made


def _convert(spec: str) -> bytes:
    import vl_convert

    svg: str = vl_convert.vegalite_to_svg(json.loads(spec), format_locale=_NUMBERS)
    return svg.encode()
