"""What the files of content/ hold, before and while they are compared with one another."""

from dataclasses import dataclass, field

from hub.check.markdown_files import ReadText
from hub.check.problem import Problem
from hub.check.state import FileState
from hub.check.tree import Entry
from hub.model import Guide, ProsePage, PublicWarning, WarningBrief


@dataclass
class Gathered:
    """What the files of content/ hold."""

    guides: list[Guide] = field(default_factory=list)
    pages: list[ProsePage] = field(default_factory=list)
    briefs: list[WarningBrief] = field(default_factory=list)
    files: dict[str, FileState] = field(default_factory=dict)
    fresh: dict[str, PublicWarning] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    texts: dict[str, tuple[str, ReadText | None]] = field(default_factory=dict)
    bad: list[Entry] = field(default_factory=list)
