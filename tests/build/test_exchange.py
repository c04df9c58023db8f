import pytest

from hub.build import exchange as module
from hub.build.exchange import exchange, recover


@pytest.fixture
def pair(tmp_path):
    a, b = tmp_path / "site", tmp_path / ".site.spare"
    a.mkdir(), b.mkdir()
    (a / "old").write_text("old")
    (b / "new").write_text("new")
    return a, b


@pytest.mark.parametrize("at_once", [True, False])
def test_two_folders_trade_places(pair, monkeypatch, at_once):
    if not at_once:
        monkeypatch.setattr(module, "_exchange_at_once", lambda a, b: False)
    a, b = pair
    exchange(a, b)
    assert (a / "new").read_text() == "new"
    assert (b / "old").read_text() == "old"
    assert sorted(p.name for p in a.parent.iterdir()) == [".site.spare", "site"]


def test_a_missing_folder_is_an_error_and_nothing_moves(pair):
    a, b = pair
    with pytest.raises(FileNotFoundError):
        exchange(a, b.with_name("nothing"))
    assert (a / "old").exists()


@pytest.mark.parametrize("renames_done", [1, 2])
def test_a_kill_between_the_renames_is_mended(pair, renames_done):
    a, b = pair
    aside = a.with_name(".site.aside")
    a.rename(aside)
    if renames_done == 2:
        b.rename(a)
    recover(a, b)
    assert a.is_dir()
    assert b.is_dir()
    assert not aside.exists()
    assert (a / ("old" if renames_done == 1 else "new")).exists()


def test_nothing_to_recover_changes_nothing(pair):
    a, b = pair
    recover(a, b)
    assert (a / "old").exists()
    assert (b / "new").exists()
