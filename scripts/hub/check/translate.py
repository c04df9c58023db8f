"""From pydantic's errors to problems at the right line."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from slugify import slugify

from hub.check.fields import as_id
from hub.check.messages import MESSAGES
from hub.check.naming import SEVERITY_OF, WHOLE_WARD, Path, area_written, key_meant, name_of, nearest
from hub.check.problem import Problem, problem
from hub.read.document import Document
from hub.read.lines import shortened

_GROUPS = {
    "photos": "`  - file: anh-1.jpg`, dòng dưới `    alt: ảnh cho thấy gì`",
    "updates": "`  - at: 2026-11-07 09:00`, dòng dưới `    note: có chuyện gì mới`",
    "withdrawn": "`  at: 2026-11-09 10:00`, dòng dưới `  reason: vì sao thu hồi`",
    "hotlines": '`  - name: Trực ban`, dòng dưới `    tel: "028 1234 5678"`',
    "announce": "`  - name: nhom-zalo`, dòng dưới `    kind: zalo-bot`",
    "areas": "`  khu-pho-1: Khu phố 1`",
    "sources": '`  - name: Sổ phản ánh`, dòng dưới `    files: "reports/so-*.csv"`',
    "columns": "`      opened: Nhận lúc`",
    "limits": "`  seconds: 300`",
}
_STEPS = {
    "what_to_do": "Cúp máy, gọi 113",
    "photos": "file: anh-1.jpg",
    "updates": "at: 2026-11-07 09:00",
    "hotlines": "name: Trực ban",
    "announce": "name: nhom-zalo",
}
_SHORT_LISTS = ("areas", "scam_numbers", "related", "aliases", "call", "dates", "categories", "severities")
_CHILDREN = {
    "at": {"withdrawn": "  at: ", "updates": "  - at: "},
    "note": {"updates": "    note: "},
    "reason": {"withdrawn": "  reason: "},
    "file": {"photos": "  - file: "},
    "alt": {"photos": "    alt: "},
}
"""Keys of groups: below which keys they stand, and how their line begins there."""
_PIECES = re.compile(r"[,;]|\s+và\s+|\s+-\s+")
_MARKS = re.compile(r"(?:^|\s)(?:[-*+–—‒−•·●▪◦‣→](?=\s|[^\W\d])|\d{1,2}[.)](?=\s))")
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)-")
_BLOCK_BEGUN = re.compile(r"^([\w-]+):\s*[|>][+-]?\s*(?: #.*)?$")


def translate(
    file: str, document: Document, error: ValidationError, model: type[BaseModel], within: str = ""
) -> Iterator[Problem]:
    """One problem for each error; `within` is the head of the errors' paths that the file does not have."""
    details = error.errors(include_url=False)
    paths = [tuple(step for step in detail["loc"] if step != "[key]") for detail in details]
    meant = {
        (*p[:-1], _meant(d, model))
        for p, d in zip(paths, details, strict=True)
        if d["type"] == "extra_forbidden"
    }
    for path, detail in zip(paths, details, strict=True):
        if detail["type"] == "missing" and (path in meant or path[0] in document.lost):
            continue  # it is there, but its key is misspelt or its line told of already
        if detail["type"] == "too_short" and any(p[: len(path)] == path and p != path for p in paths):
            continue  # pydantic counts good items only
        yield _translated(file, document, detail, path[1:] if within else path, model)


def _translated(
    file: str, document: Document, detail: ErrorDetails, path: Path, model: type[BaseModel]
) -> Problem:
    kind, context = detail["type"], detail.get("ctx", {})
    value = detail["input"]
    key, name = name_of(path), str(path[-1]) if path else ""
    place = document.locate(path)
    if kind == "missing":
        return problem(file, place, "key.missing", key=key, name=name)
    if kind == "extra_forbidden":
        return _unknown_key(file, document, detail, path, model)
    if (value == "" and kind != "ward.key") or kind in ("string_too_short", "text.empty"):
        return _empty(file, document, path, model)
    if kind == "text.dots":
        code = "text.dots" if _is_required(model, path) else "text.dots-optional"
        return problem(file, place, code, key=key)
    if "other" in context:
        return _either(file, place, key, kind, context)
    if kind in MESSAGES:
        if "[key]" in detail["loc"]:
            place = document.locate_key(path)
        return problem(file, place, kind, **{"key": key, "name": name, **context})
    if kind == "string_too_long":
        return problem(
            file, place, "text.long", key=key, most=context["max_length"], length=len(value.strip())
        )
    if kind == "too_short":
        if not path:
            return problem(file, place, "category.none")
        code = "list.few" if _is_required(model, path) else "list.few-optional"
        return problem(file, place, code, key=key, least=context["min_length"])
    if kind == "too_long":
        return problem(file, place, "list.many", key=key, most=context["max_length"], length=len(value))
    if kind in ("enum", "literal_error"):
        return _choice(file, place, path, value, str(context["expected"]))
    if kind == "tuple_type":
        return _list(file, place, path, value)
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        example = next((_GROUPS[step] for step in reversed(path) if step in _GROUPS), "`  name: ...`")
        return problem(file, place, "type.group", key=key, example=example)
    if isinstance(value, list) and path == ("category",):
        first = next((item for item in value if isinstance(item, str) and item), "lua-dao")
        return problem(file, place, "type.one", key=key, better=f"category: {first}")
    return problem(file, place, "type.colon" if isinstance(value, dict) else "type.text", key=key)


def _either(file: str, place: tuple[int, int], key: str, kind: str, context: dict[str, str]) -> Problem:
    """A date of a year in two digits: the reading nearest to the date in the file's name, or both."""
    name = "better" if "better" in context else "value"
    forms = [context[name], context["other"]]
    dated = _DATE.match(file.rpartition("/")[2])
    if dated is None or (day := _day(dated[1])) is None:
        time = "" if name == "better" else " 08:30"
        better, other = (f"{form}{time}" for form in forms)
        return problem(file, place, "moment.either", key=key, better=better, other=other)
    near = min(forms, key=lambda form: abs((date.fromisoformat(form[:10]) - day).days))
    return problem(file, place, kind, **{"key": key, name: near})


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _unknown_key(
    file: str, document: Document, detail: ErrorDetails, path: Path, model: type[BaseModel]
) -> Problem:
    name = str(path[-1])
    place = document.locate_key(path)
    if detail["input"] == "" and " " in name:
        return problem(file, place, "key.comma", key=f"`{name}`")
    above = _line_above(document.text, place[0])
    begun = _BLOCK_BEGUN.match(above) if len(path) == 1 else None
    near = _meant(detail, model)
    if begun and near is None:
        return problem(file, place, "yaml.not-indented", name=f"{begun[1]}: |")
    if len(path) == 1 and name in _CHILDREN and "withdrawn" in model.model_fields:
        ways = _CHILDREN[name]
        parent = next((key for key in ways if key in document.value), next(reversed(ways)))
        value = detail["input"] if isinstance(detail["input"], str) else ""
        better = shortened(f"{ways[parent]}{value or '...'}")
        return problem(file, place, "key.child", name=name, parent=parent, better=better)
    code = "key.unknown-near" if near else "key.unknown"
    return problem(file, place, code, key=name_of(path), near=near)


def _empty(file: str, document: Document, path: Path, model: type[BaseModel]) -> Problem:
    place, key = document.locate(path), name_of(path)
    if path and path[-1] in ("withdrawn", "updates", "photos", "hotlines", "sources", "announce"):
        return problem(file, place, "type.group", key=key, example=_GROUPS[str(path[-1])])
    if path == ("what_to_do",):
        return problem(file, place, "type.list", key=key, example=_STEPS["what_to_do"])
    code = "text.empty" if _is_required(model, path) else "text.empty-optional"
    return problem(file, place, code, key=key)


def _choice(file: str, place: tuple[int, int], path: Path, value: Any, expected: str) -> Problem:
    key = name_of(path)
    choices = [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]
    if not isinstance(value, str):
        return problem(file, place, "type.one", key=key, better=f"{path[-1]}: {choices[0]}")
    near = nearest(value, choices)
    if path == ("severity",):
        near = SEVERITY_OF.get(slugify(value[:80])) or near
        return problem(file, place, "choice.severity-near" if near else "choice.severity", key=key, near=near)
    code = "choice.near" if near else "choice"
    shown = ", ".join(choice if choice.isalnum() else f'"{choice}"' for choice in choices)
    return problem(file, place, code, key=key, choices=shown, near=near)


def _list(file: str, place: tuple[int, int], path: Path, value: Any) -> Problem:
    """Something else where a list should be, with the list that was likely meant."""
    key, name = name_of(path), str(path[-1])
    pieces = [p for part in _PIECES.split(value) if (p := part.strip())] if isinstance(value, str) else []
    if name == "areas" and isinstance(value, str):
        if slugify(value) in WHOLE_WARD:
            return problem(file, place, "list.whole-ward")
        pieces = [area_written(piece) for piece in pieces]
    if name in ("related", "aliases"):
        pieces = [as_id(piece) for piece in pieces]
    of_values = len(path) > 1 and path[0] == "sources" and path[-2] in ("categories", "areas", "statuses")
    if (name in _SHORT_LISTS or of_values) and pieces:
        quoted = name in ("scam_numbers", "call", "dates")
        better = ", ".join(f'"{piece}"' if quoted else piece for piece in pieces)
        return problem(file, place, "type.list-short", key=key, better=f"{name}: [{better}]")
    if isinstance(value, str) and name == "what_to_do":
        first = next((piece for part in _MARKS.split(value) if (piece := part.strip())), "...")
        return problem(file, place, "type.list", key=key, example=shortened(first))
    return problem(file, place, "type.list", key=key, example=_STEPS.get(name, "..."))


def _meant(detail: ErrorDetails, model: type[BaseModel]) -> str | None:
    """The key that an unknown key was most likely meant to be."""
    return key_meant(str(detail["loc"][-1]), _known_keys(model, detail["loc"][:-1]))


def _line_above(text: str, line: int) -> str:
    """The nearest line above that is not blank."""
    return next((written for written in reversed(text.split("\n")[: line - 1]) if written.strip()), "")


def _is_required(model: type[BaseModel], path: Path) -> bool:
    """Whether the value at a path must be there. Items of a list need not."""
    at = model
    for step in path[:-1]:
        if isinstance(step, str) and step in at.model_fields:
            at = _model_within(at.model_fields[step].annotation) or at
    last = path[-1] if path else ""
    return isinstance(last, str) and last in at.model_fields and at.model_fields[last].is_required()


def _known_keys(model: type[BaseModel], path: Sequence[str | int]) -> list[str]:
    """The keys that may stand at a path of the model."""
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            model = _model_within(model.model_fields[step].annotation) or model
    return list(model.model_fields)


def _model_within(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_within(part))), None)
