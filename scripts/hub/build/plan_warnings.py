"""The page of every warning, and the redirects from its former addresses."""

from collections.abc import Iterable, Iterator, Set

from hub.build.output import Made, Output, key_of
from hub.build.sources import Sources
from hub.model import WarningBrief, address
from hub.render.redirect import render_redirect
from hub.render.views import Link, WarningView
from hub.render.warning_page import render_warning

_MOST_RELATED = 4


def plan_warnings(sources: Sources, views: Iterable[WarningView]) -> Iterator[Output]:
    """One page a public warning."""
    for view in views:
        yield _plan_warning(sources, view)


def warning_views(sources: Sources) -> Iterator[WarningView]:
    """Every public warning's view, newest first."""
    warnings = sources.edition.warnings
    links = [Link(address.warning(b.id), b.title) for b in warnings]
    by_category = _links_by_category(sources)
    cards, papers = sources.cards, sources.papers
    codes = sources.edition.short_codes
    last = len(warnings) - 1
    for place, brief in enumerate(warnings):
        at = links[place].address
        yield WarningView(
            brief=brief,
            status=sources.edition.status(brief),
            seen_updates=sources.edition.seen_updates(brief),
            newer=links[place - 1] if place else None,
            older=links[place + 1] if place < last else None,
            replacement=_replacement(sources, brief),
            related=tuple(sources.guide_links[id] for id in brief.related) or by_category[brief.category],
            short=codes[brief.id],
            card=cards.get(at, ""),
            poster=at in papers,
        )


def plan_shrunken(sources: Sources, numbered: Iterable[str], there: Set[str]) -> Iterator[Output]:
    """Numbered pages that a list no longer has, as it grew shorter: they send on to the list itself."""
    for at in numbered:
        if address.file_of(at) not in there:
            yield _redirect(sources, at, at.partition("page/")[0])


def plan_redirects(sources: Sources) -> Iterator[Output]:
    """A page at each former address of a warning or guide that sends on to where it stands now."""
    for brief in sources.edition.warnings:
        for old in brief.aliases:
            yield _redirect(sources, address.warning(old), address.warning(brief.id))
    for guide in sources.edition.guides:
        for old in guide.aliases:
            yield _redirect(sources, address.guide(old), address.guide(guide.id))


def _plan_warning(sources: Sources, view: WarningView) -> Output:
    return sources.page(
        address.warning(view.brief.id),
        view_key(view),
        lambda: render_warning(view, sources.warning_of(view.brief.id), sources.context),
    )


def view_key(view: WarningView) -> str:
    """All that a warning's page depends on; its text is named by the file's digest."""
    links = (view.newer, view.older, view.replacement, *view.related)
    return "\x1f".join(
        [
            view.brief.id,
            view.brief.digest,
            view.status,
            str(view.seen_updates),
            view.short,
            f"{view.card}/{view.poster}",
            *(f"{link[0]}\x1e{link[1]}" if link else "-" for link in links),
        ]
    )


def _replacement(sources: Sources, brief: WarningBrief) -> Link | None:
    other = sources.edition.replacement(brief)
    return Link(address.warning(other.id), other.title) if other else None


def _links_by_category(sources: Sources) -> dict[str, tuple[Link, ...]]:
    return {
        key: tuple(sources.guide_links[g.id] for g in sources.edition.guides if g.category == key)[
            :_MOST_RELATED
        ]
        for key in sources.edition.categories
    }


def _redirect(sources: Sources, old: str, new: str) -> Output:
    return Output(
        address.file_of(old),
        key_of(sources.base, "redirect", old, new),
        lambda: Made(render_redirect(new, old, sources.context).encode(), (new,)),
    )
