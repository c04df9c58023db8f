"""The files of the search index."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from hub.build.output import Made, Output, key_of
from hub.build.search_blocks import Documents, blocks_of
from hub.build.search_index import SearchIndex
from hub.build.sources import Sources
from hub.model import Severity, Status, address
from hub.read.source import digest_of
from hub.render.search.dictionary import render_dictionary
from hub.render.search.postings import BLOCK, encode_list
from hub.render.search.root import RootView, Standing, render_root, short_name
from hub.render.search.rows import ROWS, front_row, render_rows, warning_row
from hub.render.search.shards import shard_count
from hub.render.search.synonyms import mark_absent, pairs_of
from hub.render.search.texts import Section, guide_sections, page_sections, warning_text
from hub.render.statistics.page import statistics_as_prose
from hub.render.views import WarningView

_FIRST_BLOCK = 8
"""Warnings are numbered from this block on, so that a guide more does not number them anew."""


def plan_search(sources: Sources, views: Sequence[WarningView], index: SearchIndex) -> Iterator[Output]:
    """Every file below search/ but the page itself. `views` are the public warnings, newest first."""
    numbered = list(reversed(views))
    sections, guides = _sections(sources)
    first = _FIRST_BLOCK
    while first * BLOCK < len(sections):
        first *= 2
    pages = Documents([_section_key(s) for s in sections], lambda at: sections[at].text)
    warnings = Documents(
        [_warning_key(sources, view) for view in numbered],
        lambda at: warning_text(
            sources.warning_of(numbered[at].brief.id), numbered[at].seen_updates, sources.context
        ),
    )
    blocks = {**blocks_of(pages, 0), **blocks_of(warnings, first)}
    index.update(blocks, shard_count(len(sections) + len(numbered)), pairs_of(sources.synonyms))
    state = index.state
    for name, digest in state.files.items():
        yield _named(name, digest, lambda name=name: index.bytes_of(name))  # type: ignore[misc]
    dictionary = render_dictionary(state.words)
    dictionary_digest = digest_of(dictionary)
    yield _named("dictionary", dictionary_digest, lambda: dictionary)
    front = render_rows(map(front_row, sections))
    front_digest = digest_of(front)
    yield _named("front", front_digest, lambda: front)
    rows = {n: digest_of(f"{sources.code} {d}".encode()) for n, d in state.digests.items() if n >= first}
    yield from _plan_rows(sources, numbered, first, rows)
    filters = _filters(sources, sections, numbered, first)
    key = _filters_key(sections, numbered, first)
    for name, make in filters.items():
        state.filters[name] = index.filter_digest(name, key) or digest_of(make())
        yield _named(name, state.filters[name], make)
    state.filters_key = key
    parents = {section.address: place for place, section in enumerate(sections)}
    root = RootView(
        first=first * BLOCK,
        parents=[parents[section.parent] for section in sections],
        guides=guides,
        warnings=len(numbered),
        shards=state.count,
        dictionary=dictionary_digest,
        front=front_digest,
        files=state.files,
        rows=rows,
        filters={name[8:]: digest for name, digest in state.filters.items()},
        standing=_standing(numbered, first),
        synonyms=mark_absent(sources.synonyms, state.words, state.watched),
    )
    data = render_root(root, sources.context.ward, sources.context.categories)
    yield Output(f"{address.SEARCH}index.json", key_of("search-root", digest_of(data)), lambda: Made(data))


def _sections(sources: Sources) -> tuple[list[Section], int]:
    """All guides and pages with their sections, guides first, and how many of them are of guides."""
    edition = sources.edition
    sections = [s for guide in edition.guides for s in guide_sections(guide, sources.context)]
    guides = len(sections)
    pages = [page for page in edition.pages if page.id != "index"]
    if edition.statistics is not None:
        pages.append(statistics_as_prose(sources.context))
    sections += [s for page in pages for s in page_sections(page)]
    return sections, guides


def _section_key(section: Section) -> str:
    return f"{section.address} {digest_of(repr(section).encode())}"


def _warning_key(sources: Sources, view: WarningView) -> str:
    """All that can be found and shown of a warning, but for its standing, and the ward's names in it."""
    return f"{view.brief.id} {view.brief.digest} {view.seen_updates} {sources.names}"


def _plan_rows(
    sources: Sources,
    numbered: Sequence[WarningView],
    first: int,
    digests: Mapping[int, str],
) -> Iterator[Output]:
    """Named by what their whole block is made from: the root then names a file for every BLOCK documents."""
    categories = sources.context.categories

    def warning_rows(start: int) -> bytes:
        briefs = [view.brief for view in numbered[start : start + ROWS]]
        return render_rows(warning_row(brief, categories[brief.category]) for brief in briefs)

    for start in range(0, len(numbered), ROWS):
        digest = digests[first + start // BLOCK]
        name = f"rows/{(first * BLOCK + start) // ROWS}"
        yield _named(name, digest, lambda start=start: warning_rows(start))  # type: ignore[misc]


def _filters_key(sections: Sequence[Section], numbered: Sequence[WarningView], first: int) -> str:
    """Stands for all that the filters are made from."""
    guides = ",".join([section.category for section in sections])
    warnings = ",".join([f"{view.brief.category}:{view.brief.areas}" for view in numbered])
    return digest_of(f"{first}|{guides}|{warnings}".encode())


def _filters(
    sources: Sources, sections: Sequence[Section], numbered: Sequence[WarningView], first: int
) -> dict[str, Callable[[], bytes]]:
    """Guides and warnings of each category; warnings for each area, the whole ward's among them."""
    briefs = [view.brief for view in numbered]

    def of_category(key: str) -> bytes:
        guides = [at for at, section in enumerate(sections) if section.category == key]
        return _list_of(guides, first, [b.category == key for b in briefs])

    def of_area(key: str) -> bytes:
        return _list_of([], first, [not b.areas or key in b.areas for b in briefs])

    filters: dict[str, Callable[[], bytes]] = {
        f"filters/category-{key}": partial(of_category, key) for key in sources.context.categories
    }
    filters |= {f"filters/area-{key}": partial(of_area, key) for key in sources.context.ward.areas}
    return filters


def _list_of(guides: Sequence[int], first: int, wanted: Sequence[bool]) -> bytes:
    start = first * BLOCK
    documents = [*guides, *(start + at for at, is_wanted in enumerate(wanted) if is_wanted)]
    return f'"{encode_list([(document, 0) for document in documents])}"'.encode()


def _standing(numbered: Sequence[WarningView], first: int) -> Standing:
    start = first * BLOCK
    active = [
        (start + at, int(view.brief.severity is Severity.SEVERE))
        for at, view in enumerate(numbered)
        if view.status is Status.ACTIVE
    ]
    withdrawn = [start + at for at, view in enumerate(numbered) if view.status is Status.WITHDRAWN]
    return Standing(active, withdrawn)


def _named(name: str, digest: str, make: Callable[[], bytes]) -> Output:
    path = f"{address.SEARCH}{name}-{short_name(digest)}.json"
    return Output(path, key_of("search", name, digest), lambda: Made(make()))
