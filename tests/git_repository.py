"""A repository of git's own in a folder, for tests of what officers and servers type."""

import os
import subprocess
from pathlib import Path

_ENV = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_EDITOR": "true",
}
WHO = {
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@ward.example",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@ward.example",
}


class Repository:
    """A working copy at `root`: a new one, or a clone of `remote`."""

    def __init__(self, root: Path, remote: Path | None = None):
        self.root = root
        if remote is None:
            self.git("init", "-q", "-b", "main")
        else:
            root.parent.mkdir(parents=True, exist_ok=True)
            self._run(["git", "clone", "-q", str(remote), str(root)], root.parent)

    def git(self, *words: str) -> str:
        """What git says; it must succeed."""
        return self._run(["git", *words], self.root)

    def commit(self) -> None:
        """Commit all that changed."""
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x")

    def shell(self, line: str) -> str:
        """Type a line as a message of ours gives it."""
        return self._run(["sh", "-c", line], self.root)

    def _run(self, command: list[str], cwd: Path) -> str:
        env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        done = subprocess.run(
            command, cwd=cwd, env={**env, **_ENV, **WHO}, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout
