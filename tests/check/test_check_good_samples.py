"""Tricky files that are right: they pass, and mean what was written."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sample_project import copy_base, good_samples, load, place

SAMPLES = {p.stem: p for p in good_samples()}
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    root = copy_base(tmp_path_factory.mktemp("good"))
    for sample in SAMPLES.values():
        (root / place(sample)).write_bytes(sample.read_bytes())
    return load(root)


def test_nothing_is_wrong_with_any(content):
    assert content.problems == ()
    assert len(SAMPLES) >= 24


@pytest.mark.parametrize(
    ("id", "title"),
    [
        ("title-no", "no"),
        ("title-octal", "0123"),
        ("title-time", "12:30"),
        ("title-null", "~"),
        ("title-date", "2026-11-05"),
        ("title-true", "true"),
        ("title-number", "1e3"),
        ("title-120", "ữ" * 120),
        ("title-quotes", "Giả \"công an\" & 'thợ điện'"),
        ("title-escapes", 'Giả "danh" – công an'),
        ("title-signs", "Lãi 5% > 4% & {{ x }} {% y %} ]] > #1"),
        ("title-folded", "Giả danh công an"),
        ("title-nfd", "Lừa đảo ở chợ"),
        ("crlf", "Giả danh công an gọi video"),
        ("bom", "Giả danh công an gọi video"),
        ("old-mac-lines", "Giả danh công an gọi video"),
    ],
)
def test_titles_stay_as_written(content, id, title):
    assert content.fresh[id].brief.title == title


@pytest.mark.parametrize(
    ("id", "expires"),
    [
        ("expires-day", datetime(2027, 1, 1, tzinfo=ZONE)),
        ("expires-moment", datetime(2026, 12, 31, 18, tzinfo=ZONE)),
        ("expires-leap-day", datetime(2028, 3, 1, tzinfo=ZONE)),
        ("expires-same-day", datetime(2026, 11, 6, tzinfo=ZONE)),
        ("title-no", None),
    ],
)
def test_a_day_counts_in_full(content, id, expires):
    assert content.fresh[id].brief.expires == expires


def test_lists_keep_their_words(content):
    assert content.fresh["steps-like-yaml"].what_to_do == ("no", "0123", "Nhớ: gọi 113", "yes", "~")
    assert len(content.fresh["steps-eight"].what_to_do) == 8


def test_everything_at_once(content):
    warning = content.fresh["everything"]
    brief = warning.brief
    assert brief.published == datetime(2026, 11, 5, 8, 30, tzinfo=ZONE)
    assert brief.published.utcoffset() == timedelta(hours=7)
    assert (brief.areas, brief.place) == (("khu-pho-1", "khu-pho-3"), "chợ: dãy A")
    assert warning.scam_numbers == ("0899000111", "1903 4567 8901", "+84 899 000 222", "19034567890123")
    assert (warning.photos[0].file, warning.photos[0].alt) == ("anh-1.png", "Người lạ, áo xanh")
    assert (brief.related, brief.replaced_by) == (("giu-nha",), "2026-10-01-cu")
    assert brief.aliases == ("2026-11-05-ten-cu",)
    assert [u.note for u in warning.updates] == ["Đã bắt một người.", "Đã bắt hai người."]
    assert warning.withdrawal.reason == "Nhầm."
    assert brief.withdrawn == datetime(2026, 11, 9, 10, tzinfo=ZONE)
    assert not brief.pinned
    assert not brief.draft


def test_flags_may_be_quoted(content):
    assert content.fresh["pinned-quoted"].brief.pinned


def test_links_are_told_by_file_and_fragment(content):
    assert content.fresh["links"].brief.links == (
        ("guide", "giu-nha", "duong-vao-nha"),
        ("warning", "2026-10-01-cu", "lam-gi"),
        ("warning", "links", ""),
        ("page", "report", "goi-ngay"),
        ("page", "index", ""),
    )


def test_text_is_kept_as_text(content):
    assert "{{ x }} và {% if y %} và ${z}" in content.fresh["templates"].what_happened
    assert content.fresh["no-break-space"].brief.summary == "Người\u00a0lạ gọi."
    assert content.fresh["long-plain-lines"].brief.summary == "Người lạ gọi video cho bạn."
    assert content.fresh["single-line-body"].what_happened == "Họ gọi video."
    assert "🎁 và ❤️ và 🪿" in content.fresh["emoji-in-body"].what_happened


def test_guides_and_pages(content):
    guide = next(g for g in content.guides if g.id == "full-guide")
    assert guide.body.startswith("\n## Đường vào\n")
    assert guide.aliases == ("ten-cu",)
    page = next(p for p in content.pages if p.id == "front-matter-spaces")
    assert (page.title, page.summary, page.body) == ("no", "0123", "Chữ đầu tiên.\n")


def test_newest_first(content):
    keys = [(b.published, b.id) for b in content.briefs]
    assert keys == sorted(keys, reverse=True)
