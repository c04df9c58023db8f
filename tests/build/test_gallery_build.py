"""Cards and posters in whole builds: what a chat program is told, and what is drawn when."""

import re
import shutil
from collections.abc import Iterator

import pytest
from lxml import html
from PIL import Image

from cards.drawn import pages_of, read_codes
from made_once import made_once
from project import Project, warning_text

SITE = "https://an-ninh.truongtho.example/"
WARNING = "2026-11-05-gia-danh-cong-an"

BROKEN = """
import sys
from hub.build import press
draw = press.Press.draw
def fail(self, task):
    if {which!r} in task.text and task.template == "card":
        raise press.Unprintable("hỏng")
    return draw(self, task)
press.Press.draw = fail
from mkdocs.__main__ import cli
cli(["build", "--strict"])
"""
SLEEPING = """
import os
from hub.build import press
def never(self, task):
    raise SystemExit("something was drawn")
press.Press.draw = never
from mkdocs.__main__ import cli
cli(["build", "--strict"])
"""
KILLED = """
import os
from hub.build import press
draw, made = press.Press.draw, []
def die(self, task):
    made.append(1)
    if len(made) > 40:
        os._exit(9)
    return draw(self, task)
press.Press.draw = die
from mkdocs.__main__ import cli
cli(["build", "--strict"])
"""


@pytest.fixture(scope="session")
def drawn(tmp_path_factory) -> Project:
    """The sample ward with all its cards and posters, built once and only read."""
    return Project(
        made_once(tmp_path_factory, "drawn", lambda root: Project.copy_sample(root, cards=True).build(now=""))
    )


@pytest.fixture
def small(tmp_path) -> Project:
    """Two warnings and no guide: few enough to be drawn before the pages."""
    project = Project.copy_sample(tmp_path / "ward", cards=True)
    (project.root / "data/report-stats.json").unlink()
    for folder in ("warnings", "guides"):
        shutil.rmtree(project.root / "content" / folder)
    project.write("content/warnings/mot.yml", warning_text("Tin thứ nhất"))
    project.write("content/warnings/hai.yml", warning_text("Tin thứ hai", published="2026-11-21 08:00"))
    for page in ("index", "report", "subscribe", "verify", "about", "privacy"):
        project.write(f"content/{page}.md", f"---\ntitle: Trang {page}\nsummary: Tóm tắt.\n---\nChữ.\n")
    return project


def tags(project: Project, address: str) -> dict[str, str]:
    """What a program without scripts reads in a page's head, by property and by name."""
    document = html.fromstring((project.site / address / "index.html").read_bytes())
    found = {}
    for element in document.iter("meta"):
        for attribute in ("property", "name"):
            if element.get(attribute) and not element.get("media"):
                assert element.get(attribute) not in found, f"{element.get(attribute)} twice on {address}"
                found[element.get(attribute)] = element.get("content")
    return found


def card_file(project: Project, address: str):
    return project.site / tags(project, address)["og:image"].removeprefix(SITE)


def addresses(project: Project) -> Iterator[str]:
    for path in sorted(project.site.rglob("index.html")):
        yield path.parent.relative_to(project.site).as_posix().removeprefix(".")


def test_every_page_names_a_card_that_is_there(drawn):
    seen = 0
    for address in addresses(drawn):
        if 'http-equiv="refresh"' in drawn.page(address) and not address.startswith("w/"):
            continue
        of = tags(drawn, address)
        if of.get("robots") and not address.startswith("w/"):
            continue
        image = of["og:image"]
        assert re.fullmatch(re.escape(SITE) + r"cards/[0-9a-f]{16}\.png", image), address
        with Image.open(drawn.site / image.removeprefix(SITE)) as picture:
            assert (picture.format, picture.size) == ("PNG", (1200, 630))
        assert of["og:image:secure_url"] == of["twitter:image"] == image
        assert (of["og:image:width"], of["og:image:height"]) == ("1200", "630")
        assert of["og:image:type"] == "image/png"
        assert of["og:image:alt"] == of["twitter:image:alt"] != ""
        assert of["og:locale"] == "vi_VN"
        assert of["twitter:card"] == "summary_large_image"
        assert of["og:title"] == of["twitter:title"] != ""
        assert of["og:description"] == of["twitter:description"] != ""
        assert of["og:url"].startswith(SITE)
        seen += 1
    assert seen >= 95


def test_a_warning_tells_its_times_and_kind(drawn):
    of = tags(drawn, f"warnings/{WARNING}")
    assert of["og:type"] == "article"
    assert of["article:published_time"] == "2026-11-05T08:30:00+07:00"
    assert of["article:modified_time"] >= of["article:published_time"]
    assert of["article:section"] == "Lừa đảo"


def test_warnings_guides_categories_home_and_statistics_have_their_own(drawn):
    pages = ["", "statistics", "categories/lua-dao", f"warnings/{WARNING}", "guides/sac-xe-dien"]
    assert len({tags(drawn, page)["og:image"] for page in pages}) == len(pages)
    own = tags(drawn, f"warnings/{WARNING}")["og:image"]
    (short,) = set(re.findall(r"/(w/[a-z0-9]+)/", drawn.page(f"warnings/{WARNING}")))
    assert tags(drawn, short)["og:image"] == own
    assert tags(drawn, "report")["og:image"] == tags(drawn, "")["og:image"]


def test_a_card_weighs_little(drawn):
    sizes = [path.stat().st_size for path in (drawn.site / "cards").iterdir()]
    assert max(sizes) < 200_000
    assert len(sizes) == 50


def test_pages_lead_to_posters_whose_codes_lead_back(drawn):
    page = drawn.page(f"warnings/{WARNING}")
    a4, a5 = re.findall(r'href="../../(posters/[^"]+)"', page)
    assert (a4, a5) == (f"posters/warnings/{WARNING}.pdf", f"posters/warnings/{WARNING}.a5.pdf")
    for poster in (a4, a5):
        (link,) = read_codes(pages_of((drawn.site / poster).read_bytes())[0])
        short = link.removeprefix(SITE)
        assert re.fullmatch(r"w/[a-z0-9]+/", short)
        assert f"warnings/{WARNING}/" in (drawn.site / short / "index.html").read_text("utf-8")
    guide = (drawn.site / "posters/guides/sac-xe-dien.pdf").read_bytes()
    assert read_codes(pages_of(guide)[0]) == {f"{SITE}guides/sac-xe-dien/"}


def test_the_sheet_for_the_door_is_linked_and_read(drawn):
    assert 'href="../posters/door.pdf"' in drawn.page("subscribe")
    codes = read_codes(pages_of((drawn.site / "posters/door.pdf").read_bytes())[0])
    assert codes == {SITE, "https://zalo.example/an-ninh-truong-tho"}


def test_nothing_is_drawn_twice(drawn, tmp_path):
    project = Project(tmp_path / "ward")
    shutil.copytree(drawn.root, project.root)
    first = project.run("-c", SLEEPING, now="")
    assert first.returncode == 0, first.stderr
    shelves = [path for path in project.site.glob("*/**/*") if path.suffix in (".png", ".pdf")]
    before = {path: path.stat().st_ino for path in shelves}
    done = project.run("-c", SLEEPING, now="")
    assert done.returncode == 0, done.stderr
    assert {path: path.stat().st_ino for path in shelves} == before
    assert len(before) >= 140


def test_a_cold_cache_gives_the_same_site(small, tmp_path):
    head = "title: Sạc xe\ncategory: chay-no\nsummary: Tóm tắt.\nupdated: 2026-11-01"
    small.write("content/guides/mot.md", f"---\n{head}\n---\n## Làm gì\n\n1. Rút phích cắm.\n")
    small.build(now="")
    other = Project(tmp_path / "another")
    ignored = shutil.ignore_patterns(".cache", "site", ".site.spare")
    shutil.copytree(small.root, other.root, ignore=ignored)
    other.build(now="")
    mine, theirs = other.files(), small.files()
    assert [path for path in mine if mine[path] != theirs.get(path)] == []
    assert len(mine) == len(theirs)
    assert any(path.startswith("posters/guides/") for path in mine)


def test_a_changed_card_gets_a_new_address_and_the_old_one_shows_the_new_card_for_a_year(small):
    small.build(now="")
    old = card_file(small, "warnings/mot")
    other = card_file(small, "warnings/hai")
    small.edit("content/warnings/mot.yml", "Tin thứ nhất", "Tin thứ nhất, sửa lại")
    small.build(now="")
    new = card_file(small, "warnings/mot")
    assert new != old
    assert old.read_bytes() == new.read_bytes()
    assert card_file(small, "warnings/hai") == other
    ledger = (small.root / "data/cards.txt").read_text("utf-8")
    assert re.search(rf"^/warnings/mot/ {old.stem} \d{{4}}-\d\d-\d\d$", ledger, re.MULTILINE)
    assert f"/warnings/mot/ {new.stem}\n" in ledger
    shutil.rmtree(small.root / ".cache")
    small.edit(
        "content/warnings/mot.yml",
        "what_happened",
        "withdrawn: {at: 2026-11-22 10:00, reason: Nhầm.}\nwhat_happened",
    )
    small.build(now="")
    withdrawn = card_file(small, "warnings/mot")
    assert old.read_bytes() == new.read_bytes() == withdrawn.read_bytes()
    ledger = (small.root / "data/cards.txt").read_text("utf-8")
    long_ago = re.sub(rf"({old.stem}) \d{{4}}-\d\d-\d\d", r"\1 2020-01-01", ledger)
    (small.root / "data/cards.txt").write_text(long_ago, "utf-8")
    small.build(now="")
    assert not old.exists()
    assert new.exists()
    assert old.stem not in (small.root / "data/cards.txt").read_text("utf-8")


def test_a_rehearsal_leaves_the_ledger_alone(small):
    small.build()
    assert not (small.root / "data/cards.txt").exists()
    assert card_file(small, "warnings/mot").is_file()


@pytest.mark.parametrize(
    ("which", "shown"), [("Tin thứ nhất", "categories/lua-dao"), ("Lừa đảo", ""), ("title", None)]
)
def test_a_card_that_cannot_be_drawn_falls_back_and_is_drawn_next_time(small, which, shown):
    done = small.run("-c", BROKEN.format(which=which), now="")
    assert done.returncode == 0, done.stderr
    assert "chưa vẽ được ảnh chia sẻ" in done.stderr
    of = tags(small, "warnings/mot")
    if shown is None:
        assert "og:image" not in of
        assert of["twitter:card"] == "summary"
    else:
        assert of["og:image"] == tags(small, shown)["og:image"]
        small.build(now="")
        assert tags(small, "warnings/mot")["og:image"] != tags(small, shown)["og:image"]


def test_a_build_that_dies_while_drawing_has_published_and_goes_on_next_time(tmp_path, drawn):
    project = Project.copy_sample(tmp_path, cards=True)
    died = project.run("-c", KILLED, now="")
    assert died.returncode == 9
    assert "Trang đã lên mạng" in died.stderr
    of = tags(project, f"warnings/{WARNING}")
    assert of["og:image"] == tags(project, "categories/lua-dao")["og:image"]
    assert "posters/warnings" not in project.page(f"warnings/{WARNING}")
    kept = {path.name for path in (project.root / ".cache/hub/cards").glob("*.png")}
    assert len(kept) > 30
    project.build(now="")
    assert {path.name for path in (project.root / ".cache/hub/cards").glob("*.png")} > kept
    mine, theirs = project.files(), drawn.files()
    assert [p for p in mine if mine[p] != theirs.get(p) and not p.startswith("search/")] == []


def test_without_cards_there_is_no_trace_of_them(small):
    small.build(now="")
    small.edit("mkdocs.yml", "  - hub\n", "  - hub: {cards: false}\n")
    small.build(now="")
    assert not (small.site / "cards").exists()
    assert not (small.site / "posters").exists()
    assert "og:image" not in tags(small, "warnings/mot")


@pytest.mark.parametrize(("jobs", "good"), [("1", True), ("nhiều", False), ("65", False)])
def test_how_many_at_once(small, jobs, good):
    done = small.try_build(now="", HUB_JOBS=jobs)
    assert (done.returncode == 0) is good
    assert good or "jobs" in done.stderr


def test_a_draft_has_neither_card_nor_poster(small):
    small.write("content/warnings/nhap.yml", warning_text("Nháp") + "draft: true\n")
    small.build(now="")
    text = " ".join(path.as_posix() for path in small.site.rglob("*"))
    assert "nhap" not in text
    assert len(list((small.site / "cards").iterdir())) == len(set(small.root.glob(".cache/hub/cards/*.png")))


def test_a_cache_that_cannot_be_written_holds_up_no_page(small):
    (small.root / ".cache/hub").mkdir(parents=True, exist_ok=True)
    (small.root / ".cache/hub/cards").write_text("no folder")
    done = small.try_build(now="")
    assert done.returncode == 0, done.stderr
    assert "chưa vẽ được" in done.stderr
    assert "og:image" not in tags(small, "warnings/mot")
    assert (small.site / "posters/warnings/mot.pdf").is_file()


def test_both_ledgers_are_to_be_kept(small):
    first = small.try_build(now="")
    assert "data/published.txt" in first.stderr
    assert "data/cards.txt" in first.stderr
    again = small.try_build(now="")
    assert "nhớ lưu" not in again.stderr


def test_a_sign_that_no_letters_have_is_told_once_and_how_to_mend_it(small):
    small.edit("content/warnings/hai.yml", "summary: ", "summary: 中 ")
    done = small.try_build(now="")
    assert done.returncode == 0, done.stderr
    (told,) = [line for line in done.stderr.splitlines() if "chưa vẽ được" in line]
    assert "/warnings/hai/ (tờ in không có kiểu chữ cho 中; hãy bỏ chữ đó" in told
    assert "og:image" in tags(small, "warnings/hai")
    assert not (small.site / "posters/warnings/hai.pdf").exists()
