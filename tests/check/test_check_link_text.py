"""What a link's words may say of where it leads."""

import pytest

from hub.check.link_text import says_otherwise


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("vneid.gov.vn", "https://vneid.gov.vn"),
        ("https://vneid.gov.vn/tin", "https://www.vneid.gov.vn/khac?x=1"),
        ("www.vneid.gov.vn", "http://VNEID.gov.vn:80/"),
        ("gov.vn", "https://vneid.gov.vn/"),
        ("trang của Bộ", "https://vneid.gov.vn/"),
        ("truc-ban@congan.example", "mailto:truc-ban@congan.example"),
        ("113", "tel:113"),
        ("Gọi 113 (24/24 giờ)", "tel:113"),
        ("028 0000 0113", "tel:02800000113"),
        ("+84 28 0000 0113", "tel:02800000113"),
        ("028.0000.0113", "tel:+842800000113"),
        ("028 0000 0113", "tel:028%200000%200113"),
        ("trực ban", "tel:02800000113"),
        ("Nghị định 13", "https://vneid.gov.vn/"),
        ("mục 1.2", "../report.md"),
        ("tin 5.11", "2026-11-05-a.yml"),
    ],
)
def test_words_that_agree_or_name_no_address(text, href):
    assert not says_otherwise(text, href)


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("vneid.gov.vn", "https://vneid.gov.vn.la/"),
        ("vneid.gov.vn", "https://vneid.gov.vn@la.top/"),
        ("vneid.gov.vn", "https://xvneid.gov.vn/"),
        ("HTTPS://VNEID.GOV.VN", "https://vneid.example"),
        ("vào vneid.gov.vn nhé", "../report.md"),
        ("113", "tel:114"),
        ("028 0000 0113", "tel:02800000114"),
        ("Gọi 113 hoặc 114", "tel:115"),
    ],
)
def test_words_that_name_another(text, href):
    assert says_otherwise(text, href)
