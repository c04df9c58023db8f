"""What a follower learns, read with feedparser as a reading program would."""

import json
from datetime import UTC, datetime, timedelta

import feedparser
import pytest

from feeds import sample
from hub.render.feeds import render_atom, render_json, render_rss

WARNINGS = "https://an-ninh.truongtho.example/warnings/"
SCAM = f"{WARNINGS}2026-11-05-gia-danh-cong-an/"
LOST = f"{WARNINGS}2026-11-12-tim-chau-be/"
FIRE = f"{WARNINGS}2026-11-10-chay-xe-dien/"


def rss(warnings, name="all", context=sample.CONTEXT):
    view = sample.views(warnings, sample.GUIDES, context)[name]
    return feedparser.parse(render_rss(view, context, sample.texts(warnings)))


def atom(warnings, name="all", context=sample.CONTEXT):
    view = sample.views(warnings, sample.GUIDES, context)[name]
    return feedparser.parse(render_atom(view, context, sample.texts(warnings)))


def items(warnings, name="all", context=sample.CONTEXT):
    view = sample.views(warnings, sample.GUIDES, context)[name]
    return json.loads(render_json(view, context, sample.texts(warnings)))["items"]


def test_rss_tells_each_piece_of_news_once_newest_first():
    feed = rss(sample.sample_warnings())
    assert not feed.bozo
    assert [entry.id for entry in feed.entries] == [
        f"{FIRE}#het-hieu-luc",
        f"{SCAM}#cap-nhat-2",
        f"{LOST}#thu-hoi",
        LOST,
        FIRE,
        f"{SCAM}#cap-nhat-1",
        SCAM,
    ]
    assert [entry.link for entry in feed.entries] == [entry.id for entry in feed.entries]
    assert [entry.title.partition("]")[0] for entry in feed.entries[:4]] == [
        "[Hết hiệu lực",
        "[Cập nhật",
        "[Thu hồi",
        "[Đã thu hồi",
    ]


def test_json_has_the_items_of_rss():
    warnings = sample.sample_warnings()
    assert [item["id"] for item in items(warnings)] == [entry.id for entry in rss(warnings).entries]


def test_dates_are_those_of_the_news():
    first = rss(sample.sample_warnings()).entries[0]
    assert datetime(*first.published_parsed[:6], tzinfo=UTC) == sample.at("2026-11-24T18:00")
    assert items(sample.sample_warnings())[0]["date_published"] == "2026-11-24T18:00:00+07:00"


def test_atom_has_one_entry_a_warning_and_news_bump_it():
    feed = atom(sample.sample_warnings())
    assert not feed.bozo
    assert [entry.id for entry in feed.entries] == [FIRE, SCAM, LOST]
    scam = feed.entries[1]
    assert scam.published == "2026-11-05T08:30:00+07:00"
    assert scam.updated == "2026-11-20T15:45:00+07:00"
    assert scam.title.startswith("[Cập nhật] ")
    assert feed.feed.updated == "2026-11-24T18:00:00+07:00"
    assert feed.entries[2].title.startswith("[Thu hồi] ")


def test_the_feed_names_itself_its_page_and_its_author():
    for parsed, format in ((rss(sample.sample_warnings()), "rss"), (atom(sample.sample_warnings()), "atom")):
        links = {link.rel: link.href for link in parsed.feed.links}
        assert links["self"] == f"{sample.SITE}feeds/all.{format}.xml"
        assert links["alternate"] == WARNINGS
        assert parsed.feed.language == "vi"
        assert parsed.feed.generator == "ward-safety-hub"
        author = parsed.entries[0].get("author") or parsed.feed.author
        assert author == "Công an phường Trường Thọ"


def test_a_later_update_renames_nothing():
    before = sample.brief("doi", "2026-11-01T08:00", updated=(sample.at("2026-11-02T08:00"),))
    after = before._replace(updated=(*before.updated, sample.at("2026-11-03T08:00")), digest="new")
    old = {e.id for e in rss([sample.warning(before)]).entries}
    new = {e.id for e in rss([sample.warning(after)]).entries}
    assert new - old == {f"{WARNINGS}doi/#cap-nhat-2"}
    assert old < new
    assert [e.id for e in atom([sample.warning(after)]).entries] == [f"{WARNINGS}doi/"]


def test_a_withdrawal_and_an_ending_rename_nothing():
    before = sample.brief("doi", "2026-11-01T08:00")
    for change, fragment in (("withdrawn", "#thu-hoi"), ("expires", "#het-hieu-luc")):
        after = before._replace(**{change: sample.at("2026-11-02T08:00")})
        assert [e.id for e in rss([sample.warning(after)]).entries] == [
            f"{WARNINGS}doi/{fragment}",
            f"{WARNINGS}doi/",
        ]


def test_the_end_of_a_search_tells_how_it_ended():
    told, over = sample.at("2026-11-02T08:00"), sample.at("2026-11-03T08:00")
    ended = rss([sample.warning(sample.brief("doi", "2026-11-01T08:00", updated=(told,), expires=over))])
    first = ended.entries[0]
    assert first.id.endswith("#het-hieu-luc")
    assert first.summary.endswith("Tin này đã hết hiệu lực. Tin thêm 1.")
    assert "<strong>Cập nhật lúc 8 giờ, thứ Hai 2/11/2026:</strong> Tin thêm 1." in first.content[0].value


def test_two_updates_of_one_minute_are_one_item():
    same = sample.at("2026-11-02T08:00")
    warning = sample.warning(sample.brief("doi", "2026-11-01T08:00", updated=(same, same)))
    first = rss([warning]).entries[0]
    assert first.id.endswith("#cap-nhat-1")
    assert "Tin thêm 1. Tin thêm 2." in first.summary


def test_a_withdrawn_warning_says_so_first_and_why():
    lost = next(e for e in rss(sample.sample_warnings(), context=sample.REAL_CONTEXT).entries if e.id == LOST)
    text = lost.content[0].value
    assert text.startswith("<p><strong>Công an phường đã rút lại tin này: 19 giờ 30, thứ Năm 12/11/2026. ")
    assert "Gia đình đã tìm thấy cháu." in text.partition("</p>")[0]
    assert lost.summary.startswith("Tin này đã thu hồi.")


def test_the_text_is_full_and_stands_alone():
    scam = items(sample.sample_warnings())[-1]
    text = scam["content_html"]
    for part in (
        "Mức độ: Rất nguy hiểm. Loại tin: Lừa đảo. Đang có hiệu lực.",
        "Hiệu lực đến hết ngày 5/2/2027. Tin cho: Khu phố 3.",
        "<ol><li>Tắt máy.</li><li>Gọi 113.</li></ol>",
        "<strong>video</strong>",
        f'<a href="{sample.SITE}guides/lua-dao-qua-dien-thoai/#dau-hieu">',
        f'<a href="{sample.SITE}report/">',
        f'<a href="{FIRE}">tin cũ</a>',
        '<a href="tel:02800000113">028 0000 0113</a>',
        '<a href="tel:113">113</a>',
        "Đã có thêm 2 hộ bị gọi.",
        f'<a href="{SCAM}">',
    ):
        assert part in text, part
    assert "tel:0899000111" not in text


def test_an_update_that_is_not_public_yet_is_not_told():
    later = sample.NOW + timedelta(days=1)
    warning = sample.warning(sample.brief("doi", "2026-11-01T08:00", updated=(later,), withdrawn=later))
    assert "Tin thêm" not in json.dumps(items([warning]), ensure_ascii=False)
    assert "thu hồi" not in json.dumps(items([warning]), ensure_ascii=False)


@pytest.mark.parametrize("parsed", [rss, atom])
def test_a_sample_says_so_everywhere(parsed):
    feed = parsed(sample.sample_warnings())
    assert feed.feed.title.startswith("[BẢN MẪU] ")
    assert all(e.summary.startswith("[BẢN MẪU] ") for e in feed.entries)
    assert all("Đây là bản mẫu" in e.content[0].value for e in feed.entries)
    real = parsed(sample.sample_warnings(), context=sample.REAL_CONTEXT)
    assert "BẢN MẪU" not in json.dumps(real, default=str, ensure_ascii=False)


def test_only_the_newest_have_full_text_so_that_the_feed_stays_small():
    warnings = sample.many(400)
    for name in ("all", "categories/lua-dao", "areas/khu-pho-3"):
        made = items(warnings, name)
        full = ["content_html" in item for item in made]
        assert full == sorted(full, reverse=True)
        assert full[0]
    view = sample.views(warnings)["categories/lua-dao"]
    for render in (render_rss, render_atom, render_json):
        assert len(render(view, sample.CONTEXT, sample.texts(warnings))) < 70_000


def test_guides_are_read_by_their_own_feed():
    feed = rss([], "guides")
    assert [e.id for e in feed.entries] == [
        f"{sample.SITE}guides/lua-dao-qua-dien-thoai/",
        f"{sample.SITE}guides/khoa-cua/",
    ]
    assert "<td>Tắt máy</td>" in feed.entries[0].content[0].value
    assert f'href="{sample.SITE}guides/khoa-cua/"' in feed.entries[0].content[0].value


def test_an_empty_feed_is_dated_once_and_for_all():
    assert rss([]).feed.updated == "Sat, 01 Jan 2000 00:00:00 +0700"
    assert atom([]).feed.updated == "2000-01-01T00:00:00+07:00"
