import re

from hub.build import stages as module
from hub.build.stages import Stages


def test_what_was_spent_goes_to_the_stage_that_ended(monkeypatch):
    clock = iter([1.0, 3.5, 4.0])
    monkeypatch.setattr(module, "_spent", lambda: next(clock))
    stages = Stages()
    for stage in ("start", "warnings", "start"):
        stages.lap(stage)
    assert stages.seconds == {"start": 1.5, "warnings": 2.5}
    assert str(stages) == "warnings 2.50; start 1.50"


def test_a_build_tells_its_stages_when_asked(project):
    told = project.run("-m", "mkdocs", "build", "--verbose")
    (line,) = re.findall(r"CPU seconds: (.*)", told.stdout + told.stderr)
    assert {"start", "reading", "warnings", "lists", "feeds", "search"} <= set(re.findall(r"[a-z]+", line))
