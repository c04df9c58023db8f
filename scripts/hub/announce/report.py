"""What a run says: what would be sent, what was, what waits, and what somebody must look into."""

from collections.abc import Iterable, Iterator

from hub.announce.choose import Choice, unknowns
from hub.announce.events import Event
from hub.announce.ledger import Book
from hub.announce.run import Done
from hub.announce.text import Message
from hub.announce.words import KINDS, RUN, TROUBLES, reason_words
from hub.model import AnnounceChannel


def head(channel: AnnounceChannel) -> str:
    """The line above all that is said of a channel."""
    return RUN["channel"].format(name=channel.name, kind=channel.kind)


def trouble_line(code: str, details: dict[str, str]) -> str:
    """Why a channel cannot be used."""
    return RUN["trouble"].format(what=TROUBLES[code].format(**details))


def preview_lines(ready: Iterable[tuple[Event, Message]]) -> Iterator[str]:
    """Every message in full."""
    for event, message in ready:
        yield RUN["would"].format(kind=KINDS[event.kind], key=event.key)
        yield from (f"    {line}".rstrip() for line in message.body.split("\n"))


def held_lines(ready: Iterable[Event]) -> Iterator[str]:
    """What waits until the channel can be used."""
    for event in ready:
        yield _told("held", event)


def done_lines(done: Done) -> Iterator[str]:
    """What became of each event that was tried; `unknown_lines` tells what is in doubt."""
    for event in done.sent:
        yield _told("sent", event)
    for event, reason in done.failed:
        yield _told("failed", event, reason)
    for event in done.left:
        yield _told("left", event)
    if done.broken:
        yield RUN["broken"]


def unknown_lines(channel: AnnounceChannel, book: Book) -> Iterator[str]:
    """What nobody knows of a channel, and how to settle it."""
    for key, known in unknowns(channel.name, book):
        yield RUN["unknown"].format(key=key, at=known.at, reason=reason_words(known.reason))
        yield RUN["settle-sent"].format(name=channel.name, key=key)
        yield RUN["settle-again"].format(name=channel.name, key=key)


def waiting_lines(choice: Choice, limit: int) -> Iterator[str]:
    """What is not for this run."""
    if choice.waiting:
        yield RUN["waiting"].format(count=len(choice.waiting), limit=limit)
        yield from (f"  {event.brief.title}" for event in choice.waiting)
    for event in choice.unbuilt:
        yield RUN["unbuilt"].format(key=event.key)


def stray_lines(channels: Iterable[AnnounceChannel], book: Book) -> Iterator[str]:
    """Channels that the ledger knows and data/ward.yml does not."""
    names = {channel.name for channel in channels}
    for name in sorted({name for name, _ in book} - names):
        yield RUN["stray"].format(name=name)


def _told(says: str, event: Event, reason: str = "") -> str:
    kind = KINDS[event.kind]
    return RUN[says].format(kind=kind, title=event.brief.title, reason=reason_words(reason))
