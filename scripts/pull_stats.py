"""Lấy số liệu phản ánh từ các sổ ghi trong data/reports.yml. Chỉ lấy số đếm, không lấy nội dung."""

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from command_line import run
from hub.build.settings import NOW_VARIABLE, SettingsError, parse_now
from hub.check.project import WrongFolder, need_project

SETTINGS, SNAPSHOT = "data/reports.yml", "data/report-stats.json"
NOT_INSTALLED = "Chưa cài phần lấy số liệu; hãy chạy bằng lệnh `make stats`, máy tự cài."

app = typer.Typer(add_completion=False, help=__doc__, pretty_exceptions_enable=False)


@app.command()
def pull_stats(
    root: Annotated[
        Path, typer.Option(help="Thư mục của dự án, nơi có mkdocs.yml.", file_okay=False)
    ] = Path(),
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Chỉ cho xem sẽ đổi gì, không ghi.")] = False,
    accept: Annotated[bool, typer.Option("--accept", help="Ghi cả khi số liệu đổi nhiều.")] = False,
) -> None:
    """Đọc sổ, đếm, giấu số nhỏ, ghi data/report-stats.json. Có lỗi thì giữ nguyên số cũ, kết thúc mã 1."""
    if find_spec("ibis") is None:
        _fail(NOT_INSTALLED)
    from hub.stats.compare import moved
    from hub.stats.pull import pull
    from hub.stats.report import describe
    from hub.stats.task import BadSettings, read_task
    from hub.stats.trouble import PullTrouble
    from hub.stats.words import STAGES
    from hub.stats.write import read_snapshot, write_snapshot

    try:
        need_project(root)
        task = read_task(root)
        zone = task.registers.timezone
        now = parse_now(os.environ.get(NOW_VARIABLE, ""), zone)
        old = read_snapshot(root / SNAPSHOT, SNAPSHOT)
        with Console(stderr=True).status("…") as status:
            new = pull(
                task,
                root / "data",
                now,
                os.environ,
                lambda stage, **details: status.update(STAGES[stage].format(**details)),
                old,
            )
        far = moved(old, new, task.registers.limits.change_percent) if old else []
        if far and not accept and not dry_run:
            raise PullTrouble("moved", changes="; ".join(far))
        if not dry_run:
            write_snapshot(root / SNAPSHOT, SNAPSHOT, new)
    except (WrongFolder, BadSettings, SettingsError) as error:
        _fail(str(error))
    except PullTrouble as trouble:
        _fail(trouble.told(SETTINGS))
    typer.echo("\n".join(describe(old, new, SNAPSHOT, dry_run=dry_run)))


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(1)


if __name__ == "__main__":
    run(app)
