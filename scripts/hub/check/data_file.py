"""A file of data/ that officers write, read so that the next build knows whether it changed."""

import os

from hub.check.problem import Problem, problem, problem_of
from hub.check.reason import reason_of
from hub.check.state import FileState
from hub.read.fault import Fault
from hub.read.source import Source, read_source


def read_data_file(data: str, file: str, files: dict[str, FileState]) -> Source | Problem | None:
    """A file of the folder `data`, which problems call `file`; its state goes into `files`.

    None where there is no such file.
    """
    path = f"{data}/{file.rpartition('/')[2]}"
    try:
        status = os.stat(path)  # noqa: PTH116
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        return problem(file, (1, 1), "file.unreadable", reason=reason_of(error))
    try:
        source = read_source(path)
    except Fault as fault:
        return problem_of(file, fault)
    files[file] = FileState(status.st_ctime_ns, status.st_size, source.digest, None)
    return source
