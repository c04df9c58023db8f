"""The codes that the source of read/ and check/ names."""

import re
from pathlib import Path

import hub.check
import hub.read

_CODE = re.compile(
    r'"((?:file|encoding|yaml|front|key|type|text|list|choice|bool|id|photo|scam|moment|order|char|privacy|markdown'
    r'|link|hint|ref|tree|ward|category|announce|synonym|reports|stats|figure|project)(?:\.[a-z-]+)*)"'
)
_BARE = {"choice", "bool", "id"}


def _codes() -> set[str]:
    found = set()
    for package in (hub.check, hub.read):
        for path in Path(package.__file__).parent.glob("*.py"):
            if path.name not in ("messages.py", "labels.py"):
                found |= set(_CODE.findall(path.read_text(encoding="utf-8")))
    files = {"ward.yml", "photo.jpg"}
    return {code for code in found if "." in code or code in _BARE} - files


CODES_USED = _codes()
