"""The shards of the search index: made whole, or mended where a few documents changed.

Either way gives the same bytes. Mending needs the public shards of the last build: where one is missing or
is not what it was, or the layout changes, all are made of the blocks that are kept.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from hub.build.search_blocks import BlockStore, Documents, KnownBlock, digest_of_keys
from hub.build.store import read_value, write_value
from hub.model import address
from hub.read.source import digest_of
from hub.render.search.postings import Block, count_of
from hub.render.search.root import short_name
from hub.render.search.shards import (
    PAIRS,
    WORDS,
    Kind,
    Lists,
    is_long,
    merge,
    parse_shard,
    render_shard,
    splice,
)
from hub.render.search.texts import Section

_FEW = 6
"""Mending pays up to this many changed blocks."""

_KINDS = (WORDS, PAIRS)


@dataclass
class IndexState:
    """What an index is made of.

    `digests` of the blocks by number, how many shards of words there are, the digest of each file by its name
    within `search/` without the digest, documents by folded word, and by pair for those that are `watched`;
    the digests of the filters, and what they were made from; the sections of guides and pages.
    """

    digests: dict[int, str] = field(default_factory=dict)
    count: int = 0
    files: dict[str, str] = field(default_factory=dict)
    words: dict[str, int] = field(default_factory=dict)
    watched: dict[str, int] = field(default_factory=dict)
    filters: dict[str, str] = field(default_factory=dict)
    filters_key: str = ""
    sections: dict[str, list[Section]] = field(default_factory=dict)


class CannotMendError(Exception):
    """The last index is not there as it was."""


class SearchIndex:
    """The shards as they shall be. `update` first; then `state.files` names them and `bytes_of` gives them.

    `cache` keeps what the next build needs, `site` is the public folder. Raises OSError when the disk fails.
    """

    def __init__(self, cache: Path, site: Path, code: str):
        self._path = cache / "search" / "index"
        self._form = f"hub-search-index-{code}"
        self._site = site
        self._store = BlockStore(cache, code)
        self._made: dict[str, bytes] = {}
        self._blocks: dict[int, Documents] = {}
        self._sections: dict[str, list[Section]] = {}
        self.state = IndexState()

    def update(self, blocks: Mapping[int, Documents], count: int, watched: Iterable[str] = ()) -> None:
        """Find out what the index of these documents, with `count` shards of words, consists of.

        `watched` are pairs whose documents are counted.
        """
        self._blocks = dict(blocks)
        last = self._last
        self.state = IndexState({n: digest_of_keys(of.keys) for n, of in sorted(blocks.items())}, count)
        self.state.watched = dict.fromkeys(sorted(watched), 0)
        changed = [
            number
            for number in sorted({*self.state.digests, *last.digests})
            if self.state.digests.get(number) != last.digests.get(number)
        ]
        try:
            if last.count != count or len(changed) > _FEW or last.watched.keys() != self.state.watched.keys():
                raise CannotMendError
            self._mend(last, changed)
        except CannotMendError:
            self._make_all()

    def bytes_of(self, name: str) -> bytes:
        """The file `name` of `state.files`."""
        if name not in self._made:
            data = self._public(name, self.state.files[name])
            if data is None:
                self._make_all()
            else:
                self._made[name] = data
        return self._made[name]

    def sections_of(self, shown: str, make: Callable[[], Iterable[Section]]) -> list[Section]:
        """The sections of a guide or page, made once: `shown` stands for all that they are made from."""
        found = self._last.sections.get(shown) or list(make())
        self._sections[shown] = found
        return found

    def filter_digest(self, name: str, key: str) -> str:
        """The digest of a filter as it was, if it was made from the same, else ""."""
        return self._last.filters.get(name, "") if self._last.filters_key == key else ""

    def keep(self) -> None:
        """The index is public now: remember it for the next build."""
        self.state.sections = self._sections
        write_value(self._path, self.state, form=self._form)

    @cached_property
    def _last(self) -> IndexState:
        """The index of the last build."""
        last = read_value(self._path, form=self._form)
        return last if isinstance(last, IndexState) else IndexState()

    def _block(self, number: int) -> KnownBlock:
        known = self._store.read(number)
        if known is not None and known.digest == self.state.digests[number]:
            return known
        return self._store.make(number, self._blocks[number], known)

    def _make_all(self) -> None:
        """Make every shard of the blocks."""
        blocks = [self._block(number).pieces for number in self.state.digests]
        self.state.files, self.state.words, self._made = {}, {}, {}
        for kind, pieces in zip(_KINDS, ([b.words for b in blocks], [b.pairs for b in blocks]), strict=True):
            groups: dict[str, Lists] = {}
            for key, whole in merge(pieces).items():
                groups.setdefault(kind.group_of(key), {})[key] = whole
            if kind is WORDS:
                self.state.words = {word: _documents(lists.values()) for word, lists in groups.items()}
            else:
                self.state.watched = {
                    pair: _documents(groups.get(pair, {}).values()) for pair in self.state.watched
                }
            count = self.state.count * kind.share
            shards: dict[int, dict[str, Lists]] = {n: {} for n in range(count)}
            for group, lists in groups.items():
                shards[kind.shard_of(group, count)][group] = lists
            for number, shard in shards.items():
                self._take(kind, number, shard)

    def _mend(self, last: IndexState, changed: Iterable[int]) -> None:
        """Replace the pieces of the changed blocks in the shards that hold them."""
        self.state.files, self.state.words = dict(last.files), dict(last.words)
        self.state.watched = dict(last.watched)
        for number in changed:
            before = self._block_before(number, last)
            after = self._block(number).pieces if number in self.state.digests else Block({}, {})
            for kind, old, new in ((WORDS, before.words, after.words), (PAIRS, before.pairs, after.pairs)):
                self._replace(kind, number, old, new)

    def _block_before(self, number: int, last: IndexState) -> Block:
        if number not in last.digests:
            return Block({}, {})
        known = self._store.read(number)
        if known is None or known.digest != last.digests[number]:
            raise CannotMendError
        return known.pieces

    def _replace(self, kind: Kind, block: int, old: Mapping[str, str], new: Mapping[str, str]) -> None:
        touched: dict[int, list[str]] = {}
        for key in {*old, *new}:
            if old.get(key) != new.get(key):
                number = kind.shard_of(kind.group_of(key), self.state.count * kind.share)
                touched.setdefault(number, []).append(key)
        for number, keys in touched.items():
            shard = self._shard(kind, number, {kind.group_of(key) for key in keys})
            for key in keys:
                group, piece = kind.group_of(key), new.get(key, "")
                lists = shard.setdefault(group, {})
                lists[key] = splice(lists.get(key, ""), block, piece)
                if not lists[key]:
                    del lists[key]
                if not lists:
                    del shard[group]
                gone = _documents([old[key]]) if key in old else 0
                self._count(kind, group, (count_of(piece) if piece else 0) - gone)
            self._take(kind, number, shard)

    def _count(self, kind: Kind, group: str, more: int) -> None:
        if kind is PAIRS:
            if group in self.state.watched:
                self.state.watched[group] += more
            return
        self.state.words[group] = self.state.words.get(group, 0) + more
        if not self.state.words[group]:
            del self.state.words[group]

    def _shard(self, kind: Kind, number: int, groups: set[str]) -> dict[str, Lists]:
        """The shard as it is, with those of `groups` that are files of their own, and no longer are."""
        shard = self._last_shard(_shard_name(kind, number))
        for group in groups:
            name = _group_name(kind, group)
            if name in self.state.files:
                shard.update(self._last_shard(name))
                del self.state.files[name]
        return shard

    def _last_shard(self, name: str) -> dict[str, Lists]:
        data = self._made.get(name) or self._public(name, self.state.files.get(name, ""))
        if data is None:
            raise CannotMendError
        return parse_shard(data)

    def _public(self, name: str, digest: str) -> bytes | None:
        """A file of the public index, if it is there and is the one with this digest."""
        try:
            data = (self._site / address.SEARCH / f"{name}-{short_name(digest)}.json").read_bytes()
        except OSError:
            return None
        return data if digest_of(data) == digest else None

    def _take(self, kind: Kind, number: int, shard: dict[str, Lists]) -> None:
        for group in [group for group, lists in shard.items() if is_long(group, lists)]:
            self._keep(_group_name(kind, group), render_shard({group: shard.pop(group)}))
        self._keep(_shard_name(kind, number), render_shard(shard))

    def _keep(self, name: str, data: bytes) -> None:
        self._made[name] = data
        self.state.files[name] = digest_of(data)


def _shard_name(kind: Kind, number: int) -> str:
    return f"{kind.name}s/{number}"


def _group_name(kind: Kind, group: str) -> str:
    return f"{kind.name}/{group.replace(' ', '_')}"


def _documents(lists: Iterable[str]) -> int:
    return sum(count_of(piece) for whole in lists for piece in whole.split(" "))
