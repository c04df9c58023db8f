"""Kể hết mọi chỗ phải sửa trong content/, data/ và mkdocs.yml, có tệp, dòng và cách sửa. Không dựng trang."""

import os
from collections.abc import Set
from pathlib import Path
from typing import Annotated

import typer

from command_line import run
from hub.build.ledger import published, read_ledger, unread_addresses
from hub.build.promises import promise_problems
from hub.build.settings import NOW_VARIABLE, SettingsError, parse_now
from hub.check.content import Content, load_content
from hub.check.hints import find_hints, render_hints
from hub.check.problem import render_problems, render_problems_json
from hub.check.project import WrongFolder, check_project, content_folder, need_project
from hub.check.waiting import find_waiting, render_waiting
from hub.model import Edition

app = typer.Typer(add_completion=False, help=__doc__, pretty_exceptions_enable=False)


@app.command()
def check(
    root: Annotated[
        Path, typer.Option(help="Thư mục của dự án, nơi có mkdocs.yml.", file_okay=False)
    ] = Path(),
    as_json: Annotated[
        bool, typer.Option("--json", help="In ra cho chương trình đọc: files, problems, hints, waiting.")
    ] = False,
) -> None:
    """Đọc content/, data/ và mkdocs.yml rồi kể hết chỗ phải sửa. Kết thúc với mã 1 khi có lỗi."""
    try:
        need_project(root)
    except WrongFolder as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    folder = content_folder(root)
    content = load_content(root, folder, root / "data")
    lines = read_ledger(root / "data")
    edition = edition_now(content, published(lines))
    problems = [*check_project(root), *content.problems]
    if edition is not None:
        unread = unread_addresses(content)
        problems += promise_problems(
            content,
            edition,
            lines,
            root=root,
            folder=folder,
            data=root / "data",
            cache=root / ".cache/hub",
            unread=unread,
        )
    waiting = find_waiting(content.briefs, edition.now, os.path.relpath(folder, root)) if edition else []
    hints = find_hints(content.fresh.values(), folder, os.path.relpath(folder, root))
    seen = content.files.keys() | {problem.file for problem in problems}
    if as_json:
        typer.echo(render_problems_json(problems, len(seen), waiting, hints), nl=False)
    else:
        typer.echo(render_problems(problems, len(seen)), nl=False)
        typer.echo("" if problems else render_waiting(waiting), nl=False)
        typer.echo(render_hints(hints), nl=False)
    raise typer.Exit(1 if problems else 0)


def edition_now(content: Content, published: Set[str]) -> Edition | None:
    """The content as it stands now, or at HUB_NOW; None when the ward cannot be read."""
    if content.ward is None:
        return None
    try:
        now = parse_now(os.environ.get(NOW_VARIABLE, ""), content.ward.timezone)
    except SettingsError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    return content.edition(now, "", published=published)


if __name__ == "__main__":
    run(app)
