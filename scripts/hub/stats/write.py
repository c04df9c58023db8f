"""The snapshot's file: read as it stands, replaced in one step or not at all."""

import os
from pathlib import Path

from hub.check.snapshot import MAX_BYTES, parse_snapshot
from hub.model.statistics import ReportStatistics
from hub.model.statistics_json import dump_statistics, load_statistics
from hub.model.statistics_rules import WrongStatistics
from hub.stats.trouble import PullTrouble


def read_snapshot(path: Path, shown: str) -> ReportStatistics | None:
    """The snapshot that stands there; None where there is none. Raises PullTrouble for a damaged one."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise PullTrouble("old-damaged", file=shown, reason=error.strerror or "?") from None
    try:
        return parse_snapshot(content)
    except WrongStatistics as error:
        raise PullTrouble("old-damaged", file=shown, reason=str(error)) from None


def write_snapshot(path: Path, shown: str, statistics: ReportStatistics) -> None:
    """Replace the file, after its text was seen to read back as the same. Raises PullTrouble."""
    text = dump_statistics(statistics)
    if dump_statistics(load_statistics(text)) != text:
        raise AssertionError("the snapshot does not read back as it was written")
    spare = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with spare.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(spare, path)
    except OSError as error:
        spare.unlink(missing_ok=True)
        raise PullTrouble("write-failed", file=shown, reason=error.strerror or "?") from None
