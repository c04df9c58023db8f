"""What is remembered of ten thousand content files, packed in parts: an edit packs one of them anew."""

import pickle
from collections.abc import Mapping
from zlib import crc32

from hub.check.content import FileState
from hub.model import WarningBrief

_PARTS = 64

Files = Mapping[str, FileState]


class PackedFiles:
    """Files by path as they are kept: `parts` are bytes by number."""

    def __init__(self, parts: Mapping[int, bytes]):
        self.parts = dict(parts)
        self._files = {number: _unpack(part) for number, part in self.parts.items()}

    @property
    def files(self) -> dict[str, FileState]:
        """All files by path."""
        return {path: file for part in self._files.values() for path, file in part.items()}

    def with_files(self, files: Files) -> dict[int, bytes]:
        """The parts that `files` are kept as; a part in which every file is the very same object stays."""
        groups: dict[int, dict[str, FileState]] = {number: {} for number in range(_PARTS)}
        for path, file in files.items():
            groups[crc32(path.encode()) % _PARTS][path] = file
        return {
            number: self.parts[number] if _is_same(group, self._files.get(number, {})) else _pack(group)
            for number, group in groups.items()
            if group
        }


def _is_same(files: Files, known: Files) -> bool:
    return len(files) == len(known) and all(known.get(path) is file for path, file in files.items())


def _pack(files: Files) -> bytes:
    """Files and briefs go as plain tuples: packing ten thousand named ones takes twice as long."""
    rows = [
        (path, file.ctime_ns, file.size, file.digest, tuple(file.brief) if file.brief else None, file.text)
        for path, file in files.items()
    ]
    return pickle.dumps(rows, protocol=5)


def _unpack(part: bytes) -> dict[str, FileState]:
    brief = WarningBrief._make
    return {
        path: FileState(ctime_ns, size, digest, brief(of) if of else None, text)
        for path, ctime_ns, size, digest, of, text in pickle.loads(part)  # noqa: S301 - its digest was checked
    }
