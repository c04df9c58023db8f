"""What is said of an event: the text that the site offers for chat groups, as of that moment."""

from collections.abc import Set
from typing import NamedTuple

from hub.announce.events import Event
from hub.model import Edition, PublicWarning, address
from hub.render.share import share_view, share_warning
from hub.render.views import SiteContext


class Message(NamedTuple):
    """`title` is one line, for e-mail's subject; `body` is complete without it."""

    title: str
    body: str


def message(event: Event, warning: PublicWarning, edition: Edition, published: Set[str]) -> Message:
    """The event in plain text with the link to its page; a demo ward's says that it is a sample.

    Its link is the short address only where that is among the `published` addresses.
    """
    view = share_view(edition, event.brief)
    if address.short(view.short) not in published:
        view = view._replace(short="")
    if event.kind == "update":
        view = view._replace(seen_updates=sum(at <= event.at for at in event.brief.updated))
    context = SiteContext(edition.site_url, edition.ward, edition.categories, False)
    body = share_warning(view, warning, context, "zalo", update=event.kind == "update")
    first = body.partition("\n")[0]
    return Message(first.partition(" ")[2] or first, body)
