"""Text of any kind stays text: in the body, in attributes, in JSON-LD."""

import json
from dataclasses import replace

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hub.model import Photo, Status, Update, Withdrawal
from hub.render.guide_page import render_guide
from hub.render.home_page import render_home
from hub.render.list_page import render_list
from hub.render.prose_page import render_page
from hub.render.views import Link
from hub.render.warning_page import render_warning
from hub.render.words import WITHDRAWN_SUMMARY
from render import sample

NASTY = [
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "\"'><svg onload=alert(1)>",
    "{{ 7*7 }} {% raw %} ]]> <!--hub:body--> --> &amp; &lt;",
    "</title></h1></a>",
]
texts = st.one_of(
    st.sampled_from(NASTY),
    st.text(
        st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\x85\xa0\u2028\u2029"),
        min_size=1,
        max_size=40,
    ),
).map(lambda s: " ".join(s.split()) or "x")


def parse(content):
    page = (
        f"<html><head><title>{content.title}</title>{content.head}</head><body>{content.body}</body></html>"
    )
    return lxml.html.document_fromstring(page.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))


def words(element):
    return " ".join(element.text_content().split())


@settings(max_examples=150)
@given(title=texts, summary=texts, step=texts, note=texts, reason=texts, alt=texts, name=texts)
def test_a_warning_shows_what_was_written(title, summary, step, note, reason, alt, name):
    view, text = sample.warning_in(Status.WITHDRAWN, title=title, summary=summary, place=name)
    text = replace(
        text,
        what_to_do=(step,),
        updates=(Update(at=sample.at("2026-11-07 09:00"), note=note),),
        photos=(Photo(file="anh-1.png", alt=alt),),
        scam_numbers=(name,),
        withdrawal=Withdrawal(at=sample.at("2026-11-09 10:00"), reason=reason),
    )
    view = view._replace(newer=Link("warnings/x/", title), related=(Link("guides/x/", name),))
    page = parse(render_warning(view, text, sample.CONTEXT))
    assert words(page.xpath("//h1")[0]) == words_of(title)
    assert words(page.xpath("//*[@class='lead']")[0]) == words_of(summary)
    assert words(page.xpath("//section//ol/li")[0]) == words_of(step)
    assert words(page.get_element_by_id("cap-nhat-1").find("p")) == words_of(note)
    assert words_of(reason) in words(page.get_element_by_id("thu-hoi"))
    assert page.xpath("//img/@alt") == [alt]
    assert page.xpath("//meta[@property='og:title']/@content") == [f"Đã thu hồi: {title}"]
    assert page.xpath("//meta[@name='description']/@content") == [WITHDRAWN_SUMMARY]
    stands = parse(render_warning(view._replace(status=Status.ACTIVE), text, sample.CONTEXT))
    assert stands.xpath("//meta[@name='description']/@content") == [summary]
    blocks = page.xpath("//script")
    assert [b.get("type") for b in blocks] == ["application/ld+json"]
    assert json.loads(blocks[0].text)["headline"] == f"Đã thu hồi: {title}"
    assert not page.xpath("//*[@onerror or @onload or @onclick or @style]")
    assert len(page.xpath("//svg")) == 1


def words_of(text):
    return " ".join(text.split())


@settings(max_examples=60)
@given(title=texts, summary=texts)
def test_lists_show_what_was_written(title, summary):
    item = sample.item(title=title, summary=summary, digest=repr((title, summary)))
    for content in (
        render_list(sample.LIST._replace(items=(item,)), sample.CONTEXT),
        render_home(sample.HOME_VIEW._replace(severe=(item,), newest=()), sample.CONTEXT),
        render_guide(sample.GUIDE_VIEW._replace(active=(item,)), sample.CONTEXT),
    ):
        card = parse(content).xpath("//li[contains(@class,'card')]")[0]
        assert words(card.find("a")) == words_of(title)
        assert words(card.findall("p")[-1]) == words_of(summary)


@pytest.mark.parametrize("text", NASTY)
def test_the_ward_s_own_data_is_escaped_too(text):
    ward = replace(sample.WARD, name=text, short_name=text, areas={"khu-pho-3": text, "khu-pho-1": text})
    categories = {"lua-dao": replace(sample.CATEGORIES["lua-dao"], name=text)}
    context = sample.CONTEXT._replace(ward=ward, categories=categories)
    view, full = sample.warning_in(Status.ACTIVE)
    guide = replace(sample.GUIDE, title=text, summary=text)
    for content in (
        render_warning(view, full, context),
        render_list(sample.LIST._replace(items=(sample.item(),), kind="area", key="khu-pho-3"), context),
        render_guide(sample.GUIDE_VIEW._replace(guide=guide), context),
        render_page(
            sample.PAGE_VIEW._replace(
                page=replace(sample.PAGE, title=text, summary=text), feeds=(("all", text),)
            ),
            context,
        ),
    ):
        page = parse(content)
        assert {s.get("type") for s in page.xpath("//script")} <= {"application/ld+json"}
        assert not page.xpath("//*[@onerror or @onload]")
