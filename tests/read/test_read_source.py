"""From bytes to text: UTF-8 only, and everything else called by its name."""

import pytest

from hub.read.fault import Fault
from hub.read.source import MAX_BYTES, decode, digest_of, read_source

TEXT = "title: Cảnh báo lừa đảo qua điện thoại, đòi chuyển tiền\n"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXT.encode(), TEXT),
        (b"\xef\xbb\xbf" + TEXT.encode(), TEXT),
        (TEXT.replace("\n", "\r\n").encode(), TEXT),
        (TEXT.replace("\n", "\r").encode(), TEXT),
        ("a\u0323\u0302".encode(), "ậ"),
        (b"", ""),
    ],
)
def test_what_is_accepted(data, text):
    assert decode(data) == text


@pytest.mark.parametrize(
    ("encoding", "code", "name"),
    [
        ("utf-16", "encoding.wide", "UTF-16"),
        ("utf-16-le", "encoding.wide", "UTF-16"),
        ("utf-16-be", "encoding.wide", "UTF-16"),
        ("utf-32", "encoding.wide", "UTF-32"),
        ("utf-32-be", "encoding.wide", "UTF-32"),
    ],
)
def test_wide_encodings_are_named(encoding, code, name):
    with pytest.raises(Fault) as caught:
        decode((TEXT * 3).encode(encoding))
    assert (caught.value.code, caught.value.details) == (code, {"name": name})


def test_the_place_of_a_bad_byte():
    with pytest.raises(Fault) as caught:
        decode("một\nhai ".encode() + b"\xe1\xba")
    assert (caught.value.code, caught.value.line, caught.value.column) == ("encoding.unknown", 2, 5)


def test_the_longest_file():
    assert decode(b"x" * MAX_BYTES) == "x" * MAX_BYTES
    with pytest.raises(Fault) as caught:
        decode(b"x" * (MAX_BYTES + 1))
    assert caught.value.code == "file.too-long"


def test_a_file(tmp_path):
    path = tmp_path / "a.yml"
    path.write_bytes(TEXT.encode())
    source = read_source(str(path))
    assert source.text == TEXT
    assert source.digest == digest_of(TEXT.encode())
    assert len(source.digest) == 32


@pytest.mark.parametrize("kind", ["missing", "folder", "link"])
def test_what_is_no_file(tmp_path, kind):
    path = tmp_path / "x"
    if kind == "folder":
        path.mkdir()
    elif kind == "link":
        (tmp_path / "y").touch()
        path.symlink_to(tmp_path / "y")
    with pytest.raises(Fault) as caught:
        read_source(str(path))
    assert caught.value.code == "file.unreadable"
