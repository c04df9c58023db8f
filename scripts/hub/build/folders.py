"""The folders of a tree: made as files need them, cleared of what does not belong."""

import contextlib
import os
import shutil
from collections.abc import Iterable, Set
from pathlib import Path

from hub.model import address

MANY = (address.WARNINGS.rstrip("/"), address.SHORT.rstrip("/"))
"""Where folders stand that hold one page each and are as many as there are warnings. Numbered pages of
lists are treated alike."""


class Folders:
    """The folders below `root`. Methods raise OSError when the disk does."""

    def __init__(self, root: Path):
        self._root = os.fspath(root)
        self._known = {""}

    def make_room(self, path: str, *, replaces: bool) -> None:
        """See that `path` can be created: its folder is there, the path itself is not."""
        folder = path.rpartition("/")[0]
        if folder not in self._known:
            self._make(folder)
        if replaces:
            full = f"{self._root}/{path}"
            try:
                os.unlink(full)
            except FileNotFoundError:
                pass
            except (IsADirectoryError, PermissionError):
                shutil.rmtree(full)

    def _make(self, folder: str) -> None:
        try:
            os.mkdir(f"{self._root}/{folder}")
        except FileExistsError:
            if not os.path.isdir(f"{self._root}/{folder}"):
                os.unlink(f"{self._root}/{folder}")
                os.mkdir(f"{self._root}/{folder}")
        except (FileNotFoundError, NotADirectoryError):
            self._make(folder.rpartition("/")[0])
            os.mkdir(f"{self._root}/{folder}")
        self._known.add(folder)

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files, and the folders that are empty without them. A folder where a file was stays."""
        for path in paths:
            full = f"{self._root}/{path}"
            try:
                os.unlink(full)
            except (FileNotFoundError, NotADirectoryError):
                pass
            except (IsADirectoryError, PermissionError):
                if not os.path.isdir(full):
                    raise
            with contextlib.suppress(OSError):
                while path := path.rpartition("/")[0]:
                    os.rmdir(f"{self._root}/{path}")

    def times(self) -> dict[str, int]:
        """When something was last put into the folders of MANY or taken out, in ns."""
        times = {}
        for folder in MANY:
            with contextlib.suppress(FileNotFoundError):
                times[folder] = os.stat(f"{self._root}/{folder}").st_mtime_ns
        return times

    def sweep(
        self,
        wanted: Iterable[str],
        shelves: Set[str] = frozenset(),
        untouched: Set[str] = frozenset(),
    ) -> None:
        """Remove whatever stands in the tree and is neither `wanted`, a folder of something wanted, nor
        one of the `shelves`, which see to themselves.

        Of the folders for one warning each, which are many, none is looked into; nor are those of MANY that
        were `untouched` when the build began: nobody else had put anything there.
        """
        inner = _names_by_folder(wanted, shelves, untouched)
        for folder, names in inner.items():
            if folder in shelves or (names == {"index.html"} and "/page/" in folder):
                continue
            with (
                contextlib.suppress(FileNotFoundError, NotADirectoryError),
                os.scandir(f"{self._root}/{folder}") as entries,
            ):
                for entry in [entry for entry in entries if entry.name not in names]:
                    if entry.is_dir(follow_symlinks=False):
                        shutil.rmtree(entry.path)
                    else:
                        os.unlink(entry.path)


def _names_by_folder(
    wanted: Iterable[str], shelves: Iterable[str], untouched: Set[str]
) -> dict[str, set[str]]:
    """What stands in each folder that is to be looked into."""
    inner: dict[str, set[str]] = {"": {*untouched}}
    singles: dict[str, set[str]] = {folder: set() for folder in MANY if folder not in untouched}
    inner |= singles
    skipped = tuple(f"{folder}/" for folder in untouched)
    for path in (*(path for path in wanted if not path.startswith(skipped)), *shelves):
        parts = path.split("/")
        if len(parts) == 3 and parts[2] == "index.html" and parts[0] in singles:
            singles[parts[0]].add(parts[1])
            continue
        while path:
            folder, _, name = path.rpartition("/")
            names = inner.setdefault(folder, set())
            if name in names:
                break
            names.add(name)
            path = folder
    for folder, names in singles.items():
        if names:
            inner[""].add(folder)
        else:
            del inner[folder]
    return inner
