"""A link to what comes out later is told when it is written, not at the hour at which it would be dead."""

import shutil

import pytest

from hub.build.early_links import early_link_problems
from hub.build.settings import parse_now
from hub.check.content import load_content
from project import REPOSITORY, Project, warning_text

NOW = "2026-12-01 09:00"
SECOND, THIRD = "2026-12-02 08:00", "2026-12-03 08:00"
LINK = "Chuyện xảy ra. Xem [tin]({}).\n"


@pytest.fixture
def root(tmp_path):
    shutil.copytree(REPOSITORY / "tests/samples/base", tmp_path / "ward")
    return tmp_path / "ward"


def write(root, id, published, link="", more=""):
    text = warning_text(published=published)
    text = text.replace("Chuyện xảy ra.\n", LINK.format(link)) if link else text
    (root / f"content/warnings/{id}.yml").write_text(text + more, "utf-8")


def told(root, now=NOW, published=frozenset()):
    content = load_content(root, root / "content", root / "data")
    assert content.problems == ()
    edition = content.edition(parse_now(now, content.ward.timezone), "", published=published)
    return [
        (p.file.removeprefix("content/"), p.line, p.column, p.code, p.message)
        for p in early_link_problems(content, edition, root / "content", "content")
    ]


def codes(root, now=NOW, published=frozenset()):
    return [(file, code) for file, _, _, code, _ in told(root, now, published)]


def test_a_warning_before_the_one_that_it_links_to(root):
    write(root, "a", SECOND, "b.yml#lam-gi")
    write(root, "b", THIRD)
    ((file, line, column, code, message),) = told(root)
    assert (file, line, column, code) == ("warnings/a.yml", 7, 28, "early-link-wait")
    assert "tin b.yml đến 2026-12-03 08:00 mới đăng" in message
    assert "`published: 2026-12-03 08:00`" in message
    write(root, "a", THIRD, "b.yml#lam-gi")
    assert told(root) == []


def test_what_is_public_already_cannot_be_put_off(root):
    write(root, "a", SECOND, "b.yml")
    write(root, "b", THIRD)
    assert codes(root, "2026-12-02 09:00") == [("warnings/a.yml", "early-link")]
    assert codes(root, NOW, {"warnings/a/"}) == [("warnings/a.yml", "early-link")]
    (*_, message) = told(root, "2026-12-02 09:00")[0]
    assert "published" not in message


@pytest.mark.parametrize("now", [NOW, "2026-12-02 09:00", THIRD, "2027-12-03 08:00"])
def test_time_only_ever_mends_it(root, now):
    write(root, "a", SECOND, "b.yml")
    write(root, "b", THIRD, more="expires: 2026-12-04\nwithdrawn: {at: 2026-12-05 08:00, reason: Nhầm.}\n")
    assert bool(told(root, now)) is (now < THIRD)


def test_guides_and_pages_are_public_already(root):
    write(root, "b", THIRD)
    for name, link in (("guides/giu-nha.md", "../warnings/b.yml"), ("report.md", "warnings/b.yml")):
        path = root / "content" / name
        path.write_text(f"{path.read_text('utf-8')}\nXem [tin]({link}).\n", "utf-8")
        last = path.read_text("utf-8").count("\n")
        assert [(file, line, column, code) for file, line, column, code, _ in told(root)] == [
            (name, last, 11, "early-link")
        ]
        path.write_text(path.read_text("utf-8").replace(link, "https://example.com"), "utf-8")
    assert told(root) == []


def test_drafts_and_links_to_drafts_are_not_told_here(root):
    write(root, "a", SECOND, "b.yml", "draft: true\n")
    write(root, "b", THIRD)
    assert told(root) == []


def test_a_warning_that_was_public_is_told_by_the_ledger_alone(root):
    write(root, "a", SECOND, "b.yml")
    write(root, "b", THIRD)
    assert told(root, published={"warnings/b/"}) == []


def test_an_update_that_comes_later(root):
    write(root, "a", SECOND, "b.yml#cap-nhat-2")
    write(
        root,
        "b",
        "2026-11-20 08:00",
        more="updates:\n  - {at: 2026-11-21 08:00, note: Một.}\n  - {at: 2026-12-03 08:00, note: Hai.}\n",
    )
    ((_, _, _, code, message),) = told(root)
    assert code == "early-part"
    assert "`#cap-nhat-2` của tin b.yml đến 2026-12-03 08:00" in message
    assert told(root, THIRD) == []
    write(root, "a", SECOND, "b.yml#cap-nhat-1")
    assert told(root) == []


@pytest.mark.parametrize("link", ["b.yml#neu-da-bi", "b.yml#cap-nhat", "#neu-da-bi", "#cap-nhat"])
def test_a_place_that_the_page_will_not_have(root, link):
    write(root, "a", SECOND, link)
    write(root, "b", "2026-11-20 08:00")
    ((*_, code, message),) = told(root)
    assert code == "link.fragment"
    assert message.endswith("các mục có: #lam-gi, #chuyen-gi")
    more = "if_affected: Gọi 113.\nupdates: [{at: 2026-12-02 08:00, note: Tin thêm.}]\n"
    write(root, "a", SECOND, link, more)
    write(root, "b", "2026-11-20 08:00", more=more)
    assert told(root) == []


def test_check_and_build_refuse_it_the_day_before(bare: Project):
    bare.write("content/warnings/2026-12-03-b.yml", warning_text(published=THIRD))
    text = warning_text(published=SECOND).replace("Chuyện xảy ra.\n", LINK.format("2026-12-03-b.yml"))
    bare.write("content/warnings/2026-12-02-a.yml", text)
    place = "content/warnings/2026-12-02-a.yml:7:28: tin 2026-12-03-b.yml"
    checked = bare.run(str(REPOSITORY / "scripts/check.py"))
    assert (checked.returncode, place in checked.stdout) == (1, True)
    built = bare.try_build()
    assert (built.returncode, place in built.stderr) == (1, True)
    bare.edit("content/warnings/2026-12-02-a.yml", SECOND, THIRD)
    for now in (NOW, SECOND, THIRD):
        bare.build(now)


def test_what_check_has_told_is_not_told_again(root):
    from hub.build.promises import promise_problems

    write(root, "a", SECOND, "b.yml#cap-nhat-3")
    write(root, "b", "2026-11-20 08:00", more="updates: [{at: 2026-11-21 08:00, note: Một.}]\n")
    content = load_content(root, root / "content", root / "data")
    edition = content.edition(parse_now(NOW, content.ward.timezone), "")
    assert [p.code for p in content.problems] == ["link.fragment"]
    places = {"root": root, "folder": root / "content", "data": root / "data", "cache": root / ".cache"}
    assert list(promise_problems(content, edition, [], **places)) == []
