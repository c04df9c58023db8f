"""What one build leaves for the next, so that nothing is done twice."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from hub.build.packed_files import PackedFiles
from hub.build.photos import KnownPhoto
from hub.build.store import read_value, write_value
from hub.check.content import FileState
from hub.render.frame import Frame

_RACE_NS = 2_000_000_000


@dataclass
class State:
    """`settings` is the key under which `files` were read, `drawn` that under which `frames` were.

    `files` are the content files as they were read at `at_ns` (time.time_ns), by path, and `packed` the
    same as it was read.
    """

    settings: str = ""
    at_ns: int = 0
    files: dict[str, FileState] = field(default_factory=dict)
    drawn: str = ""
    frames: dict[str, Frame] = field(default_factory=dict)
    assets: dict[str, str] = field(default_factory=dict)
    photos: dict[str, KnownPhoto] = field(default_factory=dict)
    packed: PackedFiles = field(default_factory=lambda: PackedFiles({}), repr=False, compare=False)

    def files_known(self, settings: str) -> dict[str, FileState]:
        """The files that need not be opened if their time and size are still the same.

        A file changed within two seconds of the last reading may have changed once more without
        its time telling (the file system's clock is coarse): such a file is not known.
        """
        if self.settings != settings:
            return {}
        limit = self.at_ns - _RACE_NS
        return {path: file for path, file in self.files.items() if file.ctime_ns < limit}


def form(code: str) -> str:
    """The form of a state: one written by other code is not read."""
    return f"hub-state-{code}"


def read_state(cache: Path, code: str) -> State:
    """The last build's state, or an empty one when there is none that this code wrote."""
    value = read_value(cache / "state", form=form(code))
    if not isinstance(value, tuple):
        return State()
    state, parts = value
    state.packed = PackedFiles(parts)
    state.files = state.packed.files
    return cast(State, state)


def write_state(cache: Path, code: str, state: State, last: State) -> None:
    """Keep the state for the next build; `last` is the one before it. Raises OSError."""
    parts = last.packed.with_files(state.files)
    write_value(cache / "state", (replace(state, files={}), parts), form=form(code))
