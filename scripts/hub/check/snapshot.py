"""data/report-stats.json: to the statistics, or to one problem. The file is a machine's, not an officer's."""

import json
import math
import os
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from hub.check.problem import Problem, problem, problem_of
from hub.check.state import FileState
from hub.model import Category, Ward
from hub.model.statistics import OTHER_CATEGORY, UNKNOWN_AREA, ReportStatistics
from hub.model.statistics_json import load_statistics
from hub.model.statistics_rules import WrongStatistics
from hub.read.fault import Fault
from hub.read.source import digest_of, read_bytes

NAME = "report-stats.json"
MAX_BYTES = 16 * 1024 * 1024
_MOST = 10**9
"""No ward, city or country counts more reports, and none takes more days."""


class ReadSnapshot(NamedTuple):
    """`statistics` is None when there is no file, or it has a problem."""

    statistics: ReportStatistics | None
    problems: list[Problem]


def read_snapshot(
    data: str, shown: str, files: dict[str, FileState], ward: Ward | None, categories: Mapping[str, Category]
) -> ReadSnapshot:
    """The file, which may be missing; `shown` is how problems call the folder `data`."""
    file, path = f"{shown}/{NAME}", f"{data}/{NAME}"
    try:
        status = os.lstat(path)
    except OSError:
        return ReadSnapshot(None, [])
    try:
        content = read_bytes(path, MAX_BYTES)
    except Fault as fault:
        return ReadSnapshot(None, [problem_of(file, fault)])
    files[file] = FileState(status.st_ctime_ns, status.st_size, digest_of(content), None)
    try:
        statistics = parse_snapshot(content)
        if ward is not None and categories:
            _check_keys(statistics, ward, categories)
    except WrongStatistics as wrong:
        return ReadSnapshot(None, [problem(file, (1, 1), "stats.broken", where=str(wrong))])
    return ReadSnapshot(statistics, [])


def parse_snapshot(content: bytes) -> ReportStatistics:
    """Raises WrongStatistics for whatever is wrong with the bytes."""
    if len(content) > MAX_BYTES:
        raise WrongStatistics(f"> {MAX_BYTES} bytes")
    try:
        text = content.decode()
        for number in _numbers(json.loads(text)):
            if not math.isfinite(number) or abs(number) > _MOST:
                raise WrongStatistics(str(number)[:40])
        return load_statistics(text)
    except WrongStatistics:
        raise
    except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        raise WrongStatistics(f"{type(error).__name__}: {error}") from None
    except (RecursionError, OverflowError) as error:
        raise WrongStatistics(type(error).__name__) from None


def _numbers(value: Any) -> Iterator[float]:
    """All numbers of a JSON value, at any depth."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)
        elif isinstance(one, int | float):
            yield one


def _check_keys(statistics: ReportStatistics, ward: Ward, categories: Mapping[str, Category]) -> None:
    """Raise WrongStatistics for a category or area that the ward does not know: it would have no name."""
    for keys, known in (
        (statistics.categories, {*categories, OTHER_CATEGORY}),
        (statistics.areas, {*ward.areas, UNKNOWN_AREA}),
    ):
        for key in keys:
            if key not in known:
                raise WrongStatistics(key)
