"""One delivery: one message to one channel, once."""

import threading
from collections.abc import Callable

from apprise import NotifyFormat

from hub.announce.address import OpenChannel
from hub.announce.judge import judge
from hub.announce.outcome import Outcome, unknown
from hub.announce.text import Message
from hub.announce.witness import SEEN, Seen

Deliver = Callable[[OpenChannel, Message], Outcome]


def delivery(deadline: float) -> Deliver:
    """A way to deliver that gives up after `deadline` seconds; it must run within `witness.watching()`.

    A server may drip its answer for ever, and no time-out of a socket ends that. So the delivery has a
    thread of its own; one that is given up on stays behind and does not keep the program from ending.
    """

    def deliver(to: OpenChannel, message: Message) -> Outcome:
        found: list[Outcome] = []
        thread = threading.Thread(target=lambda: found.append(_deliver(to, message)), daemon=True)
        thread.start()
        thread.join(deadline)
        return found[0] if found else unknown("timeout", stuck=True)

    return deliver


def _deliver(to: OpenChannel, message: Message) -> Outcome:
    seen = Seen()
    SEEN.set(seen)
    title = message.title if to.channel.kind in ("email", "webhook") else ""
    try:
        result = to.sender.notify(body=message.body, title=title, body_format=NotifyFormat.TEXT)
        said: bool | None = bool(result)
    except Exception:  # whatever a plug-in raises: its text may hold the address, so it is not even kept
        said = None
    try:
        return judge(said, seen, to.channel.kind)
    except Exception:  # the same
        return unknown("unseen")
