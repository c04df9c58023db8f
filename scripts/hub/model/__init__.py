"""What the hub speaks of. Frozen, typed, and told the time: nothing here asks for it."""

from hub.model.announce import AnnounceChannel
from hub.model.category import Category
from hub.model.edition import Edition
from hub.model.guide import Guide
from hub.model.page import ProsePage
from hub.model.status import Severity, Status
from hub.model.ward import Channel, ChatGroup, Hotline, Ward
from hub.model.warning import Photo, PublicWarning, Update, WarningBrief, Withdrawal

__all__ = [
    "AnnounceChannel",
    "Category",
    "Channel",
    "ChatGroup",
    "Edition",
    "Guide",
    "Hotline",
    "Photo",
    "ProsePage",
    "PublicWarning",
    "Severity",
    "Status",
    "Update",
    "Ward",
    "WarningBrief",
    "Withdrawal",
]
