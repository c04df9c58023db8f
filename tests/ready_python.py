"""A Python that has imported what every command imports, and becomes a process of its own for each command.

The imports of `python -m mkdocs` and of the commands in scripts/ take half a second, and the tests start
them hundreds of times. Here they are made once; each command runs in a fork of that, which has run nothing
else. What is read only when an interpreter starts (PYTHON…, the locale, the zone) cannot be given to a fork:
`suits` tells.

Whole starts are tested as well: build.py starts MkDocs, and so do the tests of builds that are killed or run
side by side.
"""

import atexit
import json
import os
import runpy
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

_READ_AT_START = ("PYTHON", "LC_", "LANG", "TZ")

_ready: list[subprocess.Popen[str]] = []
"""That of this process, once it is wanted."""


def suits(environment: Mapping[str, str]) -> bool:
    """Whether a fork does what a new interpreter would do in this environment."""
    return all(
        environment.get(name) == os.environ.get(name)
        for name in environment.keys() | os.environ.keys()
        if name.startswith(_READ_AT_START)
    )


def run(
    command: Sequence[str], cwd: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run `python` with the arguments `command` (-m module, -c code or a script's path, and its own), as
    subprocess.run would with its output captured."""
    with tempfile.TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        wish = [list(command), str(cwd), dict(environment), str(out), str(err)]
        server = _server()
        try:
            server.stdin.write(json.dumps(wish) + "\n")
            server.stdin.flush()
            code = int(server.stdout.readline())
        except BaseException:
            _ready.clear()
            server.kill()
            raise
        return subprocess.CompletedProcess(
            list(command), code, out.read_text("utf-8"), err.read_text("utf-8")
        )


def _server() -> subprocess.Popen[str]:
    if not _ready:
        program = [sys.executable, __file__]
        _ready.append(subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))
        atexit.register(_ready[0].communicate)
    return _ready[0]


def _serve() -> None:
    """Answer each line of the input, a command, with its exit code, for as long as the tests live."""
    import mkdocs.commands.build
    import typer

    import hub.plugin

    del mkdocs, typer, hub
    for line in sys.stdin:
        command, cwd, environment, out, err = json.loads(line)
        child = os.fork()
        if child == 0:
            _become(command, cwd, environment, out, err)
            return
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def _become(command: list[str], cwd: str, environment: dict[str, str], out: str, err: str) -> None:
    for path, place in ((os.devnull, 0), (out, 1), (err, 2)):
        file = os.open(path, os.O_RDWR | os.O_CREAT)
        os.dup2(file, place)
        os.close(file)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    what, *arguments = command
    if what == "-m":
        sys.path[0] = cwd
        sys.argv = arguments
        runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)
    elif what == "-c":
        sys.path[0] = ""
        sys.argv = ["-c", *arguments[1:]]
        exec(arguments[0], {"__name__": "__main__"})
    else:
        sys.path[0] = str(Path(what).parent)
        sys.argv = command
        runpy.run_path(what, run_name="__main__")


if __name__ == "__main__":
    _serve()
