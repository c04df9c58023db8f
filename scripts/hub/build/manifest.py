"""What a tree of the site holds, batch by batch: known again without looking into each of its files.

Of most batches a build needs no more than the key, and the names, sizes and times of their files. The rest
(keys, links and fragments of each file) is unpacked for the few that changed.
"""

import os
import pickle
from array import array
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from hub.build.store import read_value, write_value
from hub.model import address

_FORM = "hub-manifest-5"
_PAGE = "index.html"


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
    once, but for those that lead within the batch and are good. `packed` is all of it as it is kept, in two
    pieces: these, and the rest of what is known of each file, with links by number.
    """

    def __init__(self, packed: tuple[bytes, bytes]):
        self.packed = packed
        fields = pickle.loads(packed[0])  # noqa: S301 - part of a file whose digest was checked
        self.key: bytes = fields[0]
        self.paths: tuple[str, ...] = fields[1]
        self.sizes: tuple[int, ...] = fields[2]
        self.times: tuple[int, ...] = fields[3]
        self._leads: list[str] = fields[4]
        self.leads = frozenset(self._leads)

    @classmethod
    def of(cls, key: bytes, files: Mapping[str, Held]) -> "HeldBatch":
        """The batch of these files, by path."""
        keys, sizes, times, links, ids = zip(*files.values(), strict=True) if files else ((),) * 5
        within = addresses_of(files)
        leads = {*chain.from_iterable(links)} - within
        good = {
            link for link in leads if "#" in link and link.partition("#")[0] in within and _is_id(link, files)
        }
        out = sorted(leads - good)
        others = sorted({*chain.from_iterable(links)} - {*out})
        number_of = {link: number for number, link in enumerate([*out, *others])}
        numbered = [array("I", [number_of[link] for link in of]).tobytes() for of in links]
        fields, rest = (key, tuple(files), sizes, times, out), (keys, others, numbered, ids)
        return cls((pickle.dumps(fields, protocol=5), pickle.dumps(rest, protocol=5)))

    @cached_property
    def files(self) -> dict[str, Held]:
        """All that is known of each file, by path."""
        rest = pickle.loads(self.packed[1])  # noqa: S301 - part of a file whose digest was checked
        keys, others, numbered, ids = rest
        named = [*self._leads, *others]
        links = [tuple([named[number] for number in array("I", of)]) for of in numbered]
        rows = zip(keys, self.sizes, self.times, links, ids, strict=True)
        return dict(zip(self.paths, map(Held._make, rows), strict=True))

    def stands(self, root: str) -> bool:
        """Whether all its files below the folder `root` are still those that were written."""
        return all(map(stands, [f"{root}/{path}" for path in self.paths], self.sizes, self.times))


class Manifest:
    """All batches of a tree, by name, and when its largest folders were last changed (ns, by name)."""

    def __init__(
        self, batches: Mapping[str, HeldBatch] | None = None, folders: Mapping[str, int] | None = None
    ):
        self.batches = dict(batches or {})
        self.folders = dict(folders or {})

    def __bool__(self) -> bool:
        return bool(self.batches)

    def __iter__(self) -> Iterator[str]:
        for batch in self.batches.values():
            yield from batch.paths

    @cached_property
    def addresses(self) -> Set[str]:
        """Every address that is answered; the manifest is complete when this is asked for the first time."""
        return addresses_of(self)

    def get(self, path: str) -> Held | None:
        """What is known of a file."""
        batch = self._batch_of.get(path)
        return None if batch is None else batch.files[path]

    @cached_property
    def _batch_of(self) -> dict[str, HeldBatch]:
        return {path: batch for batch in self.batches.values() for path in batch.paths}


def stands(path: str, size: int, mtime_ns: int) -> bool:
    """Whether the file is still the one that was written."""
    try:
        stat = os.lstat(path)
    except OSError:
        return False
    return stat.st_size == size and stat.st_mtime_ns == mtime_ns


def addresses_of(paths: Iterable[str]) -> set[str]:
    """What is answered by these files: each by its own name, a page by that of its folder as well."""
    found = {*paths}
    pages = {path[: -len(_PAGE)] for path in found if path.endswith(f"/{_PAGE}")}
    return found | pages | ({""} if _PAGE in found else set())


def read_manifest(path: Path, like: Manifest | None = None) -> Manifest:
    """The manifest that was kept at `path`; an empty one when there is none that can be trusted.

    Of `like` it takes over the batches that both have.
    """
    kept, folders = read_value(path, form=_FORM) or ({}, {})
    known = like.batches if like else {}
    batches = {}
    for name, packed in kept.items():
        batch = known.get(name)
        batches[name] = batch if batch is not None and batch.packed == packed else HeldBatch(packed)
    return Manifest(batches, folders)


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Keep it at `path`. Raises OSError."""
    packed = {name: batch.packed for name, batch in manifest.batches.items()}
    write_value(path, (packed, manifest.folders), form=_FORM)


def _is_id(link: str, files: Mapping[str, Held]) -> bool:
    """Whether the page that the link leads to is among the files and has the place that it names."""
    target, _, fragment = link.partition("#")
    held = files.get(address.file_of(target))
    return held is not None and fragment in held.ids
