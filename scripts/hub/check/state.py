"""What is remembered of a file that was read."""

from dataclasses import dataclass

from hub.model import WarningBrief


@dataclass(frozen=True, slots=True)
class FileState:
    """A file when it was read: size, blake2b-16 of its bytes in hex, and a good warning's brief.

    `ctime_ns` is when the file system last changed anything about it, in ns: unlike the time of its
    contents nobody can set it back, as copying programs do.
    """

    ctime_ns: int
    size: int
    digest: str
    brief: WarningBrief | None
