"""Generated warnings look like the ward's own, and are the same bytes each time."""

import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from benchmarks.generate import END, generate  # noqa: E402
from benchmarks.project import edited  # noqa: E402

COUNT = 200
KEYS = {
    "title", "category", "severity", "published", "expires", "areas", "place", "summary", "what_happened",
    "what_to_do", "if_affected", "scam_numbers", "related", "updates", "withdrawn", "replaced_by", "aliases",
}  # fmt: skip
NEEDED = {"title", "category", "severity", "published", "summary", "what_happened", "what_to_do"}
YEARS = set(map(str, range(2021, 2029)))
NUMBERS_IN_IDS = set(map(str, range(100, COUNT + 1)))
ALLOWED = {"111", "113", "114", "115", "0899000111", *YEARS, *NUMBERS_IN_IDS}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("warnings")
    generate(made, COUNT)
    return made


@pytest.fixture(scope="module")
def warnings(folder: Path) -> dict[str, dict[str, Any]]:
    return {p.stem: yaml.load(p.read_text("utf-8"), yaml.BaseLoader) for p in sorted(folder.iterdir())}


def test_the_same_number_gives_the_same_bytes(folder, tmp_path):
    generate(tmp_path / "again", COUNT)
    assert read(folder) == read(tmp_path / "again")


def test_ids_and_titles_are_unique_and_ids_are_addresses(warnings):
    assert len(warnings) == COUNT
    assert len({w["title"] for w in warnings.values()}) == COUNT
    for id, warning in warnings.items():
        assert re.fullmatch(r"\d{4}-\d\d-\d\d-[a-z0-9-]+-\d+", id)
        assert len(id) <= 80
        assert id[:10] == warning["published"][:10]


def test_only_known_keys_within_their_limits(warnings):
    for warning in warnings.values():
        assert warning.keys() <= KEYS
        assert warning.keys() >= NEEDED
        assert len(warning["title"]) <= 110
        assert len(warning["summary"]) <= 280
        assert 3 <= len(warning["what_to_do"]) <= 7
        assert len(set(warning["what_to_do"])) == len(warning["what_to_do"])
        assert max(map(len, warning["what_to_do"])) <= 180


def test_what_is_named_is_there(warnings):
    data = {
        n: yaml.safe_load((ROOT / "data" / f"{n}.yml").read_text("utf-8")) for n in ("ward", "categories")
    }
    guides = {p.stem for p in (ROOT / "content" / "guides").glob("*.md")}
    aliases = [old for w in warnings.values() for old in w.get("aliases", [])]
    assert len(set(aliases) | warnings.keys()) == len(aliases) + len(warnings)
    for id, warning in warnings.items():
        assert warning["category"] in data["categories"]
        assert set(warning.get("areas", [])) <= set(data["ward"]["areas"])
        linked = re.findall(
            r"\]\(\.\./guides/(.*?)\.md\)", warning["what_happened"] + warning.get("if_affected", "")
        )
        assert {*warning.get("related", []), *linked} <= guides
        if newer := warning.get("replaced_by"):
            assert warnings[newer]["published"] >= warning["published"]
            assert newer != id


def test_moments_are_in_order(warnings):
    for warning in warnings.values():
        published = warning["published"]
        moments = [u["at"] for u in warning.get("updates", [])]
        if withdrawn := warning.get("withdrawn"):
            moments.append(withdrawn["at"])
        assert moments == sorted(moments)
        assert all(published < at for at in moments)
        assert published <= f"{END:%Y-%m-%d %H:%M}"
        assert warning.get("expires", "9") > published


def test_text_is_composed_and_names_no_number_but_those_allowed(folder):
    for path in folder.iterdir():
        text = path.read_text("utf-8")
        assert unicodedata.is_normalized("NFC", text)
        assert "{" not in text
        assert set(re.findall(r"\d{3,}", text)) <= ALLOWED


def test_shares_and_sizes_are_those_of_a_ward(folder, warnings):
    sizes = [p.stat().st_size for p in folder.iterdir()]
    assert 2000 < sum(sizes) / COUNT < 2600
    has = Counter(key for w in warnings.values() for key in w)
    assert 0.5 < has["expires"] / COUNT < 0.7
    assert 0.2 < has["areas"] / COUNT < 0.4
    assert 0.6 < has["if_affected"] / COUNT < 0.8
    assert 0.08 < has["updates"] / COUNT < 0.22
    assert has["withdrawn"]


def test_an_edit_changes_summary_and_text_and_stays_a_warning(folder):
    for path in sorted(folder.iterdir())[:20]:
        before = yaml.safe_load(path.read_text("utf-8"))
        after = yaml.safe_load(edited(path.read_text("utf-8"), 3))
        assert {k for k in before if before[k] != after[k]} == {"summary", "what_happened"}
        assert len(after["summary"]) <= 300


def read(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir()}
