"""What is remembered of a file that was read."""

from typing import NamedTuple

from hub.check.markdown_files import ReadText
from hub.model import WarningBrief


class FileState(NamedTuple):
    """A file when it was read: size, blake2b-16 of its bytes in hex, a good warning's brief, and what a
    good guide or page holds. A tuple, as ten thousand are kept.

    `ctime_ns` is when the file system last changed anything about it, in ns: unlike the time of its
    contents nobody can set it back, as copying programs do.
    """

    ctime_ns: int
    size: int
    digest: str
    brief: WarningBrief | None
    text: ReadText | None = None
