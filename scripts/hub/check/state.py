"""What is remembered of a file that was read."""

from dataclasses import dataclass

from hub.model import WarningBrief


@dataclass(frozen=True, slots=True)
class FileState:
    """A file when it was read: its time, its size, the blake2b-16 of its bytes in hex, a good warning's brief."""

    mtime_ns: int
    size: int
    digest: str
    brief: WarningBrief | None
