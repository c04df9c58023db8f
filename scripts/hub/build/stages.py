"""Where the time of a build went: told in the log of `mkdocs build --verbose`."""

import resource


class Stages:
    """CPU seconds by stage, from the start of this process on. `lap` ends a stage, which may come again.

    What a second process took belongs to the stage that waited for it.
    """

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._last = 0.0

    def lap(self, stage: str) -> None:
        """What was spent since the last lap was spent on this."""
        now = _spent()
        self.seconds[stage] = self.seconds.get(stage, 0.0) + now - self._last
        self._last = now

    def __str__(self) -> str:
        spent = sorted(self.seconds.items(), key=lambda stage: -stage[1])
        return "; ".join(f"{stage} {seconds:.2f}" for stage, seconds in spent)


def _spent() -> float:
    """User and system time of this process and of those that it has waited for, in seconds."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(of.ru_utime + of.ru_stime for of in used)
