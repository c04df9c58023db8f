"""What files of content/ are read against."""

from typing import NamedTuple
from zoneinfo import ZoneInfo

from hub.check.privacy import Contacts


class Setting(NamedTuple):
    """What a file is read against: the ward's zone and its own contacts (None: not known, do not judge)."""

    zone: ZoneInfo
    contacts: Contacts | None

    @classmethod
    def unknown(cls) -> "Setting":
        """For a ward that cannot be read."""
        return cls(ZoneInfo("Asia/Ho_Chi_Minh"), None)
