"""Gửi tin mới đến các kênh ghi trong data/ward.yml. Mỗi tin, mỗi kênh một lần."""

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from command_line import run
from hub.announce.words import RUN
from hub.build.ledger import published, read_ledger
from hub.build.settings import NOW_VARIABLE, SettingsError, parse_now
from hub.check.content import load_content
from hub.check.project import WrongFolder, content_folder, need_project

app = typer.Typer(add_completion=False, help=__doc__, pretty_exceptions_enable=False)


@app.command()
def announce(
    root: Annotated[
        Path, typer.Option(help="Thư mục của dự án, nơi có mkdocs.yml.", file_okay=False)
    ] = Path(),
    send: Annotated[bool, typer.Option("--send", help="Gửi thật. Không có thì chỉ cho xem trước.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Chỉ cho xem trước (mặc định).")] = False,
    channel: Annotated[str, typer.Option(help="Chỉ kênh này.", metavar="TÊN-KÊNH")] = "",
    now: Annotated[str, typer.Option(help='Xem trước như thể bây giờ là "2026-11-25 08:30".')] = "",
    first_time: Annotated[
        bool, typer.Option("--first-time", help="Lần gửi đầu tiên: tạo sổ data/announced.txt.")
    ] = False,
    mark_sent: Annotated[str, typer.Option(help="Ghi sổ là kênh đã có tin này.", metavar="ĐỊA-CHỈ-TIN")] = "",
    resend: Annotated[
        str, typer.Option(help="Ghi sổ là kênh chưa có tin này, để gửi lại.", metavar="ĐỊA-CHỈ-TIN")
    ] = "",
    limit: Annotated[int, typer.Option(help="Mỗi lần gửi nhiều nhất bấy nhiêu tin một kênh.", min=1)] = 5,
    attempts: Annotated[int, typer.Option(help="Mỗi tin thử nhiều nhất bấy nhiêu lần.", min=1)] = 4,
    pause: Annotated[float, typer.Option(help="Nghỉ bấy nhiêu giây rồi thử lại, sau đó gấp đôi.")] = 2.0,
    timeout: Annotated[float, typer.Option(help="Đợi máy chủ nhiều nhất bấy nhiêu giây.")] = 60.0,
) -> None:
    """Cho xem tin sẽ gửi đi đâu, hoặc gửi thật với --send. Có gì chưa gửi được thì kết thúc mã 1."""
    if find_spec("apprise") is None:
        _fail(RUN["not-installed"])
    from hub.announce.command import Refusal, Wish, run
    from hub.announce.pace import Pace

    rehearsed = now or os.environ.get(NOW_VARIABLE, "")
    wish = Wish(
        send=send and not dry_run,
        channel=channel,
        first_time=first_time,
        mark_sent=mark_sent,
        resend=resend,
        limit=limit,
        pace=Pace(attempts=attempts, first=pause),
        timeout=timeout,
    )
    try:
        need_project(root)
        content = load_content(root, content_folder(root), root / "data")
        if content.problems or content.ward is None:
            raise Refusal(RUN["bad-content"])
        if rehearsed and wish.writes:
            raise Refusal(RUN["rehearsal"])
        moment = parse_now(rehearsed, content.ward.timezone)
        good = run(wish, content, root, moment, published(read_ledger(root / "data")), os.environ, typer.echo)
    except (WrongFolder, SettingsError, Refusal) as error:
        _fail(str(error))
    raise typer.Exit(0 if good else 1)


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(1)


if __name__ == "__main__":
    run(app)
