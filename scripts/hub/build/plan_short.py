"""The short address of a warning: /w/hk4tr/."""

from collections.abc import Iterator

from hub.build.output import Made, Output, key_of
from hub.build.sources import Sources
from hub.model import Status, address
from hub.render.short_page import render_short
from hub.render.views import WarningView


def plan_short(sources: Sources, view: WarningView) -> Iterator[Output]:
    """A page at the warning's short address, and at those that it had under its former names."""
    brief, codes = view.brief, sources.edition.short_codes
    what = f"{brief.id}/{brief.digest}/{view.status}/{view.seen_updates}/{view.card}"
    for id in (brief.id, *brief.aliases):
        yield Output(
            address.file_of(address.short(codes[id])),
            key_of(sources.base, "short", what),
            lambda: Made(
                render_short(view, sources.context, _latest(sources, view)).encode(),
                (address.warning(brief.id),),
            ),
        )


def _latest(sources: Sources, view: WarningView) -> str:
    """The update that stands for the summary once the warning has expired."""
    if view.status is not Status.EXPIRED or not view.seen_updates:
        return ""
    return sources.warning_of(view.brief.id).updates[view.seen_updates - 1].note
