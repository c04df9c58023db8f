"""Codes that nobody misreads, that never change hands, and that cost nothing."""

from hypothesis import given
from hypothesis import strategies as st

from hub.model import address
from hub.model.short_code import LENGTH, LETTERS, letters_of, short_codes

IDS = [f"2026-01-01-tin-{number}" for number in range(10_000)]


def twins():
    """Two ids of the same five letters, in the order of their names."""
    seen = {}
    for id in IDS:
        if (other := seen.setdefault(letters_of(id)[:LENGTH], id)) != id:
            return sorted((other, id))
    raise AssertionError("none among ten thousand?")


FIRST, SECOND = twins()
CODE = letters_of(FIRST)[:LENGTH]
LONGER = letters_of(SECOND)[: LENGTH + 1]
ALIKE = sorted(IDS, key=letters_of)
"""Those that begin with the same letters beside one another."""


def test_ten_thousand_have_codes_of_their_own():
    codes = short_codes(IDS)
    assert len(set(codes.values())) == len(IDS)
    assert {5, 6} <= {len(code) for code in codes.values()} <= {5, 6, 7, 8}
    assert sum(len(code) > LENGTH for code in codes.values()) < 400


def test_a_code_is_this_for_ever():
    assert short_codes(["2026-11-05-gia-danh-cong-an"]) == {"2026-11-05-gia-danh-cong-an": "xh766"}


def test_letters_cannot_be_misread_or_spell_a_word():
    assert not set(LETTERS) & set("0o1il2z5s8buvmn9gqceapd")
    assert set("".join(letters_of(id) for id in IDS[:500])) == set(LETTERS)
    assert not any("xxx" in letters_of(id)[:LENGTH] for id in IDS)


def test_without_a_ledger_the_order_of_ids_decides():
    assert short_codes([FIRST, SECOND]) == short_codes([SECOND, FIRST]) == {FIRST: CODE, SECOND: LONGER}


def test_who_was_published_first_keeps_the_code_though_another_is_named_before():
    codes = short_codes([FIRST, SECOND], {address.warning(SECOND), address.short(CODE)})
    assert codes == {SECOND: CODE, FIRST: letters_of(FIRST)[: LENGTH + 1]}


def test_a_longer_code_once_given_stays():
    longer = letters_of(FIRST)[: LENGTH + 1]
    ledger = {address.warning(FIRST), address.warning(SECOND), address.short(CODE), address.short(longer)}
    assert short_codes([FIRST, SECOND], ledger) == {SECOND: CODE, FIRST: longer}
    assert short_codes([FIRST], ledger) == {FIRST: longer}, "though the other cannot be read just now"


@given(st.lists(st.text(max_size=30), unique=True, max_size=30))
def test_whatever_the_ids(ids):
    codes = short_codes(ids)
    assert list(codes) == ids
    assert len(set(codes.values())) == len(ids)


@given(st.integers(2, 600), st.randoms(use_true_random=False))
def test_codes_stay_as_they_are_when_more_is_published(count, random):
    """Ids that begin with few different letters are published in four steps, each time written down."""
    crowd = ALIKE[: count * 4]
    random.shuffle(crowd)
    ledger: set[str] = set()
    known: dict[str, str] = {}
    for step in (1, 2, 3, 4):
        codes = short_codes(crowd[: count * step], ledger)
        assert {id: codes[id] for id in known} == known
        assert len(set(codes.values())) == len(codes)
        ledger |= {address.warning(id) for id in codes} | {address.short(code) for code in codes.values()}
        known = codes
    assert short_codes(reversed(crowd), ledger) == known
