"""The pages of a Material project, and Material's index of them, without building the site.

MkDocs reads and renders each page as in a build; what takes it so long at 10,000 pages, the drawing of
pages with navigation, is left out.
"""

import logging
import time
from collections.abc import Iterator
from pathlib import Path

from material.plugins.search.plugin import SearchPlugin  # type: ignore[import-untyped]
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.pages import Page


def material_index(folder: Path) -> tuple[str, float]:
    """The text of Material's search_index.json for a project, and the CPU seconds it took.

    Material's own plugin makes it: MkDocs' `SearchIndex`, which it stands in for, writes another form.
    Rendering the pages is not in the seconds.
    """
    config = _config(folder)
    plugin = next(p for p in config.plugins.values() if isinstance(p, SearchPlugin))
    plugin.on_startup(command="build", dirty=False)
    plugin.on_config(config)
    spent = 0.0
    for page in _pages(config):
        begin = time.process_time()
        plugin.search_index.add_entry_from_context(page)
        spent += time.process_time() - begin
    begin = time.process_time()
    index: str = plugin.search_index.generate_search_index(None)
    return index, spent + time.process_time() - begin


def rendered(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Address, title and HTML of every page of a project, the home page among them."""
    for page in _pages(_config(folder)):
        yield page.url, str(page.title), page.content or ""


def _config(folder: Path) -> MkDocsConfig:
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    return load_config(str(folder / "mkdocs.yml"))


def _pages(config: MkDocsConfig) -> Iterator[Page]:
    files: Files = get_files(config)
    for file in files.documentation_pages():
        page = Page(None, file, config)
        page.read_source(config)
        page.render(config, files)
        yield page
        file.page = None  # or all pages stay in memory
