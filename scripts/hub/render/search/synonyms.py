"""Synonyms as the index tells them: with what nobody wrote marked, so that no browser looks for it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from hub.render.search.fold import fold, words

ABSENT = "-"
"""Stands before a term that no document holds: people may type it, but it need not be looked up."""


def pairs_of(synonyms: Iterable[Sequence[str]]) -> set[str]:
    """The pairs of neighbouring words in all terms, folded."""
    return {pair for group in synonyms for term in group for pair in _pairs(term)}


def mark_absent(
    synonyms: Iterable[Sequence[str]], known_words: Mapping[str, int], known_pairs: Mapping[str, int]
) -> list[list[str]]:
    """The groups with absent terms marked, without those that hold nothing to be found."""
    marked = []
    for group in synonyms:
        there = [_is_there(term, known_words, known_pairs) for term in group]
        if any(there):
            marked.append(
                [term if is_there else ABSENT + term for term, is_there in zip(group, there, strict=True)]
            )
    return marked


def _is_there(term: str, known_words: Mapping[str, int], known_pairs: Mapping[str, int]) -> bool:
    return all(fold(word) in known_words for word in words(term)) and all(
        known_pairs.get(pair) for pair in _pairs(term)
    )


def _pairs(term: str) -> list[str]:
    return [f"{first} {second}" for first, second in pairwise(map(fold, words(term)))]
