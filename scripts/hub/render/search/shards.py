"""Lists gathered in shards: a few KB of JSON that one query fetches because it needs one or two of them.

A word's lists, one for each way it is accented, lie in the shard that its folding names; a pair's list in
the one that its first word and the first letter of its second name, so that an unfinished or mistyped
second word is found there too. What is long enough to be a file of its own is one.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from hub.render.search.compact import compact
from hub.render.search.fold import bucket, folded
from hub.render.search.postings import block_of

LONG = 3000
"""Lists of a word or pair with more characters than this are a file of their own."""

Lists = dict[str, str]
"""Posting lists by key: the form of a word, or a pair."""


class Kind(NamedTuple):
    """Words or pairs: `group_of` a key names what is kept together, `shard_of` says in which of how many.

    There are `share` shards of the kind for each one of words.
    """

    name: str
    group_of: Callable[[str], str]
    shard_of: Callable[[str, int], int]
    share: int


WORDS = Kind("word", folded, bucket, 1)
PAIRS = Kind("pair", str, lambda pair, count: bucket(pair[: pair.index(" ") + 2], count), 8)


def shard_count(documents: int) -> int:
    """How many shards of words keep them small: a power of two."""
    count = 16
    while count < 128 and count * 4 < documents:
        count *= 2
    return count


def merge(blocks: Iterable[Mapping[str, str]]) -> Lists:
    """Whole lists of the pieces of all blocks, which come in order."""
    merged: dict[str, list[str]] = {}
    for block in blocks:
        for key, piece in block.items():
            if key in merged:
                merged[key].append(piece)
            else:
                merged[key] = [piece]
    return {key: " ".join(pieces) for key, pieces in merged.items()}


def splice(whole: str, block: int, piece: str) -> str:
    """The list `whole` with the piece of one block replaced, or taken out when `piece` is empty."""
    pieces = whole.split(" ") if whole else []
    at = len(pieces)
    while at and block_of(pieces[at - 1]) >= block:
        at -= 1
    there = at < len(pieces) and block_of(pieces[at]) == block
    pieces[at : at + there] = [piece] if piece else []
    return " ".join(pieces)


def render_shard(groups: Mapping[str, Lists]) -> bytes:
    """A shard: {word: {form: list}} or {pair: {pair: list}}, in order."""
    return compact({key: dict(sorted(groups[key].items())) for key in sorted(groups)})


def parse_shard(data: bytes) -> dict[str, Lists]:
    """What `render_shard` wrote. Raises ValueError for anything else."""
    groups: dict[str, Lists] = json.loads(data)
    return groups


def is_long(group: str, lists: Lists) -> bool:
    """Whether a group is a file of its own; its name must then do as a file's."""
    return sum(map(len, lists.values())) > LONG and group.isascii()
