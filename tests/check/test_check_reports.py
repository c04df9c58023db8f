"""Whatever stands in data/reports.yml is answered, all of it at once."""

import copy
import json
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from hub.check.reports import parse_registers
from hub.read.source import Source

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
TEXT = (Path(__file__).parents[2] / "data" / "reports.yml").read_text("utf-8")
CATEGORIES = dict.fromkeys(("chay-no", "trom-cuop", "lua-dao", "trat-tu", "moi-truong", "tim-nguoi"), "Tên")
AREAS = {f"khu-pho-{n}": f"Khu phố {n}" for n in range(1, 9)}
JUNK = ["", "x", "-1", [], ["x", "x"], {}, {"x": "y"}, {"": ""}, [{"x": []}], "Nhận lúc", "trat-tu", "${X}"]


def told(text):
    return parse_registers("data/reports.yml", Source(text, ""), ZONE, CATEGORIES, AREAS)


def places(value, path=()):
    """The path of every value in a document."""
    yield path
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, within in steps:
        yield from places(within, (*path, step))


GOOD = yaml.load(TEXT, yaml.BaseLoader)
PLACES = [path for path in places(GOOD) if path]


def changed(edits):
    """The text of the good file with other values, or other keys, at some places. JSON is YAML."""
    document = copy.deepcopy(GOOD)
    for path, value, as_key in edits:
        at = document
        try:
            for step in path[:-1]:
                at = at[step]
            if as_key and isinstance(at, dict):
                at[json.dumps(value)] = at.pop(path[-1])
            else:
                at[path[-1]] = copy.deepcopy(value)
        except (KeyError, IndexError, TypeError):
            continue  # an earlier edit has taken the place away
    return json.dumps(document, ensure_ascii=False)


def test_the_good_file_is_good():
    assert told(TEXT).problems == []
    assert told(changed([])).registers.sources[0].areas["KP1"] == "khu-pho-1"


@settings(max_examples=200)
@given(st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(JUNK), st.booleans()), max_size=5))
def test_any_slip_is_answered(edits):
    text = changed(edits)
    found = told(text)
    assert (found.registers is None) == bool(found.problems)
    for problem in found.problems:
        assert problem.line == 1
        assert 1 <= problem.column <= len(text) + 1


@pytest.mark.parametrize(
    "where",
    [
        'url: "https://bang.example/so?token=bi-mat"',
        'url: "https://bang.example/so?api_key=bi-mat&x=1"',
        'url: "https://canbo:bi-mat@bang.example/so"',
        'database: "mysql://may.example/phuong?password=bi-mat"\n    table: so',
        'database: "postgres://canbo:bi-mat@may.example/phuong"\n    table: so',
    ],
)
def test_a_secret_in_the_file_is_refused_and_not_repeated(where):
    found = told(TEXT.replace("files: reports/so-*.csv", where))
    assert [problem.code.partition("-")[0] for problem in found.problems] == ["reports.secret"]
    assert "bi-mat" not in found.problems[0].message


@pytest.mark.parametrize(
    "where",
    [
        'url: "https://bang.example/pub?gid=0&single=true&output=csv"',
        'url: "https://bang.example/so?token=${MA}"',
        'database: "mysql://canbo:${MAT_KHAU}@may.example/phuong?password=${X}"\n    table: so',
        'database: "${SO}"\n    table: so',
    ],
)
def test_addresses_without_secrets_are_good(where):
    assert told(TEXT.replace("files: reports/so-*.csv", where)).problems == []
