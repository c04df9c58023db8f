"""Every kind of page as it is written, in files that people can read.

HUB_GOLDEN=1 writes them anew; look at what changed before it is committed.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from hub.model import Status
from hub.model.figure import Figure
from hub.render.guide_page import render_guide
from hub.render.guides_page import render_guides
from hub.render.home_page import render_home
from hub.render.index_page import render_index
from hub.render.list_page import render_list
from hub.render.not_found_page import render_not_found
from hub.render.prose_page import render_page
from hub.render.redirect import render_redirect
from hub.render.search_page import render_search
from hub.render.statistics.page import render_statistics
from hub.render.views import StatisticsView
from hub.render.warning_page import render_warning
from render import sample
from report_numbers import NUMBERS

FIGURE = Figure("2026-07", "2026-09", "lua-dao", "", 1210, 988, 1.2, demo=False)
ASKING = replace(sample.HOME, body="## Về trang\n\n[[số liệu]]\n")
ASKING_GUIDE = replace(sample.GUIDE, body="[[số liệu]]\n")
GOLDEN = Path(__file__).parent / "golden"


def warning(status, **changes):
    view, text = sample.warning_in(status, **changes)
    if status is Status.EXPIRED:
        view = view._replace(replacement=sample.NEWER)
    return render_warning(view, text, sample.CONTEXT)


def plain_warning():
    """Nothing that may be left out."""
    view, text = sample.warning_in(Status.ACTIVE, expires=None, areas=(), place="", category="moi-truong")
    bare = type(text)(brief=view.brief, what_happened="Khói.", what_to_do=("Đóng cửa.",))
    return render_warning(
        view._replace(seen_updates=0, newer=None, older=None, related=()), bare, sample.CONTEXT
    )


PAGES = {
    "warning-active": lambda: warning(Status.ACTIVE),
    "warning-expired": lambda: warning(Status.EXPIRED),
    "warning-withdrawn": lambda: warning(Status.WITHDRAWN),
    "warning-upcoming": lambda: warning(Status.UPCOMING),
    "warning-draft": lambda: warning(Status.ACTIVE, draft=True),
    "warning-plain": plain_warning,
    "list": lambda: render_list(sample.LIST, sample.CONTEXT),
    "list-area": lambda: render_list(
        sample.LIST._replace(
            kind="area", key="khu-pho-3", base="areas/khu-pho-3/", first=(sample.SECOND,), guides=()
        ),
        sample.CONTEXT,
    ),
    "list-empty": lambda: render_list(
        sample.ListView("in-force", "", "in-force/", 1, 1, 0, (), (), None, None, ()), sample.CONTEXT
    ),
    "index": lambda: render_index(sample.INDEX, sample.CONTEXT),
    "home": lambda: render_home(sample.HOME_VIEW, sample.CONTEXT),
    "guide": lambda: render_guide(sample.GUIDE_VIEW, sample.CONTEXT),
    "guides": lambda: render_guides(sample.GUIDES_VIEW, sample.CONTEXT),
    "page": lambda: render_page(sample.PAGE_VIEW, sample.CONTEXT),
    "home-figures": lambda: render_home(
        sample.HOME_VIEW._replace(figure=FIGURE, figures=(("", FIGURE),), page=ASKING), sample.CONTEXT
    ),
    "list-figure": lambda: render_list(sample.LIST._replace(figure=FIGURE), sample.CONTEXT),
    "guide-figures": lambda: render_guide(
        sample.GUIDE_VIEW._replace(
            figures=(("", FIGURE),), guide=replace(sample.GUIDE, body="[[số liệu]]\n")
        ),
        sample.CONTEXT,
    ),
    "statistics": lambda: render_statistics(StatisticsView(NUMBERS, stale=True), sample.CONTEXT),
    "search": lambda: render_search(sample.CONTEXT),
    "not-found": lambda: render_not_found(sample.CONTEXT._replace(site_url="https://an-ninh.example/sub/")),
}


def readable(content):
    head = content.head.replace("><", ">\n<")
    top = f"<!-- {content.address} -->\n<title>{content.title}</title>\n{head}\n"
    return f"{top}\n<!-- body -->\n{content.body}\n"


@pytest.mark.parametrize("name", PAGES)
def test_page_is_as_agreed(name):
    compare(f"{name}.html", readable(PAGES[name]()))


def test_redirect_is_as_agreed():
    compare("redirect.html", render_redirect("warnings/moi/", "warnings/cu/", sample.CONTEXT))


@pytest.mark.parametrize("name", PAGES)
def test_the_same_view_gives_the_same_bytes(name):
    assert PAGES[name]() == PAGES[name]()


def compare(name, text):
    file = GOLDEN / name
    if os.environ.get("HUB_GOLDEN"):
        file.write_text(text, "utf-8")
    assert text == file.read_text("utf-8")
