"""What a project asks to be pulled."""

from dataclasses import dataclass
from pathlib import Path

from hub.check.content import load_content
from hub.check.problem import render_problems
from hub.check.reports import read_registers
from hub.model.register import Registers
from hub.stats.trouble import PullTrouble


class BadSettings(ValueError):
    """The files of data/ have problems; the text is all of them, a line each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What to pull: the registers and the keys of the ward's categories and areas, in its order."""

    registers: Registers
    categories: tuple[str, ...]
    areas: tuple[str, ...]


def read_task(root: Path) -> Task:
    """The task of the project in `root`. Raises BadSettings and PullTrouble."""
    data = root / "data"
    content = load_content(root, root / "content", data, only_ward=True)
    # The last snapshot may be of areas that are no more: a new one mends that. `read_snapshot` judges it.
    problems = [problem for problem in content.problems if problem.code != "stats.broken"]
    if content.ward is None or problems:
        raise BadSettings(render_problems(problems).rstrip())
    registers = read_registers(str(data), "data", {}, content.ward, content.categories).registers
    if registers is None:
        raise PullTrouble("no-file", file="data/reports.yml")
    return Task(registers=registers, categories=tuple(content.categories), areas=tuple(content.ward.areas))
