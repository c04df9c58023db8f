"""What is remembered of a file that was read."""

from dataclasses import dataclass

from hub.model import WarningBrief


@dataclass(frozen=True, slots=True)
class FileState:
    """A file when it was read: time, size, blake2b-16 of its bytes in hex, and a good warning's brief."""

    mtime_ns: int
    size: int
    digest: str
    brief: WarningBrief | None
