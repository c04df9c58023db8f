"""The kinds of values that files hold: each takes the string as written and says by code what is wrong."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints, WithJsonSchema

from hub.check.moments import wrong

ID_SHAPE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PHOTO_SHAPE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|webp)")
_HTML = re.compile(r"<(?=[A-Za-z/!?])")
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55\ufe0f\u20e3\u231a\u231b\u23e9-\u23ff]")


def _line(value: str) -> str:
    _refuse_dots(value)
    if "\n" in value:
        raise wrong("text.lines")
    if "<" in value and _HTML.search(value):
        raise wrong("text.html")
    return value


def _refuse_dots(value: str) -> None:
    """The skeleton's "..." still stands where a text should."""
    if value in ("...", "…"):
        raise wrong("text.dots")


def _title(value: str) -> str:
    _refuse_dots(value)
    if "\n" in value:
        raise wrong("text.lines")
    if "<" in value:
        raise wrong("text.angle")
    if "]]>" in value:
        raise wrong("text.cdata")
    emoji = _EMOJI.search(value)
    if emoji:
        raise wrong("text.emoji", char=emoji.group())
    return value


def _paragraph(value: str) -> str:
    _refuse_dots(value)
    if "\n" in value:
        value = " ".join(value.split())
    if "<" in value and _HTML.search(value):
        raise wrong("text.html")
    return value


def _markdown(value: str) -> str:
    if not value.strip():
        raise wrong("text.empty")
    _refuse_dots(value.strip())
    return value


def _bool(value: object) -> bool:
    if value == "true":
        return True
    if value == "false":
        return False
    raise wrong("bool")


def _id(value: str) -> str:
    if ID_SHAPE.fullmatch(value) is None:
        raise wrong("id", value=value)
    return value


def _photo(value: str) -> str:
    if PHOTO_SHAPE.fullmatch(value) is None:
        raise wrong("photo.name", value=value)
    return value


Title = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120), AfterValidator(_title)
]
Name = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120), AfterValidator(_line)
]
Step = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=240), AfterValidator(_line)
]
Summary = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300), AfterValidator(_paragraph)
]
Note = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500), AfterValidator(_paragraph)
]
Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Markdown = Annotated[str, StringConstraints(max_length=6000), AfterValidator(_markdown)]
Id = Annotated[
    str, AfterValidator(_id), WithJsonSchema({"type": "string", "pattern": f"^{ID_SHAPE.pattern}$"})
]
PhotoName = Annotated[
    str, AfterValidator(_photo), WithJsonSchema({"type": "string", "pattern": f"^{PHOTO_SHAPE.pattern}$"})
]
Flag = Annotated[bool, BeforeValidator(_bool), WithJsonSchema({"type": "boolean"})]
