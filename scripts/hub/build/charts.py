"""Charts from Vega-Lite to SVG by vl-convert, which takes half a second to wake: each is made once."""

import json
from importlib.metadata import version
from pathlib import Path

from hub.build.store import read_value, write_value
from hub.read.source import digest_of

_NUMBERS = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", ""]}
"""1.234,5"""


class Charts:
    """The charts of one build; `cache` keeps what was made, by what it was made from."""

    def __init__(self, cache: Path):
        self._cache = cache / "charts"
        self._form = f"hub-chart-1-{version('vl-convert-python')}"

    def render(self, spec: str) -> bytes:
        """The SVG of a Vega-Lite specification in JSON. Text stays text, in the reader's own letters."""
        kept = self._cache / digest_of(spec.encode())
        made: bytes | None = read_value(kept, form=self._form)
        if made is None:
            made = _convert(spec)
            write_value(kept, made, form=self._form)
        return made


def _convert(spec: str) -> bytes:
    import vl_convert

    svg: str = vl_convert.vegalite_to_svg(json.loads(spec), format_locale=_NUMBERS)
    return svg.encode()
