"""A Markdown file: front matter between two lines of `---`, then the text."""

import re
from typing import NamedTuple

from hub.read.document import Document, parse_yaml
from hub.read.fault import Fault

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


class MarkdownFile(NamedTuple):
    """Front matter and body. `body_line` is the line of the file, from 1, at which `body` starts."""

    head: Document
    body: str
    body_line: int


def parse_markdown_file(text: str) -> MarkdownFile:
    """Split a Markdown file and read its front matter; places in it are those of the whole file.

    Raises Fault when the front matter is missing, not closed, or not readable.
    """
    opening = _FENCE.match(text)
    if opening is None:
        raise Fault("front.missing")
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        raise Fault("front.unclosed")
    # The opening fence becomes spaces, so that every offset, line and column stays the file's own.
    try:
        head = parse_yaml(" " * opening.end() + text[opening.end() : closing.start()])
    except Fault as fault:
        raise Fault("front.empty") if fault.code == "yaml.empty" else fault from None
    body_start = min(closing.end() + 1, len(text))
    return MarkdownFile(head, text[body_start:], text.count("\n", 0, body_start) + 1)
