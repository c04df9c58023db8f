"""A thing to mend in the content, and the one place that prints such things."""

import json
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from hub.check.messages import MESSAGES, SUMMARY_BAD, SUMMARY_BAD_OF, SUMMARY_GOOD, SUMMARY_GOOD_OF
from hub.check.reason import reason_in_words
from hub.read.fault import Fault


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What must hold in `file` (relative to the project's root) at a line and column, both from 1.

    `code` is stable and for programs; `message` is Vietnamese and says how to mend it.
    """

    file: str
    line: int
    column: int
    code: str
    message: str


def problem(file: str, place: tuple[int, int], code: str, **details: object) -> Problem:
    """A problem with its message from the catalogue; `details` fill the message's fields."""
    shown = {name: _shown(value) for name, value in details.items()}
    return Problem(
        str(_shown(file)), max(1, place[0]), max(1, place[1]), code, MESSAGES[code].format(**shown)
    )


def problem_of(file: str, fault: Fault) -> Problem:
    """What reading could not do, as a problem of `file`."""
    details = fault.details
    if "reason" in details:
        details = {**details, "reason": reason_in_words(details["reason"])}
    return problem(file, (fault.line, fault.column), fault.code, **details)


def problems_of(file: str, *faults: Fault) -> list[Problem]:
    """The same for several, each with those that were found before it."""
    return [problem_of(file, one) for fault in faults for one in (*fault.earlier, fault)]


def render_problems(problems: Iterable[Problem], files: int | None = None) -> str:
    """Lines `file:line:column: message`, sorted, and a last line that counts; `files` were looked at."""
    ordered = sorted(set(problems))
    lines = [f"{p.file}:{p.line}:{p.column}: {p.message}" for p in ordered]
    if ordered:
        bad = len({p.file for p in ordered})
        summary = SUMMARY_BAD if files is None else SUMMARY_BAD_OF
        lines.append(summary.format(problems=len(ordered), bad=bad, files=files))
    else:
        lines.append(SUMMARY_GOOD if files is None else SUMMARY_GOOD_OF.format(files=files))
    return "\n".join(lines) + "\n"


def render_problems_json(
    problems: Iterable[Problem],
    files: int,
    waiting: Iterable[tuple[str, str, datetime]],
    hints: Iterable[Problem] = (),
) -> str:
    """The same for programs: `files` (int), `problems` and `hints` (lists of objects with Problem's fields)
    and `waiting`.

    Each of `waiting` has `file`, `what` and `at` (ISO 8601).
    """
    ordered: Sequence[Problem] = sorted(set(problems))
    told = {
        "files": files,
        "problems": [asdict(p) for p in ordered],
        "hints": [asdict(h) for h in hints],
        "waiting": [{"file": file, "what": what, "at": at.isoformat()} for file, what, at in waiting],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _shown(value: object) -> object:
    """A text with what cannot be seen or printed on one line written as U+XXXX, and cut when very long."""
    if not isinstance(value, str):
        return value
    if len(value) > 200:
        value = value[:199] + "…"
    if value.isprintable():
        return value
    return "".join(
        c if c.isprintable() or unicodedata.category(c) == "Zs" else f"<U+{ord(c):04X}>" for c in value
    )
