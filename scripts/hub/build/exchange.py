"""Two folders trade places in one step, where the system can."""

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def exchange(a: Path, b: Path) -> None:
    """Swap the folders `a` and `b`, on one file system; nobody ever sees `a` missing.

    renameat2(2) with RENAME_EXCHANGE on Linux. Elsewhere three renames, between which `a` is
    missing for some microseconds; `recover` mends what a kill in that moment leaves. Raises OSError.
    """
    if sys.platform == "linux" and _exchange_at_once(a, b):
        return
    aside = _aside(a)
    a.rename(aside)
    b.rename(a)
    aside.rename(b)


def recover(a: Path, b: Path) -> None:
    """After a kill between the three renames: `a` stands again, the folder set aside becomes `b`."""
    aside = _aside(a)
    if not aside.is_dir():
        return
    if not a.exists():
        aside.rename(a)
    elif not b.exists():
        aside.rename(b)


def _aside(a: Path) -> Path:
    return a.with_name(f".{a.name}.aside")


def _exchange_at_once(a: Path, b: Path) -> bool:
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    if renameat2(_AT_FDCWD, os.fsencode(a), _AT_FDCWD, os.fsencode(b), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(a))
