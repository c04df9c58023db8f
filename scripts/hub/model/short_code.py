"""The few letters by which a warning is told on paper, in an SMS and by telephone: /w/hk4tr/."""

from collections.abc import Iterable, Mapping, Set
from hashlib import blake2b

from hub.model import address

LETTERS = "hjkrtwxy3467"
"""Twelve that nobody takes for one another. In print: no 0 o, 1 l i, 2 z, 5 s, 8 b, u v, m n, 9 g q, c e, and
no 6 that becomes a 9 upside down. On the telephone: of the names that rhyme (bê, cê, dê, pê, tê, vê) one.
And no vowels, so that hardly a word comes out, rude or not."""

LENGTH = 5
_LONGEST = 20
_START = len(address.SHORT)
_USUAL = len(address.short("x" * LENGTH))
_TABLE = bytes(ord(LETTERS[byte % len(LETTERS)]) for byte in range(256))


def letters_of(id: str) -> str:
    """Twenty letters that follow from the id alone; a code is as many of the first as it needs."""
    letters = blake2b(id.encode(), digest_size=_LONGEST).digest().translate(_TABLE).decode()
    return letters.replace("xxx", "w3k")


def short_codes(ids: Iterable[str], published: Set[str] = frozenset()) -> dict[str, str]:
    """A code for each id, all different: five letters, more only where two ids have the same five.

    `published` holds the addresses of the ledger, relative to the site's root. By them an id keeps the
    code that it was once given: which has a longer code there stays with it, and of the others those
    whose page is in the ledger come before newcomers, however old these say they are. Without a
    ledger the ids' order decides.
    """
    codes = {id: letters_of(id)[:LENGTH] for id in ids}
    parted = {
        at[_START : _START + LENGTH] for at in published if len(at) > _USUAL and at.startswith(address.SHORT)
    }
    if not parted and len(set(codes.values())) == len(codes):
        return codes
    alike: dict[str, list[str]] = {}
    for id, code in codes.items():
        alike.setdefault(code, []).append(id)
    for code, several in alike.items():
        if len(several) > 1 or code in parted:
            codes.update(_tell_apart(several, published))
    return codes


def _tell_apart(ids: Iterable[str], published: Set[str]) -> dict[str, str]:
    """Codes for ids whose first five letters are the same.

    A longer code is none that another's letters begin with as well, so that the ledger, which holds but
    addresses, tells whose it is.
    """
    ids = sorted(ids, key=lambda id: (address.warning(id) not in published, id))
    codes: dict[str, str] = {}
    for id in ids:
        if address.warning(id) in published and (given := _longer_code(id, published)):
            codes[id] = given
    for id in ids:
        if id not in codes:
            codes[id] = _new_code(letters_of(id), codes)
    return codes


def _new_code(letters: str, given: Mapping[str, str]) -> str:
    if letters[:LENGTH] not in given.values():
        return letters[:LENGTH]
    others = [letters_of(id) for id in given]
    choices = (letters[:length] for length in range(LENGTH + 1, _LONGEST + 1))
    return next(code for code in choices if not any(other.startswith(code) for other in others))


def _longer_code(id: str, published: Set[str]) -> str:
    """The code of more than five letters that the ledger has for it, "" for none."""
    letters = letters_of(id)
    choices = (letters[:length] for length in range(_LONGEST, LENGTH, -1))
    return next((code for code in choices if address.short(code) in published), "")
