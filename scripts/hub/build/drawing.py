"""When a build draws cards and posters: the few before its pages, the many once they are public."""

import logging
from collections.abc import Iterable

from hub.build.drawings import Failure
from hub.build.gallery import FEW, Gallery
from hub.build.progress import Bar, Saying
from hub.build.refused import Refused
from hub.build.settings import Settings, cores
from hub.build.words import SAYS

log = logging.getLogger("mkdocs.plugins.hub")

_MOST_TOLD = 5
"""Drawings that failed, one a line; of the others only the count is told."""


def draw_few(gallery: Gallery, settings: Settings) -> None:
    """Before the pages: the cards that stand in for others, and all if they are few. Raises Refused."""
    jobs = settings.jobs or cores()
    _tell(gallery.draw_common(jobs))
    if 0 < gallery.missing() <= FEW:
        _tell(gallery.draw(jobs, Saying("drawing")))


def draw_many(gallery: Gallery, settings: Settings) -> bool:
    """After the pages: the many that were left; whether any came of it."""
    before = gallery.missing()
    if before <= FEW:
        return False
    if settings.preview:
        log.info(SAYS["too-many-to-preview"].format(count=before))
        return False
    log.info(SAYS["drawing-many"].format(count=before))
    try:
        with Bar("drawing") as bar:
            _tell(gallery.draw(settings.jobs or cores(), bar))
    except Refused:
        log.info(SAYS["changed-while-drawing"])
    return gallery.missing() < before


def _tell(failures: Iterable[Failure]) -> None:
    """Say what could not be drawn: its page shows another card for now, and the next build tries."""
    told = 0
    seen = set()
    for failure in failures:
        if failure in seen:  # a poster on its other paper
            continue
        seen.add(failure)
        told += 1
        if told <= _MOST_TOLD:
            reason = failure.reason.partition("\n")[0]
            log.info(SAYS["not-drawn"].format(page=failure.page, reason=reason))
    if told > _MOST_TOLD:
        log.info(SAYS["more-not-drawn"].format(count=told - _MOST_TOLD))
