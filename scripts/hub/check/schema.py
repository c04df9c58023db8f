"""The JSON Schema of each kind of file, for editors that complete and check while one types."""

from typing import Any

from pydantic import BaseModel

from hub.check.labels import KINDS, LABELS
from hub.check.markdown_heads import GuideHead, PageHead
from hub.check.reports_file import ReportsFile
from hub.check.ward_file import CategoriesFile, WardFile
from hub.check.warning_file import WarningFile

_MODELS: dict[str, type[BaseModel]] = {
    "warning": WarningFile,
    "guide": GuideHead,
    "page": PageHead,
    "ward": WardFile,
    "categories": CategoriesFile,
    "reports": ReportsFile,
}


def json_schema(kind: str) -> dict[str, Any]:
    """The schema (draft 2020-12) of "warning", "guide", "page", "ward", "categories" or "reports".

    Every field has a Vietnamese title and description. Raises KeyError for another kind.
    """
    schema = _MODELS[kind].model_json_schema(mode="validation")
    name = _MODELS[kind].__name__
    definitions = schema.get("$defs", {})
    _label(name, schema)
    for defined, part in definitions.items():
        part.pop("description", None)
        _label(defined, part)
    if kind == "categories":
        entries = schema["properties"]["entries"]
        schema = {"type": "object", **{key: value for key, value in entries.items() if key != "title"}}
        schema["$defs"] = definitions
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = KINDS[kind]
    schema.pop("description", None)
    return schema


def _label(name: str, schema: dict[str, Any]) -> None:
    for key, part in schema.get("properties", {}).items():
        title, description = LABELS.get(f"{name}.{key}", (key, ""))
        part["title"] = title
        if description:
            part["description"] = description
        if part.get("default") in ([], ""):
            del part["default"]
