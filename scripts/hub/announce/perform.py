"""Show what would be sent to each channel, or send it, and tell channel by channel."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from hub.announce import report
from hub.announce.address import ChannelTrouble, OpenChannel, open_channel
from hub.announce.choose import Choice, unknowns
from hub.announce.deliver import Deliver
from hub.announce.events import Event
from hub.announce.ledger import Book, Ledger
from hub.announce.pace import Pace
from hub.announce.run import Job, run_jobs
from hub.announce.text import Message
from hub.announce.witness import watching
from hub.announce.words import RUN
from hub.model import AnnounceChannel

Say = Callable[[str], None]


class Part(NamedTuple):
    """A channel and what was chosen for it."""

    channel: AnnounceChannel
    choice: Choice


class Task(NamedTuple):
    """All channels, as the ledger's `book` has them; `limit` is how many events each gets in one run."""

    parts: tuple[Part, ...]
    book: Book
    environment: Mapping[str, str]
    message_of: Callable[[Event], Message]
    limit: int


def show_all(task: Task, say: Say) -> bool:
    """Say what would be sent, in full, and what is wrong with a channel and so waits; send nothing.

    Returns whether all channels can be used."""
    say(RUN["dry"])
    good = True
    for channel, choice in task.parts:
        say(f"\n{report.head(channel)}")
        try:
            open_channel(channel, task.environment)
        except ChannelTrouble as trouble:
            good = False
            lines = [report.trouble_line(trouble.code, trouble.details), *report.held_lines(choice.ready)]
        else:
            lines = [*report.preview_lines((event, task.message_of(event)) for event in choice.ready)]
        for line in lines:
            say(line)
        _say_rest(channel, choice, task, task.book, say)
    return good


def send_all(task: Task, ledger: Ledger, deliver: Deliver, pace: Pace, say: Say) -> bool:
    """Send to all channels and say what became of it. Returns whether all is well. Raises OSError and
    DamagedLedger when the ledger cannot be read afterwards."""
    ways: dict[str, OpenChannel] = {}
    troubles: dict[str, str] = {}
    for channel, _ in task.parts:
        try:
            ways[channel.name] = open_channel(channel, task.environment)
        except ChannelTrouble as trouble:
            troubles[channel.name] = report.trouble_line(trouble.code, trouble.details)
    jobs = [
        Job(ways[channel.name], tuple((event, task.message_of(event)) for event in choice.ready))
        for channel, choice in task.parts
        if channel.name in ways
    ]
    with watching():
        done = dict(zip(ways, run_jobs(jobs, ledger, deliver, pace), strict=True))
    after = ledger.read() or {}
    good = not troubles
    for channel, choice in task.parts:
        say(f"\n{report.head(channel)}")
        if channel.name in troubles:
            for line in (troubles[channel.name], *report.held_lines(choice.ready)):
                say(line)
        else:
            for line in report.done_lines(done[channel.name]):
                say(line)
            good = good and done[channel.name].good
        _say_rest(channel, choice, task, after, say)
        good = good and not any(unknowns(channel.name, after))
    return good


def _say_rest(channel: AnnounceChannel, choice: Choice, task: Task, book: Book, say: Say) -> None:
    lines = [*report.unknown_lines(channel, book), *report.waiting_lines(choice, task.limit)]
    for line in lines:
        say(line)
    if not lines and not choice.ready:
        say(RUN["nothing"])
