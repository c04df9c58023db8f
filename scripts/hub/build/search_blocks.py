"""The postings of documents, a block at a time, kept between builds."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from hub.build.store import read_value, write_value
from hub.read.source import digest_of
from hub.render.search.postings import BLOCK, Block, encode_block
from hub.render.search.texts import SearchText


class Documents(NamedTuple):
    """Documents that follow each other in number: `keys` stand for their bytes, `text_of` reads one."""

    keys: Sequence[str]
    text_of: Callable[[int], SearchText]


class KnownBlock(NamedTuple):
    """A block as it was last made: `digest` of its keys, the texts by key, and the pieces."""

    digest: str
    texts: dict[str, SearchText]
    pieces: Block


class BlockStore:
    """Blocks by number, in the folder `search` of the cache. Methods raise OSError when the disk does."""

    def __init__(self, cache: Path, code: str):
        self._folder = cache / "search"
        self._form = f"hub-search-block-{code}"

    def read(self, number: int) -> KnownBlock | None:
        """The block as it was last made, or None."""
        kept = read_value(self._folder / f"block-{number}", form=self._form)
        if not isinstance(kept, tuple):
            return None
        digest, texts, words, pairs = kept
        return KnownBlock(
            digest, {key: SearchText(*text) for key, text in texts.items()}, Block(words, pairs)
        )

    def make(self, number: int, documents: Documents, known: KnownBlock | None) -> KnownBlock:
        """The block of these documents, of which those that are `known` are not read again."""
        had = known.texts if known else {}
        texts = {
            key: had[key] if key in had else documents.text_of(place)
            for place, key in enumerate(documents.keys)
        }
        block = KnownBlock(digest_of_keys(documents.keys), texts, encode_block(number, list(texts.values())))
        plain = {key: tuple(text) for key, text in texts.items()}
        value = (block.digest, plain, block.pieces.words, block.pieces.pairs)
        write_value(self._folder / f"block-{number}", value, form=self._form)
        return block


def blocks_of(documents: Documents, first: int) -> dict[int, Documents]:
    """The documents by block, the first of which is number `first`."""
    found = {}
    for start in range(0, len(documents.keys), BLOCK):

        def text_of(place: int, start: int = start) -> SearchText:
            return documents.text_of(start + place)

        found[first + start // BLOCK] = Documents(documents.keys[start : start + BLOCK], text_of)
    return found


def digest_of_keys(keys: Sequence[str]) -> str:
    """Stands for a block's documents and their order."""
    return digest_of("\n".join(keys).encode())
