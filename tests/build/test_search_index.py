"""The index mended after changes is the index made anew, and damage never reaches a visitor."""

import json
from random import Random

import pytest

from hub.build.search_blocks import Documents, blocks_of
from hub.build.search_index import SearchIndex
from hub.render.search.postings import BLOCK, block_of, count_of, encode_block, encode_list, number
from hub.render.search.root import short_name
from hub.render.search.shards import shard_count, splice
from hub.render.search.texts import SearchText

FORMS = ["lưa`", "đao?", "dao", "trôm.", "xe", "may'", "công", "an", "chay'", "nô?", "điên.", "thoai.", "otp"]


def text(random):
    def some(most):
        return " ".join(random.choices(FORMS, k=random.randint(0, most)))

    return SearchText(some(6) or "an", some(9), some(9), some(60))


class Shelf:
    """Documents that change, and the public folder that their index goes to."""

    def __init__(self, folder, seed):
        self.random = Random(seed)
        self.texts = [(f"{n}", text(self.random)) for n in range(300)]
        self.serial = 300
        self.folder = folder
        self.read = 0

    def documents(self):
        def text_of(place):
            self.read += 1
            return self.texts[place][1]

        return Documents([key for key, _ in self.texts], text_of)

    def index(self, cache="cache", count=16):
        index = SearchIndex(self.folder / cache, self.folder / "site", "code")
        index.update(blocks_of(self.documents(), 8), count)
        return index

    def publish(self, index):
        for name, digest in index.state.files.items():
            path = self.folder / "site" / "search" / f"{name}-{short_name(digest)}.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(index.bytes_of(name))
        index.keep()

    def edit(self, place):
        self.texts[place] = (f"{self.serial}", text(self.random))
        self.serial += 1

    def add(self):
        self.texts.append((f"{self.serial}", text(self.random)))
        self.serial += 1


@pytest.fixture
def shelf(tmp_path, request):
    return Shelf(tmp_path, getattr(request, "param", 1))


def whole(index):
    return {name: index.bytes_of(name) for name in index.state.files}, index.state.words


@pytest.mark.parametrize("long", [3000, 400], ids=["all in shards", "some in files of their own"])
@pytest.mark.parametrize("shelf", range(8), indirect=True)
def test_mending_and_making_anew_give_the_same_bytes(shelf, long, monkeypatch):
    monkeypatch.setattr("hub.render.search.shards.LONG", long)
    shelf.publish(shelf.index())
    for turn in range(6):
        change = shelf.random.choice(["edit", "edit", "add", "last", "first"])
        if change == "edit":
            shelf.edit(shelf.random.randrange(len(shelf.texts)))
        elif change == "add":
            shelf.add()
        elif change == "last":
            shelf.texts.pop()
        else:
            del shelf.texts[0]
        mended = shelf.index()
        assert whole(mended) == whole(shelf.index(cache=f"fresh-{turn}"))
        shelf.publish(mended)


def test_one_edit_reads_one_document(shelf):
    shelf.publish(shelf.index())
    shelf.read = 0
    shelf.edit(7)
    mended = shelf.index()
    assert whole(mended)
    assert shelf.read == 1


def test_nothing_changed_reads_nothing_and_names_the_same_files(shelf):
    first = shelf.index()
    shelf.publish(first)
    shelf.read = 0
    again = shelf.index()
    assert again.state == first.state
    assert shelf.read == 0


@pytest.mark.parametrize("harm", ["gone", "other"])
def test_a_public_shard_that_is_not_what_it_was_is_made_anew(shelf, harm):
    shelf.publish(shelf.index())
    for path in (shelf.folder / "site" / "search").rglob("*.json"):
        path.unlink() if harm == "gone" else path.write_text('{"an": {"an": "IA"}}')
    shelf.edit(3)
    assert whole(shelf.index()) == whole(shelf.index(cache="fresh"))


def test_damaged_blocks_are_made_anew(shelf):
    shelf.publish(shelf.index())
    for path in (shelf.folder / "cache" / "search").iterdir():
        path.write_bytes(path.read_bytes()[:-3] + b"xyz")
    shelf.edit(3)
    assert whole(shelf.index()) == whole(shelf.index(cache="fresh"))


def test_a_build_that_died_before_it_was_public_misleads_nobody(shelf):
    shelf.publish(shelf.index())
    shelf.edit(5)
    shelf.index()
    shelf.edit(5)
    assert whole(shelf.index()) == whole(shelf.index(cache="fresh"))


def test_more_shards_hold_the_same_lists(shelf):
    def lists(index):
        found = {}
        for name in index.state.files:
            if name.startswith("word"):
                found.update(json.loads(index.bytes_of(name)))
        return found

    assert lists(shelf.index()) == lists(shelf.index(cache="other", count=64))


def test_shards_are_powers_of_two_that_grow_with_the_site():
    counts = [shard_count(documents) for documents in (0, 36, 100, 200, 1000, 10_000, 1_000_000)]
    assert counts[:2] == [16, 16]
    assert counts == sorted(counts)
    assert all(count & (count - 1) == 0 for count in counts)
    assert counts[2] < counts[-1] <= 256, "the root names them all"


def test_a_list_of_documents_reads_as_pieces():
    pieces = encode_list([(0, 0), (1, 3), (5, 1), (BLOCK, 0), (3 * BLOCK + 7, 2)]).split(" ")
    assert [block_of(piece) for piece in pieces] == [0, 1, 3]
    assert [count_of(piece) for piece in pieces] == [3, 1, 1]


@pytest.mark.parametrize("value", [0, 31, 32, 511, 1023, 40_000])
def test_numbers_are_read_back(value):
    assert block_of(number(value)) == value


def test_splicing_puts_a_piece_where_its_block_belongs():
    blocks = [encode_block(n, [SearchText("an", "", "", "")]).words["an"] for n in (2, 40, 90)]
    spliced = splice(f"{blocks[0]} {blocks[2]}", 40, blocks[1])
    assert spliced == " ".join(blocks)
    assert splice(spliced, 40, "") == f"{blocks[0]} {blocks[2]}"


def test_a_word_has_the_weight_of_its_best_place():
    block = encode_block(0, [SearchText("xe", "may'", "an", "xe may' an otp dao dao")])
    weights = {form: "ABCD".index(piece[1]) for form, piece in block.words.items()}
    assert weights == {"xe": 3, "may'": 2, "an": 1, "otp": 0, "dao": 1}
    assert block.pairs.keys() == {"xe may", "may an", "an otp", "otp dao", "dao dao"}
