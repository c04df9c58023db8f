"""The short address of every warning: /w/hk4tr/."""

from collections.abc import Iterable, Iterator

from hub.build.output import Made, Output, key_of
from hub.build.sources import Sources
from hub.model import address
from hub.render.short_page import render_short
from hub.render.views import WarningView


def plan_short(sources: Sources, views: Iterable[WarningView]) -> Iterator[Output]:
    """A page at each warning's short address, and at those that it had under its former names."""
    codes = sources.edition.short_codes
    for view in views:
        brief = view.brief
        what = f"{brief.id}/{brief.digest}/{view.status}/{view.seen_updates}/{view.card}"
        for id in (brief.id, *brief.aliases):
            yield _plan_one(sources, view, codes[id], what)


def _plan_one(sources: Sources, view: WarningView, code: str, what: str) -> Output:
    return Output(
        address.file_of(address.short(code)),
        key_of(sources.base, "short", what),
        lambda: Made(render_short(view, sources.context).encode(), (address.warning(view.brief.id),)),
    )
