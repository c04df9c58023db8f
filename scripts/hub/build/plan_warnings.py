"""The page of every warning, its short address, and the redirects from its former addresses."""

from collections.abc import Iterator
from functools import partial

from hub.build.output import Batch, Output, key_of
from hub.build.plan_redirects import plan_redirect
from hub.build.plan_short import plan_short
from hub.build.sources import Sources
from hub.build.warning_views import WarningViews, view_key
from hub.model import address
from hub.render.views import WarningView
from hub.render.warning_page import render_warning

BATCH = 128
"""Warnings a batch. They are counted from the oldest, so that a new one changes none but the last."""


def plan_warnings(sources: Sources, views: WarningViews) -> Iterator[Batch]:
    """Every public warning, in batches from the oldest to the newest."""
    count = len(views)
    for number, start in enumerate(range(0, count, BATCH)):
        stop = min(start + BATCH, count)
        newest_first = range(count - stop, count - start)
        yield Batch(
            f"warnings/{number}",
            key_of(sources.base, *views.keys_of(newest_first)),
            2 * len(newest_first),
            partial(_plan_batch, sources, views, newest_first),
        )


def _plan_batch(sources: Sources, views: WarningViews, places: range) -> Iterator[Output]:
    for view in map(views.at, places):
        yield _plan_page(sources, view)
        yield from plan_short(sources, view)
        for old in view.brief.aliases:
            yield plan_redirect(sources, address.warning(old), address.warning(view.brief.id))


def _plan_page(sources: Sources, view: WarningView) -> Output:
    return sources.page(
        address.warning(view.brief.id),
        view_key(view),
        lambda: render_warning(view, sources.warning_of(view.brief.id), sources.context),
    )
