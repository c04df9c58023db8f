"""Pages that send on from a former address to where it stands now."""

from collections.abc import Iterable, Iterator, Set

from hub.build.output import Made, Output, key_of
from hub.build.sources import Sources
from hub.model import address
from hub.render.redirect import render_redirect


def plan_redirect(sources: Sources, old: str, new: str) -> Output:
    """A page at the address `old` that sends on to `new`."""
    return Output(
        address.file_of(old),
        key_of(sources.base, "redirect", old, new),
        lambda: Made(render_redirect(new, old, sources.context).encode(), (new,)),
    )


def plan_shrunken(sources: Sources, shrinking: Iterable[str], there: Set[str]) -> Iterator[Output]:
    """Pages that a list no longer has, as it grew shorter: they send on to the list itself, and where a
    whole year is left without warnings, to all of them.

    `there` are the addresses of all pages that lists have.
    """
    for at in shrinking:
        if at not in there:
            whole = at.partition("page/")[0]
            yield plan_redirect(sources, at, whole if whole in there else address.WARNINGS)


def plan_guide_redirects(sources: Sources) -> Iterator[Output]:
    """A page at each former address of a guide."""
    for guide in sources.edition.guides:
        for old in guide.aliases:
            yield plan_redirect(sources, address.guide(old), address.guide(guide.id))
