"""The templates, compiled once at import. Everything they are given is escaped unless it is Markup."""

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


def template(name: str) -> Template:
    """The template of that file name."""
    return _ENVIRONMENT.get_template(name)
