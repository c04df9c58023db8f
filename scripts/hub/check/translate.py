"""From pydantic's errors to problems at the right line."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from hub.check.messages import MESSAGES
from hub.check.problem import Problem, problem
from hub.read.document import Document

Path = tuple[str | int, ...]

_EXAMPLES = {"photos": "file", "updates": "at", "withdrawn": "at", "hotlines": "tel", "areas": "khu-pho-1"}


def translate(
    file: str, document: Document, error: ValidationError, model: type[BaseModel], within: str = ""
) -> Iterator[Problem]:
    """One problem for each error; `within` is a part of the errors' paths that the file itself does not have."""
    for detail in error.errors(include_url=False):
        path: Path = tuple(step for step in detail["loc"] if step != "[key]")
        if within:
            path = path[1:] if path[:1] == (within,) else path
        yield _translated(file, document, detail, path, model)


def nearest(word: str, known: Sequence[str]) -> str | None:
    """The known word that `word` was most likely meant to be."""
    close = get_close_matches(word.lower()[:80], known, n=1, cutoff=0.6)
    return close[0] if close else None


def _translated(
    file: str, document: Document, detail: ErrorDetails, path: Path, model: type[BaseModel]
) -> Problem:
    kind, context = detail["type"], detail.get("ctx", {})
    value = detail["input"]
    key = _named(path)
    place = document.locate(path)
    if kind in MESSAGES:
        if kind in ("bool", "text.empty") and value == "":
            return problem(file, document.locate_key(path), "text.empty", key=key)
        if "[key]" in detail["loc"]:
            place = document.locate_key(path)
        return problem(file, place, kind, **{"key": key, **context})
    if kind == "missing":
        return problem(file, document.locate_key(path[:-1]) if path[:-1] else place, "key.missing", key=key)
    if kind == "extra_forbidden":
        if value == "" and " " in str(path[-1]):
            return problem(file, document.locate_key(path), "key.comma", key=str(path[-1]))
        near = nearest(str(path[-1]), _known_keys(model, detail["loc"][:-1]))
        code = "key.unknown-near" if near else "key.unknown"
        return problem(file, document.locate_key(path), code, key=key, near=near)
    if value == "" or kind == "string_too_short":
        return problem(file, place, "text.empty", key=key)
    if kind == "string_too_long":
        return problem(file, place, "text.long", key=key, most=context["max_length"], length=len(value.strip()))
    if kind == "too_short":
        return problem(file, place, "list.few", key=key, least=context["min_length"])
    if kind == "too_long":
        return problem(file, place, "list.many", key=key, most=context["max_length"], length=len(value))
    if kind in ("enum", "literal_error"):
        choices = [word.strip("'") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]
        if not isinstance(value, str):
            return problem(file, place, "type.text", key=key)
        near = nearest(value, choices)
        return problem(file, place, "choice.near" if near else "choice", key=key, choices=", ".join(choices), near=near)
    if kind == "tuple_type":
        return problem(file, place, "type.list", key=key)
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        example = next((_EXAMPLES[step] for step in reversed(path) if step in _EXAMPLES), "name")
        return problem(file, place, "type.group", key=key, example=example)
    return problem(file, place, "type.text", key=key)


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
