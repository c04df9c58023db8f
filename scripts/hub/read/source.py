"""From a file's bytes to its text: UTF-8 only, at most 64 KB, composed (NFC), lines ended by "\\n"."""

import os
import unicodedata
from hashlib import blake2b
from typing import NamedTuple

from hub.read.encoding import legacy_encoding, wide_encoding
from hub.read.fault import Fault

MAX_BYTES = 64 * 1024
_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)


_WORD = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How .docx (a zip) and .doc files begin."""


class Source(NamedTuple):
    """A file as read. `digest` is the blake2b-16 of its bytes, in hex."""

    text: str
    digest: str


def digest_of(data: bytes) -> str:
    """The blake2b-16 of bytes, in hex."""
    return blake2b(data, digest_size=16).hexdigest()


def read_bytes(path: str, limit: int = MAX_BYTES) -> bytes:
    """A regular file's bytes; at most one more than `limit`, so that the caller can tell. Follows no link.

    Raises Fault("file.unreadable") where the file cannot be opened.
    """
    try:
        handle = os.open(path, _FLAGS)
        try:
            data = os.read(handle, limit + 1)
            while data and len(data) <= limit and (more := os.read(handle, limit + 1 - len(data))):
                data += more
            return data
        finally:
            os.close(handle)
    except OSError as error:
        raise Fault("file.unreadable", reason=error.strerror or str(error)) from None


def read_source(path: str) -> Source:
    """A file's text and digest. Raises Fault when it is unreadable, too long or not UTF-8."""
    data = read_bytes(path)
    return Source(decode(data), digest_of(data))


def decode(data: bytes) -> str:
    """UTF-8 bytes as text in NFC, without a byte-order mark, with "\\n" after each line.

    Raises Fault for more than 64 KB and, by name where it can be told, for any other encoding.
    """
    if len(data) > MAX_BYTES:
        raise Fault("file.too-long")
    if b"\0" in data or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        _refuse_wide(data)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise _not_utf8(data, error.start) from None
    if text.startswith("\ufeff"):
        text = text[1:]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return text


def _refuse_wide(data: bytes) -> None:
    if data.startswith(_WORD):
        raise Fault("encoding.word")
    name = wide_encoding(data)
    if name == "binary":
        if data.count(0) * 50 < len(data):
            return  # text with a stray zero byte: the check of characters names the place
        raise Fault("encoding.binary")
    if name is not None:
        raise Fault("encoding.wide", name=name)


def _not_utf8(data: bytes, start: int) -> Fault:
    before = data[:start].decode("utf-8", "replace")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    name = legacy_encoding(data)
    if name is None:
        return Fault("encoding.unknown", line, column)
    return Fault("encoding.legacy", line, column, name=name)
