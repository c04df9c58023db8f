"""How the commands of this folder start: what is typed wrongly is answered in Vietnamese, and so is a file
or folder that cannot be opened."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import typer
from typer.exceptions import TyperException

from hub.check.reason import reason_of

_FAILED, _USAGE, _INTERRUPTED, _CLOSED = 1, 2, 130, 141
_SAYS = {
    "NoSuchOption": "Lệnh này không có tuỳ chọn {option}.{near}",
    "MissingParameter": "Còn thiếu {name}.",
    "BadOptionUsage": "Sau {option} còn thiếu một giá trị.",
    "no-value": "{option} không đi kèm giá trị nào; hãy bỏ phần từ dấu = trở đi.",
    "whole": "{name} phải là một số nguyên{range}.",
    "number": "{name} phải là một số{range}, phần lẻ viết sau dấu chấm, như 2.5.",
    "folder": "{name} phải là một thư mục mà máy đọc được.",
    "choice": "{name} phải là một trong: {choices}.",
    "BadParameter": "{name} chưa đúng.",
    "command": "Không có việc nào tên như vậy. Các việc: {commands}.",
    "extra": 'Thừa chữ ở cuối lệnh. Điều gì có dấu cách thì đặt trong dấu nháy kép, như "2026-11-25 08:30".',
    "other": "Lệnh chưa đúng.",
}
_HELP = "Xem cách gõ: thêm --help vào sau lệnh."
_DISK = "Không đọc hoặc ghi được {path}: {reason}. Hãy kiểm tra quyền của tệp và thư mục đó rồi gõ lại lệnh."


def run(command: typer.Typer | Callable[..., None]) -> NoReturn:
    """Run the command with the arguments of this process, and end it with the command's exit code.

    Codes: 1 for what the system refuses, 2 for what cannot be understood, 130 after an interruption.
    """
    app = command
    if not isinstance(app, typer.Typer):
        app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        app.command()(command)
    try:
        code = app(standalone_mode=False)
        sys.stdout.flush()
    except typer.Abort:
        sys.exit(_INTERRUPTED)
    except TyperException as error:
        typer.echo(explain(error), err=True)
        sys.exit(_USAGE)
    except BrokenPipeError:
        # Whoever read the output has seen enough. What is left of it must not be tried again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(_CLOSED)
    except OSError as error:
        path = error.filename2 or error.filename or "tệp"
        typer.echo(_DISK.format(path=os.fsdecode(path), reason=reason_of(error)), err=True)
        sys.exit(_FAILED)
    sys.exit(code if isinstance(code, int) else 0)


def explain(error: TyperException) -> str:
    """What was typed wrongly, and how to find out what can be typed."""
    kind = type(error).__name__
    if kind == "NoArgsIsHelpError":
        return str(getattr(error, "message", error))
    context: Any = getattr(error, "ctx", None)
    parameter: Any = getattr(error, "param", None)
    known: dict[str, Any] = getattr(getattr(context, "command", None), "commands", {})
    details = {
        "option": getattr(error, "option_name", ""),
        "name": _name_of(parameter),
        "near": _near(getattr(error, "possibilities", None)),
        "commands": ", ".join(known),
        "choices": ", ".join(_choices_of(parameter)),
        "range": _range_of(parameter),
    }
    if kind == "UsageError":
        kind = "command" if known else "extra"
    elif kind == "BadOptionUsage" and "not take" in str(error):
        kind = "no-value"
    elif kind == "BadParameter" and details["choices"]:
        kind = "choice"
    elif kind == "BadParameter":
        kind = _KINDS.get(_kind_of(parameter), kind)
    return f"{_SAYS.get(kind, _SAYS['other']).format(**details)} {_HELP}"


_KINDS: dict[Any, str] = {int: "whole", float: "number", Path: "folder"}


def _near(possibilities: list[str] | None) -> str:
    likely = sorted(set(possibilities or ()) - {"--help"})
    return f" Có phải: {', '.join(likely)}?" if likely else ""


def _name_of(parameter: Any) -> str:
    """An option as it is typed, an argument by what it is for."""
    if parameter is None:
        return "một phần của lệnh"
    if getattr(parameter, "param_type_name", "") == "option":
        return str(parameter.opts[0])
    words = str(getattr(parameter, "help", "") or parameter.name).rstrip(".")
    return words[:1].lower() + words[1:]


def _kind_of(parameter: Any) -> Any:
    return getattr(getattr(parameter, "type_descriptor", None), "annotation", None)


def _range_of(parameter: Any) -> str:
    """From where to where a number may be."""
    info = getattr(getattr(parameter, "type_descriptor", None), "parameter_info", None)
    least, most = getattr(info, "min", None), getattr(info, "max", None)
    if least is None:
        return ""
    return f" từ {least} trở lên" if most is None else f" từ {least} đến {most}"


def _choices_of(parameter: Any) -> list[str]:
    kind = getattr(parameter, "type_descriptor", None)
    return [str(getattr(choice, "value", choice)) for choice in getattr(kind, "choices", None) or ()]
