"""Folders of the site whose files are made elsewhere and only linked: ten thousand cards and posters.

Such a file is known by the name of what it was made from. So a shelf that shall hold what it held, and whose
folder was not touched, costs one look at the folder; the tree's own bookkeeping never sees its files.
"""

import contextlib
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from hub.build.store import link_or_copy, read_value, write_value

_FORM = "hub-shelf-1"


class Shelf:
    """A folder of the site. `stems` maps the name of each thing in it to what `store` calls it.

    Each thing is a file for every one of `ends`: how its name ends here, and how it ends in the store.
    """

    def __init__(self, folder: str, store: Path, stems: Mapping[str, str], ends: Mapping[str, str]):
        self.folder = folder
        self.store = store
        self.stems = stems
        self.ends = ends

    @cached_property
    def digest(self) -> str:
        """Stands for what the shelf holds."""
        names = "\n".join([*self.ends, *self.ends.values(), *self.stems, *self.stems.values()])
        return blake2b(names.encode(), digest_size=16).hexdigest()

    def __len__(self) -> int:
        return len(self.stems) * len(self.ends)

    def paths(self) -> Iterator[str]:
        """The files as the site knows them."""
        for end in self.ends:
            yield from [f"{self.folder}/{stem}{end}" for stem in self.stems]


def is_stocked(tree: Path, shelf: Shelf, records: Path) -> bool:
    """Whether the shelf's folder in `tree` holds exactly its files already."""
    folder = tree / shelf.folder
    if not folder.is_dir():
        return False
    known = read_value(_record_of(folder, records), form=_FORM)
    return bool(known == (shelf.digest, folder.stat().st_mtime_ns))


def stock(tree: Path, shelf: Shelf, records: Path) -> int:
    """Bring the shelf's folder in `tree` to hold exactly its files; how many were put there.

    `records` is the cache's folder that remembers what a folder holds, by its inode: it follows the
    folder through swaps of the tree. A file is a hard link to the store's, a copy where that cannot be.
    Raises OSError.
    """
    folder = tree / shelf.folder
    folder.mkdir(parents=True, exist_ok=True)
    record = _record_of(folder, records)
    known = read_value(record, form=_FORM) or ("", 0)
    if known == (shelf.digest, folder.stat().st_mtime_ns):
        return 0
    held: dict[str, str] = {}
    if known[1] == folder.stat().st_mtime_ns:
        held = read_value(_stems_of(record), form=_FORM) or {}
    record.unlink(missing_ok=True)
    if not held:
        _empty(folder)
    put = _bring(folder, shelf, held)
    write_value(_stems_of(record), dict(shelf.stems), form=_FORM)
    write_value(record, (shelf.digest, folder.stat().st_mtime_ns), form=_FORM)
    return put


def forget_shelves(trees: Iterable[Path], folders: Iterable[str], records: Path) -> None:
    """Drop the records of folders that are gone."""
    if not records.is_dir():
        return
    places = [tree / folder for tree in trees for folder in folders]
    kept = {_record_of(place, records).name for place in places if place.is_dir()}
    for record in records.iterdir():
        if record.name.partition(".")[0] not in kept:
            record.unlink(missing_ok=True)


def _record_of(folder: Path, records: Path) -> Path:
    stat = folder.stat()
    return records / f"{stat.st_dev:x}-{stat.st_ino:x}"


def _stems_of(record: Path) -> Path:
    return record.with_name(record.name + ".stems")


def _empty(folder: Path) -> None:
    """Remove what stands there; folders, which hold shelves of their own, stay."""
    with os.scandir(folder) as entries:
        for entry in list(entries):
            if not entry.is_dir(follow_symlinks=False):
                os.unlink(entry.path)


def _bring(folder: Path, shelf: Shelf, held: Mapping[str, str]) -> int:
    place, store, stems = os.fspath(folder), os.fspath(shelf.store), shelf.stems
    for stem in held.keys() - stems.keys():
        for end in shelf.ends:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(f"{place}/{stem}{end}")
    put = 0
    for stem, source in stems.items():
        if held.get(stem) == source:
            continue
        for end, source_end in shelf.ends.items():
            if stem in held:
                os.unlink(f"{place}/{stem}{end}")
            link_or_copy(f"{store}/{source}{source_end}", f"{place}/{stem}{end}")
            put += 1
    return put
