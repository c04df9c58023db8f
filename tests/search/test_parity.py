"""Python writes the index and JavaScript reads it: both must take every text and every list alike."""

import json
import unicodedata
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from hub.render.search.dictionary import render_dictionary
from hub.render.search.fold import accented, bucket, fold, folded, words
from hub.render.search.postings import BLOCK, encode_block, encode_list
from hub.render.search.shards import merge
from hub.render.search.texts import SearchText
from search.syllables import syllables

READ_TEXTS = """async (texts) => {
  const { fold, words } = await import("/scripts/hub/browser/fold.js");
  const { accented, folded } = await import("/scripts/hub/browser/accents.js");
  const { bucket } = await import("/scripts/hub/browser/bucket.js");
  return texts.map((text) => words(text).map((word) => {
    const form = accented(word);
    return [word, fold(word), form, folded(form), bucket(word, 16), bucket(form, 512)].join(" ");
  }).join("|"));
}"""
SPELL = """async (texts) => {
  const { accented } = await import("/scripts/hub/browser/accents.js");
  const { spelled } = await import("/scripts/hub/browser/spelling.js");
  return texts.map((text) => spelled(accented(text)));
}"""
READ_LISTS = """async ([lists, block]) => {
  const { eachOf } = await import("/scripts/hub/browser/lists.js");
  return lists.map((list) => {
    const found = [];
    eachOf(list, block, (document, weight) => found.push([document, weight]));
    return found;
  });
}"""
READ_DICTIONARY = """async (text) => {
  const { parseDictionary } = await import("/scripts/hub/browser/dictionary.js");
  return Array.from(parseDictionary(text));
}"""
ALPHABET = (
    "aeoudgnht ăâêôơưđ ẢẪỆỘỞỰỲ ÀẤ\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323 019 .-\u00a0,|ßøİıŉſKÅẞ"
)


def read_text(text):
    """What JavaScript shall give, in Python."""
    read = []
    for word in words(text):
        form = accented(word)
        read.append(f"{word} {fold(word)} {form} {folded(form)} {bucket(word, 16)} {bucket(form, 512)}")
    return "|".join(read)


def differences(page, texts):
    """The texts that the two read otherwise."""
    theirs = page.evaluate(READ_TEXTS, texts)
    ours = [read_text(text) for text in texts]
    return [
        (text, mine, other) for text, mine, other in zip(texts, ours, theirs, strict=True) if mine != other
    ]


def test_every_syllable_is_read_alike(workshop):
    texts = [form for pair in syllables() for way in dict.fromkeys(pair) for form in (way, way.upper())]
    texts += [unicodedata.normalize("NFD", text) for text in texts]
    assert len(texts) > 50_000
    assert differences(workshop, texts)[:20] == []


def test_old_and_new_spelling_and_case_are_one_word():
    for old, new in syllables():
        (word,) = words(old)
        for other in (new, old.upper(), unicodedata.normalize("NFD", new)):
            (same,) = words(other)
            assert (accented(same), fold(same)) == (accented(word), fold(word)), (old, other)


def test_every_syllable_is_spelled_as_the_content_is(workshop):
    """In the old way: hòa, thủy."""
    pairs = list(syllables())
    spelled = workshop.evaluate(SPELL, [new for _, new in pairs])
    assert [(old, is_) for (old, _), is_ in zip(pairs, spelled, strict=True) if old != is_][:20] == []


def test_any_text_is_read_alike(workshop):
    texts = []

    @settings(max_examples=300, database=None)
    @given(st.text(max_size=60) | st.text(ALPHABET, max_size=60))
    def collect(text):
        texts.append(text)

    collect()
    assert len(texts) >= 200
    assert sum(bool(words(text)) for text in texts) > 100
    assert differences(workshop, texts) == []


def test_telephone_numbers_are_read_alike(workshop):
    random = Random(1)
    texts = [
        "".join(
            random.choices(
                ["0", "08", "099", "0899", "00000", "113", " ", "-", ".", "\u00a0", "x", ", "], k=9
            )
        )
        for _ in range(2000)
    ]
    pieces = ["", "+", "00", "(", ")", "0", "899", "000", "111", "28", "1", " ", ".", "-", "\u00a0", "x"]
    texts += [f"{random.choice(pieces)}84{''.join(random.choices(pieces, k=9))}" for _ in range(4000)]
    assert sum("0899" in word and len(word) > 9 for text in texts for word in words(text)) > 20
    assert any(len(word) > 8 for text in texts for word in words(text))
    assert differences(workshop, texts)[:20] == []


def test_weighted_lists_are_read_as_they_were_written(workshop):
    random = Random(2)
    names = [f"w{number}" for number in range(24)]
    expected: dict[str, list[list[int]]] = {}
    blocks = []
    for block in (0, 3, 4, 1000):
        texts = []
        for place in range(BLOCK):
            weights = {name: random.randrange(4) for name in names if random.random() < 0.02 * int(name[1:])}
            assert list(weights.values()).count(3) < 10, "so many words of a title weigh as such"
            for name, weight in weights.items():
                expected.setdefault(name, []).append([block * BLOCK + place, weight])
            texts.append(text_of(weights))
        blocks.append(encode_block(block, texts).words)
    lists = {name: whole for name, whole in merge(blocks).items() if name in expected}
    assert len(lists) > 20
    read = workshop.evaluate(READ_LISTS, [list(lists.values()), BLOCK])
    assert dict(zip(lists, read, strict=True)) == expected


def text_of(weights):
    """A text in which each word stands in the place of its weight; half of the labels twice in the body."""
    body, label, head, title = ([name for name, at in weights.items() if at == wanted] for wanted in range(4))
    half = len(label) // 2
    body += label[:half] * 2
    return SearchText(*map(" ".join, (title, head, label[half:], body)))


def test_lists_of_documents_are_read_as_they_were_written(workshop):
    random = Random(3)
    wanted = [sorted(random.sample(range(200_000), count)) for count in (0, 1, 2, 50, 5000)]
    wanted += [list(range(1000)), [BLOCK - 1, BLOCK, 2 * BLOCK - 1], [0], [1024 * BLOCK]]
    weighed = [[(document, random.randrange(4)) for document in documents] for documents in wanted]
    read = workshop.evaluate(READ_LISTS, [list(map(encode_list, weighed)), BLOCK])
    assert read == [[[document, weight] for document, weight in documents] for documents in weighed]


def test_the_dictionary_is_read_as_it_was_written(workshop):
    random = Random(4)
    plain = sorted({fold(word) for word, _ in syllables()})
    counts = {word: int(2 ** random.uniform(0, 14)) for word in plain if random.random() < 0.8}
    counts |= {"0899000111": 1, "24": 7, "a" * 40: 2, "a" * 40 + "b": 3, "smørrebrød": 5, "z": 8, "gone": 0}
    assert len(counts) > 1000
    read = workshop.evaluate(READ_DICTIONARY, json.loads(render_dictionary(counts)))
    assert read == [[word, count.bit_length()] for word, count in sorted(counts.items()) if count]
