"""Tạo tệp mới: một cảnh báo, một cẩm nang, hoặc trang của một phường khác."""

import os
import shlex
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from command_line import run
from hub.build.settings import NOW_VARIABLE, SettingsError, parse_now
from hub.check.content import load_content
from hub.check.privacy import Contacts, find_private
from hub.check.project import WrongFolder, need_project
from hub.check.reason import reason_of
from hub.new.site import NotEmpty, write_site
from hub.new.skeleton import render_guide_skeleton, render_warning_skeleton, slug, warning_id

app = typer.Typer(no_args_is_help=True, add_completion=False, help=__doc__)

_LONGEST_TITLE = 120
_OPEN, _CLOSE = '“„‘«"', '”’»"'

Title = Annotated[list[str], typer.Argument(help="Tiêu đề, đặt trong dấu nháy kép.")]
Root = Annotated[Path, typer.Option(help="Thư mục của dự án, nơi có mkdocs.yml.")]


@app.command()
def warning(title: Title, root: Root = Path()) -> None:
    """Tạo một cảnh báo trong content/warnings/, có sẵn lời giải thích từng dòng để điền vào."""
    categories, areas, now = _ward(root)
    whole = _title(title)
    path = root / "content" / "warnings" / f"{warning_id(whole, now)}.yml"
    _write(path, render_warning_skeleton(whole, now, categories, areas))


@app.command()
def guide(title: Title, root: Root = Path()) -> None:
    """Tạo một bài cẩm nang trong content/guides/, có sẵn lời giải thích để điền vào."""
    categories, _, now = _ward(root)
    whole = _title(title)
    _write(root / "content" / "guides" / f"{slug(whole)}.md", render_guide_skeleton(whole, now, categories))


@app.command()
def site(folder: Annotated[Path, typer.Argument(help="Một thư mục trống hoặc chưa có.")]) -> None:
    """Tạo trang cho một phường khác trong FOLDER: mkdocs.yml, content/ và data/, dựng được ngay."""
    try:
        files = write_site(folder, Path(__file__).parent.resolve(), sys.executable)
    except NotEmpty:
        _stop(f"{folder} đã có tệp. Chọn một thư mục trống hoặc chưa có.")
    except OSError as error:
        _stop(f"Không ghi được vào {folder}: {reason_of(error)}. Chọn một thư mục khác.")
    typer.echo(f"Đã tạo {len(files)} tệp trong {folder}. Việc tiếp theo:")
    typer.echo(f"1. Sửa {folder / 'data/ward.yml'}: tên, địa chỉ, số điện thoại, khu phố của phường.")
    typer.echo(f"2. Sửa {folder / 'mkdocs.yml'}: site_name (tên trang) và site_url (địa chỉ thật của trang).")
    typer.echo("3. Kiểm tra, rồi dựng trang:")
    for script in ("check.py", "build.py"):
        command = (
            sys.executable,
            str(Path(__file__).parent.resolve() / script),
            "--root",
            str(folder.resolve()),
        )
        typer.echo(f"  {shlex.join(command)}")
    typer.echo(f"Các lệnh khác: xem {folder / 'README.md'}.")


def _title(words: list[str]) -> str:
    """The title as it is meant, though its quotes were forgotten, or are the curly ones of a chat program."""
    title = " ".join(" ".join(words).split())
    inner = title.lstrip(_OPEN).rstrip(_CLOSE).strip()
    if not any(sign in inner for sign in _OPEN + _CLOSE):  # else they are a quotation within the title
        title = inner
    _refuse_bad_title(title)
    return title


def _refuse_bad_title(title: str) -> None:
    """What would be wrong with a title is said before a file stands there under its name."""
    if not slug(title):
        _stop("Tiêu đề phải có ít nhất một chữ cái hoặc chữ số.")
    length = len(title.strip())
    if length > _LONGEST_TITLE:
        _stop(
            f"Tiêu đề dài {length} ký tự, nhiều nhất là {_LONGEST_TITLE}. Hãy viết ngắn lại rồi gõ lại lệnh."
        )
    private = next(find_private(title, Contacts(frozenset(), frozenset())), None)
    if private is not None:
        _stop(
            f"Tiêu đề có {private.value}, giống số điện thoại, số giấy tờ hay biển số xe;"
            " tiêu đề còn thành tên tệp và địa chỉ trang. Hãy bỏ số đó rồi gõ lại lệnh."
            " Số của kẻ gian thì ghi vào scam_numbers trong tệp."
        )


def _need_project(root: Path) -> None:
    try:
        need_project(root)
    except WrongFolder as error:
        _stop(str(error))


def _ward(root: Path) -> tuple[dict[str, str], dict[str, str], datetime]:
    _need_project(root)
    content = load_content(root, root / "content", root / "data", only_ward=True)
    if content.ward is None:
        _stop("data/ward.yml hoặc data/categories.yml có lỗi. Hãy gõ make check và sửa trước.")
    categories = {key: category.name for key, category in content.categories.items()}
    try:
        now = parse_now(os.environ.get(NOW_VARIABLE, ""), content.ward.timezone)
    except SettingsError as error:
        _stop(str(error))
    return categories, dict(content.ward.areas), now


def _write(path: Path, text: str) -> None:
    """All of the text or no file: half a file would stop the next try, and every check."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("x", encoding="utf-8", newline="\n")
        try:
            with file:  # a full disk may be told only when the file is closed
                file.write(text)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
    except FileExistsError:
        _stop(f"{path} đã có. Hãy đổi tiêu đề, hoặc mở tệp đó ra sửa.")
    except OSError as error:
        _stop(
            f"Không ghi được {path}: {reason_of(error)}. Hãy dọn bớt đĩa hoặc xin quyền ghi, rồi gõ lại lệnh."
        )
    typer.echo(f"Đã tạo {path}. Mở tệp ra, viết vào chỗ có dấu ba chấm, rồi gõ: make check")


def _stop(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(1)


if __name__ == "__main__":
    run(app)
