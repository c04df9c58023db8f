"""The content that Hugo gets is the hub's own, and the comparison of the two sites misses nothing."""

import re
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from benchmarks.hugo_agrees import differences  # noqa: E402
from benchmarks.hugo_site import HugoSite  # noqa: E402
from benchmarks.hugo_text import absolute, with_heading_ids  # noqa: E402
from benchmarks.project import FIRST, Project  # noqa: E402

NOW = datetime(2026, 11, 25, 8, 30, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = Project(tmp_path_factory.mktemp("benchmark") / "hub-40", 40)
    made.make()
    return made


@pytest.fixture(scope="module")
def made(project: Project) -> HugoSite:
    site = HugoSite(project.folder, project.folder.with_name("hugo-40"), NOW)
    site.write()
    return site


def page_of(project: Project, id: str) -> str:
    return (project.folder.with_name("hugo-40") / "content" / "warnings" / f"{id}.md").read_text("utf-8")


def test_hugo_gets_the_same_text_with_addresses_for_links(project, made):
    paths = project.warnings.glob("*.yml")
    path = next(p for p in sorted(paths) if "../guides/" in p.read_text("utf-8"))
    page = page_of(project, path.stem)
    warning = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    assert warning["what_happened"].split("\n")[0] in page
    assert re.search(r"\]\(/guides/[a-z-]+/\)", page)
    assert "../guides" not in page


def test_every_warning_has_a_short_address_and_a_text_for_chats(project, made):
    for id in project.ids:
        page = page_of(project, id)
        assert re.search(r'^aliases = \["/w/[hjkrtwxy3467]{5}/"', page, re.MULTILINE)
        assert re.search(r'^chat = \{(active|expired|withdrawn) = ".*https://.*/w/', page, re.MULTILINE)


def test_an_edited_warning_is_taken_over(project, made):
    with project.restoring():
        path = project.edit(FIRST, 7)
        made.take(path)
        assert page_of(project, path.stem).count("(sửa lần 7)") >= 2
    made.take(path)
    assert "(sửa lần 7)" not in page_of(project, path.stem)


def test_headings_say_their_ids_and_links_begin_at_the_root():
    assert with_heading_ids("# Gọi ai\n\n### Gọi ai\n") == "## Gọi ai {#goi-ai}\n\n### Gọi ai {#goi-ai-2}\n"
    assert absolute("[a](chay-no.md#bep) [b](../report.md) [c](tel:113)", "guides") == (
        "[a](/guides/chay-no/#bep) [b](/report/) [c](tel:113)"
    )


PAGE = '<title>A</title><a class="x" href="../b/">Đọc  tiếp</a>'


@pytest.mark.parametrize(
    ("name", "hugo", "found"),
    [
        ("a/index.html", "<title>A</title>\n<a href='/b/' class=x>Đọc\ntiếp</a>", None),
        ("a/index.html", PAGE.replace("tiếp", "thêm"), "the hub has"),
        ("a/index.html", PAGE.replace("../b/", "../c/"), "the hub has"),
        ("a/index.html", PAGE.replace("<title>A</title>", ""), "the hub has"),
        ("a/index.html", PAGE + "<p>", "the hub has"),
        ("b/index.html", PAGE, "alone"),
        ("statistics/index.html", PAGE, None),
    ],
)
def test_whatever_differs_is_told(tmp_path, name, hugo, found):
    hub_page = tmp_path / "hub" / ("statistics/index.html" if name[0] == "s" else "a/index.html")
    for path, text in ((hub_page, PAGE), (tmp_path / "hugo" / name, hugo)):
        path.parent.mkdir(parents=True)
        path.write_text(text, "utf-8")
    if name[0] == "s":
        (tmp_path / "hugo" / name).unlink()
    lines = list(differences(tmp_path / "hub", tmp_path / "hugo"))
    assert bool(lines) == (found is not None)
    assert all(found in line for line in lines)


def test_pages_of_lists_are_numbered_alike(tmp_path):
    for site, number in (("hub", 1), ("hugo", 2)):
        page = tmp_path / site / "years" / "2026" / "page" / str(number) / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(f'<a href="../../page/{number + 1}/">Tin mới hơn</a>', "utf-8")
    assert not list(differences(tmp_path / "hub", tmp_path / "hugo"))
