"""Every feed is valid, whatever the words in it."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from feeds import sample, validity
from hub.model import address
from hub.render.feeds import FORMATS, feed_list, render_atom, render_json, render_opml, render_rss

RENDER = {"rss": render_rss, "atom": render_atom, "json": render_json}

HOSTILE = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "]]>",
    "]]><item><title>x</title></item><![CDATA[",
    "An ninh & trật tự &amp; &lt; &#0; &nbsp;",
    "Chuông\x00 reo\x07 \x0b\x0c\x1b[31m đỏ\x7f\x9f",
    "nửa\ud800chừng\udfff \ufffe\uffff",
    "Lu\u031b\u0323a \u0111a\u0309o",
    "Cháy 🔥 gia đình 👨‍👩‍👧 ❤️",
    "dòng một\ndòng hai\r\n\tdòng ba",
    "Đ" * 120,
    "\u0338 dấu ghép đứng đầu",
    "",
    "\x00\x01",
    "{title} %s {0} ${x}",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
]


def check_all(warnings, guides=(), context=sample.CONTEXT):
    texts = sample.texts(warnings)
    for name, view in sample.views(warnings, guides, context).items():
        for format in FORMATS:
            data = RENDER[format](view, context, texts)
            validity.CHECKS[format](data, context.site_url + address.feed(name, format))


def hostile_warning(text, number=0):
    start = sample.NOW - timedelta(days=2 + number)
    brief = sample.brief(
        f"xau-{number}",
        start,
        title=text,
        summary=text,
        place=text,
        updated=(start + timedelta(hours=1),),
        withdrawn=start + timedelta(hours=2),
    )
    full = sample.warning(
        brief, what_happened=text, what_to_do=(text,), if_affected=text, scam_numbers=(text,)
    )
    assert full.withdrawal
    return replace(
        full,
        updates=tuple(replace(u, note=text) for u in full.updates),
        withdrawal=replace(full.withdrawal, reason=text),
    )


def test_every_feed_of_the_sample_is_valid():
    check_all(sample.sample_warnings(), sample.GUIDES)


def test_a_long_archive_is_valid():
    check_all(sample.many(300))


def test_an_empty_ward_has_valid_feeds():
    check_all([])


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_leaves_every_feed_valid(text):
    guide = replace(sample.GUIDES[0], title=text, summary=text, body=text)
    check_all([hostile_warning(text)], (guide,))


def test_all_hostile_texts_in_one_feed():
    check_all([hostile_warning(text, number) for number, text in enumerate(HOSTILE)])


def test_hostile_ward_and_categories():
    text = HOSTILE[3] + HOSTILE[5]
    ward = replace(sample.sample_ward(), name=text, place=text, areas={"khu-pho-1": text})
    categories = {k: replace(c, name=text) for k, c in sample.CATEGORIES.items()}
    context = sample.CONTEXT._replace(ward=ward, categories=categories)
    check_all(sample.sample_warnings(), sample.GUIDES, context)
    validity.check_opml(render_opml(feed_list(context), context))


@settings(max_examples=60)
@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_leaves_rss_and_atom_valid(text):
    warnings = [hostile_warning(text)]
    view = sample.views(warnings)["all"]
    texts = sample.texts(warnings)
    for format in ("rss", "atom"):
        data = RENDER[format](view, sample.CONTEXT, texts)
        validity.CHECKS[format](data, sample.SITE + address.feed("all", format))


def test_a_sign_that_combines_does_not_eat_a_tag():
    warnings = [hostile_warning("\u0338x")]
    data = render_json(sample.views(warnings)["all"], sample.REAL_CONTEXT, sample.texts(warnings))
    assert "<li>\u0338x</li>" in json.loads(data)["items"][1]["content_html"]


def test_a_title_is_read_back_as_it_was_written():
    title = 'Giả danh <công an> & "ngân hàng" ]]>'
    warnings = [sample.warning(sample.brief("a", "2026-11-20T08:00", title=title))]
    data = render_rss(sample.views(warnings)["all"], sample.CONTEXT, sample.texts(warnings))
    assert etree.fromstring(data).findtext("channel/item/title") == title


def test_opml_is_valid_and_lists_every_feed():
    data = render_opml(feed_list(sample.CONTEXT), sample.CONTEXT)
    validity.check_opml(data)
    urls = etree.fromstring(data).xpath("//outline/@xmlUrl")
    assert len(urls) == 1 + 8 + 6 + 1
    assert f"{sample.SITE}feeds/areas/khu-pho-3.rss.xml" in urls
