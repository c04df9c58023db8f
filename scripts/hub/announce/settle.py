"""What a person found out about a delivery that was in doubt goes into the ledger."""

from hub.announce.ledger import Book, Ledger, Standing, State
from hub.announce.words import RUN


class Unsettled(Exception):
    """It cannot be written down; the text says why."""


def settle(ledger: Ledger, book: Book, channel: str, mark_sent: str, resend: str) -> str:
    """Write that `channel` has the event `mark_sent`, or that it has not `resend` (keys as the report shows
    them). Returns what to say. Raises Unsettled and OSError."""
    key = mark_sent or resend
    known = book.get((channel, key), Standing())
    if known.state is State.NEW:
        raise Unsettled(RUN["not-known"].format(name=channel, key=key))
    if known.state is State.SENT:
        raise Unsettled(RUN["already"].format(name=channel, key=key, at=known.at))
    if mark_sent:
        ledger.write(channel, key, "sent", "by-hand")
        return RUN["marked"].format(name=channel, key=key)
    if known.state is State.PENDING:
        raise Unsettled(RUN["pending"].format(name=channel, key=key))
    ledger.write(channel, key, "again", "by-hand")
    return RUN["again"].format(name=channel, key=key)
