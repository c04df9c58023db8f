import os
import shutil

import pytest

from hub.build.shelf import Shelf, forget_shelves, is_stocked, stock


@pytest.fixture
def place(tmp_path):
    """A store with four drawings, an empty tree, and the folder of records."""
    store = tmp_path / "store"
    store.mkdir()
    for name in ("1-a4.pdf", "1-a5.pdf", "2-a4.pdf", "2-a5.pdf"):
        (store / name).write_text(name)
    (tmp_path / "tree").mkdir()
    return tmp_path


def shelf(place, **stems):
    return Shelf("posters/x", place / "store", stems, {".pdf": "-a4.pdf", ".a5.pdf": "-a5.pdf"})


def held(place):
    return {path.name: path.read_text() for path in sorted((place / "tree/posters/x").iterdir())}


def test_holds_what_it_shall_and_no_more(place):
    tree, records = place / "tree", place / "records"
    assert stock(tree, shelf(place, one="1", two="2"), records) == 4
    assert held(place) == {
        "one.a5.pdf": "1-a5.pdf",
        "one.pdf": "1-a4.pdf",
        "two.a5.pdf": "2-a5.pdf",
        "two.pdf": "2-a4.pdf",
    }
    assert stock(tree, shelf(place, one="2"), records) == 2
    assert held(place) == {"one.a5.pdf": "2-a5.pdf", "one.pdf": "2-a4.pdf"}
    assert stock(tree, shelf(place), records) == 0
    assert held(place) == {}


def test_what_is_as_it_was_is_not_touched(place):
    tree, records = place / "tree", place / "records"
    stock(tree, shelf(place, one="1"), records)
    assert is_stocked(tree, shelf(place, one="1"), records)
    shutil.rmtree(place / "store")
    assert stock(tree, shelf(place, one="1"), records) == 0


def test_a_folder_that_somebody_changed_is_stocked_anew(place):
    tree, records = place / "tree", place / "records"
    stock(tree, shelf(place, one="1"), records)
    (tree / "posters/x/one.pdf").unlink()
    (tree / "posters/x/strange.txt").write_text("?")
    assert not is_stocked(tree, shelf(place, one="1"), records)
    stock(tree, shelf(place, one="1"), records)
    assert held(place) == {"one.a5.pdf": "1-a5.pdf", "one.pdf": "1-a4.pdf"}


def test_the_record_follows_the_folder_when_trees_trade_names(place):
    tree, records = place / "tree", place / "records"
    stock(tree, shelf(place, one="1"), records)
    tree.rename(place / "spare")
    assert is_stocked(place / "spare", shelf(place, one="1"), records)


def test_where_links_cannot_be_files_are_copied(place, monkeypatch):
    def refuse(*_):
        raise OSError(18, "another file system")

    monkeypatch.setattr(os, "link", refuse)
    stock(place / "tree", shelf(place, one="1"), place / "records")
    assert held(place) == {"one.a5.pdf": "1-a5.pdf", "one.pdf": "1-a4.pdf"}


def test_records_of_folders_that_are_gone_are_dropped(place):
    tree, records = place / "tree", place / "records"
    stock(tree, shelf(place, one="1"), records)
    assert len(list(records.iterdir())) == 2
    forget_shelves([tree], ["posters/x"], records)
    assert len(list(records.iterdir())) == 2
    shutil.rmtree(tree / "posters")
    forget_shelves([tree], ["posters/x"], records)
    assert list(records.iterdir()) == []
