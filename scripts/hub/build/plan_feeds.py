"""The feeds, in every form that readers ask for, and the list of them all."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from hub.build.feed_memory import FeedMemory
from hub.build.output import Output, key_of
from hub.build.sources import Sources
from hub.build.warning_views import WarningViews, view_key
from hub.model import PublicWarning, address
from hub.render.feeds import (
    FullTexts,
    feed_list,
    feed_views,
    render_atom,
    render_json,
    render_opml,
    render_rss,
)
from hub.render.views import FeedView

_RENDERERS = {"rss": render_rss, "atom": render_atom, "json": render_json}


def plan_feeds(sources: Sources, views: WarningViews, cache: Path) -> Iterator[Output]:
    """Every feed. Once the last is planned, what was made for them is kept in `cache` for the next build."""
    memory = FeedMemory(cache, sources.base)
    texts = FullTexts(_Texts(sources), memory.read())
    feeds = feed_views(sources.edition, sources.context, views.of)
    for view in feeds:
        what = _feed_key(view)
        for format in _RENDERERS:
            yield _plan_feed(sources, view, format, what, texts)
    listed = feed_list(sources.context)
    yield sources.file(address.OPML, repr(listed), lambda: render_opml(listed, sources.context))
    memory.keep(texts, feeds)


def _plan_feed(sources: Sources, view: FeedView, format: str, what: str, texts: FullTexts) -> Output:
    at = address.feed(view.name, format)
    return sources.file(at, what, lambda: _RENDERERS[format](view, sources.context, texts))


def _feed_key(view: FeedView) -> str:
    entries = "".join(
        f"{kind}{moment.isoformat()}{view_key(warning)}" for warning, kind, moment in view.entries
    )
    guides = "".join(f"{guide.id}{guide.digest}" for guide in view.guides)
    return key_of(view.name, view.title, entries, guides).hex()


class _Texts(Mapping[str, PublicWarning]):
    """The public warnings in full, read when asked for."""

    def __init__(self, sources: Sources):
        self._sources = sources

    def __getitem__(self, id: str) -> PublicWarning:
        return self._sources.warning_of(id)

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources.edition.by_id)

    def __len__(self) -> int:
        return len(self._sources.edition.by_id)
