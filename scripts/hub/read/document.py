"""YAML in which every scalar is the string as written, and every place in it can be named.

PyYAML's composer makes the nodes (libyaml's where it is there, else the one in Python); nothing of
YAML's types is taken over, so `no`, `0123` and `12:30` stay what they are. Tags, anchors, aliases,
several documents, doubled keys and deep nesting are refused.
"""

import re
from collections.abc import Sequence
from typing import Any

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from hub.read.fault import Fault
from hub.read.position import position, source_offset
from hub.read.values import quick_values

try:
    from yaml.cyaml import CParser as _Parser  # type: ignore[attr-defined]

    class _Composer(_Parser):
        """libyaml's composer without the resolution of types: about a third quicker."""

        def resolve(self, _kind: type, _value: object, _implicit: object) -> str:
            return "plain"

        def descend_resolver(self, _parent: object, _index: object) -> None:
            pass

        def ascend_resolver(self) -> None:
            pass

except ImportError:

    class _Composer(yaml.SafeLoader):  # type: ignore[no-redef]
        """The composer in Python, where libyaml is missing: the same nodes, slower."""

        def resolve(self, _kind: type, _value: object, _implicit: object) -> str:
            return "plain"


Path = Sequence[str | int]
MAX_DEPTH = 8
_MOST_MENDED = 20

_MARKS = re.compile(r"[&*!](?<![^\s\[{,:].)(?:(?<=!)|(?=[\w-]))")
_UNREADABLE = re.compile(
    r"[^\n\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


class Document:
    """A mapping read from YAML. `value` holds str, list and dict only; `node` is its root.

    `faults` are those that did not keep it from being read: doubled keys, tabs, and what could be got
    round; then `text` is the text as mended, with everything where it was, and `lost` are keys that are
    there but could not be read. `printable` says that the whole text has no character but letters,
    signs, spaces and line ends.
    """

    __slots__ = ("_node", "faults", "lost", "printable", "text", "value")

    def __init__(self, text: str, node: MappingNode | None, value: dict[str, Any], printable: bool) -> None:
        self.text = text
        self._node = node
        self.value = value
        self.printable = printable
        self.faults: list[Fault] = []
        self.lost: frozenset[str] = frozenset()

    def __reduce__(self) -> tuple[Any, ...]:
        """To be kept without its nodes, which are composed again when a place is asked for."""
        return _restored, (self.text, self.value, self.printable, self.faults, self.lost)

    @property
    def node(self) -> MappingNode:
        """The root, composed when a place is first asked for."""
        if self._node is None:
            composer: Any = _Composer(self.text)
            self._node = composer.get_single_node()
        assert self._node is not None
        return self._node

    def node_at(self, path: Path) -> tuple[Node, bool]:
        """The node at a path of keys and list indexes; False with the nearest above when it is not there."""
        node: Node = self.node
        for step in path:
            below = _step(node, step)
            if below is None:
                return node, False
            node = below[1]
        return node, True

    def locate(self, path: Path) -> tuple[int, int]:
        """Line and column of a value, or of the nearest thing above it."""
        mark = self.node_at(path)[0].start_mark
        return mark.line + 1, mark.column + 1

    def locate_key(self, path: Path) -> tuple[int, int]:
        """Line and column of the key (or list item) that the path ends with."""
        parent = self.node_at(path[:-1])[0]
        below = _step(parent, path[-1])
        mark = (below[0] if below else parent).start_mark
        return mark.line + 1, mark.column + 1

    def locate_within(self, path: Path, offset: int) -> tuple[int, int]:
        """Line and column of a character of the string at a path."""
        node, found = self.node_at(path)
        if not found or not isinstance(node, ScalarNode):
            return self.locate(path)
        return position(self.text, min(source_offset(self.text, node, offset), len(self.text)))


def _restored(
    text: str, value: dict[str, Any], printable: bool, faults: list[Fault], lost: frozenset[str]
) -> Document:
    document = Document(text, None, value, printable)
    document.faults, document.lost = faults, lost
    return document


def parse_yaml(text: str, *, foreign: bool = False) -> Document:
    """The mapping that `text` (lines ended by "\\n") holds. Raises Fault when there is none.

    Where a fault can be got round it is, and stands in `faults` of what is returned. Of a `foreign` file,
    which another program reads, no more is asked than that program does: tags, anchors, aliases, doubled
    keys, tabs and depth are its own. Then `value` is empty: what is wanted is looked for in the nodes.
    """
    printable = text.replace("\n", "").isprintable()
    readable = text
    tabs: list[Fault] = []
    if foreign:
        tabs = [] if printable else _tabs(text, leading=True)
        readable = _UNREADABLE.sub(" ", text)
    elif printable:
        value = quick_values(text, MAX_DEPTH)
        if value is not None:
            return Document(text, None, value, printable)
    else:
        tabs = _tabs(text)
        readable = _UNREADABLE.sub(" ", text).replace("\t", " ")
    # What only a file with faults needs is imported when there is one: most runs meet none.
    from hub.read.mend import lost_key, mended

    faults = [] if foreign else tabs
    found: list[Fault] = []
    try:
        while True:
            try:
                node = _composed(readable, foreign=foreign)
                break
            except Fault as fault:
                if tabs:
                    raise tabs[0] from None
                after = mended(readable, fault) if len(found) < _MOST_MENDED else None
                if after is None:
                    raise
                found.append(fault)
                text = readable = after
        value = {} if foreign else _mapping(node, 1, faults)
        document = Document(text, node, value, printable)
    except Fault as fault:
        fault.earlier = tuple(found)
        raise
    document.faults = [*found, *faults]
    document.lost = frozenset(key for fault in found if (key := lost_key(fault)))
    return document


def _composed(text: str, *, foreign: bool) -> MappingNode:
    """The mapping at the top of `text`. Raises Fault."""
    from hub.read.lines import LIKE_KEYS, bad_line
    from hub.read.syntax import syntax_fault

    try:
        if not foreign and _may_have_marks(text):
            _refuse_marks(text)
        node = _Composer(text).get_single_node()
    except yaml.YAMLError as error:
        raise syntax_fault(text, error) from None
    except RecursionError:
        raise Fault("yaml.nested", most=MAX_DEPTH) from None
    if node is None:
        raise Fault("yaml.empty")
    if node.__class__ is not MappingNode:
        mark = node.start_mark
        lines = text.split("\n")
        if (
            isinstance(node, ScalarNode)
            and (fault := bad_line(lines, len(lines)))
            and fault.code in LIKE_KEYS
        ):
            raise fault
        raise Fault("yaml.top", mark.line + 1, mark.column + 1)
    result: MappingNode = node
    return result


def _mapping(node: MappingNode, depth: int, faults: list[Fault]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in node.value:
        if key.__class__ is not ScalarNode:
            mark = key.start_mark
            faults.append(Fault("yaml.key", mark.line + 1, mark.column + 1))
            continue
        name = key.value
        if name in result:
            mark = key.start_mark
            faults.append(Fault("yaml.twice", mark.line + 1, mark.column + 1, key=f"`{name}`"))
        elif value.__class__ is ScalarNode:
            result[name] = value.value
        else:
            result[name] = _collection(value, depth + 1, faults)
    return result


def _collection(node: Node, depth: int, faults: list[Fault]) -> dict[str, Any] | list[Any]:
    if depth > MAX_DEPTH:
        raise Fault("yaml.nested", node.start_mark.line + 1, node.start_mark.column + 1, most=MAX_DEPTH)
    if isinstance(node, MappingNode):
        return _mapping(node, depth, faults)
    items = node.value
    return [i.value if i.__class__ is ScalarNode else _collection(i, depth + 1, faults) for i in items]


def _step(node: Node, step: str | int) -> tuple[Node, Node] | None:
    """The key and the value (for a list: the item twice) one step below a node."""
    if isinstance(node, MappingNode):
        return next(((k, v) for k, v in node.value if k.value == step), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        return node.value[step], node.value[step]
    return None


def _may_have_marks(text: str) -> bool:
    """Whether there could be an anchor, alias or tag. Most texts have no such sign but in `**bold**`."""
    if "&" not in text and "!" not in text:
        stars = text.count("*")
        if not stars or stars == 2 * text.count("**"):
            return False
    return _MARKS.search(text) is not None


def _refuse_marks(text: str) -> None:
    """Raise Fault at the first anchor, alias or tag; they are rare, so this reads the text a second time."""
    composer: Any = _Composer(text)
    while composer.check_event():
        event = composer.get_event()
        mark = event.start_mark
        if isinstance(event, yaml.AliasEvent):
            bold = text.startswith(("**", "* "), mark.index)
            raise Fault("yaml.bold" if bold else "yaml.alias", mark.line + 1, mark.column + 1)
        if isinstance(event, yaml.NodeEvent):
            if event.anchor is not None:
                raise Fault("yaml.anchor", mark.line + 1, mark.column + 1)
            if getattr(event, "tag", None) is not None:
                raise Fault("yaml.tag", mark.line + 1, mark.column + 1)


def _tabs(text: str, *, leading: bool = False) -> list[Fault]:
    """One fault for each line with a tab, or with one before its first letter."""
    return [
        Fault("yaml.tab", number, line.index("\t") + 1)
        for number, line in enumerate(text.split("\n"), 1)
        if "\t" in (line[: len(line) - len(line.lstrip())] if leading else line)
    ]
