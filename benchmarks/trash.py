"""Clearing without deleting: what is in the way is moved aside, and deleted when all is measured.

ext4 looks for a free inode among those deleted in the last minutes one by one: after 10,000 files
were deleted, making 10,000 took Hugo 17 s of system time instead of 3 s.
"""

import shutil
from pathlib import Path
from uuid import uuid4

WORK = Path(__file__).resolve().parent / "work"
_TRASH = WORK / "trash"


def discard(path: Path) -> None:
    """Move a file or folder of WORK aside, if it is there."""
    if path.is_symlink() or path.exists():
        _TRASH.mkdir(parents=True, exist_ok=True)
        path.rename(_TRASH / uuid4().hex)


def empty_trash() -> None:
    """Delete what was moved aside."""
    shutil.rmtree(_TRASH, ignore_errors=True)
