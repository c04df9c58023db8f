"""What is wrong with YAML that cannot be read, in terms that its writer knows."""

import re

import yaml

from hub.read.fault import Fault

_KEY = r"^\s*(?:- +)?[\w-]+:"
_TWO_COLONS = re.compile(rf"{_KEY} +(?![\"'|>\[{{&*!]).*?(:)(?:\s|$)")
_TEXT_COLON = re.compile(r"^\s*- +(?![\"'\[{]).*?(:)(?:\s|$)")
_NO_SPACE = re.compile(r"^\s*(?:- +)?[a-z_]+(:)[^\s/:]")
_QUOTED = re.compile(rf"(?:{_KEY} +|^\s*- +)([\"'])(.*)$")
_NO_COLON = re.compile(r"^\s*[a-z_]+\s+[^:]*$")
_SPECIAL = "@`%|>&*!?,"


def syntax_fault(text: str, error: yaml.YAMLError) -> Fault:
    """The fault that PyYAML's error most likely comes from, at the place where to mend it."""
    said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or ''} {error}"
    mark = getattr(error, "problem_mark", None)
    lines = text.split("\n")
    line = min(mark.line, len(lines) - 1) if mark else 0
    column = mark.column if mark else 0
    if "nesting" in said:
        return Fault("yaml.nested", line + 1, column + 1, most=8)
    if "single document" in said or "document start" in said:
        return Fault("yaml.several", line + 1, column + 1)
    if "unknown escape" in said or "hexdecimal" in said or "hexadecimal" in said:
        return Fault("yaml.escape", line + 1, column + 1)
    return (
        _quote(lines, line, getattr(error, "context_mark", None), said)
        or _colon(lines, line, said)
        or _bracket(lines, line, column, said, getattr(error, "context_mark", None))
        or _character(lines, line, column, said, getattr(error, "context_mark", None))
        or _indent(lines, line, column)
    )


def _quote(lines: list[str], line: int, context: yaml.Mark | None, said: str) -> Fault | None:
    """A quote that is not closed, or closed before the end of the sentence."""
    if "quoted scalar" in said and context is not None:
        return Fault(
            "yaml.quote-open", context.line + 1, context.column + 1, quote=lines[context.line][context.column]
        )
    for number in range(min(line, len(lines) - 1), max(-1, line - 12), -1):
        match = _QUOTED.search(lines[number])
        if match is None:
            continue
        quote, rest = match[1], match[2]
        body = rest.replace("''", "") if quote == "'" else re.sub(r"\\.", "", rest)
        closed = body.find(quote)
        column = match.start(1) + 1
        if closed < 0:
            return Fault("yaml.quote-open", number + 1, column, quote=quote)
        after = body[closed + 1 :].strip()
        if after and not after.startswith(("#", ",", "]", "}", ":")):
            return Fault(
                "yaml.quote-inside", number + 1, column, quote=quote, other="'" if quote == '"' else '"'
            )
        if number < line:
            break
    return None


def _colon(lines: list[str], line: int, said: str) -> Fault | None:
    """A colon inside a sentence, a colon without its space, or no colon at all."""
    for number in (line, line - 1):
        if 0 <= number < len(lines):
            match = _NO_SPACE.search(lines[number])
            if match:
                return Fault("yaml.colon-space", number + 1, match.start(1) + 1)
    if "mapping values are not allowed" in said:
        match = _TWO_COLONS.search(lines[line]) or _TEXT_COLON.search(lines[line])
        if match:
            return Fault("yaml.colon", line + 1, match.start(1) + 1)
        if line and lines[line - 1].strip() and _indent_of(lines[line]) <= _indent_of(lines[line - 1]):
            return None
    if "could not find expected ':'" in said or "expected ':'" in said:
        for number in (line - 1, line):
            if 0 <= number < len(lines) and _NO_COLON.match(lines[number]):
                return Fault("yaml.no-colon", number + 1, _indent_of(lines[number]) + 1)
    return None


def _bracket(lines: list[str], line: int, column: int, said: str, context: yaml.Mark | None) -> Fault | None:
    """A list in [ ] or a group in { } that is not closed."""
    if "flow" not in said and "',' or" not in said:
        return None
    if context is not None and context.line < len(lines):
        opened = lines[context.line][context.column : context.column + 1]
        comment = lines[context.line].find(" #", context.column)
        if opened in ("[", "{") and comment >= 0:
            return Fault("yaml.hash", context.line + 1, comment + 2)
        if opened in ("[", "{"):
            close = "]" if opened == "[" else "}"
            return Fault("yaml.bracket", context.line + 1, context.column + 1, open=opened, close=close)
    return Fault("yaml.bracket", line + 1, column + 1, open="[", close="]")


def _character(
    lines: list[str], line: int, column: int, said: str, context: yaml.Mark | None
) -> Fault | None:
    """A text that starts with a sign which means something to YAML."""
    for piece, code in (("alias", "yaml.alias"), ("anchor", "yaml.anchor"), ("tag", "yaml.tag")):
        if f"scanning an {piece}" in said or f"a {piece}" in said:
            return Fault(
                code, context.line + 1 if context else line + 1, (context.column if context else column) + 1
            )
    sign = lines[line][column : column + 1]
    if sign and sign in "]}":
        return Fault("yaml.bracket-extra", line + 1, column + 1, sign=sign)
    if sign and sign in _SPECIAL and ("cannot start" in said or "alias" in said or "did not find" in said):
        return Fault("yaml.sign", line + 1, column + 1, sign=sign)
    if "block scalar" in said:
        return Fault("yaml.block", line + 1, column + 1)
    return None


def _indent(lines: list[str], line: int, column: int) -> Fault:
    """Lines that do not start where their neighbours start, or else a line that cannot be read at all."""
    above = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), None)
    if lines[line].strip() and above is not None and _indent_of(lines[line]) != _indent_of(lines[above]):
        return Fault("yaml.indent", line + 1, _indent_of(lines[line]) + 1)
    return Fault("yaml.syntax", line + 1, column + 1)


def _indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
