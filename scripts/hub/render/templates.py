"""The templates. Everything they are given is escaped unless it is Markup."""

import re
from functools import cached_property

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined, Template
from jinja2.ext import Extension
from markupsafe import escape

from hub.render import words

_WORD = re.compile(r"\{\{ w\.([A-Z_]+) \}\}")


class CatalogueWords(Extension):
    """Puts the catalogue's words into a template when it is compiled, escaped: they never change."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        """The template with each `{{ w.NAME }}` replaced. Raises AttributeError for an unknown word."""
        return _WORD.sub(lambda match: str(escape(getattr(words, match[1]))), source)


_ENVIRONMENT = Environment(
    loader=PackageLoader("hub.render"),
    extensions=[CatalogueWords],
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
_ENVIRONMENT.globals["w"] = words


def keep_compiled(where: BytecodeCache) -> None:
    """From now on take compiled templates from there, and put them there."""
    _ENVIRONMENT.bytecode_cache = where


class PageTemplate:
    """A template that is compiled when it is first rendered: most builds render few kinds of page."""

    def __init__(self, name: str):
        self._name = name

    @cached_property
    def _template(self) -> Template:
        return _ENVIRONMENT.get_template(self._name)

    def render(self, **values: object) -> str:
        """The template filled with `values`; all that it names must be among them."""
        return self._template.render(values)


def template(name: str) -> PageTemplate:
    """The template of that file name."""
    return PageTemplate(name)
