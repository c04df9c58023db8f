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
from collections.abc import Sequence, Set
from pathlib import Path

from hub.build.exchange import exchange, recover
from hub.build.folders import Folders
from hub.build.manifest import Held, HeldBatch, Manifest, read_manifest, stands, write_manifest
from hub.build.output import Batch, Made, Output, key_of
from hub.build.second_process import SecondProcess, begin_beside
from hub.build.shelf import Shelf, forget_shelves, is_stocked, stock
from hub.build.stages import Stages
from hub.build.store import link_or_copy
from hub.build.words import SAYS

_MARKS_OF_A_SITE = {"index.html", "404.html", "sitemap.xml"}


class StrangeFolder(ValueError):
    """Where the site or its spare shall stand, something else does; the text says what to do."""


class SiteTree:
    """The folder `site` that the public sees, and the spare beside it. `cache` keeps the manifests.

    Call `prepare` as early as possible: a second process meanwhile links the spare where it must be made
    first, and sees which of its files are as they were. All methods raise OSError when the disk does.
    """

    def __init__(self, site: Path, cache: Path):
        self.site = site
        self.spare = site.with_name(f".{site.name}.spare")
        self._public_root, self._spare_root = os.fspath(self.site), os.fspath(self.spare)
        self._manifests = cache / "trees" / key_of(str(site)).hex()[:16]
        self._records = cache / "shelves" / key_of(str(site)).hex()[:16]
        self.public = Manifest()
        self._held = Manifest()
        self._second: SecondProcess | None = None
        self._links = False
        self._standing: Set[str] | None = None
        self._mending = 0
        self._shelves: list[str] = []
        self.clashes: list[str] = []
        self.written = 0
        self.kept = 0

    def prepare(self) -> None:
        """Find out what both trees hold, and start the second process, if there may be one."""
        self.site.parent.mkdir(parents=True, exist_ok=True)
        recover(self.site, self.spare)
        self._refuse_strangers()
        self.public = self._read_manifest(self.site)
        self._held = self._read_manifest(self.spare, self.public)
        self._links = not (self._held and self.public)
        if self._links:
            self._held = Manifest()
            self._discard(self.spare)
        if self.public:
            self._second = begin_beside(self._link_and_look if self._links else self._look)

    def _refuse_strangers(self) -> None:
        """Do not replace a file, or a folder that holds anything but a built site: it may be somebody's only
        copy."""
        for path in (self.site, self.spare):
            if path.exists() and not path.is_dir():
                raise StrangeFolder(SAYS["strange-file"].format(path=path))
        if not self.site.is_dir() or self._manifest_of(self.site).is_file():
            return
        names = {path.name for path in self.site.iterdir()}
        if names and (not names >= _MARKS_OF_A_SITE or any(name.startswith(".") for name in names)):
            raise StrangeFolder(SAYS["strange-folder"].format(path=self.site))

    def write(
        self,
        batches: Sequence[Batch],
        say: "Progress",
        shelves: Sequence[Shelf] = (),
        stages: Stages | None = None,
    ) -> Manifest:
        """Bring the spare to hold exactly the outputs of `batches` and the `shelves`; what it then holds.

        Of a batch that the spare has under its key, all is left as it is. The bytes of any other output
        are made only when neither tree has them. Where they turn out to be those that the public tree has,
        its file is linked, so that it keeps its time (and a web server its ETag). Of two outputs at one
        path the second is left out and told in `clashes`. `stages` learns what each part of the site cost.
        """
        stages = stages or Stages()
        self._await_second()
        self._forget(self.spare)
        self.spare.mkdir(exist_ok=True)
        self._mending = self.spare.stat().st_ino
        folders = Folders(self.spare)
        untouched = {name for name, time in folders.times().items() if self._held.folders.get(name) == time}
        new = Manifest()
        taken: set[str] = set()
        total = sum(batch.size for batch in batches)
        for batch in batches:
            held = self._held.batches.get(batch.name)
            if held is not None and held.key == batch.key != b"" and self._stands(batch.name, held):
                self.clashes += [path for path in held.paths if path in taken]
                self.kept += len(held.paths)
            else:
                before = len(self.clashes)
                files = self._bring(batch, folders, taken, say, total)
                held = HeldBatch.of(batch.key if len(self.clashes) == before else b"", files)
            new.batches[batch.name] = held
            taken.update(held.paths)
            stages.lap(batch.part)
        gone = [path for path in self._held if path not in taken]
        folders.remove(gone)
        # A folder that a removed page leaves behind holds something of somebody else's.
        untouched -= {path.partition("/")[0] for path in gone}
        folders.sweep(taken, {shelf.folder for shelf in shelves}, untouched)
        new.folders = folders.times()
        for shelf in shelves:
            put = stock(self.spare, shelf, self._records)
            self.written += 0 if is_stocked(self.site, shelf, self._records) else put
            self.kept += len(shelf) - put
        self._shelves = [shelf.folder for shelf in shelves]
        return new

    def _bring(
        self, batch: Batch, folders: Folders, taken: Set[str], say: "Progress", total: int
    ) -> dict[str, Held]:
        """Bring the spare to hold the outputs of one batch, but for those whose path is `taken`."""
        files: dict[str, Held] = {}
        for output in batch.plan():
            if output.path in taken or output.path in files:
                self.clashes.append(output.path)
                continue
            files[output.path] = self._bring_one(output, folders)
            say(len(taken) + len(files), total)
        return files

    def _bring_one(self, output: Output, folders: Folders) -> Held:
        path, key = output.path, output.key
        target, public = f"{self._spare_root}/{path}", f"{self._public_root}/{path}"
        held = self._held.get(path)
        if held is not None and held.key == key and stands(target, held.size, held.mtime_ns):
            self.kept += 1
            return held
        seen = self.public.get(path)
        if seen is not None and not stands(public, seen.size, seen.mtime_ns):
            seen = None
        folders.make_room(path, replaces=bool(self._held))
        if seen is not None and seen.key == key:
            link_or_copy(public, target)
            self.kept += 1
            return seen
        made = output.make()
        if seen is not None and seen.size == len(made.data) and _has_bytes(public, made.data):
            link_or_copy(public, target)
            self.kept += 1
            return Held(key, seen.size, seen.mtime_ns, made.links, made.ids)
        self.written += 1
        return _write_file(target, key, made)

    def switch(self, manifest: Manifest) -> None:
        """Make the spare public. What was public becomes the spare of the next build; after the first build
        the second process begins to link one."""
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
        if not self.public:
            self.public, self._held, self._links = manifest, Manifest(), True
            self._second = begin_beside(self._link_and_look)
        forget_shelves((self.site, self.spare), self._shelves, self._records)

    def abandon(self, manifest: Manifest | None = None) -> None:
        """After a problem: the public tree stays; the spare is kept for the next build if known whole."""
        self._await_second()
        if manifest is None:
            self._discard(self.spare)
        else:
            self._write_manifest(self.spare, manifest)

    def settle(self) -> None:
        """Leave nothing half-done behind, whatever became of the build. To be called in the end."""
        if self._second:
            self._await_second()
            if self._links and self._held:
                self._write_manifest(self.spare, self._held)

    def forget_all(self) -> None:
        """Remove the spare and what is known of both trees; the public tree stays."""
        self._await_second()
        self._discard(self.spare)
        for known in (self._manifests, self._records):
            shutil.rmtree(known, ignore_errors=True)

    def _link_and_look(self) -> list[str]:
        """In the second process: link every file of the public tree into a fresh spare, then look.

        It holds the build's lock with its parent, so that no other build meets it half-way.
        """
        self.spare.mkdir()
        folders = Folders(self.spare)
        for path in self.public:
            folders.make_room(path, replaces=False)
            with contextlib.suppress(FileNotFoundError):
                link_or_copy(f"{self._public_root}/{path}", f"{self._spare_root}/{path}")
        self._held = self.public
        return self._look()

    def _look(self) -> list[str]:
        """In the second process: the batches of the spare whose files are all as they were."""
        return [name for name, batch in self._held.batches.items() if batch.stands(self._spare_root)]

    def _await_second(self) -> None:
        """Wait for the second process; where it failed or there was none, this one does its work."""
        if self._second is None:
            return
        second, self._second = self._second, None
        standing = second.wait()
        if standing is not None:
            self._standing = frozenset(standing)
        if self._links:
            if standing is None:
                self._discard(self.spare)
            else:
                self._held = self.public

    def _stands(self, name: str, held: HeldBatch) -> bool:
        """Whether the spare's files of a batch are as they were."""
        return held.stands(self._spare_root) if self._standing is None else name in self._standing

    def _manifest_of(self, tree: Path) -> Path:
        stat = tree.stat()
        return self._manifests / f"{stat.st_dev:x}-{stat.st_ino:x}"

    def _read_manifest(self, tree: Path, like: Manifest | None = None) -> Manifest:
        if not tree.is_dir() or tree.is_symlink():
            return Manifest()
        return read_manifest(self._manifest_of(tree), like)

    def _write_manifest(self, tree: Path, manifest: Manifest) -> None:
        write_manifest(self._manifest_of(tree), manifest)

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
