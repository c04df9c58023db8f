"""What every page promises: one heading, relative links, few bytes, nothing that the policy forbids."""

from dataclasses import replace
from itertools import pairwise

import lxml.html
import pytest
from markupsafe import escape

from hub.model import Status, address
from hub.render.home_page import render_home
from hub.render.list_page import render_list
from hub.render.not_found_page import render_not_found
from hub.render.short_page import render_short
from hub.render.views import Item
from hub.render.warning_page import render_warning
from render import sample
from render.test_golden import PAGES


@pytest.mark.parametrize("name", PAGES)
def test_one_heading_and_no_gaps_between_levels(name):
    page = lxml.html.fromstring(f"<div>{PAGES[name]().body}</div>")
    levels = [int(h.tag[1]) for h in page.iter("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", PAGES)
def test_ids_are_unique_and_every_place_is_there(name):
    page = lxml.html.fromstring(f"<div>{PAGES[name]().body}</div>")
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")} <= set(ids)


@pytest.mark.parametrize("name", PAGES)
def test_the_strict_policy_holds(name):
    content = PAGES[name]()
    page = lxml.html.fromstring(f"<div>{content.head}{content.body}</div>")
    assert not page.xpath("//@style")
    assert not page.xpath("//style")
    assert not [a for e in page.iter() for a in e.attrib if a.startswith("on")]
    assert all(s.get("src") or s.get("type") == "application/ld+json" for s in page.iter("script"))


@pytest.mark.parametrize("name", [n for n in PAGES if n != "not-found"])
def test_links_climb_to_the_root_and_never_start_there(name):
    content = PAGES[name]()
    up = address.climb(content.address)
    for link in lxml.html.fromstring(f"<div>{content.body}</div>").xpath(
        "//a/@href | //img/@src | //form/@action"
    ):
        if not link.startswith(("https:", "tel:", "mailto:", "#")):
            assert link.startswith(up or ("./", "")), link
            assert not link.startswith("/"), link


def test_404_links_start_at_the_site_s_own_root():
    links = lxml.html.fromstring(f"<div>{PAGES['not-found']().body}</div>").xpath(
        "//a/@href | //form/@action"
    )
    assert {link.split("/")[1] for link in links if not link.startswith("tel:")} == {"sub"}


@pytest.mark.parametrize("name", ["warning-draft", "warning-upcoming", "not-found"])
def test_what_is_not_public_offers_nothing_to_share(name):
    head = PAGES[name]().head
    assert "og:" not in head
    assert "ld+json" not in head
    assert "noindex" in head


@pytest.mark.parametrize("name", ["warning-active", "home", "list", "guide"])
def test_the_sample_says_so_in_chat_too(name):
    head = PAGES[name]().head
    assert "[Bản mẫu]" in head
    assert "(bản mẫu)" in head


def test_a_future_update_is_not_shown():
    assert "Chưa đến." not in PAGES["warning-active"]().body


def test_a_swindler_s_number_is_never_a_link():
    content = PAGES["warning-active"]()
    assert "0899000111" in content.body
    assert "tel:0899000111" not in content.body
    assert 'name="format-detection" content="telephone=no"' in content.head


def test_a_withdrawn_warning_gives_no_call_to_act():
    body = PAGES["warning-withdrawn"]().body
    assert 'class="call"' not in body
    assert body.index("thu-hoi") < body.index("<h1>")


def test_an_expired_warning_neither_alarms_nor_offers_to_call():
    body = PAGES["warning-expired"]().body
    assert 'class="call"' not in body
    assert "Cách làm khi gặp chuyện này" in body
    assert "Việc cần làm ngay" not in body


def test_the_latest_news_stands_before_the_summary():
    body = PAGES["warning-expired"]().body
    assert body.index("Thêm lời dọa mới.") < body.index('class="lead"')


def test_severity_and_status_are_said_in_words_before_the_title():
    body = PAGES["warning-active"]().body
    assert body.index("Rất nguy hiểm") < body.index("Đang có hiệu lực") < body.index("<h1>")


def test_people_are_no_danger():
    people = replace(sample.CATEGORIES["lua-dao"], cap="Rescue")
    context = sample.CONTEXT._replace(categories={**sample.CATEGORIES, "lua-dao": people})
    view, text = sample.warning_in(Status.ACTIVE)
    for content in (render_warning(view, text, context), render_list(sample.LIST, context)):
        assert "Rất gấp" in content.body
        assert "Rất nguy hiểm" not in content.body


def test_the_duty_number_stands_first_where_the_category_says_so():
    calm = replace(sample.CATEGORIES["lua-dao"], duty_first=True)
    context = sample.CONTEXT._replace(categories={**sample.CATEGORIES, "lua-dao": calm})
    view, text = sample.warning_in(Status.ACTIVE)
    calls = render_warning(view, text, context).body.partition('class="calls"')[2]
    assert calls.index("tel:02800000113") < calls.index("tel:113")


def test_what_to_do_before_ringing_stands_before_every_way_to_ring():
    swindle = replace(sample.CATEGORIES["lua-dao"], first="Gọi ngân hàng <trước>, rồi gọi 113.")
    context = sample.CONTEXT._replace(categories={**sample.CATEGORIES, "lua-dao": swindle})
    view, text = sample.warning_in(Status.ACTIVE)
    first = '<p class="first">Gọi ngân hàng &lt;trước&gt;, rồi gọi <a href="tel:113">113</a>.</p>'
    of_category = sample.LIST._replace(kind="category", key="lua-dao")
    for content in (render_warning(view, text, context), render_list(of_category, context)):
        assert f'{first}<p class="calls">' in content.body
    for content in (render_home(sample.HOME_VIEW, context), render_not_found(context)):
        assert f"</nav>{first}" in content.body


def test_a_long_update_begins_above_the_summary_and_is_read_whole_below():
    view, text = sample.warning_in(Status.ACTIVE)
    long = "Kẻ gian gửi giấy mời giả qua Zalo. " + "Bà con nghi ngờ thì gọi 028 0000 0113 hỏi lại. " * 3
    update = replace(text.updates[view.seen_updates - 1], note=long.strip())
    body = render_warning(
        view._replace(seen_updates=1), replace(text, updates=(update,)), sample.CONTEXT
    ).body
    above, _, below = body.partition('class="lead"')
    assert '<a href="#cap-nhat-1">Đọc hết</a>' in above
    assert above.count('<a href="tel:02800000113">') < below.partition('class="news"')[2].count(
        "tel:02800000113"
    )


@pytest.mark.parametrize(("status", "says"), [(Status.EXPIRED, True), (Status.ACTIVE, False)])
def test_once_expired_the_last_update_stands_for_the_summary(status, says):
    view, text = sample.warning_in(status)
    found = replace(text.updates[view.seen_updates - 1], note="Đã tìm thấy cụ.")
    updates = (*text.updates[: view.seen_updates - 1], found)
    head = render_warning(view, replace(text, updates=updates), sample.CONTEXT).head
    assert ('<meta name="description" content="Đã tìm thấy cụ.">' in head) == says
    short = render_short(view, sample.CONTEXT, "Đã tìm thấy cụ.")
    assert ('content="[Bản mẫu] Đã tìm thấy cụ."' in short) == says


def test_a_list_does_not_tell_once_more_what_was_withdrawn():
    item = Item(sample.BRIEF, Status.WITHDRAWN)
    body = render_list(sample.LIST._replace(items=(item,), first=()), sample.CONTEXT).body
    assert str(escape(sample.BRIEF.summary)) not in body
    assert "đã rút lại tin này" in body


def test_a_typical_warning_is_small():
    content = PAGES["warning-active"]()
    assert len((content.head + content.body).encode()) < 8_500


def test_the_card_of_a_warning_is_the_same_at_every_depth():
    near = render_list(sample.LIST, sample.CONTEXT).body
    far = render_list(sample.LIST._replace(number=1, newer=None), sample.CONTEXT).body
    assert '<a href="../../warnings/2026-11-05-gia-danh/">' in near
    assert '<a href="../../../../warnings/2026-11-05-gia-danh/">' in far


def test_two_warnings_of_the_same_bytes_keep_their_own_links():
    items = (sample.item(), sample.item(id="copy"))
    body = render_list(sample.LIST._replace(items=items), sample.CONTEXT).body
    assert "warnings/2026-11-05-gia-danh/" in body
    assert "warnings/copy/" in body


def test_a_ward_that_is_no_sample_does_not_say_so():
    view, text = sample.warning_in(Status.ACTIVE)
    content = render_warning(view, text, sample.CONTEXT._replace(ward=replace(sample.WARD, demo=False)))
    assert "mẫu" not in content.head
