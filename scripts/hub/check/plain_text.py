"""Text that is not what its writer sees: cut off at a `#`, or glued to the item above.

YAML takes both without a word, so the source beside a value is looked at. Only a file that could be
concerned is: the pre-filters cost nothing.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from yaml import MappingNode, ScalarNode, SequenceNode

from hub.check.naming import Path, name_of
from hub.check.problem import Problem, problem
from hub.read.document import Document
from hub.read.position import position

_HASH = re.compile(r"[ \t]#(?![ \t#!]|$)", re.MULTILINE)
_AFTER = re.compile(r"[ \t]+#(?![ \t#!]|\n|$)")
_GLUED = re.compile(r"\n[ ]*(?=-(?:[ ]|\w))")
_TEXTS = frozenset(
    ("title", "summary", "place", "what_happened", "what_to_do", "if_affected", "note", "reason", "alt")
)
"""Keys whose values people read; after any other, a `#` may begin a remark."""


def may_be_cut(text: str) -> bool:
    """Whether a `#` with a letter right after it follows a space."""
    return "#" in text and _HASH.search(text) is not None


def may_be_glued(value: dict[str, Any]) -> bool:
    """Whether a line that begins with a dash may have become part of the one above."""
    steps = value.get("what_to_do")
    if steps.__class__ is not list:
        return False
    try:
        written = "\n".join(steps)
    except TypeError:
        return False  # not all are texts: told elsewhere
    return "-" in written and " -" in written


def check_cut(file: str, document: Document) -> Iterator[Problem]:
    """Texts that a `#` cuts off."""
    for path, node in _plain(document):
        match = _AFTER.match(document.text, node.end_mark.index)
        if match is None and node.value == "":
            match = _AFTER.match(document.text, document.text.find(":", node.start_mark.index - 1) + 1)
        if match:
            yield problem(file, position(document.text, match.end() - 1), "yaml.hash-text", key=name_of(path))


def check_glued(file: str, document: Document) -> Iterator[Problem]:
    """Items of a list that were indented more deeply than the one above, and so are part of it."""
    for _, node in _plain(document):
        start = node.start_mark.index
        match = _GLUED.search(document.text, start, node.end_mark.index)
        if match:
            yield problem(file, position(document.text, match.end()), "yaml.item-indent")


def without_cut(problems: Iterable[Problem], cut: list[Problem]) -> Iterator[Problem]:
    """Problems but for "it is empty" where a `#` is what made it so."""
    lines = {p.line for p in cut}
    yield from (p for p in problems if p.line not in lines or not p.code.startswith("text.empty"))


def _plain(document: Document) -> Iterator[tuple[Path, ScalarNode]]:
    """The texts without quotes, each with its path."""

    def walk(node: Any, path: Path, wanted: bool) -> Iterator[tuple[Path, ScalarNode]]:
        if isinstance(node, ScalarNode):
            if wanted and not node.style:
                yield path, node
        elif isinstance(node, MappingNode):
            for key, below in node.value:
                if isinstance(key, ScalarNode):
                    yield from walk(below, (*path, key.value), key.value in _TEXTS)
        elif isinstance(node, SequenceNode) and not node.flow_style:
            for index, below in enumerate(node.value):
                yield from walk(below, (*path, index), wanted)

    yield from walk(document.node, (), False)
