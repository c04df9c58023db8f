"""The kinds of values that files hold: each takes the string as written and says by code what is wrong."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints, WithJsonSchema
from slugify import slugify

from hub.check.moments import wrong

ID_SHAPE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PHOTO_SHAPE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|webp)")
_HTML = re.compile(r"<(?=[A-Za-z/!?])")
EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u231a\u231b\u23cf\u23e9-\u23ff"
    "\u203c\u2049\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe\u2934\u2935\u3030\u303d\u3297\u3299\ufe0f\u20e3]"
)
"""What is shown as an emoji, signs that ask for it (U+FE0F) and that frame a digit (U+20E3) among it."""
_BOLD = re.compile(r"(?<!\*)\*\*(?!\*)|(?<![_\w])__(?!_)|(?<!_)__(?![_\w])")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)?")


def _line(value: str) -> str:
    if len(value) <= 3:
        _refuse_dots(value)
    if "\n" in value:
        raise wrong("text.lines")
    if "*" in value or "_" in value or "[" in value:
        _refuse_markdown(value)
    if "<" in value and _HTML.search(value):
        raise wrong("text.html")
    return value


def _refuse_dots(value: str) -> None:
    """The skeleton's "..." still stands where a text should."""
    if value in ("...", "…"):
        raise wrong("text.dots")


def _refuse_markdown(value: str) -> None:
    """Bold print and links where only plain text is shown. Hidden digits, as in 59X1-***.45, may stand."""
    bold = _BOLD.search(value)
    if bold:
        raise wrong("text.bold", sign=bold.group())
    link = _LINK.search(value)
    if link:
        raise wrong("text.link", better=link[1].strip() or "tên trang")


def _title(value: str) -> str:
    if len(value) <= 3:
        _refuse_dots(value)
    if "\n" in value:
        raise wrong("text.lines")
    if "*" in value or "_" in value or "[" in value:
        _refuse_markdown(value)
    if "<" in value:
        raise wrong("text.angle")
    if "]]>" in value:
        raise wrong("text.cdata")
    emoji = EMOJI.search(value)
    if emoji:
        raise wrong("text.emoji", char=emoji.group())
    return value


def _paragraph(value: str) -> str:
    if len(value) <= 3:
        _refuse_dots(value)
    if "\n" in value:
        value = " ".join(value.split())
    if "*" in value or "_" in value or "[" in value:
        _refuse_markdown(value)
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
        raise wrong("id", value=value, near=as_id(value))
    return value


def as_id(value: str) -> str:
    """A file's name as it should be written: no folder, no suffix, no accents."""
    stem = re.sub(r"\.[A-Za-z]{2,4}$", "", value.strip().rstrip("/").rpartition("/")[2])
    return slugify(stem)[:80].strip("-") or "ten-tep"


def _photo(value: str) -> str:
    if PHOTO_SHAPE.fullmatch(value) is None:
        stem, _, suffix = value.strip().replace("\\", "/").rpartition("/")[2].rpartition(".")
        suffix = suffix.lower()
        if suffix not in ("jpg", "jpeg", "png", "webp") or not slugify(stem):
            raise wrong("photo.kind", value=value)
        raise wrong("photo.name", value=value, near=f"{slugify(stem)[:80].strip('-')}.{suffix}")
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
First = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=160), AfterValidator(_line)
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
