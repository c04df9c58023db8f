import os
import shutil
from functools import partial

import pytest

from hub.build import second_process
from hub.build import tree as module
from hub.build.output import Batch, Made, Output, key_of
from hub.build.second_process import SecondProcess
from hub.build.tree import Progress, SiteTree


@pytest.fixture(autouse=True)
def _beside(monkeypatch):
    """The second process is had although pytest's own processes may have threads."""
    monkeypatch.setattr(module, "begin_beside", SecondProcess)


def outputs(files, more=""):
    """Outputs whose key and bytes are the given text."""
    return [
        Output(path, key_of(text, more), lambda text=text: Made(text.encode()))
        for path, text in files.items()
    ]


def batches(files, more=""):
    """The outputs of each folder of the root in a batch, those of the root itself in one without a key."""
    folders = {}
    for path, text in files.items():
        folders.setdefault(path.rpartition("/")[0].partition("/")[0], {})[path] = text
    return [
        Batch(name, key_of(repr(held), more) if name else b"", len(held), partial(outputs, held, more))
        for name, held in folders.items()
    ]


def run(tmp_path, files, *, switch=True):
    tree = SiteTree(tmp_path / "site", tmp_path / "cache")
    try:
        tree.prepare()
        manifest = tree.write(batches(files), Progress())
        if switch:
            tree.switch(manifest)
            tree.settle()
    finally:  # of a build that dies, the second process holds the lock until it ends
        if tree._second:
            tree._second.wait()
    return tree


def held(folder):
    return {p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*") if p.is_file()}


A = {"index.html": "home", "w/a/index.html": "a", "w/b/index.html": "b", "feeds/all.xml": "f"}


def test_the_first_build_makes_everything(tmp_path):
    tree = run(tmp_path, A)
    assert held(tmp_path / "site") == A
    assert (tree.written, tree.kept) == (4, 0)


@pytest.mark.parametrize("builds", [2, 3, 4, 5])
def test_each_build_holds_exactly_its_outputs_and_writes_only_what_changed(tmp_path, builds):
    for number in range(builds):
        files = {**A, "w/a/index.html": f"a{number}", f"w/new{number}/index.html": "n"}
        tree = run(tmp_path, files)
        assert held(tmp_path / "site") == files
    assert tree.written == 2


def test_nothing_changed_writes_nothing(tmp_path):
    for _ in range(3):
        tree = run(tmp_path, A)
    assert (tree.written, tree.kept) == (0, 4)


def test_unchanged_bytes_keep_their_time_though_the_key_is_new(tmp_path):
    run(tmp_path, A)
    before = (tmp_path / "site/w/a/index.html").stat()
    tree = SiteTree(tmp_path / "site", tmp_path / "cache")
    tree.prepare()
    tree.switch(tree.write(batches(A, "other"), Progress()))
    after = (tmp_path / "site/w/a/index.html").stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)
    assert tree.written == 0


def test_a_file_keeps_its_time_over_many_builds(tmp_path):
    run(tmp_path, A)
    first = (tmp_path / "site/w/b/index.html").stat().st_mtime_ns
    for number in range(4):
        run(tmp_path, {**A, "w/a/index.html": str(number)})
        assert (tmp_path / "site/w/b/index.html").stat().st_mtime_ns == first


def test_until_the_switch_the_public_tree_is_untouched(tmp_path):
    run(tmp_path, A)
    run(tmp_path, A)
    inode = (tmp_path / "site").stat().st_ino
    run(tmp_path, {"index.html": "changed"}, switch=False)
    assert held(tmp_path / "site") == A
    assert (tmp_path / "site").stat().st_ino == inode


def test_a_tree_left_half_made_is_not_trusted(tmp_path):
    run(tmp_path, A)
    run(tmp_path, A)
    run(tmp_path, {"index.html": "half"}, switch=False)  # as a kill before the switch leaves it
    tree = run(tmp_path, {**A, "index.html": "whole"})
    assert held(tmp_path / "site") == {**A, "index.html": "whole"}
    assert tree.written == 1


class Killed(BaseException):
    pass


@pytest.mark.parametrize("moment", range(1, 14))
@pytest.mark.parametrize("builds_before", [0, 1, 2, 3])
def test_a_death_at_any_system_call_leaves_the_old_site_whole(tmp_path, monkeypatch, moment, builds_before):
    """Dies at the n-th change to the disk; the site is then the old or the new one, and builds go on."""
    for number in range(builds_before):
        run(tmp_path, {**A, "index.html": f"old{number}"})
    old = held(tmp_path / "site") if builds_before else {}
    new = {**A, "w/a/index.html": "new", "w/c/index.html": "c"}
    del new["w/b/index.html"]
    left, parent = [moment], os.getpid()

    def dying(call):
        def wrapped(*args, **kwargs):
            if os.getpid() == parent:
                left[0] -= 1
                if left[0] == 0:
                    raise Killed
            return call(*args, **kwargs)

        return wrapped

    with monkeypatch.context() as patch:
        for name in ("link", "unlink", "mkdir", "open", "replace"):
            patch.setattr(os, name, dying(getattr(os, name)))
        patch.setattr(module, "exchange", dying(module.exchange))
        try:
            run(tmp_path, new)
            finished = True
        except Killed:
            finished = False
    assert (held(tmp_path / "site") if (tmp_path / "site").exists() else {}) in (
        [new] if finished else [old, new]
    )
    run(tmp_path, new)
    assert held(tmp_path / "site") == new


def test_a_full_disk_leaves_the_old_site_whole_and_says_where(tmp_path, monkeypatch):
    run(tmp_path, A)

    def full(file, data):
        raise OSError(28, "No space left on device", "x")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(OSError, match="No space"):
            run(tmp_path, {**A, "index.html": "new"})
    assert held(tmp_path / "site") == A
    run(tmp_path, {**A, "index.html": "new"})
    assert held(tmp_path / "site")["index.html"] == "new"


@pytest.mark.parametrize("builds", [1, 2])
def test_what_others_changed_in_the_site_is_put_right(tmp_path, builds):
    for number in range(builds):
        run(tmp_path, {**A, "feeds/all.xml": str(number)})
    site = tmp_path / "site"
    (site / "w/a/index.html").unlink()
    (site / "w/b/index.html").write_text("scribbled")
    (site / "stranger.txt").write_text("?")
    (site / "w/stranger").mkdir()
    (site / "w/stranger/index.html").write_text("?")
    for _ in range(3):
        run(tmp_path, A)
        assert held(site) == A


def test_a_site_made_by_something_else_is_replaced(tmp_path):
    (tmp_path / "site").mkdir()
    for name in ("index.html", "404.html", "sitemap.xml", "old.html"):
        (tmp_path / "site" / name).write_text("foreign")
    run(tmp_path, A)
    assert held(tmp_path / "site") == A
    run(tmp_path, {"index.html": "b"})
    assert held(tmp_path / "site") == {"index.html": "b"}


@pytest.mark.parametrize(
    "names", [["letter.txt"], ["index.html"], ["index.html", "404.html", "sitemap.xml", ".git"]]
)
def test_a_folder_that_is_no_built_site_is_not_replaced(tmp_path, names):
    (tmp_path / "site").mkdir()
    for name in names:
        (tmp_path / "site" / name).write_text("precious")
    with pytest.raises(module.StrangeFolder):
        run(tmp_path, A)
    assert held(tmp_path / "site") == dict.fromkeys(names, "precious")


@pytest.mark.parametrize("name", ["site", ".site.spare"])
def test_a_file_where_a_folder_shall_stand_is_not_replaced(tmp_path, name):
    (tmp_path / name).write_text("precious")
    for _ in range(2):
        with pytest.raises(module.StrangeFolder, match=f"{name} là một tệp"):
            run(tmp_path, A)
    assert [path.name for path in tmp_path.iterdir() if path.name != "cache"] == [name]
    assert (tmp_path / name).read_text() == "precious"


def test_a_page_alone_in_its_folder_goes_when_it_is_no_longer_wanted(tmp_path):
    long = {**A, "in-force/page/1/index.html": "1", "in-force/index.html": "2"}
    for _ in range(3):
        run(tmp_path, long)
    for _ in range(3):
        run(tmp_path, {**A, "in-force/index.html": "2"})
        assert held(tmp_path / "site") == {**A, "in-force/index.html": "2"}
        assert not (tmp_path / "site/in-force/page").exists()


def test_strangers_beside_a_lists_page_go(tmp_path):
    files = {**A, "about/index.html": "about"}
    run(tmp_path, files)
    (tmp_path / "site/about/evil.html").write_text("evil")
    for _ in range(3):
        run(tmp_path, files)
        assert held(tmp_path / "site") == files


def test_a_copied_site_with_a_strange_spare_is_not_trusted(tmp_path):
    run(tmp_path, A)
    shutil.rmtree(tmp_path / ".site.spare")
    (tmp_path / ".site.spare").mkdir()
    (tmp_path / ".site.spare/index.html").write_text("planted")
    run(tmp_path, {**A, "feeds/all.xml": "2"})
    assert held(tmp_path / "site") == {**A, "feeds/all.xml": "2"}


def test_a_spare_that_is_a_link_is_removed_not_followed(tmp_path):
    run(tmp_path, A)
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious/file").write_text("x")
    shutil.rmtree(tmp_path / ".site.spare")
    (tmp_path / ".site.spare").symlink_to(tmp_path / "precious")
    run(tmp_path, {**A, "feeds/all.xml": "2"})
    assert held(tmp_path / "precious") == {"file": "x"}


def test_a_file_becomes_a_folder_and_back(tmp_path):
    run(tmp_path, {"a": "file"})
    run(tmp_path, {"a/b": "inside"})
    run(tmp_path, {"a/b": "inside"})
    run(tmp_path, {"a": "file"})
    assert held(tmp_path / "site") == {"a": "file"}
    run(tmp_path, {"a/b": "inside"})
    assert held(tmp_path / "site") == {"a/b": "inside"}


def test_a_batch_that_is_known_is_not_planned(tmp_path):
    def never():
        raise AssertionError("planned")

    run(tmp_path, A)
    run(tmp_path, A)
    tree = SiteTree(tmp_path / "site", tmp_path / "cache")
    tree.prepare()
    known = [batch if not batch.key else batch._replace(plan=never) for batch in batches(A)]
    tree.switch(tree.write(known, Progress()))
    assert held(tmp_path / "site") == A
    assert (tree.written, tree.kept) == (0, 4)


@pytest.mark.parametrize("first", ["w", "x"])
def test_two_outputs_at_one_path_are_told_and_both_are_looked_at_again(tmp_path, first):
    """Whichever comes first, and though what was left out is under a key that stays the same."""
    one, two = batches({"w/a": "a", "w/b": "b"})[0], batches({"x/a": "a"})[0]
    clash = two._replace(plan=lambda: outputs({"x/a": "a", "w/b": "other"}), key=b"clash")
    both = [one, clash] if first == "w" else [clash, one]
    run(tmp_path, A)
    for _ in range(2):
        tree = SiteTree(tmp_path / "site", tmp_path / "cache")
        tree.prepare()
        manifest = tree.write(both, Progress())
        assert tree.clashes == ["w/b"]
        tree.abandon(manifest)
    tree = SiteTree(tmp_path / "site", tmp_path / "cache")
    tree.prepare()
    tree.switch(tree.write([one], Progress()))
    assert held(tmp_path / "site") == {"w/a": "a", "w/b": "b"}


def test_a_file_that_moves_to_another_batch_is_kept(tmp_path):
    run(tmp_path, A)
    run(tmp_path, A)
    tree = SiteTree(tmp_path / "site", tmp_path / "cache")
    tree.prepare()
    tree.switch(tree.write([Batch("all", b"one", 4, partial(outputs, A))], Progress()))
    assert (tree.written, tree.kept) == (0, 4)
    assert held(tmp_path / "site") == A


@pytest.mark.parametrize("builds", [1, 2])
def test_without_a_second_process_all_is_the_same(tmp_path, monkeypatch, builds):
    monkeypatch.setattr(module, "begin_beside", lambda work: None)
    for number in range(builds):
        run(tmp_path, {**A, "feeds/all.xml": str(number)})
    (tmp_path / "site/w/a/index.html").write_text("changed by hand")
    tree = run(tmp_path, A)
    assert held(tmp_path / "site") == A
    assert tree.written == 2
    tree = run(tmp_path, A)
    assert held(tmp_path / "site") == A


def test_after_the_first_build_a_spare_is_there_that_costs_no_bytes(tmp_path):
    run(tmp_path, A)
    assert held(tmp_path / ".site.spare") == A
    for path in A:
        assert (tmp_path / ".site.spare" / path).stat().st_ino == (tmp_path / "site" / path).stat().st_ino
    tree = SiteTree(tmp_path / "site", tmp_path / "cache")
    tree.prepare()
    assert list(tree._held) == list(tree.public) == list(A)
    tree.settle()


@pytest.mark.parametrize("forks", [True, False])
def test_where_a_file_has_but_one_name_it_is_copied(tmp_path, monkeypatch, forks):
    def refused(*_, **__):
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    if not forks:
        monkeypatch.setattr(module, "begin_beside", lambda work: None)
    for number in range(4):
        tree = run(tmp_path, {**A, "feeds/all.xml": str(number)})
        assert held(tmp_path / "site") == {**A, "feeds/all.xml": str(number)}
        assert tree.written == (1 if number else len(A))


def test_what_stands_beside_a_page_that_goes_goes_with_it(tmp_path):
    for _ in range(2):
        run(tmp_path, A)
    for tree in ("site", ".site.spare"):
        (tmp_path / tree / "w/a/.DS_Store").write_text("x")
    without = {path: text for path, text in A.items() if path != "w/a/index.html"}
    for _ in range(3):
        run(tmp_path, without)
        assert held(tmp_path / "site") == without


@pytest.mark.parametrize("builds", [0, 1, 2])
def test_where_no_process_can_be_had_the_build_does_without(tmp_path, monkeypatch, builds):
    for number in range(builds):
        run(tmp_path, {**A, "index.html": str(number)})

    def none():
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", none)
    monkeypatch.setattr(module, "begin_beside", second_process.begin_beside)
    monkeypatch.setattr(second_process, "_threads", lambda: 1)
    for number in range(2):
        run(tmp_path, {**A, "feeds/all.xml": str(number)})
        assert held(tmp_path / "site") == {**A, "feeds/all.xml": str(number)}
