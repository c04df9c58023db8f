import os
import pickle

import pytest

from hub.build.store import read_value, write_value


class Bomb:
    """Would run a command if it were ever unpickled."""

    def __reduce__(self):
        return os.mkdir, ("exploded",)


def test_what_was_kept_comes_back(tmp_path):
    write_value(tmp_path / "deep" / "v", {"a": (1, "ă")}, form="f-1")
    assert read_value(tmp_path / "deep" / "v", form="f-1") == {"a": (1, "ă")}
    assert [p.name for p in (tmp_path / "deep").iterdir()] == ["v"]


def test_another_form_is_no_value(tmp_path):
    write_value(tmp_path / "v", 1, form="f-1")
    assert read_value(tmp_path / "v", form="f-2") is None


def test_a_missing_file_is_no_value(tmp_path):
    assert read_value(tmp_path / "v", form="f") is None


@pytest.mark.parametrize(
    "damage", [lambda d: d[:-1], lambda d: d[:20] + b"\0" + d[21:], lambda d: b"", lambda d: d + b"x"]
)
def test_a_damaged_file_is_no_value(tmp_path, damage):
    write_value(tmp_path / "v", list(range(50)), form="f")
    (tmp_path / "v").write_bytes(damage((tmp_path / "v").read_bytes()))
    assert read_value(tmp_path / "v", form="f") is None


def test_a_planted_pickle_never_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "v").write_bytes(b"0" * 16 + b"f\n" + pickle.dumps(Bomb()))
    assert read_value(tmp_path / "v", form="f") is None
    assert not (tmp_path / "exploded").exists()
