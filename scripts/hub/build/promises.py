"""What is wrong with content that is good by itself: by what was published before, and by what time it is."""

import os
from collections.abc import Iterable, Iterator, Set
from pathlib import Path

from hub.build.card_ledger import card_ledger_problems
from hub.build.early_links import early_link_problems
from hub.build.ledger import ledger_problems
from hub.build.lost_ledger import lost_ledger_problems
from hub.build.misdated import misdated_problems
from hub.check.content import Content
from hub.check.future_guides import future_guide_problems
from hub.check.problem import Problem
from hub.model import Edition


def promise_problems(
    content: Content,
    edition: Edition,
    lines: Iterable[str],
    *,
    root: Path,
    folder: Path,
    data: Path,
    cache: Path,
    unread: Set[str] = frozenset(),
) -> Iterator[Problem]:
    """Everything of the kind, for the edition of `content` that is to be public.

    `lines` are those of the ledger in `data`, `folder` is content/ of the project `root`, and `cache` may
    hold a copy of the ledger. Addresses in `unread` belong to files that have problems of their own.
    """
    shown = os.path.relpath(folder, root).replace(os.sep, "/")
    told = set(map(_place, content.problems))
    yield from lost_ledger_problems(root, data, cache)
    yield from card_ledger_problems(data)
    yield from ledger_problems(data, lines, edition, unread)
    yield from misdated_problems(edition, folder, shown)
    yield from future_guide_problems(edition, folder, shown)
    for problem in early_link_problems(content, edition, folder, shown):
        if _place(problem) not in told:
            yield problem


def _place(problem: Problem) -> tuple[str, int, int]:
    return problem.file, problem.line, problem.column
