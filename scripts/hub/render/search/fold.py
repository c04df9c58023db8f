"""Words and their folding: what makes "lua dao", "lừa đảo" and "LỪA ĐẢO" one.

Its twin are fold.js, accents.js and bucket.js of hub/browser/: both must read any text alike, and a test
holds them to it.
"""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile("[0-9a-z\u00aa\u00b5\u00ba\u00df-\u00f6\u00f8-\u024f\u1e00-\u1eff]+")
"""Letters of every Latin alphabet, and digits."""
_MARKS = re.compile("[\u0300-\u036f]")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SIGNS = "`'~?."
_TONE = re.compile(f"[{_TONES}]")
_FROM_ABROAD = re.compile("\\b(?:00)?84[ .\u00a0)-]{0,2}0?([2-9](?:[ .\u00a0-]?[0-9]){8,9})\\b", re.ASCII)
"""Nine digits, of a landline ten: "+84 899 000 111", "84899000111", "0084..."."""
_TELEPHONE = re.compile("\\b0[0-9]{2,4}(?:[ .\u00a0-][0-9]{2,4}){1,3}\\b", re.ASCII)
_NO_DIGIT = re.compile("[^0-9]")


def words(text: str) -> list[str]:
    """The words of a text in order, in lower case, composed (NFC). "0899 000 111" is one word, and
    "+84 899 000 111" the same."""
    lower = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).lower())
    home = _FROM_ABROAD.sub(lambda found: "0" + _NO_DIGIT.sub("", found[1]), lower)
    return _WORD.findall(_TELEPHONE.sub(lambda found: _NO_DIGIT.sub("", found[0]), home))


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word (in lower case) without any accent: "đảo" is "dao"."""
    if word.isascii():
        return word
    return _MARKS.sub("", unicodedata.normalize("NFD", word)).replace("đ", "d")


@lru_cache(maxsize=65536)
def accented(word: str) -> str:
    """A word (in lower case) as it is accented, wherever its tone stands.

    Its letters with their hooks and hats, then a sign for the tone: "hoà" and "hòa" are both
    "hoa`", "lừa" is "lưa`", "ma" stays "ma".
    """
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word)
    tones = _TONE.findall(apart)
    sign = _SIGNS[_TONES.index(tones[-1])] if tones else ""
    return unicodedata.normalize("NFC", _TONE.sub("", apart)) + sign


@lru_cache(maxsize=65536)
def folded(form: str) -> str:
    """The word without any accent, of a form as `accented` gives it."""
    return fold(form[:-1] if form[-1] in _SIGNS else form)


@lru_cache(maxsize=65536)
def bucket(key: str, count: int) -> int:
    """Which of `count` shards holds a key. FNV-1a, 32 bits; `count` is a power of two."""
    hash = 0x811C9DC5
    for character in key:
        hash = (hash ^ ord(character)) * 0x01000193 & 0xFFFFFFFF
    return (hash ^ hash >> 15) & (count - 1)
