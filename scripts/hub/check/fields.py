"""The kinds of values that files hold: each takes the string as written and says by code what is wrong."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

ID_SHAPE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PHOTO_SHAPE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|webp)")
_HTML = re.compile(r"<(?=[A-Za-z/!?])")
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55\ufe0f\u20e3\u231a\u231b\u23e9-\u23ff]")
_MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)")
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_SLASHES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,T]+(\d{1,2})[:hg](\d\d))?")
_LOOSE = re.compile(r"(\d+)[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]+(\d{1,2})[:hg](\d{1,2}))?(.*)", re.DOTALL)


def wrong(code: str, **details: object) -> PydanticCustomError:
    """The error that the translation turns into the catalogue's message `code`."""
    return PydanticCustomError(code, code, details)  # type: ignore[arg-type]


def _line(value: str) -> str:
    if "\n" in value:
        raise wrong("text.lines")
    if "<" in value and _HTML.search(value):
        raise wrong("text.html")
    return value


def _title(value: str) -> str:
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
    if "\n" in value:
        value = " ".join(value.split())
    if "<" in value and _HTML.search(value):
        raise wrong("text.html")
    return value


def _markdown(value: str) -> str:
    if not value.strip():
        raise wrong("text.empty")
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


def parse_moment(value: object) -> datetime:
    """"2026-11-05 08:30" as a naive time of the ward's zone."""
    if value.__class__ is str and _MOMENT.fullmatch(value):  # type: ignore[arg-type]
        try:
            moment = datetime.fromisoformat(value)  # type: ignore[arg-type]
        except ValueError:
            raise _explained(value, time=True) from None
        if 2000 <= moment.year <= 2100:
            return moment
    raise _explained(value, time=True)


def parse_date(value: object) -> date:
    """"2026-11-05" as a date."""
    if value.__class__ is str and _DATE.fullmatch(value):  # type: ignore[arg-type]
        try:
            day = date.fromisoformat(value)  # type: ignore[arg-type]
        except ValueError:
            raise _explained(value, time=False) from None
        if 2000 <= day.year <= 2100:
            return day
    raise _explained(value, time=False)


def parse_end(value: object) -> datetime:
    """The first moment no longer covered: a date counts in full, so it ends at the next midnight."""
    if value.__class__ is str and len(value) <= 10:  # type: ignore[arg-type]
        try:
            day = parse_date(value)
        except PydanticCustomError as error:
            raise wrong("moment.shape") if error.type == "moment.date-shape" else error from None
        return datetime(day.year, day.month, day.day) + timedelta(days=1)
    return parse_moment(value)


def _explained(value: object, *, time: bool) -> PydanticCustomError:
    """The error that tells what is wrong with a date or time, with the right form where it can be told."""
    if not isinstance(value, str):
        return wrong("type.text")
    text = value.strip()
    shape = "moment.shape" if time else "moment.date-shape"
    match = _SLASHES.fullmatch(text)
    if match:
        day, month, year, hour, minute = match.groups()
        better = _written(year, month, day, hour or "08", minute or "30", time=time)
        return wrong("moment.slashes", better=better) if better else wrong("moment.day", value=text)
    match = _LOOSE.fullmatch(text)
    if match is None or not text.isascii():
        return wrong(shape)
    year, month, day, hour, minute, rest = match.groups()
    if len(year) != 4 or not 2000 <= int(year) <= 2100:
        return wrong("moment.year")
    if _written(year, month, day, "00", "00", time=False) is None:
        return wrong("moment.day", value=f"{year}-{month}-{day}")
    if hour is None:
        if time and not rest.strip():
            return wrong("moment.time-missing", value=_written(year, month, day, "00", "00", time=False))
        return wrong(shape)
    if not time:
        return wrong("moment.time-extra", better=_written(year, month, day, hour, minute, time=False))
    if int(hour) == 24 and int(minute) == 0:
        return wrong("moment.midnight")
    better = _written(year, month, day, hour, minute, time=True)
    if better is None:
        return wrong("moment.hour", value=f"{hour}:{minute}")
    return wrong("moment.extra" if rest.strip() else "moment.pad", better=better)


def _written(year: str, month: str, day: str, hour: str, minute: str, *, time: bool) -> str | None:
    """The right form of a moment, or None when there is no such moment."""
    try:
        moment = datetime(int(year), int(month), int(day), int(hour), int(minute))
    except ValueError:
        return None
    return f"{moment:%Y-%m-%d %H:%M}" if time else f"{moment:%Y-%m-%d}"


def _text(most: int, check: Callable[[str], str]) -> Any:
    return Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=1, max_length=most), AfterValidator(check)
    ]


Title = _text(120, _title)
Place = _text(120, _line)
Name = _text(120, _line)
Alt = _text(240, _line)
Step = _text(240, _line)
Summary = _text(300, _paragraph)
Note = _text(500, _paragraph)
Markdown = Annotated[str, StringConstraints(max_length=6000), AfterValidator(_markdown)]
Id = Annotated[str, AfterValidator(_id), WithJsonSchema({"type": "string", "pattern": f"^{ID_SHAPE.pattern}$"})]
PhotoName = Annotated[
    str, AfterValidator(_photo), WithJsonSchema({"type": "string", "pattern": f"^{PHOTO_SHAPE.pattern}$"})
]
Flag = Annotated[bool, BeforeValidator(_bool), WithJsonSchema({"type": "boolean"})]
Moment = Annotated[
    datetime, PlainValidator(parse_moment), WithJsonSchema({"type": "string", "pattern": f"^{_MOMENT.pattern}$"})
]
Day = Annotated[date, PlainValidator(parse_date), WithJsonSchema({"type": "string", "pattern": f"^{_DATE.pattern}$"})]
End = Annotated[
    datetime,
    PlainValidator(parse_end),
    WithJsonSchema({"type": "string", "pattern": f"^{_DATE.pattern}( \\d\\d:\\d\\d)?$"}),
]
