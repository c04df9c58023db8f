"""Characters that Markdown's entities stand for: `&#x202E;` hides a letter as well as the letter itself."""

import re
from collections.abc import Iterator
from html.entities import html5

from hub.check.characters import code_of

_ENTITY = re.compile(r"&(?:#(?:([0-9]{1,8})|[xX]([0-9a-fA-F]{1,8}))|([A-Za-z][A-Za-z0-9]*));")


def find_entities(text: str) -> Iterator[tuple[str, int, str]]:
    """A message's code, the offset and the character in hex, for each entity of one that may not stand."""
    if "&" not in text:
        return
    for match in _ENTITY.finditer(text):
        decimal, hexadecimal, name = match.groups()
        if name:
            points = [ord(c) for c in html5.get(name + ";", "")]
        else:
            points = [int(decimal) if decimal else int(hexadecimal, 16)]
        for point in points:
            code = code_of(chr(point)) if point < 0x110000 else "char.unassigned"
            if code is not None:
                yield code, match.start(), f"{point:04X}"
                break
