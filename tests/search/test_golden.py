"""What people type finds the page that helps them, in the sample and among ten thousand warnings more.

golden.tsv is what the search may be tuned with; nobody tunes with heldout.tsv, whose one figure tells what
queries find that nobody thought of.
"""

import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import pytest

from search.index_of import write_index
from search.searching import Searcher, pages_of, titles_of

HERE = Path(__file__).parent
TOP = 5
"""Who has to look further than this has not found it."""


class Figures(NamedTuple):
    """Shares of queries with a right page in the top, of all and of the worst class; and how far up it is."""

    top: float
    worst: float
    reciprocal: float


GOAL = Figures(top=0.97, worst=0.95, reciprocal=0.93)
GOAL_APART = 0.95
REACHED_APART_AMONG_TEN_THOUSAND = 0.92
"""Of the queries kept apart, the goal is not reached yet there: raise it with every gain."""


class Wanted(NamedTuple):
    """A query of a class, and the pages of which any is right."""

    kind: str
    query: str
    pages: frozenset[str]


class Found(NamedTuple):
    """Where the first right page stands (from 1; 0 when nowhere), and what stood before it."""

    wanted: Wanted
    rank: int
    instead: list[str]


def read_table(name):
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]


def read_wanted(name):
    return [Wanted(kind, query, page_set(pages)) for kind, query, pages in read_table(name)]


def page_set(addresses):
    """A section's address counts as its page."""
    return frozenset(address.partition("#")[0] for address in addresses.split())


SUBJECTS = {beginning: page_set(pages) for beginning, pages in read_table("subjects.tsv")}


def subject_pages(title):
    """The ward's own pages on the subject of a generated warning, and none for other pages."""
    return next((pages for beginning, pages in SUBJECTS.items() if title.startswith(beginning)), frozenset())


def look_up(searcher, name):
    """What each query of a list finds. A generated warning is right where a page of its subject is."""
    queries = read_wanted(name)
    assert len(queries) == len({wanted.query for wanted in queries})
    answers = searcher.ask_all([{"query": wanted.query, "limit": 2 * TOP} for wanted in queries])
    found = []
    for wanted, answer in zip(queries, answers, strict=True):
        results = list(zip(pages_of(answer), titles_of(answer), strict=True))
        right = [page in wanted.pages or subject_pages(title) & wanted.pages for page, title in results]
        rank = next((place for place, is_right in enumerate(right, 1) if is_right), 0)
        found.append(
            Found(wanted, rank, [title for _, title in results[: min(rank - 1, TOP) if rank else TOP]])
        )
    return found


def in_top(found):
    """The share of queries that found a right page among the first."""
    return sum(1 <= one.rank <= TOP for one in found) / len(found)


def mean_reciprocal_rank(found):
    return sum(1 / one.rank for one in found if one.rank) / len(found)


def by_class(found):
    classes = defaultdict(list)
    for one in found:
        classes[one.wanted.kind].append(one)
    return classes


def report(found):
    """The figures, and the queries that failed, for whoever has to mend them."""
    lines = [f"{in_top(found):.1%} in the top {TOP}, mean reciprocal rank {mean_reciprocal_rank(found):.3f}"]
    lines += [f"  {kind}: {in_top(of):.1%} of {len(of)}" for kind, of in by_class(found).items()]
    for one in found:
        if not 1 <= one.rank <= TOP:
            lines.append(f"  {one.wanted.kind} {one.wanted.query!r} at {one.rank or 'none'}: {one.instead}")
    return "\n".join(lines)


def assert_good(golden, wanted):
    """What is asked of the golden queries: overall, in each class, and how far up."""
    worst = min(map(in_top, by_class(golden).values()))
    figures = Figures(in_top(golden), worst, mean_reciprocal_rank(golden))
    assert all(is_ >= least for is_, least in zip(figures, wanted, strict=True)), report(golden)


def test_golden_queries_find_their_page(searcher):
    found = look_up(searcher, "golden.tsv")
    assert len(found) >= 200
    assert_good(found, GOAL)


def test_queries_kept_apart_find_their_page(searcher):
    """One figure for all of them: eight in a class say nothing, and who saw which fail would mend those."""
    found = look_up(searcher, "heldout.tsv")
    assert len(found) >= 80
    assert round(in_top(found), 3) >= GOAL_APART


def test_capitals_decomposed_accents_and_commas_change_no_result(searcher):
    queries = [wanted.query for wanted in read_wanted("golden.tsv")]
    others = [unicodedata.normalize("NFD", query.upper()).replace(" ", ",  ") for query in queries]
    answers, same = searcher.ask_all(queries), searcher.ask_all(others)
    differing = [one["query"] for one, two in zip(answers, same, strict=True) if one["items"] != two["items"]]
    assert differing == []


@pytest.fixture(scope="module")
def large_site(tmp_path_factory):
    """The ward's content among 10,000 warnings more."""
    return write_index(tmp_path_factory.mktemp("large") / "ward", 10_000)


def test_queries_find_their_page_among_ten_thousand_warnings(chromium, large_site):
    searcher = Searcher(chromium, large_site)
    golden, apart = look_up(searcher, "golden.tsv"), look_up(searcher, "heldout.tsv")
    searcher.close()
    assert_good(golden, GOAL)
    assert round(in_top(apart), 3) >= REACHED_APART_AMONG_TEN_THOUSAND
