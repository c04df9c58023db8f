"""Getting round a fault of YAML, so that the rest of the file can be looked at as well.

Nothing mended is ever accepted: the fault is told, and keeps the file from being published. No mending
moves another character: one sign takes another's place, or something is added where a line ends.
"""

import re

from hub.read.fault import Fault

_MARK = re.compile(r"^(\s*)[*+–—‒−•·●▪◦‣→] ")
_COLON = re.compile(r":(?=\s|$)")
_SIGNS = {
    "yaml.colon": "\u2236",
    "yaml.sign": "•",
    "yaml.dash-start": "•",
    "yaml.bracket-start": "(",
    "yaml.quote-open": "“",
    "yaml.quote-inside": "“",
}
"""What may stand anywhere in place of the sign at the fault."""
_LEFT_OUT = frozenset(
    ("yaml.colon-space", "yaml.full-width", "yaml.equals", "yaml.no-colon", "yaml.stray-line")
)
"""Faults of a whole line at the left edge: it becomes a remark."""


def mended(text: str, fault: Fault) -> str | None:
    """`text` with the fault got round, or None when that is not safely done."""
    lines = text.split("\n")
    line, column = lines[fault.line - 1], fault.column - 1
    key = str(fault.details.get("key", ""))
    if fault.code in ("yaml.colon", "yaml.need-bar"):
        lines[fault.line - 1] = line[:column] + _COLON.sub(_SIGNS["yaml.colon"], line[column:])
    elif fault.code == "yaml.star-item":
        lines = [_MARK.sub("\\1- ", written) for written in lines]
    elif fault.code == "yaml.bold":
        lines[fault.line - 1] = line[:column] + line[column:].replace("**", "••").replace("*", "•", 1)
    elif fault.code in _SIGNS and column < len(line):
        lines[fault.line - 1] = f"{line[:column]}{_SIGNS[fault.code]}{line[column + 1 :]}"
    elif fault.code == "yaml.no-colon" and line.rstrip() == key:
        lines[fault.line - 1] = f"{key}:"
    elif fault.code in _LEFT_OUT and line and not line[0].isspace():
        lines[fault.line - 1] = f"#{line[1:]}"
    else:
        return None
    after = "\n".join(lines)
    return None if after == text else after


def lost_key(fault: Fault) -> str | None:
    """The key that getting round a fault takes away, so that nobody is told that it is missing."""
    return str(fault.details["key"]) if fault.code in _LEFT_OUT and "key" in fault.details else None
