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
    for number, places in enumerate(places_of_batches(len(views))):
        key = key_of(sources.base, *views.keys_of(places))
        yield Batch(f"warnings/{number}", key, 2 * len(places), partial(_plan_batch, sources, views, places))


def places_of_batches(count: int) -> list[range]:
    """The places of each batch of `count` warnings, which are counted from the newest."""
    return [range(max(0, count - start - BATCH), count - start) for start in range(0, count, BATCH)]


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
