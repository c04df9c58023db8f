"""How patiently a channel is asked again."""

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """`attempts` a run for one event; pauses in seconds: `first`, doubled each time, at most `longest`, and
    `between` two events."""

    attempts: int = 4
    first: float = 2.0
    longest: float = 60.0
    between: float = 1.0

    def pause(self, refusals: int, retry_after: float, chance: random.Random) -> float | None:
        """Seconds to wait after so many `refusals` in a row (from 1); None when this run should not wait.

        Half of the pause is by `chance`, so that two who were refused together do not come back together.
        """
        if refusals >= self.attempts or retry_after > self.longest:
            return None
        longest = min(self.longest, self.first * 2.0 ** (refusals - 1))
        return max(retry_after, longest * (0.5 + 0.5 * chance.random()))
