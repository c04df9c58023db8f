"""The marks that git leaves in a ledger where it could not merge two versions."""

import re
from collections.abc import Iterable, Iterator

from hub.build.words import SAYS
from hub.check.problem import Problem

_MARK = re.compile(r"(?:<{7}|\|{7}|={7}|>{7})(?: .*)?\r?")


def is_mark(line: str) -> bool:
    """Whether a line is such a mark; no line of a ledger looks like one."""
    return line.startswith(("<", "|", "=", ">")) and _MARK.fullmatch(line) is not None


def mark_problems(file: str, lines: Iterable[str]) -> Iterator[Problem]:
    """All marks of a ledger, as one problem: every other line is to stay."""
    marks = [number for number, line in enumerate(lines, 1) if is_mark(line)]
    if marks:
        message = SAYS["ledger-marks"].format(lines=", ".join(map(str, marks)), file=file)
        yield Problem(file, marks[0], 1, "ledger-marks", message)
