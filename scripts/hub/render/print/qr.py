"""QR codes (ISO/IEC 18004) as outlines that a template fills: sharp at any size."""

from typing import NamedTuple


class Code(NamedTuple):
    """A code: the outline of its dark parts as an SVG path, in a square of `side` modules with its margin."""

    path: str
    side: int


QUIET = 4
"""The empty margin that scanners need, in modules."""


def qr_code(text: str) -> Code:
    """The code for an address, at error correction M (15 %) or better where that costs no larger code."""
    import segno  # a build that draws nothing does without

    matrix = segno.make(text, error="m", micro=False).matrix
    pieces = []
    for y, row in enumerate(matrix, QUIET):
        start = 0
        for x, dark in enumerate((*row, 0)):
            if dark and not start:
                start = x + 1
            elif not dark and start:
                pieces.append(f"M{start - 1 + QUIET} {y}h{x - start + 1}v1h-{x - start + 1}z")
                start = 0
    return Code("".join(pieces), len(matrix) + 2 * QUIET)
