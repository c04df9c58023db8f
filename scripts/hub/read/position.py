"""Where in a file a character of a value stands."""

import re

from yaml import ScalarNode

_DOUBLE = re.compile(r"\\(?:x(?P<x>..)|u(?P<u>.{4})|U(?P<U>.{8})|(?P<c>[\s\S]))|\S")
_SINGLE = re.compile(r"''|\S")
_PLAIN = re.compile(r"\S")
_BLANK_ESCAPES = frozenset("abtnvfre 0_NLP\n\t")


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of the character at `offset`."""
    start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - start + 1


def source_offset(text: str, node: ScalarNode, offset: int) -> int:
    """The offset in the file's `text` of the character at `offset` in the node's value.

    Exact for literal blocks (`|`). Elsewhere lines may have been folded and quotes escaped, so
    characters other than white space are counted: they stand in the same order in both.
    """
    start = node.start_mark.index
    if node.style == "|":
        return _in_literal(text, start, node.value, offset)
    before = len("".join(node.value[:offset].split()))
    if node.style == ">":
        start = text.find("\n", start) + 1
    elif node.style in ('"', "'"):
        start += 1
    shape = _DOUBLE if node.style == '"' else _SINGLE if node.style == "'" else _PLAIN
    last = start
    for match in shape.finditer(text, start):
        if _is_blank(match):
            continue
        last = match.start()
        if before == 0:
            break
        before -= 1
    return last


def _in_literal(text: str, start: int, value: str, offset: int) -> int:
    line_start = value.rfind("\n", 0, offset) + 1
    at = text.find("\n", start) + 1
    for _ in range(value.count("\n", 0, offset)):
        at = text.find("\n", at) + 1
    line_end = value.find("\n", line_start)
    length = (len(value) if line_end < 0 else line_end) - line_start
    end = text.find("\n", at)
    indent = max(0, (len(text) if end < 0 else end) - at - length)
    return at + indent + offset - line_start


def _is_blank(match: re.Match[str]) -> bool:
    """Whether an escape of a double-quoted value stands for white space."""
    if match.re is not _DOUBLE or match.group()[0] != "\\":
        return False
    code = match["x"] or match["u"] or match["U"]
    if code:
        try:
            return chr(int(code, 16)).isspace()
        except (ValueError, OverflowError):
            return False
    return match["c"] in _BLANK_ESCAPES
