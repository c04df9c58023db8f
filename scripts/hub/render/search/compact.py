"""JSON as every file of the index is written: no blanks, letters as they are."""

import json


def compact(value: object) -> bytes:
    """A value of plain types in as little JSON as there is, in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
