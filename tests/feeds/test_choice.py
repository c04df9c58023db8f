"""Which entries a feed holds."""

import time
from datetime import timedelta

from feeds import sample
from hub.render.feeds import choose_entries, entries_by_feed
from hub.render.feeds.lists import newest_guides

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def choose(warnings, now=sample.NOW):
    edition = sample.edition(warnings, now=now)
    return choose_entries(edition, edition.warnings)


def test_a_quiet_year_still_fills_the_feed():
    assert len(choose(sample.many(40, every=20 * DAY))) == 30


def test_few_warnings_are_all_there_however_old():
    old = sample.warning(sample.brief("xua", "2019-01-01T08:00"))
    assert [m.brief.id for m in choose([old])] == ["xua"]


def test_a_burst_is_never_missed():
    assert len(choose([w for w in sample.many(100, every=HOUR) if w.brief.expires is None])) == 50
    plain = [sample.warning(sample.brief(f"t{n:03}", sample.NOW - n * HOUR)) for n in range(120)]
    assert len(choose(plain)) == 120


def test_a_burst_has_an_end():
    plain = [sample.warning(sample.brief(f"t{n:03}", sample.NOW - n * HOUR)) for n in range(320)]
    chosen = choose(plain)
    assert len(chosen) == 200
    assert chosen[0].brief.id == "t000"


def test_days_are_counted_from_the_newest_entry_so_that_time_alone_changes_nothing():
    plain = [sample.warning(sample.brief(f"t{n:03}", sample.NOW - n * 4 * HOUR)) for n in range(120)]
    assert choose(plain) == choose(plain, now=sample.NOW + 300 * DAY)
    assert len(choose(plain)) == 14 * 6 + 1


def test_an_old_warning_updated_today_comes_first():
    old = sample.brief("xua", "2020-01-01T08:00", updated=(sample.NOW - HOUR,))
    chosen = choose([*sample.many(500), sample.warning(old)])
    assert (chosen[0].brief.id, chosen[0].kind, chosen[0].at) == ("xua", "update", sample.NOW - HOUR)
    assert all(m.kind != "new" for m in chosen if m.brief.id == "xua")


def test_an_ending_of_today_is_an_entry_and_one_of_tomorrow_is_not():
    brief = sample.brief("het", "2026-10-01T08:00", expires=sample.NOW)
    assert [m.kind for m in choose([sample.warning(brief)])] == ["expired", "new"]
    before = choose([sample.warning(brief)], now=sample.NOW - timedelta(seconds=1))
    assert [m.kind for m in before] == ["new"]


def test_the_whole_life_of_a_warning():
    brief = sample.brief(
        "doi",
        sample.NOW - 10 * DAY,
        updated=(sample.NOW - 9 * DAY, sample.NOW - 8 * DAY, sample.NOW + DAY),
        withdrawn=sample.NOW - 7 * DAY,
        expires=sample.NOW - 6 * DAY,
    )
    assert [m.kind for m in choose([sample.warning(brief)])] == ["withdrawn", "update", "update", "new"]


def test_withdrawn_after_it_had_expired():
    brief = sample.brief(
        "doi", sample.NOW - 10 * DAY, expires=sample.NOW - 8 * DAY, withdrawn=sample.NOW - 7 * DAY
    )
    assert [m.kind for m in choose([sample.warning(brief)])] == ["withdrawn", "expired", "new"]


def test_what_is_not_public_yet_is_in_no_feed():
    tomorrow = sample.brief("mai", sample.NOW + DAY)
    draft = sample.brief("nhap", sample.NOW - DAY, draft=True)
    edition = sample.edition([sample.warning(tomorrow), sample.warning(draft)])
    assert all(entries == () for entries in entries_by_feed(edition).values())


def test_an_area_hears_of_its_own_and_of_the_whole_ward_and_of_nothing_else():
    made = [
        sample.warning(sample.brief("rieng-3", "2026-11-20T08:00", areas=("khu-pho-3",))),
        sample.warning(sample.brief("rieng-5", "2026-11-20T09:00", areas=("khu-pho-5",))),
        sample.warning(sample.brief("chung", "2026-11-20T10:00")),
        sample.warning(sample.brief("hai-noi", "2026-11-20T11:00", areas=("khu-pho-3", "khu-pho-5"))),
    ]
    feeds = entries_by_feed(sample.edition(made))
    assert [m.brief.id for m in feeds["areas/khu-pho-3"]] == ["hai-noi", "chung", "rieng-3"]
    assert [m.brief.id for m in feeds["areas/khu-pho-8"]] == ["chung"]
    assert len(feeds["categories/lua-dao"]) == len(feeds["all"]) == 4
    assert feeds["categories/chay-no"] == ()


def test_one_pass_chooses_what_each_feed_alone_would():
    edition = sample.edition(sample.many(1000))
    feeds = entries_by_feed(edition)
    assert feeds["all"] == choose_entries(edition, edition.warnings)
    for key in sample.CATEGORIES:
        own = [b for b in edition.warnings if b.category == key]
        assert feeds[f"categories/{key}"] == choose_entries(edition, own)
    for key in edition.ward.areas:
        own = [b for b in edition.warnings if not b.areas or key in b.areas]
        assert feeds[f"areas/{key}"] == choose_entries(edition, own)


def test_guides_are_newest_first():
    assert [g.id for g in newest_guides(sample.GUIDES[::-1])] == ["lua-dao-qua-dien-thoai", "khoa-cua"]


def test_ten_thousand_warnings_take_no_time():
    edition = sample.edition(sample.many(10_000, every=4 * HOUR))
    edition.warnings  # noqa: B018
    best = min(_seconds(lambda: entries_by_feed(edition)) for _ in range(5))
    assert best < 0.1  # 8 ms measured; the margin is for a busy machine


def _seconds(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
