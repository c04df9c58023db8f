"""The root of the index: small, at a fixed address, and the only part that is ever rewritten in place.

It names everything else by content, so that a visitor who holds one root never meets parts of another: what
it names is there as it was, or not at all. hub/browser/store.js reads it.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hub.model import Category, Ward
from hub.render import words
from hub.render.search.compact import compact
from hub.render.search.postings import BLOCK, DIGITS, encode_list
from hub.render.search.shards import PAIRS


class Standing(NamedTuple):
    """Documents by where they stand now, ascending: in force, each with 1 if it is severe, and withdrawn."""

    active: Sequence[tuple[int, int]]
    withdrawn: Sequence[int]


class RootView(NamedTuple):
    """What the root tells.

    `first` is the number of the oldest of `warnings`; `parents` are the numbers of the pages that sections
    belong to, the first `guides` of them in guides; `shards` is how many there are of words.
    `files` and `filters` are digests by name, `rows` by block.
    """

    first: int
    parents: Sequence[int]
    guides: int
    warnings: int
    shards: int
    dictionary: str
    front: str
    files: Mapping[str, str]
    rows: Mapping[int, str]
    filters: Mapping[str, str]
    standing: Standing
    synonyms: Sequence[Sequence[str]]


def short_name(digest: str) -> str:
    """A hexadecimal digest as it stands in names of files: 24 bits, to tell one version from the next."""
    value = int(digest[:6], 16)
    return "".join(DIGITS[value >> shift & 63] for shift in (18, 12, 6, 0))


def _long(named: Mapping[str, str], folder: str) -> Mapping[str, str]:
    """The groups that are files of their own."""
    start = len(folder)
    return {
        name[start:].replace("_", " "): at for name, at in sorted(named.items()) if name.startswith(folder)
    }


def render_root(view: RootView, ward: Ward, categories: Mapping[str, Category]) -> bytes:
    """search/index.json."""
    named = {name: short_name(digest) for name, digest in view.files.items()}
    root = {
        "block": BLOCK,
        "first": view.first,
        "warnings": view.warnings,
        "guides": view.guides,
        "parents": view.parents,
        "dictionary": short_name(view.dictionary),
        "front": short_name(view.front),
        "shards": {
            "words": "".join([named[f"words/{number}"] for number in range(view.shards)]),
            "pairs": "".join([named[f"pairs/{number}"] for number in range(view.shards * PAIRS.share)]),
            "word": _long(named, "word/"),
            "pair": _long(named, "pair/"),
        },
        "rows": {str(block): short_name(digest) for block, digest in view.rows.items()},
        "filters": {key: short_name(digest) for key, digest in view.filters.items()},
        "active": encode_list(view.standing.active),
        "withdrawn": encode_list((document, 0) for document in view.standing.withdrawn),
        "synonyms": view.synonyms,
        "labels": {
            "categories": [[key, category.name] for key, category in categories.items()],
            "areas": [[key, name] for key, name in ward.areas.items()],
        },
        "results": words.SEARCH_RESULT,
        "words": words.SEARCH_BOX,
    }
    return compact(root)
