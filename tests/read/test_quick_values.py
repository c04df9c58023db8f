"""The quick way through YAML gives what the thorough one gives, or leaves the file to it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.read import document as module
from hub.read.document import MAX_DEPTH, parse_yaml
from hub.read.fault import Fault
from hub.read.values import quick_values

SAMPLES = sorted((Path(__file__).parent.parent / "samples").rglob("*.yml"))
CONTENT = sorted((Path(__file__).parent.parent.parent / "content" / "warnings").glob("*.yml"))

WORDS = st.sampled_from(
    ["a", "ă đ", "no", "12:30", "0123", "'q'", '"d"', "x: y", "- z", "#", "&a", "*a", "!t", "---", "...", "|"]
)
LINES = st.lists(
    st.tuples(st.sampled_from(["", "  ", "    ", "- ", "k: ", "k2: ", "? "]), WORDS), max_size=12
)


def thorough(text, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(module, "quick_values", lambda text, deepest: None)
        return parse_yaml(text)


def same(text, monkeypatch):
    quick = quick_values(text, MAX_DEPTH)
    if quick is None:
        return False
    document = thorough(text, monkeypatch)
    assert document.faults == []
    assert quick == document.value
    return True


@pytest.mark.parametrize("path", CONTENT, ids=lambda p: p.stem)
def test_real_warnings_go_the_quick_way(path, monkeypatch):
    assert same(path.read_text("utf-8"), monkeypatch)


def test_samples_agree(monkeypatch):
    agreed = 0
    for path in SAMPLES:
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        if "\t" not in text and text.replace("\n", "").isprintable():
            agreed += same(text, monkeypatch)
    assert agreed > 100


@given(LINES)
def test_any_lines_agree(lines):
    text = "\n".join(a + b for a, b in lines) + "\n"
    with pytest.MonkeyPatch.context() as patch:
        same(text, patch)


@pytest.mark.parametrize("depth", [MAX_DEPTH - 1, MAX_DEPTH, MAX_DEPTH + 1])
def test_nesting_is_allowed_to_the_same_depth(depth, monkeypatch):
    text = "k: " + "[" * (depth - 1) + "x" + "]" * (depth - 1)
    quick = quick_values(text, MAX_DEPTH)
    try:
        assert quick == thorough(text, monkeypatch).value
    except Fault:
        assert quick is None
