"""All that outputs are made from, gathered once a build."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from hub.build.gallery import Gallery
from hub.build.links import scan
from hub.build.output import Made, Output, key_of
from hub.model import Edition, PublicWarning, WarningBrief, address
from hub.model.figure import Figure, figure_of
from hub.model.wish import Wish
from hub.render.frame import Frame
from hub.render.statistics.line import is_telling
from hub.render.statistics.marks import figures_in
from hub.render.views import Figures, Item, Link, PageContent, SiteContext


@dataclass(frozen=True, kw_only=True)
class Sources:
    """`base` is the key of what every output depends on (code, settings, ward, categories, pictures).

    `frames` holds a frame by depth ("0", "1", ...) and "not-found"; `warning_of` gives a warning in full;
    `nav` the addresses that the frames' navigation shows; `synonyms` groups of words of one meaning;
    `code` stands for the hub's own files; `gallery` knows the cards and posters, None where there are none.
    """

    base: str
    edition: Edition
    context: SiteContext
    frames: Mapping[str, Frame]
    nav: frozenset[str]
    warning_of: Callable[[str], PublicWarning]
    synonyms: Sequence[Sequence[str]] = ()
    code: str = ""
    gallery: Gallery | None = None
    _marked: dict[str, Frame] = field(default_factory=dict, repr=False)

    def showing(self, gallery: Gallery) -> "Sources":
        """The same with the cards and posters that are drawn by now."""
        cards = gallery.common()
        base = key_of(self.base, repr(sorted(cards.items()))).hex()
        return replace(self, base=base, context=self.context._replace(cards=cards), gallery=gallery)

    @property
    def cards(self) -> Mapping[str, str]:
        """The names of pages' own cards, by address, as far as they are drawn."""
        return self.gallery.shown if self.gallery else {}

    @property
    def papers(self) -> Mapping[str, str]:
        """The addresses of pages that can be had on paper."""
        return self.gallery.printed if self.gallery else {}

    @property
    def has_door(self) -> bool:
        """Whether the sheet for the station's door can be had."""
        return self.gallery is not None and bool(self.gallery.door)

    def page(self, at: str, what: str, render: Callable[[], PageContent], *, frame: str = "") -> Output:
        """The output of a page in a frame: `what` is all that `render` depends on beyond `base`."""

        def make() -> Made:
            content = render()
            links, ids = scan(at, content.head + content.body, self.context.site_url)
            return Made(self._frame(at, frame).fill(content), links, ids)

        return Output(address.file_of(at), key_of(self.base, at, what), make)

    def file(self, at: str, what: str, make: Callable[[], bytes]) -> Output:
        """The output of a file that is no page."""
        return Output(at, key_of(self.base, at, what), lambda: Made(make()))

    def item(self, brief: WarningBrief) -> Item:
        """The warning as lists show it now."""
        return Item(brief, self.edition.status(brief))

    def figure(self, wish: Wish) -> Figure | None:
        """The numbers for a line that nobody asked for; None where there are none, or too much is hidden."""
        statistics = self.edition.statistics
        figure = figure_of(statistics, wish) if statistics else None
        return figure if figure and is_telling(figure) else None

    def figures(self, text: str) -> Figures:
        """The numbers that the marks of a guide or page ask for."""
        return figures_in(text, self.edition.statistics, self.context)

    @cached_property
    def names(self) -> str:
        """Stands for the ward's and the categories' names, of which pages and the index make use."""
        ward, categories = self.context.ward, self.context.categories
        return key_of(repr(sorted(ward.areas.items())), repr(sorted(categories.items()))).hex()

    @cached_property
    def guide_links(self) -> Mapping[str, Link]:
        """A link to each guide, by id."""
        return {g.id: Link(address.guide(g.id), g.title) for g in self.edition.guides}

    def _frame(self, at: str, name: str) -> Frame:
        if name:
            return self.frames[name]
        frame = self.frames[str(address.depth(at))]
        if at not in self.nav:
            return frame
        if at not in self._marked:
            self._marked[at] = frame.marking(address.climb(at) + at or ".")
        return self._marked[at]


def items_key(items: Iterable[Item]) -> str:
    """All that a list of warnings depends on."""
    return ",".join([f"{brief.id}/{brief.digest}/{status}" for brief, status in items])
