"""The templates. Everything they are given is escaped unless it is Markup."""

from functools import cached_property

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from hub.render import words

_ENVIRONMENT = Environment(
    loader=PackageLoader("hub.render"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
_ENVIRONMENT.globals["w"] = words


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
