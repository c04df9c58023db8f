"""Everything that the site shall hold."""

from collections.abc import Iterable, Iterator, Mapping

from hub.build.charts import Charts
from hub.build.output import Output
from hub.build.photos import Photos
from hub.build.plan_feeds import plan_feeds
from hub.build.plan_files import plan_files
from hub.build.plan_lists import plan_lists
from hub.build.plan_pages import plan_pages
from hub.build.plan_search import plan_search
from hub.build.plan_short import plan_short
from hub.build.plan_statistics import plan_statistics
from hub.build.plan_warnings import plan_redirects, plan_shrunken, plan_warnings, warning_views
from hub.build.search_index import SearchIndex
from hub.build.sources import Sources
from hub.render.feeds import feed_list


def plan(
    sources: Sources,
    assets: Mapping[str, str],
    photos: Photos,
    numbered: Iterable[str],
    index: SearchIndex,
    charts: Charts,
) -> Iterator[Output]:
    """Every output of the site, each once. `numbered` are the numbered pages of lists that were published."""
    views = list(warning_views(sources))
    yield from plan_warnings(sources, views)
    yield from plan_short(sources, views)
    lists = list(plan_lists(sources))
    yield from lists
    yield from plan_shrunken(sources, numbered, {output.path for output in lists})
    yield from plan_pages(sources, feed_list(sources.context))
    yield from plan_statistics(sources, charts)
    yield from plan_redirects(sources)
    yield from plan_feeds(sources, {view.brief.id: view for view in views})
    yield from plan_search(sources, views, index)
    yield from plan_files(sources, assets, photos)
