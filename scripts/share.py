"""In tin nhắn soạn sẵn để dán vào Zalo, Facebook, SMS: một tin, một bài cẩm nang, hoặc tin cả tuần."""

import os
import re
from collections.abc import Iterable
from datetime import datetime
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from command_line import run
from hub.build.ledger import published, read_ledger
from hub.build.settings import NOW_VARIABLE, SettingsError, parse_now
from hub.check.content import Content, load_content
from hub.check.problem import Problem, render_problems
from hub.check.project import WrongFolder, content_folder, need_project, site_address
from hub.model import Edition, PublicWarning, Status, WarningBrief, address
from hub.render import dates
from hub.render.share import share_digest, share_guide, share_view, share_warning
from hub.render.share.words import COMMAND
from hub.render.views import SiteContext


class Format(StrEnum):
    """Where the text is for."""

    ZALO = "zalo"
    FACEBOOK = "facebook"
    SMS = "sms"


class Digest(StrEnum):
    """What time a digest tells of."""

    WEEK = "week"


app = typer.Typer(add_completion=False, help=__doc__, pretty_exceptions_enable=False)


@app.command()
def share(
    id: Annotated[
        str, typer.Argument(help="Tên tin hoặc cẩm nang: tên tệp, bỏ .yml hoặc .md.", metavar="TÊN-TIN")
    ] = "",
    format: Annotated[
        Format, typer.Option(help="zalo (cả Messenger), facebook, hoặc sms (160 chữ không dấu).")
    ] = Format.ZALO,
    update: Annotated[bool, typer.Option("--update", help="Báo cập nhật mới nhất của tin.")] = False,
    withdrawn: Annotated[bool, typer.Option("--withdrawn", help="Báo là tin đã thu hồi.")] = False,
    digest: Annotated[Digest | None, typer.Option(help="Tin của cả tuần (bảy ngày qua).")] = None,
    now: Annotated[str, typer.Option(help='Như thể bây giờ là lúc này, ví dụ "2026-11-25 08:30".')] = "",
    root: Annotated[
        Path, typer.Option(help="Thư mục của dự án, nơi có mkdocs.yml.", file_okay=False)
    ] = Path(),
) -> None:
    """In ra tin nhắn soạn sẵn, để chép vào Zalo, Facebook hoặc SMS. Lời nhắc của máy không lẫn vào đó."""
    if digest and (id or update or withdrawn):
        _stop(COMMAND["id-and-digest"])
    if not digest and not id:
        _stop(COMMAND["no-id"])
    content, edition, context = _read(root, now)
    if digest:
        _note_bad("digest-bad", content.problems)
        typer.echo(share_digest(edition, context, format))
        return
    of_code = {code: id for id, code in edition.short_codes.items()}
    name = of_code.get(_name_in(id), _name_in(id))
    known = {b.id: b for b in content.briefs} | {old: b for b in content.briefs for old in b.aliases}
    _refuse_bad_file(content.problems, known[name].id if name in known else name)
    if name in known:
        brief = known[name]
        file = f"content/warnings/{brief.id}.yml"
        _refuse_hidden(brief, edition.now, file)
        text = _warning_text(edition, context, content.fresh[brief.id], format, update, withdrawn, file)
        at = address.warning(brief.id)
    else:
        guides = {g.id: g for g in content.guides} | {old: g for g in content.guides for old in g.aliases}
        if name not in guides:
            _stop(_unknown(name, {b.id for b in edition.warnings} | guides.keys()))
        if update or withdrawn:
            _stop(COMMAND["guide-only"].format(id=name))
        text = share_guide(guides[name], context, format)
        at = address.guide(guides[name].id)
    _note_bad("others-bad", content.problems)
    if at not in edition.published:
        typer.echo(COMMAND["not-yet"], err=True)
    typer.echo(text)


def _read(root: Path, now: str) -> tuple[Content, Edition, SiteContext]:
    try:
        need_project(root)
    except WrongFolder as error:
        _stop(str(error))
    site_url = site_address(root)
    if not site_url:
        _stop(COMMAND["no-site-url"])
    content = load_content(root, content_folder(root), root / "data")
    if content.ward is None:
        settings = [p for p in content.problems if p.file.endswith(("ward.yml", "categories.yml"))]
        _stop(f"{COMMAND['bad-ward']}\n{render_problems(settings)}")
    try:
        moment = parse_now(now or os.environ.get(NOW_VARIABLE, ""), content.ward.timezone)
    except SettingsError as error:
        _stop(str(error))
    edition = content.edition(moment, site_url, published=published(read_ledger(root / "data")))
    return content, edition, SiteContext(site_url, content.ward, content.categories, False)


def _warning_text(
    edition: Edition,
    context: SiteContext,
    warning: PublicWarning,
    format: str,
    update: bool,
    withdrawn: bool,
    file: str,
) -> str:
    view = share_view(edition, warning.brief)
    if withdrawn and view.status is not Status.WITHDRAWN:
        _stop(COMMAND["not-withdrawn"].format(file=file))
    if update and view.status is Status.WITHDRAWN:
        _stop(COMMAND["withdrawn-update"])
    if update and not view.seen_updates:
        waiting = warning.brief.updated[:1]
        code = "no-update-yet" if waiting else "no-update"
        _stop(COMMAND[code].format(file=file, at=dates.moment(waiting[0]) if waiting else ""))
    return share_warning(view, warning, context, format, update=update)


def _name_in(id: str) -> str:
    """The name of a warning or guide in whatever was typed or pasted: a path, a file's name, a link."""
    place = re.split(r"[?#]", id.strip(), maxsplit=1)[0]  # Facebook adds ?fbclid= to every link
    return place.replace("\\", "/").rstrip("/").rpartition("/")[2].removesuffix(".yml").removesuffix(".md")


def _refuse_bad_file(problems: Iterable[Problem], name: str) -> None:
    own = [p for p in problems if p.file.endswith((f"/warnings/{name}.yml", f"/guides/{name}.md"))]
    if own:
        _stop(f"{COMMAND['bad-file']}\n{render_problems(own)}")


def _refuse_hidden(brief: WarningBrief, now: datetime, file: str) -> None:
    if brief.draft:
        _stop(COMMAND["draft"].format(file=file))
    if brief.published > now:
        shown = f"{brief.published:%Y-%m-%d %H:%M}"
        _stop(COMMAND["upcoming"].format(at=dates.moment(brief.published), now=shown))


def _unknown(name: str, known: Iterable[str]) -> str:
    """That there is no such name, and those that may have been meant: alike, or with it as a part."""
    known = sorted(known, reverse=True)
    near = get_close_matches(name, known, n=3, cutoff=0.7) or [k for k in known if name and name in k][:3]
    more = COMMAND["nearest"].format(ids=", ".join(near)) if near else COMMAND["none-near"]
    return COMMAND["unknown"].format(id=name) + more


def _note_bad(code: str, problems: Iterable[Problem]) -> None:
    count = len({p.file for p in problems})
    if count:
        typer.echo(COMMAND[code].format(count=count), err=True)


def _stop(message: str) -> NoReturn:
    typer.echo(message.rstrip("\n"), err=True)
    raise typer.Exit(1)


if __name__ == "__main__":
    run(app)
