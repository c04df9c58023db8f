"""A year of publication that the file's name speaks against is told before anybody can see it."""

import shutil

import pytest

from hub.build.misdated import misdated_problems
from hub.build.settings import parse_now
from hub.check.content import load_content
from project import REPOSITORY, warning_text

NOW = "2026-12-01 09:00"


@pytest.fixture
def root(tmp_path):
    shutil.copytree(REPOSITORY / "tests/samples/base", tmp_path / "ward")
    return tmp_path / "ward"


def told(root, id, published, ledger=frozenset(), more=""):
    (root / f"content/warnings/{id}.yml").write_text(warning_text(published=published) + more, "utf-8")
    content = load_content(root, root / "content", root / "data")
    assert content.problems == ()
    edition = content.edition(parse_now(NOW, content.ward.timezone), "", published=ledger)
    return list(misdated_problems(edition, root / "content", "content"))


@pytest.mark.parametrize(
    ("id", "published", "better"),
    [
        ("2026-12-01-tin", "2016-12-01 08:00", "2026-12-01 08:00"),
        ("2026-12-01-tin", "2062-12-03 18:30", "2026-12-03 18:30"),
        ("2027-01-02-tin", "2026-01-03 08:00", "2027-01-03 08:00"),
        ("2026-12-30-tin", "2025-01-02 08:00", "2027-01-02 08:00"),
        ("2026-03-01-tin", "2024-02-29 08:00", "2026-03-01 08:00"),
    ],
)
def test_a_line_that_is_ready(root, id, published, better):
    (problem,) = told(root, id, published)
    assert (problem.file, problem.line, problem.column) == (f"content/warnings/{id}.yml", 4, 12)
    assert f"`published: {better}`" in problem.message
    assert f"`{published[:10]}-tin.yml`" in problem.message


@pytest.mark.parametrize(
    ("id", "published"),
    [
        ("2026-12-30-tin", "2027-01-15 08:00"),
        ("2026-01-05-tin", "2026-12-01 08:00"),
        ("2026-99-99-tin", "2016-12-01 08:00"),
        ("2026-12-01", "2016-12-01 08:00"),
        ("tin-2026-12-01", "2016-12-01 08:00"),
    ],
)
def test_what_may_well_be_meant(root, id, published):
    assert told(root, id, published) == []


def test_what_was_public_already_stays(root):
    id, published = "2026-12-01-tin", "2016-12-01 08:00"
    assert told(root, id, published, {"warnings/2026-12-01-tin/"}) == []
    assert told(root, id, published, {"warnings/cu/"}, "aliases: [cu]\n") == []
    assert len(told(root, id, published, {"warnings/khac/"}, "aliases: [cu]\n")) == 1
