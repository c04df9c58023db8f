"""Compiled templates, kept between builds: after an edit a third of rendering would be compiling."""

from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from hub.build.store import read_value, write_value


class TemplateCache(BytecodeCache):
    """In the folder `templates` of the cache; what other `code` compiled is not read. Raises OSError."""

    def __init__(self, cache: Path, code: str):
        self._folder = cache / "templates"
        self._form = f"hub-template-{code}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the bucket what was kept for it."""
        kept = read_value(self._folder / bucket.key, form=self._form)
        if isinstance(kept, bytes):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the bucket holds."""
        write_value(self._folder / bucket.key, bucket.bytecode_to_string(), form=self._form)
