"""What a visitor does on a site with a search, and what of it is measured."""

import json
import re
import time
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.search_contestants import Searched
from benchmarks.search_server import Sent, Server
from benchmarks.search_visitor import Memory, Visitor

PLAIN = ("lua dao", "trom xe may")
ACCENTED = ("lừa đảo", "trộm xe máy")
PAUSE = 0.12
"""Seconds between two keys."""

LIMIT = 180.0
"""Seconds that a result is waited for."""

_WATCH = (Path(__file__).parent / "search_watch.js").read_text("utf-8")
_SEEN = "searchWatch.shown.length"


class Answer(NamedTuple):
    """How a query was answered.

    `first` is the text of the first result in the end, and the seconds go to the moment when it stood there
    to stay; None when it never did. They are counted from when the box got the focus (for a later query:
    from its first key; for a link: from the click), and from the last key (None for a link).
    `bytes` and `requests` are the search's alone from there on.
    """

    query: str
    first: str
    seconds: float | None
    after_key: float | None
    bytes: int
    requests: int
    in_time: bool


def belongs(first: str, query: str) -> bool:
    """Whether the text of a result has every word of a query, or words that begin like it, accents aside."""
    return all(re.search(rf"\b{word}", fold(first)) for word in fold(query).split())


def is_meant(first: str, query: str) -> bool:
    """The same with accents: a query without them is taken for the one of ACCENTED that it stands for."""
    words = dict(zip(PLAIN, ACCENTED, strict=True)).get(query, query).split()
    return all(re.search(rf"\b{word}", unicodedata.normalize("NFC", first.lower())) for word in words)


class Typing(NamedTuple):
    """A visit with queries typed.

    `loaded` are the seconds that the home page took to its last byte, `page` the bytes of the search's
    files that came with it, `whole_page` those of all its files.
    """

    loaded: float
    page: int
    whole_page: int
    answers: list[Answer]
    memory: Memory


def fold(text: str) -> str:
    """Small letters without accents."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def has_box(contestant: Searched) -> bool:
    """Whether the home page has the box that a query is typed into."""
    with Server(contestant.site) as server, Visitor(slow=False) as visitor:
        visitor.open(server.address)
        visitor.wait_idle(30)
        return bool(visitor.run(f"!!document.querySelector({json.dumps(contestant.box)})"))


def visit_without_search(contestant: Searched) -> Memory:
    """Read the home page of a site on which the search's files are missing."""
    with Server(contestant.site) as server, Visitor() as visitor:
        server.refused = contestant.is_search
        _prepare(contestant, server, visitor)
        visitor.open(server.address)
        visitor.wait_idle(60)
        return visitor.memory()


def visit_typing(contestant: Searched, queries: Sequence[str]) -> Typing:
    """Open the home page, go to the box when all is loaded, and type one query after another."""
    with Server(contestant.site) as server, Visitor() as visitor:
        _prepare(contestant, server, visitor)
        begin = time.monotonic()
        visitor.open(server.address)
        visitor.wait_loaded(LIMIT)
        loaded = visitor.last_request - begin
        page = sum(sent.bytes for sent in _searching(contestant, server.sent))
        whole_page = sum(sent.bytes for sent in server.sent)
        answers = [_type(contestant, server, visitor, query) for query in queries]
        return Typing(loaded, page, whole_page, answers, visitor.memory())


def _type(contestant: Searched, server: Server, visitor: Visitor, query: str) -> Answer:
    """Type a query: the box gets the focus for the first, what stood in it is deleted for a later one."""
    before = len(server.sent)
    keys = visitor.run("searchWatch.keys.length", LIMIT)
    begin = None
    if keys:
        visitor.clear()
        keys += 1
        time.sleep(0.5)
    else:
        script = f"document.querySelector({json.dumps(contestant.box)}).focus()"
        begin = visitor.run(f"(() => {{ const at = performance.now(); {script}; return at }})()", LIMIT)
    visitor.type(query, PAUSE)
    in_time = visitor.wait_idle(LIMIT, _SEEN)
    seen = visitor.run("searchWatch", LIMIT)
    asked = _searching(contestant, server.sent[before:])
    return _answer(query, seen, begin or seen["keys"][keys], seen["keys"][-1], asked, in_time)


def visit_by_link(contestant: Searched, query: str) -> Answer:
    """Come to the home page by a link that holds a query."""
    with Server(contestant.site) as server, Visitor() as visitor:
        _prepare(contestant, server, visitor)
        visitor.open(server.address + contestant.link(query))
        in_time = visitor.wait_idle(LIMIT, "window.searchWatch?.shown.length")
        seen = visitor.run("searchWatch", LIMIT)
        asked = _searching(contestant, server.sent)
        return _answer(query, seen, 0, None, asked, in_time)


def _prepare(contestant: Searched, server: Server, visitor: Visitor) -> None:
    selectors = {
        "list": contestant.results,
        "first": contestant.first,
        "count": contestant.count,
        "aside": contestant.aside,
    }
    visitor.prepare(f"{server.address}nothing-here", f"{_WATCH}({json.dumps(selectors)})")
    server.sent.clear()


def _searching(contestant: Searched, sent: Sequence[Sent]) -> list[Sent]:
    return [one for one in sent if contestant.is_search(one.path)]


def _answer(
    query: str,
    seen: dict[str, Any],
    begin: float,
    last_key: float | None,
    asked: Sequence[Sent],
    in_time: bool,
) -> Answer:
    """Work out when the first result stood there; times in the page are in milliseconds."""
    shown = [one for one in seen["shown"] if one["at"] >= (last_key or 0)]
    if not shown and seen["shown"]:  # nothing was drawn anew for the last key
        shown = [{**seen["shown"][-1], "at": last_key}]
    first = shown[-1]["first"] if shown else ""
    at = min(_last_alike(shown)) if first else None
    seconds = None if at is None else (at - begin) / 1000
    after_key = None if at is None or last_key is None else (at - last_key) / 1000
    total = sum(sent.bytes for sent in asked)
    return Answer(query, first, seconds, after_key, total, len(asked), in_time)


def _last_alike(shown: Sequence[dict[str, Any]]) -> Iterator[float]:
    """When the page showed what it shows in the end, back to when it showed something else."""
    for one in reversed(shown):
        if (one["first"], one["count"]) != (shown[-1]["first"], shown[-1]["count"]):
            return
        yield one["at"]
