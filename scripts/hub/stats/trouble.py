"""Why a pull came to nothing."""

from hub.check.disguise import find_disguised
from hub.check.privacy import Contacts
from hub.stats.words import TROUBLES

_NOBODY = Contacts.of((), ())
_LONGEST_WORD, _SHOWN = 60, 6


class PullTrouble(Exception):
    """One thing to mend. `line` is that of the source in data/reports.yml, 0 where it is of no source.

    `code` is one of `words.TROUBLES`; the text is Vietnamese, names source, row and column, and says how to
    mend it.
    """

    def __init__(self, code: str, *, source: str = "", line: int = 0, **details: object) -> None:
        shown = {name: printable(value) for name, value in details.items()}
        message = TROUBLES[code].format(**shown)
        super().__init__(f"nguồn “{printable(source)}”: {message}" if source else message)
        self.code = code
        self.line = line

    def told(self, file: str) -> str:
        """The line to print; `file` is how data/reports.yml is called."""
        return f"{file}:{self.line}: {self}" if self.line else str(self)


def masked(value: str) -> str:
    """A value of a register as it may be shown: of what may be somebody's, the beginning alone.

    A message ends up in logs and mails. Kinds and areas are short words; what is long, or holds a private
    number or address, came from a column that is none of theirs.
    """
    if len(value) <= _LONGEST_WORD and not any(find_disguised(value, _NOBODY)):
        return value
    return f"{value[:_SHOWN]}…"


def printable(value: object) -> object:
    """A text of a register on one line, without what cannot be seen, and cut when long."""
    if not isinstance(value, str):
        return value
    shown = "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in value)
    return shown if len(shown) <= 300 else f"{shown[:299]}…"
