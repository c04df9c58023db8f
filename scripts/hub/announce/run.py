"""Send to every channel what is ready for it: write down, deliver, write down what became of it."""

import random
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from hub.announce.address import OpenChannel
from hub.announce.deliver import Deliver
from hub.announce.events import Event
from hub.announce.ledger import Ledger
from hub.announce.outcome import Fate, Outcome
from hub.announce.pace import Pace
from hub.announce.text import Message

_GIVE_UP_AFTER = 2


class Job(NamedTuple):
    """A channel and the events that are ready for it with what is said of them, oldest first."""

    to: OpenChannel
    news: tuple[tuple[Event, Message], ...]


@dataclass
class Done:
    """What became of a job. `failed` and `unknown` have the reason; `left` were not tried after all.
    It is `broken` until it has come to its end: the ledger could not be written."""

    sent: list[Event] = field(default_factory=list)
    failed: list[tuple[Event, str]] = field(default_factory=list)
    unknown: list[tuple[Event, str]] = field(default_factory=list)
    left: list[Event] = field(default_factory=list)
    broken: bool = True

    @property
    def good(self) -> bool:
        """Whether nothing of it needs another run or somebody to look."""
        return not (self.failed or self.unknown or self.broken)


def run_jobs(
    jobs: Sequence[Job],
    ledger: Ledger,
    deliver: Deliver,
    pace: Pace,
    sleep: Callable[[float], None] = time.sleep,
) -> list[Done]:
    """Do all jobs, each in a thread of its own so that one dead channel holds up no other."""
    done = [Done() for _ in jobs]
    threads = [
        threading.Thread(target=_run_job, args=(job, one, ledger, deliver, pace, sleep), daemon=True)
        for job, one in zip(jobs, done, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return done


def _run_job(
    job: Job,
    done: Done,
    ledger: Ledger,
    deliver: Deliver,
    pace: Pace,
    sleep: Callable[[float], None],
) -> None:
    chance = random.Random()  # noqa: S311 - spreads pauses, no secret
    given_up = 0
    held: set[str] = set()
    for number, (event, message) in enumerate(job.news):
        if event.brief.id in held:
            done.left.append(event)  # an update must not come before what it updates
            continue
        if number:
            sleep(pace.between)
        try:
            outcome = _send(job.to, event, message, ledger, deliver, pace, sleep, chance)
        except OSError:
            done.left.extend(event for event, _ in job.news[number:])
            return
        if outcome.fate is Fate.SENT:
            done.sent.append(event)
            given_up = 0
            continue
        if outcome.fate is Fate.UNKNOWN:
            done.unknown.append((event, outcome.reason))
        else:
            done.failed.append((event, outcome.reason))
            held.add(event.brief.id)
        given_up += 1
        if given_up == _GIVE_UP_AFTER or outcome.stuck:
            done.left.extend(event for event, _ in job.news[number + 1 :])
            break
    done.broken = False


def _send(
    to: OpenChannel,
    event: Event,
    message: Message,
    ledger: Ledger,
    deliver: Deliver,
    pace: Pace,
    sleep: Callable[[float], None],
    chance: random.Random,
) -> Outcome:
    """Send one event until it is taken, refused for good or for this run, or unknown. Raises OSError
    when the ledger cannot be written; what was under way then counts as unknown at the next run."""
    refusals = 0
    while True:
        ledger.write(to.channel.name, event.key, "attempt")
        outcome = deliver(to, message)
        step = "failed" if outcome.fate is Fate.REFUSED else str(outcome.fate)
        ledger.write(to.channel.name, event.key, step, outcome.reason)
        if outcome.fate is not Fate.REFUSED or not outcome.passing:
            return outcome
        refusals += 1
        pause = pace.pause(refusals, outcome.retry_after, chance)
        if pause is None:
            return outcome
        sleep(pause)
