"""A warning's view for what is said of it outside its page."""

from hub.model import Edition, WarningBrief, address
from hub.render.views import Link, WarningView


def share_view(edition: Edition, brief: WarningBrief) -> WarningView:
    """The view of a public warning, without neighbours and relatives, of which a message says nothing."""
    other = edition.replacement(brief)
    return WarningView(
        brief=brief,
        status=edition.status(brief),
        seen_updates=edition.seen_updates(brief),
        newer=None,
        older=None,
        replacement=Link(address.warning(other.id), other.title) if other else None,
        related=(),
        short=edition.short_codes[brief.id],
    )
