"""A file that the site shall have: where, from what, and how it is made."""

from collections.abc import Callable, Iterable
from hashlib import blake2b
from typing import NamedTuple


class Made(NamedTuple):
    """The bytes of an output, where its links lead and which fragments it offers.

    `links` are addresses relative to the site's root, with "#fragment" where one is named.
    """

    data: bytes
    links: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()


class Output(NamedTuple):
    """One file of the built site. Equal `key`s stand for equal bytes, so an output known by its key
    is not made again. `path` is relative to the site's root, with "/"."""

    path: str
    key: bytes
    make: Callable[[], Made]


class Batch(NamedTuple):
    """Outputs that are looked at as one. Equal `key`s stand for equal outputs, so those of a batch known
    by its key are not even planned; without a key (b"") they always are. `size` is about their number."""

    name: str
    key: bytes
    size: int
    plan: Callable[[], Iterable[Output]]

    @property
    def part(self) -> str:
        """The part of the site that it belongs to: the first word of its name."""
        return self.name.partition("/")[0]


def loose(name: str, plan: Callable[[], Iterable[Output]]) -> Batch:
    """Outputs that are few, and planned at every build."""
    return Batch(name, b"", 1, plan)


def key_of(*parts: str) -> bytes:
    """A key from all that the bytes of an output depend on."""
    return blake2b("\0".join(parts).encode(), digest_size=16).digest()
