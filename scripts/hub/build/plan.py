"""Everything that the site shall hold."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from hub.build.charts import Charts
from hub.build.output import Batch, loose
from hub.build.photos import Photos
from hub.build.plan_feeds import plan_feeds
from hub.build.plan_files import plan_files
from hub.build.plan_lists import Lists
from hub.build.plan_pages import plan_pages
from hub.build.plan_redirects import plan_guide_redirects, plan_shrunken
from hub.build.plan_search import plan_search
from hub.build.plan_sitemap import plan_sitemap
from hub.build.plan_statistics import plan_statistics
from hub.build.plan_warnings import plan_warnings
from hub.build.search_index import SearchIndex
from hub.build.sources import Sources
from hub.build.warning_views import WarningViews
from hub.render.feeds import feed_list


def plan(
    sources: Sources,
    assets: Mapping[str, str],
    photos: Photos,
    shrinking: Iterable[str],
    index: SearchIndex,
    charts: Charts,
    cache: Path,
) -> Iterator[Batch]:
    """Every output of the site, each once. `shrinking` are pages of lists that were published and that
    lists may have lost; the folder `cache` remembers what feeds and the sitemap were made of."""
    statistics = list(plan_statistics(sources, charts))
    views = WarningViews(sources)
    warnings = list(plan_warnings(sources, views))
    yield from warnings
    lists = Lists(sources)
    yield from lists.plan()
    yield loose("shrunken", partial(plan_shrunken, sources, shrinking, lists.addresses()))
    yield loose("pages", partial(plan_pages, sources, feed_list(sources.context)))
    yield from statistics
    yield loose("redirects", partial(plan_guide_redirects, sources))
    yield loose("feeds", partial(plan_feeds, sources, views, cache))
    yield from plan_search(sources, index)
    yield loose("sitemap", partial(plan_sitemap, sources, warnings, cache))
    yield loose("files", partial(plan_files, sources, assets, photos))
