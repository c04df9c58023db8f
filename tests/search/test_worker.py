"""The search worker of the built sample, as the page beside it meets it."""

import re
import unicodedata
from itertools import pairwise

import pytest

from project import REPOSITORY
from search.searching import Searcher, assert_grows, pages_of, plain, titles_of

STARTED = ["search/index.json", "assets/search-worker.js"]
FRONT = "search/front-"
STEP = 8
"""How many results are shown when nobody says."""
TYPE = "data => worker.postMessage({ type: 4, data })"

EXPIRED = "warnings/2026-06-03-tim-cu-ong-di-lac/"
WITHDRAWN = "warnings/2026-08-12-nguoi-la-kiem-tra-dong-ho-nuoc/"
MANY = "tien"
"""A word that most of the sample's warnings have."""

HOSTILE = [
    "?" * 500,
    "a" * 10_000,
    "đ" * 10_000,
    "lua dao " * 1250,
    " ".join(f"w{number}" for number in range(3000)),
    "__proto__",
    "constructor",
    "constructor constructor",
    "toString",
    "valueOf hasOwnProperty",
    "🔥🔥🔥",
    "👩‍👩‍👧 🇻🇳",
    "שלום עולם",
    "\u202eoad aul\u202c",
    "\u200b\ufeff\u00ad",
    "\x00\x01\x7f",
    "\ud83d",
    "a" + "\u0301" * 500,
    "0 " * 2000,
    "0899 000 111 " * 500,
    "<img src=x onerror=alert(1)>",
    "%00%ff%",
    "../../../etc/passwd",
    "'; DROP TABLE warnings; --",
    "\\u0000 ${7*7} {{7*7}}",
    "ﷺ㍿Ǆ",
    "漢字かな",
]


def source(page):
    """The file of the content that a page is made from."""
    kind = "yml" if page.startswith("warnings/") else "md"
    return (REPOSITORY / "content" / f"{page.rstrip('/')}.{kind}").read_text("utf-8")


def fields(page):
    """Category and areas of the warning at an address, as its file has them."""
    text = source(page)
    areas = re.search(r"^areas: \[(.*)\]$", text, re.MULTILINE)
    return re.search(r"^category: (.*)$", text, re.MULTILINE)[1], areas[1].split(", ") if areas else []


def category_of(page):
    """The category of a warning or guide, and "" of a page."""
    return fields(page)[0] if page.startswith(("warnings/", "guides/")) else ""


def folded(text):
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("đ", "d")


def found(answer):
    """All that an answer shows, but for the query itself and its number."""
    return {key: value for key, value in answer.items() if key not in ("query", "id")}


def started(searcher):
    """What was fetched first, and how much of `asked` that is."""
    front = next(path for path in searcher.asked if path.startswith(FRONT))
    return [*STARTED, front], len(STARTED) + 1


def type_in(searcher, text):
    """Tells the worker what is typed so far, and waits till it has fetched what it wants."""
    searcher.page.evaluate(TYPE, text)
    searcher.page.wait_for_timeout(150)


def test_before_the_first_query_nothing_but_the_root_the_worker_and_the_front_is_fetched(newcomer):
    first, _ = started(newcomer)
    assert newcomer.asked == first
    for nothing in ("", "   ", "?!", "🔥"):
        assert newcomer.ask(nothing)["items"] == []
    assert newcomer.asked == first


def test_a_query_fetches_little_and_nothing_twice(newcomer):
    _, before = started(newcomer)
    assert newcomer.ask("lua dao ")["count"] > 5
    first = newcomer.asked[before:]
    assert 0 < len(first) < 15
    assert all(path.startswith("search/") for path in first)
    again = newcomer.ask("lua dao ")
    assert newcomer.asked[before:] == first
    for query in ("lua dao qua mang ", "trom xe may ", "chay", "trmo xe", "lua dao "):
        newcomer.ask(query, newest=True, category="lua-dao")
    assert len(newcomer.asked) == len(set(newcomer.asked))
    assert found(newcomer.ask("lua dao ")) == found(again)


def test_while_somebody_types_the_finished_words_are_fetched(newcomer):
    _, before = started(newcomer)
    for begun in ("t", "tr", "trom"):
        type_in(newcomer, begun)
    assert newcomer.asked[before:] == []
    type_in(newcomer, "trom x")
    assert [path.split("/")[1] for path in newcomer.asked[before:]] == ["words"]
    type_in(newcomer, "trom xe m")
    fetched = newcomer.asked[before:]
    assert sorted(path.split("/")[1] for path in fetched) == ["pairs", "words", "words"]
    newcomer.refused.update(dict.fromkeys(fetched, 404))
    assert newcomer.ask("trom xe ")["count"] > 0, "they are at hand"


def test_what_is_typed_may_be_anything_and_its_pieces_may_fail(newcomer):
    newcomer.refused["search/"] = 0
    for text in ("lua dao ", *HOSTILE):
        newcomer.page.evaluate(TYPE, text)
    newcomer.page.wait_for_timeout(300)
    newcomer.refused.clear()
    assert newcomer.ask("lua dao ")["count"] > 5


def test_the_beginning_comes_first_and_the_whole_follows(newcomer):
    (parts,) = newcomer.ask_parts([{"query": MANY, "limit": 24, "id": 3}])
    assert {part["id"] for part in parts} == {3}
    assert parts[0]["count"] > 24
    sizes = [len(part["items"]) for part in parts]
    assert len(sizes) > 1
    assert sizes[-1] == 24
    assert sizes[0] == 5 or all(page.startswith("guides/") for page in pages_of(parts[0]))
    (again,) = newcomer.ask_parts([{"query": MANY, "limit": 24}])
    assert len(again) == 1, "all is at hand"
    assert again[0]["items"] == parts[-1]["items"]


def test_guides_are_shown_without_any_rows(newcomer):
    newcomer.refused["search/rows/"] = 0
    (parts,) = newcomer.ask_parts([{"query": "lua dao qua dien thoai ", "limit": 24}])
    beginning, end = parts
    assert pages_of(beginning)[0] == "guides/lua-dao-qua-dien-thoai/"
    assert (end["failed"], end["items"]) == (True, [])


def test_a_front_that_fails_at_first_is_fetched_when_it_is_needed(chromium, sample):
    searcher = Searcher(chromium, sample.site, refused={FRONT: 0})
    assert searcher.ask("sac xe dien ")["failed"]
    searcher.refused.clear()
    answer = searcher.ask("sac xe dien ")
    searcher.close()
    assert answer["items"]


def test_a_front_that_is_gone_is_stale(chromium, sample):
    searcher = Searcher(chromium, sample.site, refused={FRONT: 404})
    answer = searcher.ask("sac xe dien ")
    searcher.close()
    assert (answer["stale"], answer["items"]) == (True, [])


@pytest.mark.parametrize("piece", ["search/words/", "search/pairs/", "search/rows/", "search/dictionary"])
def test_an_index_that_is_gone_is_stale(newcomer, piece):
    newcomer.refused[piece] = 404
    answer = newcomer.ask("lua dao trmo ")
    assert (answer["stale"], answer["failed"], answer["items"]) == (True, False, [])
    assert any(piece in path for path in newcomer.asked)


@pytest.mark.parametrize("status", [0, 500, 503], ids=["no network", "500", "503"])
def test_a_failure_is_told_and_mended_by_asking_again(newcomer, status):
    newcomer.refused["search/"] = status
    answer = newcomer.ask("lua dao ")
    assert (answer["failed"], answer["stale"], answer["items"]) == (True, False, [])
    assert answer["query"] == "lua dao "
    newcomer.refused.clear()
    for _ in range(10):  # the first may still meet a piece that is about to fail
        answer = newcomer.ask("lua dao ")
        if not answer.get("failed"):
            break
        newcomer.page.wait_for_timeout(100)
    assert answer["count"] > 5


def test_only_the_newest_of_hasty_queries_is_answered(searcher):
    answers = searcher.page.evaluate(
        """async () => {
          const answers = [];
          worker.onmessage = (event) => answers.push(event.data.data);
          for (const data of ["t", "tr", "trom", "trom xe"]) worker.postMessage({ type: 2, data });
          while (!answers.some((answer) => !answer.partial)) await new Promise((done) => setTimeout(done, 5));
          await new Promise((done) => setTimeout(done, 200));
          return answers;
        }"""
    )
    assert {answer["query"] for answer in answers} == {"trom xe"}
    assert_grows(answers)


def test_an_answer_carries_the_number_of_its_question(newcomer):
    assert newcomer.ask("lua dao ", id=7)["id"] == 7
    newcomer.refused["search/"] = 0
    failed = newcomer.ask("trom xe ", id=8)
    assert (failed["id"], failed["failed"]) == (8, True)


def test_plain_text_and_a_wish_find_the_same(searcher):
    assert found(searcher.ask("lua dao")) == found(searcher.ask("lua dao", newest=False))


@pytest.mark.parametrize(
    ("query", "category"), [(MANY, "lua-dao"), ("chay ", "chay-no"), (MANY, "tim-nguoi")]
)
def test_a_category_has_its_warnings_and_guides(searcher, query, category):
    everything = pages_of(searcher.ask(query, limit=100))
    wanted = {page for page in everything if category_of(page) == category}
    assert {page.split("/")[0] for page in wanted} == {"guides", "warnings"}
    answer = searcher.ask(query, category=category, limit=100)
    assert set(pages_of(answer)) >= wanted
    assert {category_of(page) for page in pages_of(answer)} == {category}
    assert answer["count"] == len(answer["items"])


def test_an_area_has_its_warnings_and_those_for_the_whole_ward_and_all_guides_and_pages(searcher):
    everything = pages_of(searcher.ask(MANY, limit=100))
    warnings = [page for page in everything if page.startswith("warnings/")]
    others = set(everything) - set(warnings)
    wanted = {page for page in warnings if not fields(page)[1] or "khu-pho-5" in fields(page)[1]}
    assert len(wanted) < len(warnings)
    assert {page.split("/")[0] for page in others} > {"guides"}
    assert set(pages_of(searcher.ask(MANY, area="khu-pho-5", limit=100))) == wanted | others
    both = searcher.ask(MANY, area="khu-pho-5", category="lua-dao", limit=100)
    assert set(pages_of(both)) == {page for page in wanted | others if category_of(page) == "lua-dao"}


def test_sections_of_a_guide_pass_the_filters_with_it(searcher):
    query = "giat dien nguoi "
    plain_answer = searcher.ask(query, limit=100)
    sections = {part["location"] for group in plain_answer["items"] for part in group[1:]}
    assert sections
    for wish in ({"area": "khu-pho-5"}, {"current": True}):
        answer = searcher.ask(query, limit=100, **wish)
        assert {part["location"] for group in answer["items"] for part in group[1:]} >= sections


@pytest.mark.parametrize(
    "wish", [{"category": "nowhere"}, {"area": "constructor"}, {"category": "__proto__"}]
)
def test_a_filter_that_the_ward_does_not_have_filters_nothing(searcher, wish):
    assert found(searcher.ask(MANY, **wish)) == found(searcher.ask(MANY))


def test_only_current_leaves_out_what_no_longer_holds(searcher):
    gone = [group for group in searcher.ask(MANY, limit=100)["items"] if 'class="st ' in group[0]["text"]]
    answer = searcher.ask(MANY, current=True, limit=100)
    assert len(gone) > 5
    assert not [group for group in answer["items"] if 'class="st ' in group[0]["text"]]
    assert answer["count"] == searcher.ask(MANY, limit=100)["count"] - len(gone)


def test_newest_first(searcher):
    plain_order, newest = (pages_of(searcher.ask(MANY, limit=100, newest=wish)) for wish in (False, True))
    assert set(newest) < set(plain_order), "what hardly fits does not stand first for being new"
    assert plain_order[0] in newest
    warnings = [page for page in newest if page.startswith("warnings/")]
    days = [page.split("/")[1][:10] for page in warnings]
    assert all(earlier >= later for earlier, later in pairwise(days))
    assert newest[: len(warnings)] == warnings


def test_more_is_shown_when_more_is_wanted(searcher):
    few, many = searcher.ask(MANY, limit=3), searcher.ask(MANY, limit=100)
    assert (len(few["items"]), few["more"]) == (3, True)
    assert (len(many["items"]), many["more"]) == (many["count"], False)
    assert few["count"] == many["count"] > 20
    assert pages_of(many)[:3] == pages_of(few)
    assert len(searcher.ask(MANY)["items"]) == STEP


@pytest.mark.parametrize(
    "ways",
    [
        ("lừa đảo", "LỪA ĐẢO", "Lừa Đảo"),
        ("bẻ khóa xe", "bẻ khoá xe", "BẺ KHOÁ XE"),
        ("dọa khóa sim", "doạ khoá sim"),
        ("xà bần", "Xà bần"),
    ],
)
def test_however_it_is_typed_it_finds_the_same(searcher, ways):
    ways = [form for way in ways for form in (way, unicodedata.normalize("NFD", way))]
    first, *others = (searcher.ask(way + " ") for way in ways)
    assert first["count"] > 0
    for way, other in zip(ways[1:], others, strict=True):
        assert found(other) == found(first), way


@pytest.mark.parametrize("word", ["lửa", "lừa", "mã", "chạy", "sạc", "rác"])
def test_the_very_accents_come_first(searcher, word):
    for page in pages_of(searcher.ask(word, limit=3)):
        assert re.search(rf"\b{word}\b", source(page).lower()), page


def test_without_accents_all_are_found(searcher):
    pages = set(pages_of(searcher.ask("lua ", limit=100)))
    assert pages >= set(pages_of(searcher.ask("lừa ", limit=5))) | set(
        pages_of(searcher.ask("lửa ", limit=5))
    )


def test_expired_and_withdrawn_warnings_say_so(searcher):
    for query, page, word in (
        ("tim cu ong di lac", EXPIRED, "Hết hiệu lực"),
        ("kiem tra dong ho nuoc", WITHDRAWN, "Đã thu hồi"),
    ):
        answer = searcher.ask(query)
        (result,) = [group[0] for group in answer["items"] if group[0]["location"].startswith(page)]
        assert word in plain(result["text"])


def test_results_mark_what_was_sought_and_take_it_along(searcher):
    best = searcher.ask("gia danh cong an ")["items"][0][0]
    assert "<mark>Giả danh công an</mark>" in best["title"]
    assert re.search(r"/\?h=(\w+\+)*danh\b", best["location"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("karaoek", "karaoke"),
        ("luwaf ddaor", "lừa đảo"),
        ("luadao", "lừa đảo"),
        ("chungcu", "chung cư"),
        ("giat dien thaoi", "giat dien thoai"),
        ("trmo xe may", "trom xe may"),
    ],
)
def test_a_misspelling_is_understood_and_the_word_suggested(searcher, typed, meant):
    answer, right = searcher.ask(typed), searcher.ask(meant)
    assert folded(answer["suggestion"]) == folded(meant)
    assert pages_of(answer)[0] == pages_of(right)[0]


@pytest.mark.parametrize("query", ["lừa đảo", "lua dao", "karaoke", "chung cu", "zzzzqqqq"])
def test_nothing_is_suggested_for_what_is_no_misspelling(searcher, query):
    assert searcher.ask(query)["suggestion"] == ""


@pytest.mark.parametrize(
    "typed", ["+84899000111", "84899000111", "+84 899 000 111", "84.899.000.111", "(+84) 0899000111"]
)
def test_a_number_is_found_as_a_telephone_shows_it(searcher, typed):
    assert pages_of(searcher.ask(typed)) == ["warnings/2026-11-05-gia-danh-cong-an/"]
    assert pages_of(searcher.ask("0899000111")) == ["warnings/2026-11-05-gia-danh-cong-an/"]


def test_an_area_is_found_by_its_short_name(searcher):
    assert pages_of(searcher.ask("kp3")) == pages_of(searcher.ask("kp 3")) != []


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("zalo bi hack", "guides/lua-dao-ngan-hang-otp-qr/"),
        ("mất nick zalo", "guides/lua-dao-ngan-hang-otp-qr/"),
        ("deepfake", "guides/lua-dao-qua-dien-thoai/"),
        ("bạo hành", "report/"),
        ("chong danh vo", "report/"),
    ],
)
def test_what_people_call_it_leads_to_what_the_page_calls_it(searcher, query, page):
    assert page in pages_of(searcher.ask(query))[:2]


@pytest.mark.parametrize("query", ["dam chem", "đâm chém", "xam hai", "xâm hại"])
def test_who_asks_for_help_is_not_asked_for_another_word(searcher, query):
    assert searcher.ask(query)["suggestion"] == ""


@pytest.mark.parametrize("query", ["chay roi", "tai nan giao thong", "tai nan"])
def test_who_may_need_help_at_once_sees_first_what_holds(searcher, query):
    first = searcher.ask(query)["items"][0][0]["text"]
    assert "expired" not in first
    assert "withdrawn" not in first


def test_no_query_hurts(searcher):
    """Each is answered, with the same parts as any other, and well within the time that one waits."""
    for query, answer in zip(HOSTILE, searcher.ask_all([{"query": query} for query in HOSTILE]), strict=True):
        assert not answer.get("failed"), query[:40]
        assert not answer.get("stale"), query[:40]
        assert isinstance(answer["count"], int)
        assert len(answer["items"]) == min(answer["count"], STEP)
    assert titles_of(searcher.ask("lua dao "))[0].startswith("Lừa đảo")


def test_no_wish_hurts(searcher):
    for wish in ({"limit": 10**9}, {"limit": 0}, {"category": ""}, {"area": None}, {"unknown": "wish"}):
        answer = searcher.ask("lua dao ", **wish)
        assert not answer.get("failed"), wish
        assert answer["count"] > 5
