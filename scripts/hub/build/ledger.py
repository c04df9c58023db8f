"""The ledger of permanent addresses: data/published.txt, one address a line, sorted, only ever added to.

A link in a chat group lives for ever, so an address that was once public must keep answering.
"""

import os
import re
from collections.abc import Iterable, Iterator, Set
from pathlib import Path
from typing import NamedTuple

from hub.build.merge_marks import is_mark, mark_problems
from hub.build.store import replace_file
from hub.build.words import SAYS
from hub.check.content import Content
from hub.check.problem import Problem
from hub.model import Edition, address
from hub.read.fault import Fault
from hub.read.source import read_bytes

NAME = "published.txt"
MOST = 64 * 1024 * 1024
"""Bytes: a million addresses."""
_UNREADABLE = "?"
_SHRINKING = re.compile(
    r"/(?:(?:in-force|categories/[a-z0-9-]+|areas/[a-z0-9-]+|years/\d{4})/page/\d+|years/\d{4})/"
)
"""What a list may lose: its numbered pages, and a year of which no warning is left the list itself."""
_HEAD = "# Sổ địa chỉ đã đăng. Máy tự ghi thêm sau mỗi lần đăng; không xoá dòng nào.\n"


_GO_ALONG = (address.SHORT,)
"""What answers only as long as the warnings do."""


class LedgerFault(NamedTuple):
    """A line of the ledger that is wrong. `address` is "" when the line itself cannot be read."""

    line: int
    address: str


def read_ledger(data: Path) -> list[str]:
    """The ledger's lines; none when there is no ledger yet.

    What is no readable file of at most MOST bytes (a folder, a link, a device) is one line that is no
    address, so that every command refuses it as it refuses a damaged ledger.
    """
    path = data / NAME
    if not os.path.lexists(path):
        return []
    try:
        kept = read_bytes(str(path), MOST)
    except Fault:
        return [_UNREADABLE]
    return kept.decode("utf-8", "replace").splitlines() if len(kept) <= MOST else [_UNREADABLE]


def published(lines: Iterable[str]) -> frozenset[str]:
    """The addresses among the ledger's lines, relative to the site's root."""
    return frozenset([line[1:] for line in lines if line.startswith("/")])


def check_ledger(lines: Iterable[str], alive: Set[str]) -> Iterator[LedgerFault]:
    """Lines that are no address, and addresses that would no longer answer."""
    odd = [at for at in enumerate(lines, 1) if at[1][1:] not in alive or at[1][:1] != "/"]
    for number, line in odd:
        if not line or line.startswith("#"):
            continue
        if not (line.startswith("/") and line.endswith("/")):
            yield LedgerFault(number, "")
        elif line[1:] not in alive and not _SHRINKING.fullmatch(line):
            yield LedgerFault(number, line[1:])


def shrinking(lines: Iterable[str]) -> list[str]:
    """The numbered pages of lists, and the years, among the ledger's lines. A list may grow shorter, and a
    year lose all its warnings when a wrong date is put right; then they redirect."""
    return sorted({line[1:] for line in lines if _SHRINKING.fullmatch(line)})


def numbered_among(paths: Iterable[str]) -> set[str]:
    """The addresses of numbered pages among the files of the site."""
    found = [path.removesuffix("index.html") for path in paths if "/page/" in path]
    return {at for at in found if _SHRINKING.fullmatch(f"/{at}")}


def ledger_problems(
    data: Path, lines: Iterable[str], edition: Edition, unread: Set[str]
) -> Iterator[Problem]:
    """The same as problems of the content. Addresses in `unread` belong to files that have problems of
    their own, and are not spoken of twice; nor is any address below a folder in it."""
    file = f"{data.name}/{NAME}"
    lines = list(lines)
    yield from mark_problems(file, lines)
    whole = ["" if is_mark(line) else line for line in lines]
    found = [f for f in check_ledger(whole, edition.addresses | unread) if not _is_below(f, unread)]
    others = any(fault.address and not fault.address.startswith(_GO_ALONG) for fault in found)
    for fault in found:
        if fault.address.startswith(_GO_ALONG) and (others or address.WARNINGS in unread):
            continue  # the short address is gone with its warning
        code, details = _reason(fault.address, edition, data) if fault.address else ("ledger-line", {})
        message = SAYS[code].format(address=fault.address, **details)
        yield Problem(file, fault.line, 1, code, message)


def _is_below(fault: LedgerFault, unread: Set[str]) -> bool:
    return f"{fault.address.partition('/')[0]}/" in unread


def _reason(at: str, edition: Edition, data: Path) -> tuple[str, dict[str, str]]:
    """Why an address would no longer answer: a message's name, and what it speaks of."""
    folder, _, id = at.strip("/").partition("/")
    if folder == "warnings":
        brief = next((b for b in edition.briefs if b.id == id or id in b.aliases), None)
        if brief is None:
            return "dead-warning", {"id": id}
        if brief.draft:
            return "dead-draft", {"id": brief.id}
        return "dead-later", {"id": brief.id, "published": f"{brief.published:%Y-%m-%d %H:%M}"}
    if folder == "guides":
        return "dead-guide", {"id": id}
    if folder == "w":
        return "dead-short", {}
    if folder == "categories":
        return "dead-category", {"key": id, "file": f"{data.name}/categories.yml"}
    if folder == "areas":
        return "dead-area", {"key": id, "file": f"{data.name}/ward.yml"}
    if at == address.STATISTICS:
        return "dead-statistics", {"file": f"{data.name}/report-stats.json"}
    return ("dead-address", {}) if id else ("dead-page", {"id": folder})


def unread_addresses(content: Content) -> set[str]:
    """The addresses of files that have problems of their own: their pages are not lost yet.

    A warning or guide that cannot be read may hold old names, too; so while there is one, its whole
    folder counts.
    """
    unread: set[str] = set()
    for problem in content.problems:
        folder, _, name = problem.file.rpartition("/")
        id = name.partition(".")[0]
        kind = folder.rpartition("/")[2]
        at = {"warnings": address.warning, "guides": address.guide}.get(kind, address.page)
        unread.add(at(id))
        if kind in ("warnings", "guides"):
            unread.add(f"{kind}/")
    return unread


def extend_ledger(data: Path, lines: Iterable[str], addresses: Set[str]) -> bool:
    """Add what is newly public. Returns whether the file changed. Raises OSError."""
    known = published(lines)
    if known >= addresses:
        return False
    wanted = sorted(known | addresses)
    replace_file(data / NAME, (_HEAD + "".join([f"/{at}\n" for at in wanted])).encode())
    return True
