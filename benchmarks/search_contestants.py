"""Whose search is measured: how each site and index is made, and where its box and results are."""

import fnmatch
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from benchmarks.material_site import write_material_site
from benchmarks.measure import measure
from benchmarks.project import ROOT, Project
from benchmarks.search_pagefind import write_pagefind_site
from benchmarks.search_pages import material_index
from benchmarks.search_server import gzip_size
from benchmarks.trash import discard

_ENV = {"NO_MKDOCS_2_WARNING": "1"}
_FRAME_ONLY_FROM = 10_000
"""From this number on, Material's site is its prose and guides, and the index of all its pages."""


class Searched:
    """A site with a search. `box`, `results`, `first` and `count` are CSS selectors.

    `results` holds whatever changes with the results, `first` is the first of them, `count` says how many;
    `aside` is what a result says of the query, not of the page: words that the page lacks.
    `data` are the patterns of the index's files, `code` those of what else the search needs.
    """

    name: str
    box = "[data-md-component=search-query]"
    results = "[data-md-component=search-result], .md-search-result"
    first = ".md-search-result__list > .md-search-result__item"
    count = ".md-search-result__meta"
    aside = ".md-search-result__terms"
    data: Sequence[str]
    code: Sequence[str]
    site: Path
    index_seconds: float | None = None
    """CPU seconds that the index took to make, once `make` has run; None when unknown."""

    def make(self) -> None:
        """Build the site with its index."""

    def link(self, query: str) -> str:
        """The home page's address, below the site's, that shows the results of a query."""
        return f"?q={quote(query)}"

    def is_search(self, path: str) -> bool:
        """Whether a file of the site is there for the search alone."""
        return any(fnmatch.fnmatchcase(path, pattern) for pattern in (*self.data, *self.code))

    def index_files(self) -> list[Path]:
        """The files of the index."""
        files = (path for path in self.site.rglob("*") if path.is_file())
        names = [(path, path.relative_to(self.site).as_posix()) for path in files]
        return [p for p, name in names if any(fnmatch.fnmatchcase(name, pattern) for pattern in self.data)]

    def index_size(self) -> tuple[int, int, int]:
        """Files of the index, their bytes, and their bytes as they would be sent."""
        files = self.index_files()
        return len(files), sum(p.stat().st_size for p in files), sum(map(gzip_size, files))


class HubSearch(Searched):
    """The hub, built as the police build it."""

    name = "hub"
    data = ("search/*.json",)
    code = ("assets/search-*.js",)

    def __init__(self, project: Project):
        self._folder = project.folder
        self.site = project.folder / "site"

    def make(self) -> None:
        """The site from nothing."""
        for left in [self.site, self._folder / ".cache", *self._folder.glob(".site*")]:
            discard(left)
        measure([sys.executable, str(ROOT / "scripts" / "build.py")], self._folder, _ENV)
        self.index_seconds = hub_index_seconds(self._folder)


def hub_index_seconds(folder: Path) -> float:
    """CPU seconds that the hub spends on its index in a full build; after an edit's are told on the way."""
    command = [sys.executable, "-m", "benchmarks.search_hub_index", str(folder)]
    cold, warm = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()
    print(f"hub: index {cold} s of CPU, {warm} s after one edit", file=sys.stderr)
    return float(cold)


class MaterialSearch(Searched):
    """mkdocs-material with its own search plugin, on the same warnings as Markdown pages."""

    name = "Material"
    data = ("search/search_index.json",)
    code = ("assets/javascripts/workers/search*", "assets/javascripts/lunr/*")

    def __init__(self, project: Project):
        self._project = project
        self._folder = project.folder.with_name(f"search-material-{project.count}")
        self.site = self._folder / "site"

    def make(self) -> None:
        """The whole site, or from _FRAME_ONLY_FROM on a few of its pages with the index of all.

        The index of all is that of Material's plugin, with which the whole sites are compared.
        """
        write_material_site(self._project.folder, self._folder, '[{search: {lang: "vi"}}]')
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        is_whole = self._project.count < _FRAME_ONLY_FROM
        if not is_whole:
            (self._folder / "frame.yml").write_text(
                "INHERIT: mkdocs.yml\nexclude_docs: /warnings/\n", "utf-8"
            )
            command += ["-f", "frame.yml"]
        measure(command, self._folder, _ENV)
        index, self.index_seconds = material_index(self._folder)
        path = self.site / "search" / "search_index.json"
        if not is_whole:
            path.write_text(index, "utf-8")
        elif path.read_text("utf-8") != index:
            print("Material: the index made alone is not that of the whole build", file=sys.stderr)


class PagefindSearch(Searched):
    """Pagefind with its default interface, over plain HTML pages of the same text as Material's."""

    name = "Pagefind"
    box = ".pagefind-ui__search-input"
    results = ".pagefind-ui__drawer"
    first = ".pagefind-ui__result"
    count = ".pagefind-ui__message"
    aside = ""
    data = (
        "pagefind/fragment/*",
        "pagefind/index/*",
        "pagefind/filter/*",
        "pagefind/*.pf_*",
        "pagefind/pagefind-entry.json",
    )
    code = ("pagefind/*",)

    def __init__(self, project: Project, binary: Path):
        self._project = project
        self._binary = binary
        self._folder = project.folder.with_name(f"search-pagefind-{project.count}")
        self.site = self._folder / "site"

    def make(self) -> None:
        """The pages, and the index by its command."""
        write_material_site(self._project.folder, self._folder, '[{search: {lang: "vi"}}]')
        write_pagefind_site(self._folder, self.site)
        command = [str(self._binary), "--site", str(self.site), "--force-language", "vi", "--quiet"]
        self.index_seconds = measure(command, self._folder, {}).cpu


NAMES = ("hub", "material", "pagefind")


def searched(project: Project, names: Sequence[str], pagefind: Path | None) -> list[Searched]:
    """Those of NAMES, each with its site still to be made; Pagefind only where its binary is given."""
    wanted: list[Searched] = []
    if "hub" in names:
        wanted.append(HubSearch(project))
    if "material" in names:
        wanted.append(MaterialSearch(project))
    if "pagefind" in names and pagefind:
        wanted.append(PagefindSearch(project, pagefind))
    return wanted
