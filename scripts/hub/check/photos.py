"""Pictures of content/photos/: real ones, by their first bytes and not by their name."""

from collections.abc import Iterator

from slugify import slugify

from hub.check.picture import can_be_shown
from hub.check.problem import Problem, problem, problem_of
from hub.check.tree import MAX_ID, Entry
from hub.read.fault import Fault
from hub.read.source import digest_of, read_bytes

MAX_PHOTO_BYTES = 8 * 1024 * 1024


def kind_of(head: bytes) -> str | None:
    """ "jpg", "png" or "webp" by a file's first 12 bytes, else None."""
    if head.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    return None


def check_photo(file: str, entry: Entry) -> Iterator[Problem | str]:
    """The problems of one picture, or the digest of its bytes when there is none."""
    if entry.size > MAX_PHOTO_BYTES:
        size = f"{entry.size / 1024 / 1024:.1f}".replace(".", ",")
        yield problem(file, (1, 1), "photo.size", size=size)
        return
    try:
        data = read_bytes(entry.path, MAX_PHOTO_BYTES)
    except Fault as fault:
        yield problem_of(file, fault)
        return
    kind = kind_of(data[:12])
    suffix = file.rpartition(".")[2].lower()
    stem = slugify(entry.id)[:MAX_ID].strip("-") or "anh"
    if kind is None:
        yield problem(file, (1, 1), "photo.broken")
    elif kind != ("jpg" if suffix == "jpeg" else suffix):
        code = "photo.other" if entry.good_name else "photo.rename"
        yield problem(file, (1, 1), code, actual=kind.upper(), near=f"{stem}.{kind}")
    elif not entry.good_name:
        yield problem(file, (1, 1), "tree.name", near=f"{stem}.{suffix}")
    elif not can_be_shown(data):
        yield problem(file, (1, 1), "photo.damaged")
    else:
        yield digest_of(data)
