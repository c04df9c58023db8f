"""The names of cards and posters as the last build knew them: finding them anew for ten thousand costs."""

from pathlib import Path

from hub.build.store import read_value, write_value

_FORM = "hub-names-1"


Known = tuple[str, str, str]
"""What a page's card and poster were made from, in short, and their names; plain, as they are many."""


class Names:
    """Kept in `cache` under `base`, which stands for all that these names depend on beyond a page's own."""

    def __init__(self, cache: Path, base: str):
        self._file = cache / "names"
        self._form = f"{_FORM}-{base}"
        kept = read_value(self._file, form=self._form)
        self._known: dict[str, Known] = kept if isinstance(kept, dict) else {}
        self._next: dict[str, Known] = {}

    def of(self, page: str, made_from: str) -> Known | None:
        """The names of the page at that address, if it is as it was."""
        known = self._known.get(page)
        if known is None or known[0] != made_from:
            return None
        self._next[page] = known
        return known

    def learn(self, page: str, made_from: str, card: str, poster: str) -> Known:
        """Remember the names of the page."""
        known = self._next[page] = (made_from, card, poster)
        return known

    def keep(self) -> None:
        """For the next build. Raises OSError."""
        if self._next != self._known:
            write_value(self._file, self._next, form=self._form)
            self._known = self._next
