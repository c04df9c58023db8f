"""Pictures as the public gets them: turned upright, no larger than a phone needs, and without where,
when and with what they were taken."""

import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from hub.build.store import read_value, write_value
from hub.model import address
from hub.read.source import digest_of
from hub.render.views import PhotoAsset

_WIDEST = 1200
_FORM = "hub-photo-1"
"""Changes when the same picture would come out otherwise."""


class UnreadablePhoto(ValueError):
    """Bytes that are no picture; the text says why."""


class PhotoError(ValueError):
    """Pictures that cannot be read: `reasons` by file name."""

    def __init__(self, reasons: Mapping[str, str]):
        super().__init__(", ".join(reasons))
        self.reasons = reasons


class KnownPhoto(NamedTuple):
    """A picture already made: the source's time in ns and size in bytes, its digest, width and height."""

    ctime_ns: int
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

        Raises PhotoError, in the end, for all that are no pictures.
        """
        assets: dict[str, PhotoAsset] = {}
        reasons: dict[str, str] = {}
        for name in sorted(set(names)):
            try:
                assets[name] = self._prepare_one(name)
            except UnreadablePhoto as error:
                reasons[name] = str(error)
        if reasons:
            raise PhotoError(reasons)
        return assets

    def read(self, name: str) -> bytes:
        """The bytes of a picture that was prepared."""
        kept: bytes | None = read_value(self._kept(self.seen[name].digest), form=_FORM)
        return kept or self._make((self._folder / name).read_bytes())[0]

    def _prepare_one(self, name: str) -> PhotoAsset:
        stat = (self._folder / name).stat()
        known = self._known.get(name)
        if known is None or (known.ctime_ns, known.size) != (stat.st_ctime_ns, stat.st_size):
            data = (self._folder / name).read_bytes()
            _, width, height = self._make(data)
            known = KnownPhoto(stat.st_ctime_ns, stat.st_size, digest_of(data), width, height)
        self.seen[name] = known
        return PhotoAsset(address.PHOTOS + name, known.width, known.height)

    def _kept(self, digest: str) -> Path:
        return self._cache / digest

    def _make(self, data: bytes) -> tuple[bytes, int, int]:
        made = clean_photo(data)
        write_value(self._kept(digest_of(data)), made[0], form=_FORM)
        return made


def clean_photo(data: bytes) -> tuple[bytes, int, int]:
    """The same picture in the same format, upright, at most 1200 px wide, without any metadata.

    Returns its bytes, width and height in pixels. Raises UnreadablePhoto.
    """
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP")) as picture:
            # MPO: a JPEG with further pictures behind it, as phones save a gain map.
            format = "JPEG" if picture.format == "MPO" else picture.format or "PNG"
            upright = ImageOps.exif_transpose(picture)
            if upright.width > _WIDEST:
                upright = (
                    upright.convert("RGBA" if "A" in upright.getbands() else "RGB")
                    if upright.mode == "P"
                    else upright
                )
                upright = upright.resize(
                    (_WIDEST, max(1, round(upright.height * _WIDEST / upright.width))),
                    Image.Resampling.LANCZOS,
                )
            if format == "JPEG" and upright.mode not in ("RGB", "L"):
                upright = upright.convert("RGB")
            bare = Image.new(upright.mode, upright.size)
            if upright.mode == "P":
                bare.putpalette(upright.getpalette("RGB") or [])
            bare.paste(upright)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UnreadablePhoto(str(error)) from error
    out = io.BytesIO()
    if format == "JPEG":
        bare.save(out, "JPEG", quality=82, optimize=True, progressive=True)
    elif format == "WEBP":
        bare.save(out, "WEBP", quality=82, method=4)
    else:
        bare.save(out, "PNG", optimize=True)
    return out.getvalue(), bare.width, bare.height
