"""What a link's words may say of where it leads."""

import pytest

from hub.check.link_text import says_otherwise
from hub.check.links import parse_link


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
        ("TP.HCM", "https://vneid.gov.vn/"),
        ("2026-11-05-a.yml", "2026-11-05-a.yml"),
        ("ke-hoach.pdf", "https://vneid.gov.vn/ke-hoach.pdf"),
        ("https://vneid.gov.vn/?ve=x.top", "https://vneid.gov.vn/khac"),
        ("shopee.sg", "https://shopee.sg/a"),
        ("113", "../report.md"),
        ("2026", "https://vneid.gov.vn/"),
        ("12345678", "https://vneid.gov.vn/"),
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
        ("shopee.sg", "https://x.top/"),
        ("www.shopee.sg nhé", "https://x.top/"),
        ("vào https://shopee.sg/ nhé", "https://x.top/"),
        ("vneid。gov．vn", "https://x.top/"),
        ("vneid.gov.vn, không vào x.top", "https://x.top/"),
        ("vneid.gov.vn", "tel:113"),
        ("113", "https://x.top/"),
        ("028 0000 0113", "https://x.top/"),
    ],
)
def test_words_that_name_another(text, href):
    assert says_otherwise(text, href)


def test_what_to_write_instead():
    assert says_otherwise("vào VNeID.gov.vn nhé", "https://x.top/") == (
        "link.says",
        "[VNeID.gov.vn](https://vneid.gov.vn)",
    )
    assert says_otherwise("Gọi 028 0000 0113", "tel:114") == ("link.dials", "[02800000113](tel:02800000113)")


@pytest.mark.parametrize(
    ("href", "code"),
    [
        ("http://1.2.3.4:8080/a", "link.ip"),
        ("http://[2001:db8::1]:80/a", "link.ip"),
        ("http://2130706433/", "link.ip"),
        ("http://0x7f000001", "link.ip"),
        ("http://0x7f.1/", "link.ip"),
        ("http://0177.0.0.1?x", "link.ip"),
        ("http://a@1.2.3.4.", "link.ip"),
        ("https://x.top/a.APK?v=1#x", "link.program"),
        ("https://x.top/a%2Eapk", "link.program"),
        ("https://x.top/a.apk/", "link.program"),
        ("https://x.top/a.msi;x", "link.program"),
        ("https://x.top/tai?tep=vneid.apk&x=1", "link.program"),
        ("https://côngan.vn/", "link.host"),
        ("https://vneіd.gov.vn", "link.host"),
    ],
)
def test_addresses_that_swindlers_use(href, code):
    assert parse_link(href, "guides").code == code


@pytest.mark.parametrize(
    "href",
    [
        "https://1.vneid.gov.vn/",
        "https://3g.example/",
        "https://vneid.gov.vn/exe",
        "https://vneid.gov.vn/a.exe.html",
        "https://apk.example/tin",
    ],
)
def test_addresses_that_only_look_like_those(href):
    assert parse_link(href, "guides") == ("web", href, "")
