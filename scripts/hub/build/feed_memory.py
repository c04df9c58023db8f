"""What the feeds of the last build were put together from: of a hundred items an edit changes one."""

from collections.abc import Iterable
from pathlib import Path

from hub.build.store import read_value, write_value
from hub.render.feeds import FullTexts, Memory
from hub.render.views import FeedView


class FeedMemory:
    """The memory of feeds in the folder `cache`; `base` stands for all that every item depends on."""

    def __init__(self, cache: Path, base: str):
        self._file = cache / "feeds"
        self._form = f"hub-feeds-{base}"

    def read(self) -> Memory:
        """What the last build made."""
        kept = read_value(self._file, form=self._form)
        return kept if isinstance(kept, dict) else {}

    def keep(self, texts: FullTexts, views: Iterable[FeedView]) -> None:
        """Keep what was made and was known, as far as the feeds still speak of it. Raises OSError."""
        if texts.made.keys() <= texts.known.keys():
            return
        spoken = {(id, digest) for view in views for id, digest in _spoken_of(view)}
        kept = {shown: value for shown, value in {**texts.known, **texts.made}.items() if shown[:2] in spoken}
        write_value(self._file, kept, form=self._form)


def _spoken_of(view: FeedView) -> Iterable[tuple[str, str]]:
    """Ids and digests."""
    yield from [(warning.brief.id, warning.brief.digest) for warning, _, _ in view.entries]
    yield from [(guide.id, guide.digest) for guide in view.guides]
