"""From pydantic's errors to problems at the right line."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from slugify import slugify

from hub.check.messages import MESSAGES
from hub.check.problem import Problem, problem
from hub.read.document import Document

Path = tuple[str | int, ...]

_EXAMPLES = {"photos": "file", "updates": "at", "withdrawn": "at", "hotlines": "tel", "areas": "khu-pho-1"}


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
        if detail["type"] == "missing" and path in meant:
            continue  # it is there, but its key is misspelt
        if detail["type"] == "too_short" and any(p[: len(path)] == path and p != path for p in paths):
            continue  # pydantic counts good items only
        yield _translated(file, document, detail, path[1:] if within else path, model)


def nearest(word: str, known: Sequence[str]) -> str | None:
    """The known word that `word` was most likely meant to be."""
    plain = word.lower()[:80]
    if not plain.isascii() or " " in plain:
        plain = slugify(plain)
    close = get_close_matches(plain, known, n=1, cutoff=0.6)
    return close[0] if close else None


def _translated(
    file: str, document: Document, detail: ErrorDetails, path: Path, model: type[BaseModel]
) -> Problem:
    kind, context = detail["type"], detail.get("ctx", {})
    value = detail["input"]
    key = _named(path)
    place = document.locate(path)
    if kind in MESSAGES:
        if value == "" and kind not in ("text.empty", "ward.key"):
            return problem(file, place, "text.empty", key=key)
        if "[key]" in detail["loc"]:
            place = document.locate_key(path)
        return problem(file, place, kind, **{"key": key, **context})
    if kind == "missing":
        return problem(file, place, "key.missing", key=key, name=path[-1])
    if kind == "extra_forbidden":
        if value == "" and " " in str(path[-1]):
            return problem(file, document.locate_key(path), "key.comma", key=str(path[-1]))
        near = _meant(detail, model)
        code = "key.unknown-near" if near else "key.unknown"
        return problem(file, document.locate_key(path), code, key=key, near=near)
    if value == "" or kind == "string_too_short":
        return problem(file, place, "text.empty", key=key)
    if kind == "string_too_long":
        return problem(
            file, place, "text.long", key=key, most=context["max_length"], length=len(value.strip())
        )
    if kind == "too_short":
        if not path:
            return problem(file, place, "category.none")
        return problem(file, place, "list.few", key=key, least=context["min_length"])
    if kind == "too_long":
        return problem(file, place, "list.many", key=key, most=context["max_length"], length=len(value))
    if kind in ("enum", "literal_error"):
        choices = [word.strip("'") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]
        if not isinstance(value, str):
            return problem(file, place, "type.text", key=key)
        near = nearest(value, choices)
        return problem(
            file, place, "choice.near" if near else "choice", key=key, choices=", ".join(choices), near=near
        )
    if kind == "tuple_type":
        return problem(file, place, "type.list", key=key)
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        example = next((_EXAMPLES[step] for step in reversed(path) if step in _EXAMPLES), "name")
        return problem(file, place, "type.group", key=key, example=example)
    return problem(file, place, "type.colon" if isinstance(value, dict) else "type.text", key=key)


def _meant(detail: ErrorDetails, model: type[BaseModel]) -> str | None:
    """The key that an unknown key was most likely meant to be."""
    return nearest(str(detail["loc"][-1]), _known_keys(model, detail["loc"][:-1]))


def _named(path: Path) -> str:
    """How a message names a value: "title", "updates[2].at" (counted from 1)."""
    name = ""
    for step in path:
        name += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if name else step
    return name


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
