"""The shape of data/ward.yml and of one entry of data/categories.yml."""

import re
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainValidator, WithJsonSchema
from slugify import slugify

from hub.check.announce_entry import AnnounceEntry
from hub.check.fields import ID_SHAPE, First, Flag, Name
from hub.check.moments import wrong
from hub.model import address

_URL = re.compile(r"https://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_LONGEST_URL = 500
_EMAIL = re.compile(r"[a-z0-9.+_-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE)
_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_CONTRAST = 7.0


def _url(value: str) -> str:
    if '"' in value or "<" in value or _URL.fullmatch(value) is None:
        raise wrong("ward.url")
    if len(value) > _LONGEST_URL:
        raise wrong("ward.url-long", length=len(value), most=_LONGEST_URL)
    return value


def _tel(value: str) -> str:
    digits = sum(c.isdecimal() for c in value)
    if not 3 <= digits <= 15 or not value.isascii() or value.strip("0123456789 +.-()"):
        raise wrong("ward.tel", value=value)
    return value


def _email(value: str) -> str:
    if _EMAIL.fullmatch(value) is None:
        raise wrong("ward.email", value=value)
    return value


def _timezone(value: object) -> ZoneInfo:
    if not isinstance(value, str):
        raise wrong("type.text")
    try:
        return ZoneInfo(value)
    except (ValueError, OSError, LookupError):
        raise wrong("ward.timezone", value=value) from None


def _key(value: str) -> str:
    if ID_SHAPE.fullmatch(value) is None or len(value) > 80:
        raise wrong("ward.key", value=value, near=slugify(value)[:80] or "khoa-1")
    if value == address.WHOLE_WARD:
        raise wrong("ward.key-reserved", value=value)
    return value


def _colour(value: str) -> str:
    if _COLOUR.fullmatch(value) is None:
        raise wrong("category.colour")
    ratio = contrast_with_white(value)
    if ratio < _CONTRAST:
        raise wrong("category.contrast", value=value, ratio=f"{int(ratio * 10) / 10}".replace(".", ","))
    return value.lower()


def contrast_with_white(colour: str) -> float:
    """The contrast ratio of WCAG 2 (1 to 21) between a colour "#rrggbb" and white."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


Url = Annotated[
    str, AfterValidator(_url), WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https://"})
]
Tel = Annotated[
    str, AfterValidator(_tel), WithJsonSchema({"type": "string", "pattern": r"^[0-9 +.()-]{3,24}$"})
]
Email = Annotated[str, AfterValidator(_email), WithJsonSchema({"type": "string", "format": "email"})]
Zone = Annotated[ZoneInfo, PlainValidator(_timezone), WithJsonSchema({"type": "string"})]
Key = Annotated[
    str, AfterValidator(_key), WithJsonSchema({"type": "string", "pattern": f"^{ID_SHAPE.pattern}$"})
]
Colour = Annotated[
    str, AfterValidator(_colour), WithJsonSchema({"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"})
]


class HotlineEntry(BaseModel):
    """One of `hotlines`."""

    model_config = ConfigDict(extra="forbid")
    name: Name
    tel: Tel
    hours: Name = ""


class ChatGroupEntry(BaseModel):
    """One of `chat_groups`."""

    model_config = ConfigDict(extra="forbid")
    name: Name
    kind: Literal["zalo", "facebook", "other"]
    url: Url


class ChannelEntry(BaseModel):
    """One of `official_channels`."""

    model_config = ConfigDict(extra="forbid")
    name: Name
    url: Url


class WardFile(BaseModel):
    """data/ward.yml."""

    model_config = ConfigDict(extra="forbid", arbitrary_types_allowed=True)
    demo: Flag
    name: Name
    short_name: Name
    place: Name
    address: Name
    timezone: Zone
    hotlines: tuple[HotlineEntry, ...] = Field(min_length=1)
    email: Email
    chat_groups: tuple[ChatGroupEntry, ...] = ()
    official_channels: tuple[ChannelEntry, ...] = ()
    areas: dict[Key, Name] = Field(min_length=1)
    announce: tuple[AnnounceEntry, ...] = ()


class CategoryEntry(BaseModel):
    """One entry of data/categories.yml."""

    model_config = ConfigDict(extra="forbid")
    name: Name
    icon: Literal["fire", "lock", "hook", "phone", "people", "person", "leaf", "search", "alert"]
    colour: Colour
    cap: Literal[
        "Geo",
        "Met",
        "Safety",
        "Security",
        "Rescue",
        "Fire",
        "Health",
        "Env",
        "Transport",
        "Infra",
        "CBRNE",
        "Other",
    ]
    call: tuple[Tel, ...] = ()
    duty_first: Flag = False
    first: First = ""


class CategoriesFile(BaseModel):
    """data/categories.yml: key to category."""

    model_config = ConfigDict(extra="forbid")
    entries: dict[Key, CategoryEntry] = Field(min_length=1)
