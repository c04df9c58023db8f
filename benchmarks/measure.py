"""What one command costs: wall and CPU time, and memory.

Run as a script it is the launcher: a process of its own and a small one, because the largest memory
that the kernel reports for a command counts from before the command's own program was loaded.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    """Seconds on the clock, user and system CPU seconds, and the peak memory in MB (10^6 bytes).

    CPU seconds are those of the command and all processes that it waited for; the memory is that of
    the largest of them, not their sum.
    """

    wall: float
    user: float
    system: float
    memory: float

    @property
    def cpu(self) -> float:
        """User and system seconds together."""
        return self.user + self.system


class CommandError(RuntimeError):
    """A measured command that did not end with 0; the text ends with what it said last."""


def measure(command: Sequence[str], folder: Path, env: Mapping[str, str]) -> Cost:
    """Run `command` in `folder`, with `env` added to the environment. Raises CommandError."""
    os.sync()
    with tempfile.TemporaryFile("w+") as said:
        launched = subprocess.run(
            [sys.executable, "-I", "-S", __file__, *command],
            cwd=folder,
            env={**_environment(), **env},
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
            check=False,
        )
        said.seek(0)
        if launched.returncode:
            ran = f"{' '.join(command)} in {folder}: {launched.returncode}"
            raise CommandError(f"{ran}\n{said.read()[-4000:]}")
    return Cost(**json.loads(launched.stdout))


def command_output(command: Sequence[str], folder: Path, env: Mapping[str, str]) -> str:
    """What `command` says, run in `folder` and not measured. Raises CommandError."""
    ran = subprocess.run(
        command,
        cwd=folder,
        env={**_environment(), **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if ran.returncode:
        raise CommandError(f"{' '.join(command)} in {folder}: {ran.returncode}\n{ran.stdout[-4000:]}")
    return ran.stdout


def _environment() -> dict[str, str]:
    """Our environment, but Python keeps its compiled modules, as it does on people's machines."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _launch(command: list[str]) -> int:
    """Run the command with its output on our standard error, and print its cost."""
    begin = time.monotonic()
    says_on = [(os.POSIX_SPAWN_DUP2, 2, 1)]
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=says_on)
    _, status, used = os.wait4(process, 0)
    wall = time.monotonic() - begin
    memory = used.ru_maxrss * 1024 / 1e6
    print(json.dumps({"wall": wall, "user": used.ru_utime, "system": used.ru_stime, "memory": memory}))
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(_launch(sys.argv[1:]))
