"""The files of the search index."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple
from zlib import crc32

from hub.build.output import Batch, Made, Output, key_of, loose
from hub.build.search_blocks import Documents, blocks_of
from hub.build.search_index import SearchIndex
from hub.build.sources import Sources
from hub.model import Edition, Severity, Status, WarningBrief, address
from hub.read.source import digest_of
from hub.render.search.dictionary import render_dictionary
from hub.render.search.postings import BLOCK, encode_list
from hub.render.search.root import RootView, Standing, render_root, short_name
from hub.render.search.rows import ROWS, front_row, render_rows, warning_row
from hub.render.search.shards import shard_count
from hub.render.search.synonyms import mark_absent, pairs_of
from hub.render.search.texts import SearchText, Section, guide_sections, page_sections, warning_text
from hub.render.statistics.page import statistics_as_prose

_FIRST_BLOCK = 8
"""Warnings are numbered from this block on, so that a guide more does not number them anew."""

_BATCHES = 32


class _File(NamedTuple):
    """A file of the index: its name within search/ without the digest, and the digest of its bytes."""

    name: str
    digest: str
    make: Callable[[], bytes]


def plan_search(sources: Sources, index: SearchIndex) -> Iterator[Batch]:
    """Every file below search/ but the page itself."""
    numbered = sources.edition.warnings[::-1]
    sections, guides = _sections(sources, index)
    first = _FIRST_BLOCK
    while first * BLOCK < len(sections):
        first *= 2
    pages = Documents([_section_key(s) for s in sections], lambda at: sections[at].text)
    warnings = Documents(_warning_keys(sources, numbered), partial(_text_of, sources, numbered))
    blocks = {**blocks_of(pages, 0), **blocks_of(warnings, first)}
    index.update(blocks, shard_count(len(sections) + len(numbered)), pairs_of(sources.synonyms))
    state = index.state
    files = [_File(name, digest, partial(index.bytes_of, name)) for name, digest in state.files.items()]
    dictionary = render_dictionary(state.words)
    dictionary_digest = digest_of(dictionary)
    front = render_rows(map(front_row, sections))
    front_digest = digest_of(front)
    files += [
        _File("dictionary", dictionary_digest, lambda: dictionary),
        _File("front", front_digest, lambda: front),
    ]
    rows = {n: digest_of(f"{sources.code} {d}".encode()) for n, d in state.digests.items() if n >= first}
    files += _row_files(sources, numbered, first, rows)
    filters = _filters(sources, sections, numbered, first)
    key = _filters_key(sections, numbered, first)
    for name, make in filters.items():
        state.filters[name] = index.filter_digest(name, key) or digest_of(make())
        files.append(_File(name, state.filters[name], make))
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
        standing=_standing(sources.edition, numbered, first),
        synonyms=mark_absent(sources.synonyms, state.words, state.watched),
    )
    data = render_root(root, sources.context.ward, sources.context.categories)
    yield from _batches(files)
    at = f"{address.SEARCH}index.json"
    yield loose(
        "search/index", lambda: [Output(at, key_of("search-root", digest_of(data)), lambda: Made(data))]
    )


def _batches(files: Iterable[_File]) -> Iterator[Batch]:
    """The files by what their names add up to: one more or less moves none of the others."""
    groups: dict[int, list[_File]] = {number: [] for number in range(_BATCHES)}
    for file in files:
        groups[crc32(file.name.encode()) % _BATCHES].append(file)
    for number, group in groups.items():
        key = key_of("search", *[f"{file.name} {file.digest}" for file in group])
        yield Batch(f"search/{number}", key, len(group), partial(map, _plan_file, group))


def _plan_file(file: _File) -> Output:
    path = f"{address.SEARCH}{file.name}-{short_name(file.digest)}.json"
    return Output(path, key_of("search", file.name, file.digest), lambda: Made(file.make()))


def _text_of(sources: Sources, numbered: Sequence[WarningBrief], at: int) -> SearchText:
    brief = numbered[at]
    return warning_text(sources.warning_of(brief.id), sources.edition.seen_updates(brief), sources.context)


def _sections(sources: Sources, index: SearchIndex) -> tuple[list[Section], int]:
    """All guides and pages with their sections, guides first, and how many of them are of guides."""
    edition, context, names = sources.edition, sources.context, sources.names
    sections: list[Section] = []
    for guide in edition.guides:
        shown = f"{address.guide(guide.id)} {guide.digest} {names}"
        sections += index.sections_of(shown, partial(guide_sections, guide, context))
    guides = len(sections)
    for page in edition.pages:
        if page.id != "index":
            shown = f"{address.page(page.id)} {page.digest}"
            sections += index.sections_of(shown, partial(page_sections, page))
    if edition.statistics is not None:
        sections += page_sections(statistics_as_prose(context))
    return sections, guides


def _section_key(section: Section) -> str:
    return f"{section.address} {digest_of(repr(section).encode())}"


def _warning_keys(sources: Sources, warnings: Iterable[WarningBrief]) -> list[str]:
    """All that can be found and shown of each, but for its standing, and the ward's names in it."""
    seen, names = sources.edition.seen_updates, sources.names
    return [f"{b.id} {b.digest} {seen(b)} {names}" for b in warnings]


def _row_files(
    sources: Sources, numbered: Sequence[WarningBrief], first: int, digests: Mapping[int, str]
) -> Iterator[_File]:
    """Named by what their whole block is made from: the root then names a file for every BLOCK documents."""
    categories = sources.context.categories

    def warning_rows(start: int) -> bytes:
        return render_rows(warning_row(b, categories[b.category]) for b in numbered[start : start + ROWS])

    for start in range(0, len(numbered), ROWS):
        name = f"rows/{(first * BLOCK + start) // ROWS}"
        yield _File(name, digests[first + start // BLOCK], partial(warning_rows, start))


def _filters_key(sections: Sequence[Section], numbered: Sequence[WarningBrief], first: int) -> str:
    """Stands for all that the filters are made from."""
    guides = ",".join([section.category for section in sections])
    warnings = ",".join([f"{b.category}:{' '.join(b.areas)}" for b in numbered])
    return digest_of(f"{first}|{guides}|{warnings}".encode())


def _filters(
    sources: Sources, sections: Sequence[Section], briefs: Sequence[WarningBrief], first: int
) -> dict[str, Callable[[], bytes]]:
    """Guides and warnings of each category; warnings for each area, the whole ward's among them."""

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


def _standing(edition: Edition, numbered: Sequence[WarningBrief], first: int) -> Standing:
    start = first * BLOCK
    active: list[tuple[int, int]] = []
    withdrawn: list[int] = []
    for document, brief in enumerate(numbered, start):
        status = edition.status(brief)
        if status is Status.ACTIVE:
            active.append((document, int(brief.severity is Severity.SEVERE)))
        elif status is Status.WITHDRAWN:
            withdrawn.append(document)
    return Standing(active, withdrawn)
