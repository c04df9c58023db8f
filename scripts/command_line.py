"""How the commands of this folder start: what is typed wrongly is answered in Vietnamese."""

import sys
from collections.abc import Callable
from typing import Any, NoReturn

import typer
from typer.exceptions import TyperException

_USAGE, _INTERRUPTED = 2, 130
_SAYS = {
    "NoSuchOption": "Lệnh này không có tuỳ chọn {option}.{near}",
    "MissingParameter": "Còn thiếu {name}.",
    "BadOptionUsage": "Sau {option} còn thiếu một giá trị.",
    "number": "{name} phải là một số nguyên{range}.",
    "choice": "{name} phải là một trong: {choices}.",
    "BadParameter": "{name} chưa đúng: {message}.",
    "command": "Không có việc nào tên như vậy. Các việc: {commands}.",
    "extra": 'Thừa chữ ở cuối lệnh. Điều gì có dấu cách thì đặt trong dấu nháy kép, như "2026-11-25 08:30".',
}
_HELP = "Xem cách gõ: thêm --help vào sau lệnh."


def run(command: typer.Typer | Callable[..., None]) -> NoReturn:
    """Run the command with the arguments of this process, and end it with the command's exit code.

    Codes: 2 for what cannot be understood, 130 after an interruption.
    """
    app = command
    if not isinstance(app, typer.Typer):
        app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        app.command()(command)
    try:
        code = app(standalone_mode=False)
    except typer.Abort:
        sys.exit(_INTERRUPTED)
    except TyperException as error:
        typer.echo(explain(error), err=True)
        sys.exit(_USAGE)
    sys.exit(code if isinstance(code, int) else 0)


def explain(error: TyperException) -> str:
    """What was typed wrongly, and how to find out what can be typed."""
    kind = type(error).__name__
    if kind == "NoArgsIsHelpError":
        return str(getattr(error, "message", error))
    context: Any = getattr(error, "ctx", None)
    known: dict[str, Any] = getattr(getattr(context, "command", None), "commands", {})
    details = {
        "option": getattr(error, "option_name", ""),
        "name": _name_of(getattr(error, "param", None)),
        "message": getattr(error, "message", str(error)),
        "near": _near(getattr(error, "possibilities", None)),
        "commands": ", ".join(known),
        "choices": ", ".join(_choices_of(getattr(error, "param", None))),
        "range": _range_of(getattr(error, "param", None)),
    }
    if kind == "UsageError":
        kind = "command" if known else "extra"
    elif kind == "BadParameter" and details["choices"]:
        kind = "choice"
    elif kind == "BadParameter" and _kind_of(getattr(error, "param", None)) is int:
        kind = "number"
    return f"{_SAYS.get(kind, '{message}').format(**details)} {_HELP}"


def _near(possibilities: list[str] | None) -> str:
    return f" Có phải: {', '.join(sorted(possibilities))}?" if possibilities else ""


def _name_of(parameter: Any) -> str:
    """An option as it is typed, an argument by what it is for."""
    if parameter is None:
        return "một phần của lệnh"
    if getattr(parameter, "param_type_name", "") == "option":
        return str(parameter.opts[0])
    return str(getattr(parameter, "help", "") or parameter.name).rstrip(".")


def _kind_of(parameter: Any) -> Any:
    return getattr(getattr(parameter, "type_descriptor", None), "annotation", None)


def _range_of(parameter: Any) -> str:
    """From where to where a number may be."""
    info = getattr(getattr(parameter, "type_descriptor", None), "parameter_info", None)
    least, most = getattr(info, "min", None), getattr(info, "max", None)
    return f" từ {least} đến {most}" if least is not None and most is not None else ""


def _choices_of(parameter: Any) -> list[str]:
    kind = getattr(parameter, "type_descriptor", None)
    return [str(getattr(choice, "value", choice)) for choice in getattr(kind, "choices", None) or ()]
