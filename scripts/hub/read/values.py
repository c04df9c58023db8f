"""The quick way through YAML: values alone, for the nearly all files in which nothing is unusual.

libyaml's events carry all that is needed; the composer, which remembers where everything stands, takes
half as long again and is asked only when there is something to tell.
"""

from typing import Any

import yaml
from yaml import (
    DocumentEndEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

try:
    from yaml.cyaml import CParser as _Parser  # type: ignore[attr-defined]
except ImportError:
    _Parser = yaml.SafeLoader  # type: ignore[assignment,misc]


class _UnusualError(Exception):
    """Something that the thorough way must look at."""


def quick_values(text: str, deepest: int) -> dict[str, Any] | None:
    """The mapping that `text` holds as str, list and dict; None where the thorough way must look.

    Unusual are: syntax errors, anything but one mapping at the top, tags, anchors, aliases, keys that
    are no scalars or stand twice, and nesting deeper than `deepest`.
    """
    parser = _Parser(text)
    next_event = parser.get_event
    try:
        next_event()  # the stream's start
        next_event()  # the document's start
        top = next_event()
        if top.__class__ is not MappingStartEvent or top.anchor is not None or top.tag is not None:
            return None
        value = _mapping(next_event, deepest)
        if next_event().__class__ is not DocumentEndEvent or next_event().__class__ is not StreamEndEvent:
            return None
    except (yaml.YAMLError, _UnusualError):
        return None
    return value


def _mapping(next_event: Any, depth: int) -> dict[str, Any]:
    result: dict[str, Any] = {}
    while True:
        event = next_event()
        kind = event.__class__
        if kind is MappingEndEvent:
            return result
        if kind is not ScalarEvent or event.anchor is not None or event.tag is not None:
            raise _UnusualError
        key = event.value
        if key in result:
            raise _UnusualError
        event = next_event()
        if event.__class__ is ScalarEvent and event.anchor is None and event.tag is None:
            result[key] = event.value
        else:
            result[key] = _collection(next_event, event, depth - 1)


def _collection(next_event: Any, event: Any, depth: int) -> dict[str, Any] | list[Any]:
    kind = event.__class__
    if depth < 1 or (kind is not MappingStartEvent and kind is not SequenceStartEvent):
        raise _UnusualError
    if event.anchor is not None or event.tag is not None:
        raise _UnusualError
    if kind is MappingStartEvent:
        return _mapping(next_event, depth)
    items: list[Any] = []
    while True:
        event = next_event()
        if event.__class__ is SequenceEndEvent:
            return items
        if event.__class__ is ScalarEvent and event.anchor is None and event.tag is None:
            items.append(event.value)
        else:
            items.append(_collection(next_event, event, depth - 1))
