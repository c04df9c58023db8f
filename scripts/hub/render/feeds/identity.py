"""How a feed names things, for ever: a reader that meets a new name tells people of a new item.

A new warning is its permanent URL. What happens to it later is that URL with a fragment, which its
page carries as an id. Updates are numbered by their place in the file from 1, so that a later update
never renames an earlier one.
"""

from datetime import datetime

from hub.model import WarningBrief, address

WITHDRAWN_FRAGMENT = "thu-hoi"
EXPIRED_FRAGMENT = "het-hieu-luc"


def update_fragment(number: int) -> str:
    """The id of a warning's update on its page; `number` counts from 1 in the order of the file."""
    return f"cap-nhat-{number}"


def fragment(brief: WarningBrief, kind: str, at: datetime) -> str:
    """The fragment of an entry of `kind` at the moment `at`: "" for a new warning.

    Raises ValueError when the warning has no update at that moment.
    """
    if kind == "update":
        return update_fragment(brief.updated.index(at) + 1)
    return {"new": "", "withdrawn": WITHDRAWN_FRAGMENT, "expired": EXPIRED_FRAGMENT}[kind]


def item_url(site_url: str, brief: WarningBrief, kind: str, at: datetime) -> str:
    """The absolute, permanent URL of an entry: RSS guid, JSON Feed id."""
    part = fragment(brief, kind, at)
    return site_url + address.warning(brief.id) + (f"#{part}" if part else "")
