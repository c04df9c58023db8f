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


def plan_shrunken(sources: Sources, numbered: Iterable[str], there: Set[str]) -> Iterator[Output]:
    """Numbered pages that a list no longer has, as it grew shorter: they send on to the list itself.

    `there` are the addresses of the numbered pages that lists have.
    """
    for at in numbered:
        if at not in there:
            yield plan_redirect(sources, at, at.partition("page/")[0])


def plan_guide_redirects(sources: Sources) -> Iterator[Output]:
    """A page at each former address of a guide."""
    for guide in sources.edition.guides:
        for old in guide.aliases:
            yield plan_redirect(sources, address.guide(old), address.guide(guide.id))
