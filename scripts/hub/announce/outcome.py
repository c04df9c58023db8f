"""What became of one delivery."""

from enum import StrEnum
from typing import NamedTuple


class Fate(StrEnum):
    """SENT: the other side took it. REFUSED: it surely did not. UNKNOWN: nobody can tell."""

    SENT = "sent"
    REFUSED = "refused"
    UNKNOWN = "unknown"


class Outcome(NamedTuple):
    """`reason` is a code of words.REASONS or http-NNN, smtp-NNN, zalo-NNN; never what the other side wrote.

    `passing` tells whether it is worth asking again soon; `retry_after` (seconds) is what the other side
    asked for. `stuck`: the delivery still hangs, and nothing more may be sent to this channel.
    """

    fate: Fate
    reason: str = ""
    passing: bool = False
    retry_after: float = 0.0
    stuck: bool = False


SENT = Outcome(Fate.SENT)


def refused(reason: str, *, passing: bool = True, retry_after: float = 0.0) -> Outcome:
    """Surely not delivered."""
    return Outcome(Fate.REFUSED, reason, passing, retry_after)


def unknown(reason: str, *, stuck: bool = False) -> Outcome:
    """Perhaps delivered."""
    return Outcome(Fate.UNKNOWN, reason, stuck=stuck)
