"""The figures of the searches as a Markdown page that a person reads."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import inf
from statistics import median

from benchmarks.search_results import LINK, TYPED, TYPED_ACCENTED, Case, SearchResults
from benchmarks.search_visitor import Memory
from benchmarks.search_visits import LIMIT, Answer, belongs, is_meant

_METHOD = """\
## How it was measured

- Every visit is a new Chromium with an empty profile, a window of 1280 by 800, and a site that a server on
  the same machine gives: HTTP/1.1 with connections kept open, text compressed by gzip -6, ETag, and
  `no-cache` for every file but those with a hash in their names, which are `immutable`.
- The network is Chrome DevTools' "Slow 4G" (562.5 ms, 180,000 bytes a second down, 84,375 up), set for the
  page and for each of its workers before it runs. The processor is four times slower, for all threads of the
  page's process: it is stopped and let go on 80 times a second, because Chromium's own throttle does not
  take workers. The lines at the top say what a loop and a fetch took in this run.
- The home page is opened. When no request was under way for a second, the box gets the focus and a query is
  typed, a key each 120 ms. When all is quiet, it is deleted and the second is typed. In a new visit the same
  is done with accents, in another the home page is opened by a link with the first query.
- A first result "is there" from the frame on after which neither it nor the line with the number of results
  changed any more. The seconds go from the focus (the second query: from its first key; the link: from the
  click) and from the last key. "meant" says that the first result has the words of the query as they are
  meant, with accents ("lừa đảo" for "lua dao"); "letters" that it has them with other accents ("lửa dao");
  "other" that it lacks one, as far as it is shown.
- Bytes are those of headers and bodies, counted by the server, of the search's own files: index, worker,
  WebAssembly, and for Pagefind its interface. What the home page loads of them before anyone searches
  stands in "with the page".
- Memory: "held" is what the page's process has alone after its garbage was collected, when both queries were
  answered; "peak" the most that was resident until then; both less those of the same page when the search's
  files are missing. "heap" are the JavaScript heaps of page and workers with their buffers (WebAssembly
  among them), not lessened.
- The texts are the same for all. Material: a Markdown page a warning; below 10,000 the whole site is built,
  from there on a few pages, and its search plugin is given all pages as MkDocs renders them. (Where the whole
  site is built, the index made in this way is compared, and was the same.) Pagefind indexes plain HTML pages
  of the same rendered Markdown, with `--force-language vi`.
- CPU of the index: Material's plugin alone, without reading and rendering pages; Pagefind's command with
  reading the HTML.
"""


def render_search_report(results: SearchResults) -> str:
    """The whole page."""
    lines = ["# How fast the search answers", ""]
    lines += ["Written by `python benchmarks/search_speed.py`; do not edit.", ""]
    lines += [f"- {label}: {text}" for label, text in results.machine.items()]
    lines += [f"- rounds: {results.repeat}; medians are given, then the least and the most"]
    for size in results.sizes:
        cases = [case for case in results.indexes if case[0] == size]
        lines += ["", f"## {size:,} warnings", "", *_answers(results, cases)]
        lines += ["", *_pages(results, cases), "", *_indexes(results, cases)]
    return "\n".join([*lines, "", _METHOD])


def _answers(results: SearchResults, cases: Iterable[Case]) -> Iterator[str]:
    yield "| | query | from focus, s | from last key, s | bytes | requests | first result |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | --- |"
    for case in cases:
        for way in (TYPED, TYPED_ACCENTED):
            rounds = results.typings[case, way]
            for answers in zip(*(typing.answers for typing in rounds), strict=True):
                yield _answer_row(case, way, answers)
        yield _answer_row(case, LINK, results.links[case])


def _answer_row(case: Case, way: str, answers: Sequence[Answer]) -> str:
    one = answers[0]
    seconds = _seconds(answers, lambda answer: answer.seconds)
    after_key = "" if way == LINK else _seconds(answers, lambda answer: answer.after_key)
    return (
        f"| {case[1]} | {one.query}, {way} | {seconds} | {after_key} "
        f"| {_middle(answer.bytes for answer in answers):,.0f} | {one.requests} | {_kind(one)} |"
    )


def _kind(answer: Answer) -> str:
    if not answer.first:
        return "none"
    if is_meant(answer.first, answer.query):
        return "meant"
    return "letters" if belongs(answer.first, answer.query) else "other"


def _seconds(answers: Sequence[Answer], figure: Callable[[Answer], float | None]) -> str:
    values = [inf if (value := figure(answer)) is None else value for answer in answers]
    middle = _middle(values)
    if middle == inf:
        return "no result" if all(answer.in_time for answer in answers) else f"> {LIMIT:.0f}"
    spread = f" ({min(values):.2f} to {max(values):.2f})" if len(values) > 1 else ""
    return f"{middle:.2f}{spread}"


def _pages(results: SearchResults, cases: Iterable[Case]) -> Iterator[str]:
    yield (
        "| | home page loaded, s | its bytes | of them the search's, with the page "
        "| memory held, MB | peak, MB | heap, MB |"
    )
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for case in cases:
        typings = results.typings[case, TYPED]
        without = results.without[case]
        memories = [typing.memory for typing in typings]
        yield (
            f"| {case[1]} | {_middle(t.loaded for t in typings):.1f} "
            f"| {_middle(t.whole_page for t in typings):,.0f} | {_middle(t.page for t in typings):,.0f} "
            f"| {_more(memories, without, lambda m: m.process)} "
            f"| {_more(memories, without, lambda m: m.peak)} "
            f"| {_middle(memory.heap for memory in memories) / 1e6:.1f} |"
        )


def _more(with_: Iterable[Memory], without: Iterable[Memory], figure: Callable[[Memory], float]) -> str:
    return f"{(_middle(map(figure, with_)) - _middle(map(figure, without))) / 1e6:+.0f}"


def _indexes(results: SearchResults, cases: Iterable[Case]) -> Iterator[str]:
    yield "| | files of the index | bytes | bytes as sent | CPU to make it, s |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for case in cases:
        index = results.indexes[case]
        seconds = "" if index.seconds is None else f"{index.seconds:.2f}"
        yield f"| {case[1]} | {index.files:,} | {index.bytes:,} | {index.sent:,} | {seconds} |"


def _middle(values: Iterable[float]) -> float:
    return median(values)
