"""A build that stops for the content's sake."""

from hub.build.words import SAYS
from hub.check.problem import Problem, render_problems


class Refused(Exception):
    """The content has problems; nothing public was changed."""

    def __init__(self, problems: tuple[Problem, ...], files: int):
        super().__init__(SAYS["refused"].format(count=len(problems)))
        self.problems = problems
        self.report = render_problems(problems, files)
