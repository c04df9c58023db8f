"""What one build leaves for the next, so that nothing is done twice."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from hub.build.photos import KnownPhoto
from hub.build.store import read_value, write_value
from hub.check.content import FileState
from hub.model import WarningBrief
from hub.render.frame import Frame

_RACE_NS = 2_000_000_000


@dataclass
class State:
    """`settings` is the key under which `files` were read, `drawn` that under which `frames` were.

    `files` are the content files as they were read at `at_ns` (time.time_ns), by path.
    """

    settings: str = ""
    at_ns: int = 0
    files: dict[str, FileState] = field(default_factory=dict)
    drawn: str = ""
    frames: dict[str, Frame] = field(default_factory=dict)
    assets: dict[str, str] = field(default_factory=dict)
    photos: dict[str, KnownPhoto] = field(default_factory=dict)

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
    state, files = value
    brief = WarningBrief._make
    state.files = {
        path: FileState(ctime_ns, size, digest, brief(of) if of else None, text)
        for path, (ctime_ns, size, digest, of, text) in files.items()
    }
    return cast(State, state)


def write_state(cache: Path, code: str, state: State) -> None:
    """Keep the state for the next build. Raises OSError.

    Files and briefs go as plain tuples: pickling ten thousand named ones takes twice as long.
    """
    files = {
        path: (file.ctime_ns, file.size, file.digest, tuple(file.brief) if file.brief else None, file.text)
        for path, file in state.files.items()
    }
    write_value(cache / "state", (replace(state, files={}), files), form=form(code))
