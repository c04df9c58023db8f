"""Commented skeletons that an officer fills in."""

from datetime import datetime, timedelta
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from slugify import slugify

_LONGEST = 80
_TEMPLATES = Path(__file__).parent
_FIRST_DURATION = timedelta(days=90)


def slug(title: str, longest: int = _LONGEST) -> str:
    """The title as a file name: a-z, 0-9 and "-" only, whole words, at most `longest` letters."""
    return slugify(title, max_length=longest, word_boundary=True, save_order=True)


def warning_id(title: str, now: datetime) -> str:
    """The id, and so the permanent address, of a warning written at `now`."""
    day = now.date().isoformat()
    return f"{day}-{slug(title, _LONGEST - len(day) - 1)}".rstrip("-")


def render_warning_skeleton(
    title: str, now: datetime, categories: dict[str, str], areas: dict[str, str]
) -> str:
    """The YAML of a new warning, with a comment on each key. `categories` and `areas` map keys to names."""
    return _render(
        "warning.yml.j2",
        title=title,
        published=now.strftime("%Y-%m-%d %H:%M"),
        expires=(now + _FIRST_DURATION).date().isoformat(),
        categories=categories,
        areas=areas,
    )


def render_guide_skeleton(title: str, now: datetime, categories: dict[str, str]) -> str:
    """The Markdown of a new guide."""
    return _render("guide.md.j2", title=title, updated=now.date().isoformat(), categories=categories)


def quote(text: str) -> str:
    """`text` as a YAML scalar in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def _render(name: str, **values: object) -> str:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - YAML and Markdown, not HTML
    )
    environment.filters["quote"] = quote
    return environment.get_template(name).render(**values)
