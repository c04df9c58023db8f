"""Whether the bytes of a picture can be turned into a picture, to the last row of it."""

import io
import struct
import warnings
import zlib


def can_be_shown(data: bytes) -> bool:
    """False for a file that breaks off, or that only begins like a JPEG, PNG or WebP."""
    from PIL import Image, ImageOps  # not needed where every picture is known

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a large picture is none of Pillow's business
            with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP")) as picture:
                ImageOps.exif_transpose(picture).load()
    except (
        OSError, ValueError, SyntaxError, ArithmeticError, LookupError, TypeError, MemoryError,
        struct.error, zlib.error, Image.DecompressionBombError,
    ):  # fmt: skip
        return False
    return True
