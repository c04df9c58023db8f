"""The station that speaks, as data/ward.yml describes it."""

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from hub.model.announce import AnnounceChannel


@dataclass(frozen=True, slots=True, kw_only=True)
class Hotline:
    """A telephone of the station. `tel` as people write it; `hours` in words, may be empty."""

    name: str
    tel: str
    hours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatGroup:
    """A group or page where residents get and give news. `kind` is zalo, facebook or other."""

    name: str
    kind: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A channel that really is the station's."""

    name: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ward:
    """The ward. `areas` maps each area's key to its name, in the order of the file.

    While `demo` is true every page, feed and message says that this is a sample. `announce` are channels
    that news is sent to; without one, nothing is sent. `digest` is the
    hash of the file's bytes.
    """

    name: str
    short_name: str
    place: str
    address: str
    timezone: ZoneInfo
    demo: bool
    email: str
    hotlines: tuple[Hotline, ...]
    chat_groups: tuple[ChatGroup, ...]
    official_channels: tuple[Channel, ...]
    areas: Mapping[str, str]
    digest: str
    announce: tuple[AnnounceChannel, ...] = ()
