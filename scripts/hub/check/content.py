"""The whole content: content/ and data/ to the model, or to every problem there is in them."""

import gc
import os
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from operator import attrgetter
from pathlib import Path

from hub.check.announce import check_channel_categories
from hub.check.data_file import read_data_file
from hub.check.figures import check_figures
from hub.check.gather import gather
from hub.check.gathered import Gathered
from hub.check.problem import Problem, problem, problem_of
from hub.check.reports import read_registers
from hub.check.setting import Setting
from hub.check.settings import (
    ReadCategories,
    ReadSynonyms,
    ReadWard,
    contacts_of,
    parse_categories,
    parse_synonyms,
    parse_ward,
)
from hub.check.snapshot import read_snapshot
from hub.check.state import FileState
from hub.check.tree import Tree, scan_tree
from hub.check.warnings import parse_warning
from hub.model import Category, Edition, Guide, ProsePage, PublicWarning, Ward, WarningBrief
from hub.model.statistics import ReportStatistics
from hub.read.fault import Fault
from hub.read.source import read_source

__all__ = ["BadWarning", "Content", "FileState", "load_content", "read_warning"]

Progress = Callable[[int, int], None]


class BadWarning(Exception):
    """A warning that was to be good has problems: it was changed in the meantime."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(f"{p.file}:{p.line}: {p.message}" for p in problems))
        self.problems = problems


@dataclass(frozen=True, kw_only=True)
class Content:
    """All that was read. `ward` is None when data/ward.yml or data/categories.yml has problems.

    `briefs` are all good warnings, newest first; `fresh` holds in full those that were parsed in this
    run, by id. `files` tells the state of each file read, by its path relative to the root; a bad
    warning's has no brief. `synonyms` are groups of words of one meaning. `statistics` are None where
    there is no snapshot of them. `problems` are sorted.
    """

    ward: Ward | None
    categories: Mapping[str, Category]
    guides: tuple[Guide, ...] = ()
    pages: tuple[ProsePage, ...] = ()
    briefs: tuple[WarningBrief, ...] = ()
    files: dict[str, FileState] = field(default_factory=dict)
    fresh: dict[str, PublicWarning] = field(default_factory=dict)
    synonyms: tuple[tuple[str, ...], ...] = ()
    statistics: ReportStatistics | None = None
    problems: tuple[Problem, ...] = ()

    def edition(
        self, now: datetime, site_url: str, *, preview: bool = False, published: Set[str] = frozenset()
    ) -> Edition:
        """What is public of it at `now` (aware), at the site's address; there must be a ward.

        `published` are the ledger's addresses (build/ledger.py), on which short addresses depend.
        """
        assert self.ward is not None
        return Edition(
            now=now,
            site_url=site_url,
            ward=self.ward,
            categories=self.categories,
            guides=self.guides,
            pages=self.pages,
            briefs=self.briefs,
            preview=preview,
            statistics=self.statistics,
            published=published,
        )


def load_content(
    root: Path,
    content_dir: Path,
    data_dir: Path,
    known: Mapping[str, FileState] | None = None,
    *,
    progress: Progress | None = None,
    only_ward: bool = False,
) -> Content:
    """Read and check everything. Raises nothing for bad content.

    A warning whose path, time and size are those in `known` is taken from there without being opened;
    give none when data/ward.yml or data/categories.yml changed. `progress` is told how many warnings
    are done, of how many. With `only_ward`, content/ is left alone.
    """
    files: dict[str, FileState] = {}
    shown = _relative(data_dir, root)
    ward, categories = _read_settings(str(data_dir), shown, files)
    synonyms = _read_synonyms(str(data_dir), shown, files, ward)
    problems = ward.problems + categories.problems + synonyms.problems
    problems += read_registers(str(data_dir), shown, files, ward.ward, categories.categories).problems
    if ward.ward is not None and categories.categories:
        channels = ward.ward.announce
        problems += check_channel_categories(f"{shown}/ward.yml", channels, categories.categories)
    snapshot = read_snapshot(str(data_dir), shown, files, ward.ward, categories.categories)
    problems += snapshot.problems
    good = ward.ward if categories.categories else None
    if only_ward:
        return Content(
            ward=good,
            categories=categories.categories,
            files=files,
            statistics=snapshot.statistics,
            problems=tuple(sorted(problems)),
        )
    collecting = gc.isenabled()
    gc.disable()
    try:
        shown = _relative(content_dir, root)
        tree = scan_tree(str(content_dir), shown)
        gathered = gather(tree, shown, ward, categories, known or {}, progress)
    finally:
        if collecting:
            gc.enable()
    if good is not None:
        problems += check_figures(gathered.texts, good, categories.categories, snapshot.statistics)
    found = _content(good, categories.categories, tree, gathered, {**files, **gathered.files}, problems)
    return replace(found, synonyms=synonyms.groups, statistics=snapshot.statistics)


def read_warning(
    root: Path, content_dir: Path, id: str, ward: Ward, categories: Mapping[str, Category]
) -> PublicWarning:
    """One warning that was good, again and in full. Raises BadWarning when it is good no more."""
    file = f"{_relative(content_dir, root)}/warnings/{id}.yml"
    try:
        source = read_source(str(content_dir / "warnings" / f"{id}.yml"))
    except Fault as fault:
        raise BadWarning((problem_of(file, fault),)) from None
    result = parse_warning(id, file, source, Setting(ward.timezone, contacts_of(ward)))
    if isinstance(result, list):
        raise BadWarning(tuple(sorted(result)))
    if result.brief.category not in categories:
        choices = ", ".join(categories)
        raise BadWarning(
            (problem(file, (1, 1), "ref.category", value=result.brief.category, choices=choices),)
        )
    return result


def _content(
    ward: Ward | None,
    categories: Mapping[str, Category],
    tree: Tree,
    gathered: Gathered,
    files: dict[str, FileState],
    problems: list[Problem],
) -> Content:
    briefs = sorted(gathered.briefs, key=attrgetter("id"), reverse=True)
    briefs.sort(key=attrgetter("published"), reverse=True)
    return Content(
        ward=ward,
        categories=categories,
        guides=tuple(sorted(gathered.guides, key=attrgetter("id"))),
        pages=tuple(sorted(gathered.pages, key=attrgetter("id"))),
        briefs=tuple(briefs),
        files=files,
        fresh=gathered.fresh,
        problems=tuple(sorted({*problems, *tree.problems, *gathered.problems})),
    )


def _read_settings(data: str, shown: str, files: dict[str, FileState]) -> tuple[ReadWard, ReadCategories]:
    """data/ward.yml and data/categories.yml, with empty ones in the place of those that cannot be read."""
    ward = ReadWard(None, Setting.unknown(), None, [])
    categories = ReadCategories({}, None, [])
    for name in ("ward.yml", "categories.yml"):
        file = f"{shown}/{name}"
        into = ward.problems if name == "ward.yml" else categories.problems
        source = read_data_file(data, file, files)
        if source is None:
            into.append(problem(file, (1, 1), "file.missing"))
        elif isinstance(source, Problem):
            into.append(source)
        elif name == "ward.yml":
            ward = parse_ward(file, source)
        else:
            categories = parse_categories(file, source, ward.setting.contacts)
    return ward, categories


def _read_synonyms(data: str, shown: str, files: dict[str, FileState], ward: ReadWard) -> ReadSynonyms:
    """data/synonyms.yml, which may be missing."""
    file = f"{shown}/synonyms.yml"
    source = read_data_file(data, file, files)
    if source is None or isinstance(source, Problem):
        return ReadSynonyms((), [source] if source else [])
    return parse_synonyms(file, source, ward.setting.contacts)


def _relative(folder: Path, root: Path) -> str:
    """A folder as problems and `files` name it: relative to the root, with "/"."""
    return os.path.relpath(folder, root).replace(os.sep, "/")
