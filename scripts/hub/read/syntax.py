"""What is wrong with YAML that cannot be read, in terms that its writer knows."""

import re

import yaml

from hub.read.fault import Fault
from hub.read.lines import LIKE_KEYS, bad_line, has_keys, mark_item, odd_blank, shortened

_KEY = r"^\s*(?:- +)?[\w-]+:"
_TWO_COLONS = re.compile(rf"(?P<key>{_KEY} +)(?![\"'|>\[{{&*!])(?P<value>.*?(?P<colon>:)(?:\s.*)?)$")
_TEXT_COLON = re.compile(r"(?P<key>^\s*- +)(?![\"'\[{])(?P<value>.*?(?P<colon>:)(?:\s.*)?)$")
_NO_SPACE = re.compile(r"^(?P<key>\s*(?:- +)?[a-z_]+)(?P<colon>:)(?P<value>[^\s/:].*)")
_QUOTED = re.compile(rf"(?:{_KEY} +|^\s*- +)([\"'])(.*)$")
_VALUE = re.compile(rf"(?P<key>{_KEY} +|^\s*- +)(?P<value>\S.*)$")
_DASH = re.compile(r"^(?P<indent>\s*)-(?P<rest>[^\s-].*)$")
_CHILD = re.compile(r"^(?P<indent> *)(?P<key>note|alt|reason|tel|hours|kind|url)[ ]*:")
_PARENT = re.compile(r"^(?P<indent> *(?:- +)?)(?P<key>at|file|name)[ ]*:")
_STAR_ITEM = re.compile(r"^\s*\* ")
_SENTENCE_COLON = re.compile(r"^\s+(?:[^\s:]+\s+)*?[^\s:]+(?P<colon>:)(?:\s|$)")
_OPEN_KEY = re.compile(r"(?P<key>what_happened|if_affected)[ ]*:[ ]*$")
_SPECIAL = "@`%|>&*!?,"


def syntax_fault(text: str, error: yaml.YAMLError) -> Fault:
    """The fault that PyYAML's error most likely comes from, at the place where to mend it."""
    said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or ''} {error}"
    mark = getattr(error, "problem_mark", None)
    lines = text.split("\n")
    line = min(mark.line, len(lines) - 1) if mark else 0
    column = mark.column if mark else 0
    context = getattr(error, "context_mark", None)
    if "nesting" in said:
        return Fault("yaml.nested", line + 1, column + 1, most=8)
    if "escape c" in said or "hexdecimal" in said or "hexadecimal" in said:
        return Fault("yaml.escape", line + 1, column + 1)
    several = "single document" in said or "document start" in said
    if several and lines[line].startswith("---"):
        return Fault("yaml.several", line + 1, column + 1)
    fault = bad_line(lines, line)
    if not has_keys(lines) and (fault is None or fault.code not in LIKE_KEYS):
        first = next((n for n, written in enumerate(lines) if written.strip()), 0)
        return Fault("yaml.top", first + 1, 1)
    return (
        _quote(lines, line, context, said)
        or fault
        or _blank_or_mark(lines, line)
        or _start(lines, line, context)
        or _colon(lines, line, said)
        or _bracket(lines, line, column, said, context)
        or _character(lines, line, column, said, context)
        or (Fault("yaml.several", line + 1, column + 1) if several else None)
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


def _blank_or_mark(lines: list[str], line: int) -> Fault | None:
    """Blanks of Word before or after a dash or name; an item whose neighbours begin with another sign."""
    for number in range(line, max(-1, line - 3), -1):
        if fault := odd_blank(lines[number], number + 1):
            return fault
        fault = mark_item(lines[number], number + 1)
        if fault and any(
            lines[near].startswith(f"{' ' * (fault.column - 1)}- ")
            for near in (number - 1, number + 1)
            if 0 <= near < len(lines)
        ):
            return fault
    return None


def _start(lines: list[str], line: int, context: yaml.Mark | None) -> Fault | None:
    """A sentence that begins like a list or a group, and a dash without its space."""
    numbers = [line, line - 1, *([context.line] if context else [])]
    for number in numbers:
        if not 0 <= number < len(lines):
            continue
        written = lines[number]
        match = _VALUE.match(written)
        if match is None:
            dash = _DASH.match(written)
            if dash and not written.startswith("---"):
                better = shortened(f"- {dash['rest']}")
                return Fault("yaml.dash-space", number + 1, len(dash["indent"]) + 1, better=better)
            continue
        value = match["value"]
        better = f"{match['key'].strip()} {shortened(value, chr(39))}"
        place = match.start("value") + 1
        if value.startswith("- ") and match["key"].strip() != "-":
            return Fault("yaml.dash-start", number + 1, place, better=better)
        if value[0] in "[{" and _has_text_after(value):
            return Fault("yaml.bracket-start", number + 1, place, sign=value[0], better=better)
    return None


def _has_text_after(value: str) -> bool:
    """Whether words follow the bracket that closes the one with which `value` begins."""
    close = value.find("]" if value[0] == "[" else "}")
    after = value[close + 1 :].strip()
    return close > 0 and after != "" and after[0] not in "#,]}"


def _colon(lines: list[str], line: int, said: str) -> Fault | None:
    """A colon inside a sentence, or one without its space."""
    for number in (line, line - 1):
        if 0 <= number < len(lines):
            match = _NO_SPACE.search(lines[number])
            if match:
                better = shortened(f"{match['key'].strip()}: {match['value']}")
                return Fault("yaml.colon-space", number + 1, match.start("colon") + 1, better=better)
    if "mapping values are not allowed" in said:
        match = _TWO_COLONS.search(lines[line]) or _TEXT_COLON.search(lines[line])
        if match:
            better = f"{match['key'].strip()} {shortened(match['value'], chr(39))}"
            return Fault("yaml.colon", line + 1, match.start("colon") + 1, better=better)
        match = _SENTENCE_COLON.search(lines[line])
        above = next((text for text in reversed(lines[:line]) if text[:1].strip()), "")
        if match and (parent := _OPEN_KEY.fullmatch(above)):
            return Fault("yaml.need-bar", line + 1, match.start("colon") + 1, name=parent["key"])
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
            at, start = (context.line, context.column) if context else (line, column)
            if code == "yaml.alias" and _STAR_ITEM.match(lines[at]):
                return mark_item(lines[at], at + 1)
            if code == "yaml.alias" and lines[at][start : start + 1] == "*":
                code = "yaml.bold"
            return Fault(code, at + 1, start + 1)
    sign = lines[line][column : column + 1]
    if sign and sign in "]}":
        return Fault("yaml.bracket-extra", line + 1, column + 1, sign=sign)
    if sign and sign in _SPECIAL and ("cannot start" in said or "alias" in said or "did not find" in said):
        match = _VALUE.match(lines[line])
        value = match["value"] if match and match.start("value") == column else lines[line][column:].strip()
        key = match["key"].strip() + " " if match and match.start("value") == column else ""
        return Fault("yaml.sign", line + 1, column + 1, sign=sign, better=f"{key}{shortened(value, chr(39))}")
    if "block scalar" in said:
        return Fault("yaml.block", line + 1, column + 1)
    return None


def _indent(lines: list[str], line: int, column: int) -> Fault:
    """Lines that do not start where their neighbours start, or else a line that cannot be read at all."""
    above = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), None)
    if above is not None and (child := _CHILD.match(lines[line])):
        parent = next(
            (m for n in range(above, max(-1, above - 6), -1) if (m := _PARENT.match(lines[n]))), None
        )
        if parent and len(parent["indent"]) != len(child["indent"]):
            return Fault(
                "yaml.align",
                line + 1,
                len(child["indent"]) + 1,
                name=child["key"],
                above=parent["key"],
                spaces=len(parent["indent"]),
            )
    if lines[line].strip() and above is not None and _indent_of(lines[line]) != _indent_of(lines[above]):
        return Fault("yaml.indent", line + 1, _indent_of(lines[line]) + 1)
    return Fault("yaml.syntax", line + 1, column + 1)


def _indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
