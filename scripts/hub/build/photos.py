"""Pictures as the public gets them: turned upright, no larger than a phone needs, and without where,
when and with what they were taken."""

import io
import os
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from hub.model import address
from hub.render.views import PhotoAsset

_WIDEST = 1200
_FORM = "1"
"""Changes when the same picture would come out otherwise."""


class PhotoError(ValueError):
    """A picture that cannot be read; the text says why."""


class KnownPhoto(NamedTuple):
    """A picture already made: the source's time in ns and size in bytes, its digest, width and height."""

    mtime_ns: int
    size: int
    digest: str
    width: int
    height: int


class Photos:
    """The pictures of one build. `known` comes from the last build; `cache` keeps what was made."""

    def __init__(self, folder: Path, cache: Path, known: dict[str, KnownPhoto]):
        self._folder = folder
        self._cache = cache / "photos"
        self._known = known
        self.seen: dict[str, KnownPhoto] = {}

    def prepare(self, names: Iterable[str]) -> dict[str, PhotoAsset]:
        """The public form of each picture in `names` (files of content/photos/), by name.

        Raises PhotoError for one that is no picture.
        """
        return {name: self._prepare_one(name) for name in sorted(set(names))}

    def read(self, name: str) -> bytes:
        """The bytes of a picture that was prepared."""
        return self._kept(name, self.seen[name].digest).read_bytes()

    def _prepare_one(self, name: str) -> PhotoAsset:
        source = self._folder / name
        stat = source.stat()
        known = self._known.get(name)
        if known is None or (known.mtime_ns, known.size) != (stat.st_mtime_ns, stat.st_size) or not self._kept(name, known.digest).is_file():
            known = self._make(name, source.read_bytes(), stat)
        self.seen[name] = known
        return PhotoAsset(address.PHOTOS + name, known.width, known.height)

    def _kept(self, name: str, digest: str) -> Path:
        return self._cache / f"{digest}-{_FORM}{Path(name).suffix}"

    def _make(self, name: str, data: bytes, stat: os.stat_result) -> KnownPhoto:
        digest = blake2b(data, digest_size=16).hexdigest()
        made, width, height = clean_photo(data)
        kept = self._kept(name, digest)
        kept.parent.mkdir(parents=True, exist_ok=True)
        beside = kept.with_suffix(".new")
        beside.write_bytes(made)
        os.replace(beside, kept)
        return KnownPhoto(stat.st_mtime_ns, stat.st_size, digest, width, height)


def clean_photo(data: bytes) -> tuple[bytes, int, int]:
    """The same picture in the same format, upright, at most 1200 px wide, without any metadata.

    Returns its bytes, width and height in pixels. Raises PhotoError.
    """
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP")) as picture:
            format = picture.format or "PNG"
            upright = ImageOps.exif_transpose(picture)
            if upright.width > _WIDEST:
                upright = upright.convert("RGBA" if "A" in upright.getbands() else "RGB") if upright.mode == "P" else upright
                upright = upright.resize((_WIDEST, max(1, round(upright.height * _WIDEST / upright.width))), Image.Resampling.LANCZOS)
            if format == "JPEG" and upright.mode not in ("RGB", "L"):
                upright = upright.convert("RGB")
            bare = Image.new(upright.mode, upright.size)
            if upright.mode == "P":
                bare.putpalette(upright.getpalette("RGB") or [])
            bare.paste(upright)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise PhotoError(str(error)) from error
    out = io.BytesIO()
    if format == "JPEG":
        bare.save(out, "JPEG", quality=82, optimize=True, progressive=True)
    elif format == "WEBP":
        bare.save(out, "WEBP", quality=82, method=4)
    else:
        bare.save(out, "PNG", optimize=True)
    return out.getvalue(), bare.width, bare.height
