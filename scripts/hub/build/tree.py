"""The public folder and its spare: two whole trees that take turns.

A build mends the spare where it differs from what shall be, and at the end the two trade names in one
step. Files that both hold are hard links to the same bytes, so the spare costs no space and a build
writes only what changed. What each tree holds is kept in a manifest under the folder's inode number,
which follows it through the swap; a tree whose manifest is missing is not trusted and made anew.
"""

import contextlib
import errno
import os
import shutil
from collections.abc import Iterable, Sequence, Set
from pathlib import Path
from typing import NamedTuple, NoReturn

from hub.build.exchange import exchange, recover
from hub.build.output import Made, Output, key_of
from hub.build.shelf import Shelf, forget_shelves, is_stocked, stock
from hub.build.store import read_value, write_value
from hub.model import address

_FORM = "hub-manifest-4"


class Held(NamedTuple):
    """A file of a tree: the key of its output, its size in bytes and time in ns, links and fragments."""

    key: bytes
    size: int
    mtime_ns: int
    links: tuple[str, ...]
    ids: tuple[str, ...]


Manifest = dict[str, Held]


_MARKS_OF_A_SITE = {"index.html", "404.html", "sitemap.xml"}


class StrangeFolder(ValueError):
    """The folder for the site holds something else."""


_MANY = (address.WARNINGS, address.SHORT)
"""Where folders stand that hold one page each and are as many as there are warnings. Numbered pages of
lists are treated alike."""


class SiteTree:
    """The folder `site` that the public sees, and the spare beside it. `cache` keeps the manifests.

    Call `prepare` as early as possible, and before any thread is started: where a spare must be made
    first, a second process links it meanwhile. All methods raise OSError when the disk does.
    """

    def __init__(self, site: Path, cache: Path):
        self.site = site
        self.spare = site.with_name(f".{site.name}.spare")
        self._manifests = cache / "trees" / key_of(str(site)).hex()[:16]
        self._records = cache / "shelves" / key_of(str(site)).hex()[:16]
        self.public: Manifest = {}
        self._held: Manifest = {}
        self._linking = 0
        self._mending = 0
        self._shelves: list[str] = []
        self.written = 0
        self.kept = 0

    def prepare(self, *, link: bool = True) -> None:
        """Find out what both trees hold, and start to link a spare where there is none to trust.

        `link` false: there are threads, and so no second process.
        """
        self.site.parent.mkdir(parents=True, exist_ok=True)
        recover(self.site, self.spare)
        self._refuse_strangers()
        self.public = self._read_manifest(self.site)
        self._held = self._read_manifest(self.spare)
        if self._held and self.public:
            return
        self._held = {}
        self._discard(self.spare)
        if self.public and link and hasattr(os, "fork"):
            self._linking = os.fork()
            if self._linking == 0:
                self._link_all_and_exit()

    def _refuse_strangers(self) -> None:
        """Do not replace a folder that holds anything but a built site: it may be somebody's only copy."""
        if not self.site.is_dir() or self._manifest_of(self.site).is_file():
            return
        names = {path.name for path in self.site.iterdir()}
        if names and (not names >= _MARKS_OF_A_SITE or any(name.startswith(".") for name in names)):
            raise StrangeFolder(str(self.site))

    def write(self, outputs: Iterable[Output], say: "Progress", shelves: Sequence[Shelf] = ()) -> Manifest:
        """Bring the spare to hold exactly `outputs` and the `shelves`; what it then holds, by path.

        The bytes of an output are made only when neither tree has them. Where they turn out to be
        those that the public tree has, its file is linked, so that it keeps its time (and a web
        server its ETag).
        """
        self._await_links()
        outputs = list(outputs)
        self._forget(self.spare)
        self.spare.mkdir(exist_ok=True)
        self._mending = self.spare.stat().st_ino
        folders = _Folders(self.spare)
        wanted = {output.path for output in outputs}
        folders.remove(self._held.keys() - wanted)
        folders.sweep(wanted, {shelf.folder for shelf in shelves})
        new: Manifest = {}
        spare, site = os.fspath(self.spare), os.fspath(self.site)
        for number, output in enumerate(outputs):
            path, key = output.path, output.key
            held = self._held.get(path)
            if held is not None and held.key == key and _stands(f"{spare}/{path}", held):
                new[path] = held
                self.kept += 1
                continue
            seen = self.public.get(path)
            if seen is not None and not _stands(f"{site}/{path}", seen):
                seen = None
            target = f"{spare}/{path}"
            folders.make_room(path, replaces=bool(self._held))
            if seen is not None and seen.key == key:
                os.link(f"{site}/{path}", target)
                new[path] = seen
                self.kept += 1
                continue
            say(number, len(outputs))
            made = output.make()
            if seen is not None and seen.size == len(made.data) and _has_bytes(f"{site}/{path}", made.data):
                os.link(f"{site}/{path}", target)
                new[path] = Held(key, seen.size, seen.mtime_ns, made.links, made.ids)
                self.kept += 1
                continue
            new[path] = _write_file(target, key, made)
            self.written += 1
        for shelf in shelves:
            put = stock(self.spare, shelf, self._records)
            self.written += 0 if is_stocked(self.site, shelf, self._records) else put
            self.kept += len(shelf) - put
        self._shelves = [shelf.folder for shelf in shelves]
        return new

    def switch(self, manifest: Manifest) -> None:
        """Make the spare public. What was public becomes the spare of the next build."""
        if self.spare.stat().st_ino != self._mending:
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE), str(self.spare))
        self._write_manifest(self.spare, manifest)
        if self.site.exists():
            exchange(self.site, self.spare)
            if not self.public:
                self._discard(self.spare)
        else:
            self.spare.rename(self.site)
        self._drop_old_manifests()
        forget_shelves((self.site, self.spare), self._shelves, self._records)

    def abandon(self, manifest: Manifest | None = None) -> None:
        """After a problem: the public tree stays; the spare is kept for the next build if known whole."""
        self._await_links()
        if manifest is None:
            self._discard(self.spare)
        else:
            self._write_manifest(self.spare, manifest)

    def settle(self) -> None:
        """Leave nothing half-done behind, whatever became of the build; harmless after `switch`."""
        if self._linking:
            self._await_links()
            if self._held:
                self._write_manifest(self.spare, self._held)

    def forget_all(self) -> None:
        """Remove the spare and what is known of both trees; the public tree stays."""
        self._await_links()
        self._discard(self.spare)
        for known in (self._manifests, self._records):
            shutil.rmtree(known, ignore_errors=True)

    def _link_all_and_exit(self) -> NoReturn:
        """In the second process: link every file of the public tree into a fresh spare.

        It holds the build's lock with its parent, so that no other build meets it half-way. A thread
        would not do: it waits for the interpreter's lock after each of its ten thousand calls.
        """
        try:
            self.spare.mkdir()
            folders = _Folders(self.spare)
            for path in self.public:
                folders.make_room(path, replaces=False)
                with contextlib.suppress(FileNotFoundError):
                    os.link(f"{self.site}/{path}", f"{self.spare}/{path}")
        except BaseException:
            os._exit(1)
        os._exit(0)

    def _await_links(self) -> None:
        """Wait for the second process; where it failed, the spare is made by this one."""
        if not self._linking:
            return
        _, status = os.waitpid(self._linking, 0)
        self._linking = 0
        if status == 0:
            self._held = dict(self.public)
        else:
            self._discard(self.spare)

    def _manifest_of(self, tree: Path) -> Path:
        stat = tree.stat()
        return self._manifests / f"{stat.st_dev:x}-{stat.st_ino:x}"

    def _read_manifest(self, tree: Path) -> Manifest:
        if not tree.is_dir() or tree.is_symlink():
            return {}
        kept = read_value(self._manifest_of(tree), form=_FORM) or {}
        held = Held._make
        return {path: held(values) for path, values in kept.items()}

    def _write_manifest(self, tree: Path, manifest: Manifest) -> None:
        """As plain tuples: pickling ten thousand named ones takes twice as long."""
        plain = {path: tuple(held) for path, held in manifest.items()}
        write_value(self._manifest_of(tree), plain, form=_FORM)

    def _forget(self, tree: Path) -> None:
        """While a tree is being changed it has no manifest: after a kill it is not trusted."""
        if tree.is_dir():
            self._manifest_of(tree).unlink(missing_ok=True)

    def _discard(self, tree: Path) -> None:
        if tree.is_dir() and not tree.is_symlink():
            self._forget(tree)
            shutil.rmtree(tree)
        elif tree.is_symlink() or tree.exists():
            tree.unlink()

    def _drop_old_manifests(self) -> None:
        """Forget trees that are gone; only those of this site and its spare are kept here."""
        kept = {self._manifest_of(tree).name for tree in (self.site, self.spare) if tree.exists()}
        for old in self._manifests.iterdir():
            if old.name not in kept:
                old.unlink(missing_ok=True)


class Progress:
    """Told how far a long build is; says nothing by itself."""

    def __call__(self, done: int, total: int) -> None:
        """`done` of `total` outputs are looked at."""


class _Folders:
    """The folders of a tree, made as files need them."""

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
        except FileNotFoundError:
            self._make(folder.rpartition("/")[0])
            os.mkdir(f"{self._root}/{folder}")
        self._known.add(folder)

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files, and the folders that are empty without them."""
        for path in paths:
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                os.unlink(f"{self._root}/{path}")
            with contextlib.suppress(OSError):
                while path := path.rpartition("/")[0]:
                    os.rmdir(f"{self._root}/{path}")

    def sweep(self, wanted: Iterable[str], shelves: Set[str] = frozenset()) -> None:
        """Remove whatever stands in the tree and is neither `wanted`, a folder of something wanted, nor
        one of the `shelves`, which see to themselves.

        Of the folders for one warning each, which are many, none is looked into.
        """
        inner: dict[str, set[str]] = {"": set()}
        for path in (*wanted, *shelves):
            while path:
                folder, _, name = path.rpartition("/")
                names = inner.setdefault(folder, set())
                if name in names:
                    break
                names.add(name)
                path = folder
        for folder, names in inner.items():
            if folder in shelves or (
                names == {"index.html"} and (folder.startswith(_MANY) or "/page/" in folder)
            ):
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


def _stands(path: str, held: Held) -> bool:
    """Whether the file is still the one that was written."""
    try:
        stat = os.stat(path, follow_symlinks=False)
    except OSError:
        return False
    return stat.st_size == held.size and stat.st_mtime_ns == held.mtime_ns


def _has_bytes(path: str, data: bytes) -> bool:
    with open(path, "rb") as file:
        return file.read() == data


def _write_file(path: str, key: bytes, made: Made) -> Held:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    try:
        view = memoryview(made.data)
        while view:
            view = view[os.write(file, view) :]
        mtime = os.fstat(file).st_mtime_ns
    finally:
        os.close(file)
    return Held(key, len(made.data), mtime, made.links, made.ids)
