"""A ledger that was there and is gone stops check and build; a project that never had one is free."""

import shutil

import pytest

from git_repository import Repository
from hub.build.lost_ledger import keep_copy, lost_ledger_problems
from project import REPOSITORY

CHECK = str(REPOSITORY / "scripts/check.py")


@pytest.fixture
def root(tmp_path):
    (tmp_path / "ward/data").mkdir(parents=True)
    return tmp_path / "ward"


def told(root):
    return [
        (p.file, p.code, p.message) for p in lost_ledger_problems(root, root / "data", root / ".cache/hub")
    ]


def test_a_new_project_has_lost_nothing(root):
    assert told(root) == []
    keep_copy(root / "data", root / ".cache/hub")
    assert told(root) == []
    shutil.rmtree(root / "data")
    assert told(root) == []


@pytest.mark.parametrize("staged", [False, True])
def test_what_was_committed_is_taken_from_git(root, staged, monkeypatch):
    repository = Repository(root)
    (root / "x").touch()
    repository.commit()
    assert told(root) == []
    (root / "data/published.txt").write_text("/a/\n", "utf-8")
    assert told(root) == []
    repository.commit()
    repository.git("rm", "-q", "data/published.txt") if staged else (root / "data/published.txt").unlink()
    monkeypatch.setenv("GIT_DIR", "nowhere")  # as in a hook
    (root / "data").mkdir(exist_ok=True)
    ((file, code, message),) = told(root)
    assert (file, code) == ("data/published.txt", "ledger-lost")
    monkeypatch.delenv("GIT_DIR")
    first, second = message.split("`")[1], message.split("`")[5]
    repository.shell(second if staged else first)
    assert (root / "data/published.txt").read_text("utf-8") == "/a/\n"
    assert told(root) == []
    repository.git("rm", "-q", "data/published.txt")
    repository.commit()
    (root / "data").mkdir(exist_ok=True)
    assert told(root) == []


def test_without_git_the_copy_tells(root):
    data, cache = root / "data", root / ".cache/hub"
    (data / "published.txt").write_text("/a/\n", "utf-8")
    keep_copy(data, cache)
    (data / "published.txt").write_text("/a/\n/b/\n", "utf-8")
    keep_copy(data, cache)
    (data / "published.txt").unlink()
    ((_, _, message),) = told(root)
    assert "`cp .cache/hub/published.txt data/published.txt`" in message
    shutil.copy(cache / "published.txt", data)
    assert told(root) == []
    assert (data / "published.txt").read_text("utf-8") == "/a/\n/b/\n"


def test_check_and_build_stop(bare):
    bare.build()
    assert not (bare.root / ".cache/hub/published.txt").exists()
    bare.build(now="")
    (bare.root / "data/published.txt").unlink()
    checked = bare.run(CHECK, now="")
    assert (checked.returncode, "cp .cache/hub/published.txt" in checked.stdout) == (1, True)
    built = bare.try_build(now="")
    assert (built.returncode, "cp .cache/hub/published.txt" in built.stderr) == (1, True)
    assert not (bare.root / "data/published.txt").exists()
    (bare.root / "data/published.txt").touch()  # a new beginning, wanted
    bare.build(now="")
    assert "/warnings/\n" in (bare.root / "data/published.txt").read_text("utf-8")
