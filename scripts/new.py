"""Begin something new: a warning, a guide, or another ward's site."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from hub.check.content import load_content
from hub.new.site import NotEmpty, write_site
from hub.new.skeleton import render_guide_skeleton, render_warning_skeleton, slug, warning_id

app = typer.Typer(no_args_is_help=True, add_completion=False, help=__doc__)

Title = Annotated[str, typer.Argument(help="Tiêu đề, đặt trong dấu nháy kép.")]
Root = Annotated[Path, typer.Option(help="The folder that holds mkdocs.yml.")]


@app.command()
def warning(title: Title, root: Root = Path()) -> None:
    """Write a commented skeleton of a warning to content/warnings/, for an officer to fill in."""
    categories, areas, now = _ward(root)
    _need_letters(title)
    path = root / "content" / "warnings" / f"{warning_id(title, now)}.yml"
    _write(path, render_warning_skeleton(title, now, categories, areas))


@app.command()
def guide(title: Title, root: Root = Path()) -> None:
    """Write a commented skeleton of a guide to content/guides/."""
    categories, _, now = _ward(root)
    _need_letters(title)
    _write(root / "content" / "guides" / f"{slug(title)}.md", render_guide_skeleton(title, now, categories))


@app.command()
def site(folder: Annotated[Path, typer.Argument(help="An empty or missing folder.")]) -> None:
    """Begin another ward's site in FOLDER: mkdocs.yml, content/ and data/, ready to build."""
    try:
        files = write_site(folder)
    except NotEmpty:
        _stop(f"{folder} đã có tệp. Chọn một thư mục trống hoặc chưa có.")
    typer.echo(
        f"Đã tạo {len(files)} tệp trong {folder}. Việc tiếp theo: sửa {folder}/data/ward.yml, rồi chạy"
    )
    typer.echo(f"  python {Path(__file__).parent / 'build.py'} --root {folder}")


def _need_letters(title: str) -> None:
    if not slug(title):
        _stop("Tiêu đề phải có ít nhất một chữ cái hoặc chữ số.")


def _ward(root: Path) -> tuple[dict[str, str], dict[str, str], datetime]:
    content = load_content(root, root / "content", root / "data", only_ward=True)
    if content.ward is None:
        _stop("data/ward.yml hoặc data/categories.yml có lỗi: chạy make check và sửa trước.")
    categories = {key: category.name for key, category in content.categories.items()}
    return categories, dict(content.ward.areas), datetime.now(content.ward.timezone)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        _stop(f"{path} đã có. Đổi tiêu đề, hoặc sửa tệp đó.")
    except OSError as error:
        _stop(f"Không ghi được {path}: {error.strerror}.")
    typer.echo(f"Đã tạo {path}. Mở tệp ra điền, rồi chạy: make check")


def _stop(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(1)


if __name__ == "__main__":
    app()
