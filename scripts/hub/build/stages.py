"""Where the time of a build went: told in the log of `mkdocs build --verbose`."""

import time


class Stages:
    """CPU seconds of this process by stage, from its start on. `lap` ends a stage, which may come again."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._last = 0.0

    def lap(self, stage: str) -> None:
        """What was spent since the last lap was spent on this."""
        now = time.process_time()
        self.seconds[stage] = self.seconds.get(stage, 0.0) + now - self._last
        self._last = now

    def __str__(self) -> str:
        spent = sorted(self.seconds.items(), key=lambda stage: -stage[1])
        return "; ".join(f"{stage} {seconds:.2f}" for stage, seconds in spent)
