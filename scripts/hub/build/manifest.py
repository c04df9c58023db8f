"""What a tree of the site holds, batch by batch: known again without looking into each of its files.

Of most batches a build needs no more than the key, and the names, sizes and times of their files. The rest
(keys, links and fragments of each file) is unpacked for the few that changed.
"""

import os
import pickle
from collections.abc import Iterator, Mapping, Set
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from hub.build.store import read_value, write_value
from hub.model import address

_FORM = "hub-manifest-5"


class Held(NamedTuple):
    """A file of a tree: the key of its output, its size in bytes and time in ns, links and fragments."""

    key: bytes
    size: int
    mtime_ns: int
    links: tuple[str, ...]
    ids: tuple[str, ...]


class HeldBatch:
    """The files of a batch as a tree holds them.

    `paths`, `sizes` (bytes) and `times` (ns) have one item a file; `leads` are the links of its pages, each
    once, but for those that lead within the batch and are good.
    """

    def __init__(
        self,
        key: bytes,
        paths: tuple[str, ...],
        sizes: tuple[int, ...],
        times: tuple[int, ...],
        leads: tuple[str, ...],
        rest: bytes,
    ):
        self.key = key
        self.paths = paths
        self.sizes = sizes
        self.times = times
        self.leads = leads
        self._rest = rest

    @classmethod
    def of(cls, key: bytes, files: Mapping[str, Held]) -> "HeldBatch":
        """The batch of these files, by path."""
        keys, sizes, times, links, ids = zip(*files.values(), strict=True) if files else ((),) * 5
        leads = sorted(link for link in {*chain.from_iterable(links)} if not _leads_within(link, files))
        rest = pickle.dumps((keys, links, ids), protocol=5)
        return cls(key, tuple(files), sizes, times, tuple(leads), rest)

    @cached_property
    def files(self) -> dict[str, Held]:
        """All that is known of each file, by path."""
        keys, links, ids = pickle.loads(self._rest)  # noqa: S301 - part of a file whose digest was checked
        rows = zip(keys, self.sizes, self.times, links, ids, strict=True)
        return dict(zip(self.paths, map(Held._make, rows), strict=True))

    def stands(self, root: str) -> bool:
        """Whether all its files below the folder `root` are still those that were written."""
        stat = os.lstat
        try:
            for path, size, time in zip(self.paths, self.sizes, self.times, strict=True):
                status = stat(f"{root}/{path}")
                if status.st_mtime_ns != time or status.st_size != size:
                    return False
        except OSError:
            return False
        return True

    def plain(self) -> tuple[object, ...]:
        """What `HeldBatch(*...)` makes it of again."""
        return (self.key, self.paths, self.sizes, self.times, self.leads, self._rest)


class Manifest:
    """All batches of a tree, by name."""

    def __init__(self, batches: Mapping[str, HeldBatch] | None = None):
        self.batches = dict(batches or {})

    def __bool__(self) -> bool:
        return bool(self.batches)

    def __iter__(self) -> Iterator[str]:
        for batch in self.batches.values():
            yield from batch.paths

    @cached_property
    def paths(self) -> Set[str]:
        """Every file; the manifest is complete when this is asked for the first time."""
        return self._batch_of.keys()

    def get(self, path: str) -> Held | None:
        """What is known of a file."""
        batch = self._batch_of.get(path)
        return None if batch is None else batch.files[path]

    @cached_property
    def _batch_of(self) -> dict[str, HeldBatch]:
        return {path: batch for batch in self.batches.values() for path in batch.paths}


def read_manifest(path: Path) -> Manifest:
    """The manifest that was kept at `path`; an empty one when there is none that can be trusted."""
    kept = read_value(path, form=_FORM) or {}
    return Manifest({name: HeldBatch(*plain) for name, plain in kept.items()})


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Keep it at `path`. Raises OSError."""
    write_value(path, {name: batch.plain() for name, batch in manifest.batches.items()}, form=_FORM)


def _leads_within(link: str, files: Mapping[str, Held]) -> bool:
    """Whether a link leads to one of the files, and to an id in it where it names one."""
    target, _, fragment = link.partition("#")
    held = files.get(address.file_of(target))
    return held is not None and (not fragment or fragment in held.ids)
