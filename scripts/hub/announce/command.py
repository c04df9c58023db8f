"""The command from its wish to its report: what to send is chosen, then shown or sent."""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from hub.announce import report
from hub.announce.choose import choose
from hub.announce.deliver import delivery
from hub.announce.events import Event, events_of
from hub.announce.ledger import MOST, AnotherRun, Book, DamagedLedger, Ledger, parse_ledger, read_ledger
from hub.announce.pace import Pace
from hub.announce.perform import Part, Task, send_all, show_all
from hub.announce.settle import Unsettled, settle
from hub.announce.text import Message, message
from hub.announce.words import RUN
from hub.check.content import Content
from hub.check.project import site_address
from hub.model import AnnounceChannel, Ward

Say = Callable[[str], None]


class Refusal(Exception):
    """Nothing was done; the text says why and how to mend it."""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What was asked for. `limit` is how many events go to a channel in one run; `timeout` is in seconds."""

    send: bool = False
    channel: str = ""
    first_time: bool = False
    mark_sent: str = ""
    resend: str = ""
    limit: int = 5
    pace: Pace = field(default_factory=Pace)
    timeout: float = 60.0

    @property
    def writes(self) -> bool:
        """Whether the ledger is to be changed."""
        return bool(self.send or self.mark_sent or self.resend)


def run(
    wish: Wish,
    content: Content,
    root: Path,
    now: datetime,
    published: Set[str],
    environment: Mapping[str, str],
    say: Say,
) -> bool:
    """Do what was asked for. `published` are the addresses in data/published.txt.

    Returns whether all is well: every channel can be used, nothing failed, nothing is in doubt.
    Raises Refusal; then nothing was sent.
    """
    assert content.ward is not None
    channels = _channels(wish, content.ward)
    if not channels:
        say(RUN["off"])
        return True
    site_url = site_address(root)
    if not site_url:
        raise Refusal(RUN["no-site-url"])
    edition = content.edition(now, site_url, published=published)
    events = tuple(events_of(edition))
    ward = content.ward

    def message_of(event: Event) -> Message:
        return message(event, content.fresh[event.brief.id], edition, published)

    def task(book: Book) -> Task:
        parts = tuple(Part(one, choose(one, events, book, published, wish.limit)) for one in channels)
        return Task(parts, book, environment, message_of, wish.limit)

    try:
        if not wish.writes:
            text = read_ledger(root / "data")
            book = {} if text is None else parse_ledger(text)
            return show_all(task(book), say)
        with Ledger(root / "data", lambda: datetime.now(ward.timezone)) as ledger:
            book = _begin(ledger, wish)
            for line in report.stray_lines(ward.announce, book):
                say(line)
            if wish.mark_sent or wish.resend:
                say(settle(ledger, book, wish.channel, wish.mark_sent, wish.resend))
                book = ledger.read() or {}
            return not wish.send or send_all(task(book), ledger, delivery(wish.timeout), wish.pace, say)
    except DamagedLedger as damage:
        says = RUN["damaged"] if damage.line else RUN["no-file"]
        raise Refusal(says.format(line=damage.line, most=MOST // 1024**2)) from None
    except AnotherRun:
        raise Refusal(RUN["another"]) from None
    except Unsettled as error:
        raise Refusal(str(error)) from None
    except OSError as error:
        raise Refusal(RUN["disk"].format(reason=error.strerror or "OSError")) from None


def _channels(wish: Wish, ward: Ward) -> tuple[AnnounceChannel, ...]:
    if not wish.channel:
        if wish.mark_sent or wish.resend:
            raise Refusal(RUN["need-channel"])
        return ward.announce
    found = tuple(channel for channel in ward.announce if channel.name == wish.channel)
    if not found:
        names = ", ".join(channel.name for channel in ward.announce) or "–"
        raise Refusal(RUN["no-channel"].format(name=wish.channel, names=names))
    return found


def _begin(ledger: Ledger, wish: Wish) -> Book:
    book = ledger.read()
    if book is not None:
        if wish.first_time:
            raise Refusal(RUN["not-first"])
        return book
    if not wish.first_time:
        raise Refusal(RUN["first"])
    ledger.begin()
    return {}
