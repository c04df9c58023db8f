"""Which events are for a channel now, and what becomes of the others."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from hub.announce.events import Event, keys_of_new
from hub.announce.ledger import Book, Standing, State
from hub.model import AnnounceChannel, address


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """`ready` go out now, oldest first; `waiting` are beyond the limit; `unbuilt` have no public page yet."""

    ready: tuple[Event, ...]
    waiting: tuple[Event, ...]
    unbuilt: tuple[Event, ...]


def choose(
    channel: AnnounceChannel, events: Iterable[Event], book: Book, published: Set[str], limit: int
) -> Choice:
    """What is to be done for `channel`. `published` are the addresses in data/published.txt.

    At most `limit` go out in one run: those first that were never refused, then withdrawals, then the
    gravest, then the oldest.
    """
    wanted = [event for event in events if _is_wanted(channel, event, book)]
    public = [event for event in wanted if address.warning(event.brief.id) in published]
    unbuilt = [event for event in wanted if address.warning(event.brief.id) not in published]
    failures: dict[str, int] = {}
    for event in public:
        known = standing(channel.name, event, book).failures
        failures[event.brief.id] = max(known, failures.get(event.brief.id, 0))
    public.sort(key=lambda event: (failures[event.brief.id], event.gravity, event.at, event.key))
    ready = sorted(public[:limit], key=lambda event: (event.at, event.key))
    return Choice(ready=tuple(ready), waiting=tuple(public[limit:]), unbuilt=tuple(unbuilt))


def standing(channel: str, event: Event, book: Book) -> Standing:
    """How an event stands, under whichever of its names it was told."""
    found = [book[channel, key] for key in (event.key, *event.old_keys) if (channel, key) in book]
    return max(found, key=lambda one: list(State).index(one.state), default=Standing())


def unknowns(channel: str, book: Book) -> Iterator[tuple[str, Standing]]:
    """The keys of which nobody knows whether they came through, as the ledger orders them."""
    for (name, key), known in book.items():
        if name == channel and known.state is State.UNKNOWN:
            yield key, known


def _is_wanted(channel: AnnounceChannel, event: Event, book: Book) -> bool:
    if event.at < channel.since or standing(channel.name, event, book).state in (State.SENT, State.UNKNOWN):
        return False
    if event.kind == "withdrawn":
        if was_told(channel.name, event, book):
            return True
        if event.brief.published >= channel.since:
            return False  # nobody there has heard of it
    return _matches(channel, event)


def was_told(channel: str, event: Event, book: Mapping[tuple[str, str], Standing]) -> bool:
    """Whether the channel has, or may have, heard of the event's warning."""
    told = (State.SENT, State.UNKNOWN)
    bases = keys_of_new(event.brief)
    return any(
        name == channel and known.state in told and key.partition("#")[0] in bases
        for (name, key), known in book.items()
    )


def _matches(channel: AnnounceChannel, event: Event) -> bool:
    brief = event.brief
    return (not channel.categories or brief.category in channel.categories) and (
        not channel.severities or brief.severity in channel.severities
    )
