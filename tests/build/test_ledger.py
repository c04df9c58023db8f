"""Addresses that would die are told with what became of them, and only when nothing else explains it."""

import os
import shutil

import pytest

from hub.build.ledger import (
    MOST,
    LedgerFault,
    check_ledger,
    ledger_problems,
    read_ledger,
    unread_addresses,
)
from hub.check.content import load_content
from hub.model import Edition
from project import REPOSITORY, warning_text

BASE = REPOSITORY / "tests/samples/base"


@pytest.fixture
def root(tmp_path):
    shutil.copytree(BASE, tmp_path / "ward")
    return tmp_path / "ward"


def told(root, *lines):
    """Line, code and message of each problem of a ledger with these lines."""
    from hub.build.settings import parse_now

    content = load_content(root, root / "content", root / "data")
    edition = Edition(
        now=parse_now("2026-11-25 08:30", content.ward.timezone),
        site_url="",
        ward=content.ward,
        categories=content.categories,
        guides=content.guides,
        pages=content.pages,
        briefs=content.briefs,
    )
    found = ledger_problems(root / "data", lines, edition, unread_addresses(content))
    return [(p.line, p.code, p.message) for p in found]


def write(root, id, text):
    (root / f"content/warnings/{id}.yml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "code", "piece"),
    [
        ("/warnings/mat/", "dead-warning", "aliases: [mat]"),
        ("/warnings/2026-10-02-nhap/", "dead-draft", "xoá dòng `draft: true`"),
        ("/warnings/sau/", "dead-later", "2027-01-05 08:00"),
        ("/warnings/ten-cu/", "dead-later", "content/warnings/sau.yml"),
        ("/guides/mat/", "dead-guide", "git restore content/guides/mat.md"),
        ("/categories/mat/", "dead-category", "data/categories.yml"),
        ("/areas/khu-pho-9/", "dead-area", "data/ward.yml"),
        ("/mat/", "dead-page", "content/mat.md"),
        ("/a/b/", "dead-address", "khôi phục"),
        ("mat", "ledger-line", "git restore data/published.txt"),
    ],
)
def test_what_became_of_an_address(root, line, code, piece):
    write(root, "sau", warning_text(published="2027-01-05 08:00") + "aliases: [ten-cu]\n")
    ((number, found, message),) = told(root, "# Sổ", "/warnings/2026-10-01-cu/", line)
    assert (number, found) == (3, code)
    assert piece in message


def test_marks_of_a_merge_are_told_once_and_the_rest_is_read(root):
    lines = ["<<<<<<< HEAD", "/guides/mat/", "||||||| 1a2b3c", "=======", "/report/", ">>>>>>> 1a2b (Tin)"]
    found = told(root, *lines)
    assert [(line, code) for line, code, _ in found] == [(1, "ledger-marks"), (2, "dead-guide")]
    assert "ở các dòng 1, 3, 4, 6; hãy xoá đúng các dòng đó" in found[0][2]
    assert "`git add data/published.txt`" in found[0][2]


def test_a_year_without_warnings_is_no_problem(root):
    assert [code for _, code, _ in told(root, "/warnings/2024-05-01-mat/", "/years/2024/")] == [
        "dead-warning"
    ]
    assert told(root, "/years/2024/", "/years/2024/page/1/") == []


def test_a_file_that_cannot_be_read_may_hold_the_old_name(root):
    write(root, "xau", "title: x\n  - y: z\n")
    assert told(root, "/warnings/ten-cu/", "/years/2024/") == []
    assert [code for _, code, _ in told(root, "/guides/mat/")] == ["dead-guide"]


@pytest.mark.parametrize("kind", ["folder", "link to a device", "pipe", "huge"])
def test_what_is_no_ledger_is_told_as_a_damaged_one(root, kind):
    place = root / "data/published.txt"
    make = {
        "folder": place.mkdir,
        "link to a device": lambda: place.symlink_to("/dev/zero"),
        "pipe": lambda: os.mkfifo(place),
        "huge": lambda: grow(place),
    }
    make[kind]()
    lines = read_ledger(root / "data")
    if kind == "pipe":
        assert lines == []  # nobody writes into it
        return
    assert [(line, code) for line, code, _ in told(root, *lines)] == [(1, "ledger-line")]


def grow(place):
    """A file of more than MOST bytes that takes no room."""
    with place.open("wb") as file:
        file.truncate(MOST + 1)


def test_an_empty_line_is_none_even_while_the_home_page_cannot_be_read():
    assert list(check_ledger(["# Sổ", "", "/a/", ""], {"", "a/"})) == []
    assert list(check_ledger(["", "/gone/", "a/"], {"", "a/"})) == [
        LedgerFault(2, "gone/"),
        LedgerFault(3, ""),
    ]
