"""A page that speaks to the search worker as the site's own page does."""

import mimetypes
import re
from html import unescape
from itertools import pairwise
from urllib.parse import unquote, urlsplit

from visitor import SITE

PAGE = SITE + "search/nobody/"
FRAME = ("query", "count", "more")
"""What stays the same of an answer while it grows."""

SPEAK = """() => {
  window.start = async () => {
    const root = await (await fetch("/search/index.json", { cache: "no-store" })).json();
    window.worker = new Worker("/assets/search-worker.js");
    await new Promise((ready, failed) => {
      worker.onerror = (event) => failed(new Error(event.message));
      worker.onmessage = ready;
      worker.postMessage({ type: 0, data: { root, base: location.origin + "/" } });
    });
  };
  window.ask = (data) => new Promise((answer, failed) => {
    const parts = [];
    const late = setTimeout(() => failed(new Error("no answer in 20 s")), 20000);
    worker.onerror = (event) => failed(new Error(event.message));
    worker.onmessage = (event) => {
      parts.push(event.data);
      if (event.data.data.partial) return;
      clearTimeout(late);
      answer(parts);
    };
    worker.postMessage({ type: 2, data });
  });
  window.askAll = async (queries) => {
    const answers = [];
    for (const query of queries) answers.push(await ask(query));
    return answers;
  };
}"""


class Searcher:
    """A worker on the built site in `site`. `asked` are the paths that were asked for, the page's aside;
    `refused` gives the status for paths that hold a text, or 0 where the network shall fail."""

    def __init__(self, browser, site, refused=None):
        self.site = site
        self.asked: list[str] = []
        self.refused: dict[str, int] = dict(refused or {})
        self.context = browser.new_context()
        self.context.route("**/*", self._answer)
        self.page = self.context.new_page()
        self.page.goto(PAGE)
        self.page.evaluate(SPEAK)
        self.page.evaluate("start()")
        self._await_front()

    def ask(self, query, **wishes):
        """What the worker answers: with no wishes the query goes as plain text."""
        return self.ask_all([{"query": query, **wishes} if wishes else query])[0]

    def ask_all(self, queries):
        """The answers to many queries, one after the other; of each the whole."""
        return [parts[-1] for parts in self.ask_parts(queries)]

    def ask_parts(self, queries):
        """The same with the beginnings that came before the whole."""
        answers = self.page.evaluate("queries => askAll(queries)", queries)
        assert {part["type"] for parts in answers for part in parts} <= {3}
        told = [[part["data"] for part in parts] for parts in answers]
        for parts in told:
            assert_grows(parts)
        return told

    def close(self):
        self.context.close()

    def _await_front(self):
        """The worker fetches it as soon as it is set up, whether or not anybody searches."""
        for _ in range(200):
            if any("search/front-" in path for path in self.asked):
                return
            self.page.wait_for_timeout(10)
        raise AssertionError("the front was not fetched")

    def _answer(self, route):
        path = unquote(urlsplit(route.request.url).path).lstrip("/")
        if route.request.url == PAGE:
            route.fulfill(body="<!doctype html>", content_type="text/html")
            return
        self.asked.append(path)
        status = next((self.refused[part] for part in self.refused if part in path), 200)
        if status == 0 or not route.request.url.startswith(SITE):
            route.abort()
        elif status != 200 or not (self.site / path).is_file():
            route.fulfill(status=404 if status == 200 else status)
        else:
            kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
            route.fulfill(body=(self.site / path).read_bytes(), content_type=kind)


def assert_grows(parts):
    """Each answer begins with the one before, which says that it is not the whole."""
    assert [bool(part.get("partial")) for part in parts] == [True] * (len(parts) - 1) + [False]
    whole = [part for part in parts if not part.get("failed") and not part.get("stale")]
    for part, longer in pairwise(whole):
        assert 0 < len(part["items"]) < len(longer["items"])
        assert longer["items"][: len(part["items"])] == part["items"]
        assert [longer[key] for key in FRAME] == [part[key] for key in FRAME]


def pages_of(answer):
    """The addresses of the pages among the results, the best first."""
    return [re.split("[?#]", group[0]["location"])[0] for group in answer["items"]]


def titles_of(answer):
    """Their titles as they are read."""
    return [plain(group[0]["title"]) for group in answer["items"]]


def plain(html):
    """The text of a piece of HTML."""
    return unescape(re.sub("<[^>]*>", "", html))
