"""Short addresses in a built site: where they lead, what a chat sees there, and that they never die."""

import re

import pytest

from hub.build.ledger import ledger_problems, published, read_ledger
from hub.check.content import load_content
from hub.model import address
from hub.model.short_code import LENGTH, letters_of, short_codes
from project import REPOSITORY, warning_text

SITE = "https://an-ninh.truongtho.example/"
ID = "2026-11-05-gia-danh-cong-an"
FILE = f"content/warnings/{ID}.yml"
FRAMELESS = 3000
"""Bytes: there are as many of these pages as warnings."""


def short_pages(project):
    return {path.parent.name: path.read_text("utf-8") for path in (project.site / "w").glob("*/index.html")}


def test_every_public_warning_has_one_that_leads_there(sample):
    pages = short_pages(sample)
    warnings = {path.parent.name for path in (sample.site / "warnings").glob("*/index.html")}
    led = {re.search(r'url=\.\./\.\./warnings/([a-z0-9-]+)/"', page)[1] for page in pages.values()}
    assert led == warnings
    assert pages.keys() == set(short_codes(warnings).values())
    for page in pages.values():
        assert len(page.encode()) < FRAMELESS
        assert "<script" not in page


def test_a_chat_that_does_not_follow_sees_the_warning(sample):
    page = short_pages(sample)["xh766"]
    full = sample.page(f"warnings/{ID}")
    told = re.findall(r'<meta property="og:[^>]*>', full)
    assert {"og:title", "og:description", "og:url"} <= {tag.split('"')[1] for tag in told}
    assert [tag for tag in told if tag not in page] == []
    assert f'<link rel="canonical" href="{SITE}warnings/{ID}/">' in page
    assert 'name="robots" content="noindex"' in page
    assert f'<a href="../../warnings/{ID}/">' in page


def test_what_was_taken_back_says_so_there(sample):
    code = short_codes(["2026-08-12-nguoi-la-kiem-tra-dong-ho-nuoc"]).popitem()[1]
    page = short_pages(sample)[code]
    assert '<meta property="og:title" content="Đã thu hồi: ' in page
    assert "rút lại tin này, xin đừng gửi tiếp" in page
    assert "hai người mặc đồ bảo hộ" not in page  # what was not so is not told once more


def test_the_sitemap_does_not_list_them_and_the_ledger_does(sample):
    assert "/w/" not in (sample.site / "sitemap.xml").read_text("utf-8")


def test_they_are_written_down_like_every_address(recent):
    recent.build(now="").build(now="")
    lines = read_ledger(recent.root / "data")
    assert "/w/xh766/" in lines
    assert {f"/w/{code}/" for code in short_pages(recent)} == {s for s in lines if s.startswith("/w/")}
    assert lines == sorted(lines)


def test_a_renamed_warning_answers_at_both(recent):
    (recent.root / FILE).rename(recent.root / "content/warnings/2026-11-05-ten-moi.yml")
    recent.edit("content/warnings/2026-11-05-ten-moi.yml", "pinned: true", f"pinned: true\naliases: [{ID}]")
    recent.build()
    pages = short_pages(recent)
    codes = short_codes([ID, "2026-11-05-ten-moi"])
    for code in codes.values():
        assert "../../warnings/2026-11-05-ten-moi/" in pages[code]
    text = recent.page("warnings/2026-11-05-ten-moi")
    assert f"{SITE}w/{codes['2026-11-05-ten-moi']}/</p></details>" in text


def namesake():
    """An id older than that of the sample's warning, with the same five letters."""
    wanted = letters_of(ID)[:LENGTH]
    ids = (f"2020-01-01-tin-{number}" for number in range(5_000_000))
    return next(id for id in ids if letters_of(id)[:LENGTH] == wanted)


def test_an_older_warning_that_is_added_later_takes_nobodys_address(recent):
    other = namesake()
    recent.write("data/published.txt", f"/warnings/{ID}/\n/w/xh766/\n")
    recent.write(
        f"content/warnings/{other}.yml", warning_text("Tin cũ mới thêm", published="2020-01-01 08:00")
    )
    recent.build()
    pages = short_pages(recent)
    assert f"../../warnings/{ID}/" in pages["xh766"]
    longer = next(code for code, page in pages.items() if other in page)
    assert longer.startswith("xh766")
    assert len(longer) > LENGTH


@pytest.mark.parametrize("lines", [["/w/xxx66/"], ["/w/xxx66/", "/years/2024/"]])
def test_one_that_would_die_is_told(lines, tmp_path):
    content = load_content(REPOSITORY, REPOSITORY / "content", REPOSITORY / "data")
    now = max(b.published for b in content.briefs)
    edition = content.edition(now, SITE, published=published(lines))
    found = list(ledger_problems(REPOSITORY / "data", lines, edition, frozenset()))
    assert [p.code for p in found][:1] == ["dead-short"]
    assert "/w/xxx66/" in found[0].message
    assert "aliases" in found[0].message


def test_one_that_dies_with_its_warning_is_not_told_twice():
    content = load_content(REPOSITORY, REPOSITORY / "content", REPOSITORY / "data")
    now = max(b.published for b in content.briefs)
    lines = ["/w/xxx66/", "/warnings/da-mat/"]
    found = ledger_problems(REPOSITORY / "data", lines, content.edition(now, SITE), frozenset())
    assert [p.code for p in found] == ["dead-warning"]


def test_while_a_file_cannot_be_read_its_short_address_is_not_told(recent):
    recent.write("data/published.txt", f"/warnings/{ID}/\n/w/xh766/\n")
    recent.edit(FILE, "severity: severe", "severity: dangerous")
    done = recent.run(str(REPOSITORY / "scripts" / "check.py"))
    assert done.returncode == 1
    assert FILE in done.stdout
    assert "published.txt" not in done.stdout


def test_the_repositorys_ledger_knows_the_short_address_of_each_warning():
    lines = read_ledger(REPOSITORY / "data")
    ids = [line[len("/warnings/") : -1] for line in lines if re.fullmatch("/warnings/[^/]+/", line)]
    codes = short_codes(ids, published(lines))
    assert {f"/{address.short(code)}" for code in codes.values()} <= set(lines)
