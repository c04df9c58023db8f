"""Posting lists as short text: in which documents a word stands, and how prominently.

A document is a number. A list is cut in pieces, one for each block of BLOCK numbers, with a blank between; a
piece begins with the number of its block, so that a change to one document changes one piece. Then each
document is one number, the way from the one before times four plus the weight of the place. All numbers are
base64 digits of five bits, the low ones first, as in source maps. hub/browser/lists.js reads them.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from hub.render.search.fold import folded
from hub.render.search.texts import SearchText

BLOCK = 128
TITLE, HEAD, LABEL, BODY = 3, 2, 1, 0
"""The weight of a place: a word has that of its best place, and LABEL when it is often in the body."""

_FIRST_OF_TITLE = 10
"""How many words of a title weigh as such: what it is about stands first, where and when behind it."""

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_NOT_LAST = str.maketrans("", "", DIGITS[32:])


class Block(NamedTuple):
    """The pieces of one block: by form of a word, and by pair of folded words with a blank between."""

    words: dict[str, str]
    pairs: dict[str, str]


def number(value: int) -> str:
    """One number as text."""
    text = ""
    while value > 31:
        text += DIGITS[32 + (value & 31)]
        value >>= 5
    return text + DIGITS[value]


_NUMBERS = [number(value) for value in range(4 * BLOCK)]


def encode_block(block: int, texts: Sequence[SearchText]) -> Block:
    """The pieces of block number `block`, whose documents have these `texts`, in order."""
    words: dict[str, list[int]] = {}
    pairs: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        found, linked = _weigh(text)
        _append(words, found, place * 4)
        _append(pairs, linked, place * 4)
    return Block(_encode(block, words), _encode(block, pairs))


def encode_list(documents: Iterable[tuple[int, int]]) -> str:
    """A list of document numbers, ascending, each with a weight of its own (0 to 3)."""
    pieces: list[str] = []
    block, last = -1, 0
    for document, weight in documents:
        if document // BLOCK != block:
            block, last = document // BLOCK, -1
            pieces.append(number(block))
        place = document % BLOCK
        pieces[-1] += _NUMBERS[(place - last - 1) * 4 + weight]
        last = place
    return " ".join(pieces)


def count_of(piece: str) -> int:
    """How many documents a piece names."""
    return len(piece.translate(_NOT_LAST)) - 1


def block_of(piece: str) -> int:
    """The block that a piece belongs to."""
    value = shift = 0
    for character in piece:
        digit = DIGITS.index(character)
        value |= (digit & 31) << shift
        shift += 5
        if digit < 32:
            break
    return value


def _append(lists: dict[str, list[int]], found: dict[str, int], base: int) -> None:
    for key, weight in found.items():
        if key in lists:
            lists[key].append(base + weight)
        else:
            lists[key] = [base + weight]


def _encode(block: int, lists: dict[str, list[int]]) -> dict[str, str]:
    """Pieces of lists of numbers, each a place times four plus a weight: the way from one to the next is
    from the end of one place's four."""
    start, numbers = number(block), _NUMBERS
    return {
        key: start + numbers[values[0]] + "".join([numbers[b - (a | 3) - 1] for a, b in pairwise(values)])
        for key, values in lists.items()
    }


def _weigh(text: SearchText) -> tuple[dict[str, int], dict[str, int]]:
    """The weight of each form, and of each pair of neighbouring words, in one document."""
    found: dict[str, int] = {}
    linked: dict[str, int] = {}
    title = text.title.split(" ") if text.title else []
    fields = (
        (BODY, text.body.split(" ") if text.body else ()),
        (LABEL, text.label.split(" ") if text.label else ()),
        (HEAD, text.head.split(" ") if text.head else ()),
        (HEAD, title[_FIRST_OF_TITLE - 1 :]),
        (TITLE, title[:_FIRST_OF_TITLE]),
    )
    for weight, forms in fields:
        found.update(dict.fromkeys(forms, weight))
        if weight == BODY and len(found) < len(forms):
            found.update([(form, LABEL) for form, count in Counter(forms).items() if count > 1])
        plain = list(map(folded, forms))
        linked.update(dict.fromkeys(map(" ".join, pairwise(plain)), weight))
    return found, linked
