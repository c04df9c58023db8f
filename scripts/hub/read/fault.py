"""Why a file, or a part of it, cannot be read."""


class Fault(Exception):
    """A thing to mend, at a line and column counted from 1.

    `code` names it ("yaml.tab", "encoding.legacy"); `details` are the words its message needs. The
    text of messages is not known here: the layer above has the catalogue. `earlier` are those that were
    found, and got round, before this one put an end to the reading.
    """

    def __init__(self, code: str, line: int = 1, column: int = 1, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.column = column
        self.details = details
        self.earlier: tuple[Fault, ...] = ()
