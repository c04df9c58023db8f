"""Files as the build puts them: replaced whole or not at all, a value kept so, one file in two places."""

import hashlib
import os
import pickle
import shutil
from pathlib import Path
from typing import Any

_DIGEST = 16


def replace_file(path: Path, *pieces: bytes) -> None:
    """Put these bytes into a file, whole or not at all: written beside it, then renamed. Raises OSError."""
    beside = path.with_name(f".{path.name}.new")
    with beside.open("wb") as file:
        file.writelines(pieces)
    os.replace(beside, path)


def link_or_copy(source: str, target: str) -> None:
    """Let `target`, which is not there, be the same file as `source`; a copy with its time where a file can
    have but one name (some file systems), or has too many already. Raises OSError."""
    try:
        os.link(source, target)
    except (FileNotFoundError, FileExistsError, NotADirectoryError):
        raise
    except OSError:
        shutil.copy2(source, target)


def write_value(path: Path, value: Any, *, form: str) -> None:
    """Keep `value` at `path`, whole or not at all. `form` names the value's shape and version.

    Raises OSError.
    """
    body = form.encode() + b"\n" + pickle.dumps(value, protocol=5)
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, hashlib.blake2b(body, digest_size=_DIGEST).digest(), body)


def read_value(path: Path, *, form: str) -> Any | None:
    """What was kept at `path` in this `form`, or None: a missing, damaged or older value is no value.

    The digest is checked before anything is unpickled, so that a damaged file cannot do harm.
    """
    try:
        data = path.read_bytes()
    except OSError:
        return None
    body = memoryview(data)[_DIGEST:]
    head = form.encode() + b"\n"
    if (
        data[:_DIGEST] != hashlib.blake2b(body, digest_size=_DIGEST).digest()
        or bytes(body[: len(head)]) != head
    ):
        return None
    try:
        return pickle.loads(body[len(head) :])  # noqa: S301 - our own file, its digest just checked
    except Exception:
        return None
