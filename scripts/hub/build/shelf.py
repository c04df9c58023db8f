"""Folders of the site whose files are made elsewhere and only linked: ten thousand cards and posters.

Such a file is known by the name of what it was made from. So a shelf that shall hold what it held, and whose
folder was not touched, costs one look at the folder; the tree's own bookkeeping never sees its files.
"""

import contextlib
import os
import shutil
from collections.abc import Iterable, Mapping
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from hub.build.store import read_value, write_value

_FORM = "hub-shelf-1"


class Shelf:
    """A folder of the site, without folders in it. `files` maps each name in it to a file of `store`."""

    def __init__(self, folder: str, store: Path, files: Mapping[str, str]):
        self.folder = folder
        self.store = store
        self.files = files

    @cached_property
    def digest(self) -> str:
        """Stands for what the shelf holds."""
        names = "\n".join([f"{name} {source}" for name, source in self.files.items()])
        return blake2b(names.encode(), digest_size=16).hexdigest()


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
        held = read_value(_files_of(record), form=_FORM) or {}
    record.unlink(missing_ok=True)
    if not held:
        _empty(folder)
    put = _bring(folder, shelf, held)
    write_value(_files_of(record), dict(shelf.files), form=_FORM)
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


def _files_of(record: Path) -> Path:
    return record.with_name(record.name + ".files")


def _empty(folder: Path) -> None:
    """Remove what stands there; folders, which hold shelves of their own, stay."""
    with os.scandir(folder) as entries:
        for entry in list(entries):
            if not entry.is_dir(follow_symlinks=False):
                os.unlink(entry.path)


def _bring(folder: Path, shelf: Shelf, held: Mapping[str, str]) -> int:
    place, store, files = os.fspath(folder), os.fspath(shelf.store), shelf.files
    for name in held.keys() - files.keys():
        with contextlib.suppress(FileNotFoundError):
            os.unlink(f"{place}/{name}")
    put = 0
    for name, source in files.items():
        if held.get(name) == source:
            continue
        target = f"{place}/{name}"
        if name in held:
            os.unlink(target)
        try:
            os.link(f"{store}/{source}", target)
        except FileNotFoundError:
            raise
        except OSError:  # another file system, or too many links to one file
            shutil.copyfile(f"{store}/{source}", target)
        put += 1
    return put
