"""What a file says once it is read: values without YAML's escapes, Markdown as it is shown.

The other checks look at the text as it was typed; this one at what reaches the public. It is asked only
for files in which there may be a difference (`may_be_disguised`).
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

from hub.check.characters import find_characters
from hub.check.disguise import essence, find_disguised, may_be_disguised
from hub.check.entities import find_entities
from hub.check.naming import Path
from hub.check.privacy import Contacts, find_private
from hub.check.problem import Problem, problem
from hub.check.visible import attributes_of, plain_of, shown_in, without_marks
from hub.check.warning_checks import MARKDOWN_FIELDS
from hub.markdown.engine import long_html, short_html
from hub.read.document import Document
from hub.read.position import position

_OPEN = frozenset(("scam_numbers", "published", "expires", "at", "updated", "tel", "email", "call"))
"""Keys whose values are numbers or dates by their nature."""
_WORD = re.compile(r"\w{3,}")
_ADDRESSES = frozenset(("url",))


class _Found(NamedTuple):
    """A message's code and details, and the offset in the value or body it was found in."""

    code: str
    offset: int
    details: dict[str, str]


class _Told:
    """What was told already, at first by the search of the file's text as it is typed."""

    def __init__(self, text: str, contacts: Contacts | None) -> None:
        self._text = text
        self._contacts = contacts
        self._values: list[str] | None = None

    def is_new(self, value: str) -> bool:
        """Whether a number or address, however written, was not told before; from now on it was."""
        if self._values is None:
            typed = () if self._contacts is None else find_private(self._text, self._contacts)
            self._values = [essence(found.value) for found in typed]
        key = essence(value)
        if any(key in other for other in self._values):
            return False
        self._values.append(key)
        return True


def check_decoded(file: str, document: Document, contacts: Contacts | None) -> Iterator[Problem]:
    """Hidden characters and private numbers in a warning's values, or in the head of a guide or page."""
    yield from _check_values(file, document, contacts, _Told(document.text, contacts))


def check_shown(
    file: str, text: str, body: str, body_line: int, contacts: Contacts | None
) -> Iterator[Problem]:
    """The same in the body of a guide or page, as it is shown; `text` is the whole file's."""
    for code, offset, details in _find_in_markdown(body, long_html(body), contacts, _Told(text, contacts)):
        line, column = position(body, offset)
        yield problem(file, (line + body_line - 1, column), code, **details)


def check_settings(file: str, document: Document, contacts: Contacts | None) -> Iterator[Problem]:
    """The same in data/ward.yml and data/categories.yml, whose typed text nobody searches; keys as well."""
    yield from _check_values(file, document, contacts, _Told("", None))
    if contacts is None:
        return
    for path in _paths(document.value, ()):
        for code, _, value in find_disguised(str(path[-1]), contacts):
            yield problem(file, document.locate_key(path), code, value=value)


def _check_values(file: str, document: Document, contacts: Contacts | None, told: _Told) -> Iterator[Problem]:
    texts = [(path, text) for path, text in _texts(document.value, ()) if path[0] != "scam_numbers"]
    if _is_plain(" a ".join([text for _, text in texts])):
        return
    for path, text in texts:
        if _is_plain(text):
            continue
        if len(path) == 1 and path[0] in MARKDOWN_FIELDS:
            found = chain(
                _characters(text, document.text), _find_in_markdown(text, short_html(text), contacts, told)
            )
        else:
            name = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
            found = chain(
                _characters(text, document.text),
                (_Found(code, offset, {"hex": point}) for code, offset, point in find_entities(text)),
                () if contacts is None or name in _OPEN else _find_in_text(text, name, contacts, told),
            )
        for code, offset, details in found:
            yield problem(file, document.locate_within(path, offset), code, **details)


def _is_plain(text: str) -> bool:
    """Whether there is nothing to look for in a text: neither disguise nor hidden character."""
    return "\ufffd" not in text and text.replace("\n", "").isprintable() and not may_be_disguised(text)


def _find_in_text(text: str, name: str, contacts: Contacts, told: _Told) -> Iterator[_Found]:
    """Private numbers in a text that is shown as it is."""
    only = name in _ADDRESSES
    for code, offset, value in find_disguised(text, contacts, numbers_only=only):
        if told.is_new(value):
            yield _Found(code, offset, {"value": value})
    shown = without_marks(text)
    if shown != text:
        for code, _, value in find_disguised(shown, contacts, numbers_only=only):
            if told.is_new(value):
                yield _Found(code, _place_of(text, value), {"value": value})


def _find_in_markdown(text: str, html: str, contacts: Contacts | None, told: _Told) -> Iterator[_Found]:
    """What stands in Markdown as it is shown, and in the addresses and titles of its links."""
    shown, aside = shown_in(html), attributes_of(html)
    named = [_Found(code, offset, {"hex": point}) for code, offset, point in find_entities(text)]
    yield from named
    if not named:
        for code, _, details in _characters(f"{shown}\n{aside}", text):
            yield _Found(code, 0, details)
    if contacts is None:
        return
    for part, only in ((shown, False), (aside, True)):
        for code, _, value in find_disguised(part, contacts, numbers_only=only):
            if told.is_new(value):
                yield _Found(code, _place_of(text, value), {"value": value})


def _characters(text: str, source: str) -> Iterator[_Found]:
    """Characters that may not stand in `text` and were are not in `source` as such: those were told."""
    if text.isprintable() and "\ufffd" not in text:
        return
    start = 0
    for line in text.split("\n"):
        for column, code, point in find_characters(line):
            if chr(int(point, 16)) not in source:
                yield _Found(code, start + column - 1, {"hex": point})
        start += len(line) + 1


def _place_of(text: str, value: str) -> int:
    """The offset in `text` at which something begins that is shown as `value`: as far as it can be told."""
    pieces = [value[:length] for length in range(len(value), 2, -1)]
    pieces += sorted(_WORD.findall(value), key=len, reverse=True)
    place = next((at for piece in pieces if (at := text.find(piece)) >= 0), -1)
    if place >= 0:
        return place
    plain = plain_of(text)
    at = plain.text.find(plain_of(value).text[:2])
    return plain.places[at] if at >= 0 else 0


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    for step, below in _below(value):
        if isinstance(below, str):
            yield (*path, step), below
        else:
            yield from _texts(below, (*path, step))


def _paths(value: Any, path: Path) -> Iterator[Path]:
    """The path of every key."""
    for step, below in _below(value):
        if isinstance(step, str):
            yield (*path, step)
        yield from _paths(below, (*path, step))


def _below(value: Any) -> Iterable[tuple[str | int, Any]]:
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()
