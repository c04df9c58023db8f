"""Tell every problem of the content at once, with file, line and how to mend it. Builds nothing."""

import os
import re
from pathlib import Path
from typing import Annotated

import typer

from hub.build.ledger import ledger_problems, read_ledger, unread_addresses
from hub.build.settings import NOW_VARIABLE, SettingsError, parse_now
from hub.check.content import Content, load_content
from hub.check.problem import Problem, render_problems, render_problems_json
from hub.model import Edition

_DOCS_DIR = re.compile(
    r"^docs_dir:[ \t]*(?:\"([^\"\n]+)\"|'([^'\n]+)'|([^\s#][^#\n]*?))[ \t]*(?:#.*)?$", re.MULTILINE
)

app = typer.Typer(add_completion=False, help=__doc__)


@app.command()
def check(
    root: Annotated[Path, typer.Option(help="The folder that holds mkdocs.yml.", file_okay=False)] = Path(),
    as_json: Annotated[bool, typer.Option("--json", help="Print for programs: files, problems.")] = False,
) -> None:
    """Read content/ and data/ and print what must be mended. Exit 1 when there is something."""
    content = load_content(root, content_folder(root), root / "data")
    problems = [*content.problems, *dead_addresses(content, root / "data")]
    render = render_problems_json if as_json else render_problems
    seen = content.files.keys() | {problem.file for problem in problems}
    typer.echo(render(problems, len(seen)), nl=False)
    raise typer.Exit(1 if problems else 0)


def content_folder(root: Path) -> Path:
    """The folder that mkdocs.yml names as `docs_dir`, by default content/. The file is not otherwise read."""
    try:
        settings = (root / "mkdocs.yml").read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return root / "content"
    found = _DOCS_DIR.search(settings)
    return root / next((name for name in found.groups() if name), "content") if found else root / "content"


def dead_addresses(content: Content, data: Path) -> list[Problem]:
    """Addresses of the ledger that the content, as it stands now, would no longer answer at."""
    if content.ward is None:
        return []
    try:
        now = parse_now(os.environ.get(NOW_VARIABLE, ""), content.ward.timezone)
    except SettingsError as error:
        raise typer.BadParameter(str(error)) from None
    edition = Edition(
        now=now,
        site_url="",
        ward=content.ward,
        categories=content.categories,
        guides=content.guides,
        pages=content.pages,
        briefs=content.briefs,
    )
    return list(ledger_problems(data, read_ledger(data), edition, unread_addresses(content)))


if __name__ == "__main__":
    app()
