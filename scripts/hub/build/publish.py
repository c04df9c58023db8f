"""One build from beginning to end: read, check, plan, make what changed, check the whole, switch."""

import contextlib
import gc
import logging
import time
from collections.abc import Iterable, Iterator, Mapping, Set

from hub.build import card_ledger, ledger
from hub.build.charts import Charts
from hub.build.drawing import draw_few, draw_many
from hub.build.gallery import Gallery
from hub.build.gallery_names import Names
from hub.build.gallery_orders import Orders
from hub.build.lock import Lock
from hub.build.lost_ledger import keep_copy
from hub.build.manifest import Manifest
from hub.build.output import key_of
from hub.build.photos import PhotoError, Photos
from hub.build.plan import plan
from hub.build.progress import Saying
from hub.build.promises import promise_problems
from hub.build.refused import Refused
from hub.build.search_index import SearchIndex
from hub.build.settings import Settings
from hub.build.site_problems import clash_problems, dead_link_problems
from hub.build.sources import Sources
from hub.build.stages import Stages
from hub.build.state import State, read_state, write_state
from hub.build.template_cache import TemplateCache
from hub.build.tree import SiteTree
from hub.build.words import SAYS
from hub.check.content import BadWarning, Content, FileState, load_content, read_warning
from hub.check.problem import Problem
from hub.model import Edition, PublicWarning, address
from hub.read.source import digest_of
from hub.render.frame import Frame
from hub.render.templates import keep_compiled
from hub.render.views import SiteContext

log = logging.getLogger("mkdocs.plugins.hub")


class Build:
    """One build. `read` first; then, unless `needs_frames` is false, give `frames`; then `publish`.

    Raises Refused for problems in the content, OSError when the disk fails; either way the site
    that is public stays whole. `close` must be called in the end, whatever happened.
    """

    def __init__(self, settings: Settings):
        self.settings = settings
        self.started = time.monotonic()
        self._stages = Stages()
        self._gc = gc.isenabled()
        gc.disable()
        self._lock = Lock(settings.site.parent)
        self._lock.take()
        self._tree = SiteTree(settings.site, settings.cache)
        try:
            self._tree.prepare()
        except BaseException:
            self._lock.release()
            raise
        keep_compiled(TemplateCache(settings.cache, settings.code))
        self._state = read_state(settings.cache, settings.code)
        self._next = State()
        self._charts = Charts(settings.cache)
        self._stages.lap("start")

    def read(self) -> Content:
        """Read and check the content. Raises Refused."""
        settings = self.settings
        self._next.at_ns = time.time_ns()
        content = load_content(
            settings.root,
            settings.content,
            settings.data,
            self._state.files_known(_settings_key(settings)),
            progress=Saying("reading"),
        )
        if content.problems or content.ward is None:
            raise Refused(content.problems, len(content.files))
        self.content = content
        self.ward = content.ward
        self._next.files = dict(content.files)
        key = self._next.settings = _settings_key(settings, content.files)
        shown = "" if content.statistics is None else "statistics"
        self._drawn = key_of(
            settings.code, settings.config, key, str(settings.preview), settings.site_url, shown
        ).hex()
        self._stages.lap("reading")
        return content

    @property
    def needs_frames(self) -> bool:
        """Whether the frames must be drawn anew, as something they show has changed."""
        return self._state.drawn != self._drawn or not self._state.frames

    def publish(self, frames: Mapping[str, Frame], assets: Mapping[str, str]) -> str:
        """Make the site public; `frames` and `assets` are empty when they need not be drawn.

        Returns the summary. Raises Refused or OSError.
        """
        self._stages.lap("frames")
        self._next.drawn = self._drawn
        self._next.frames = dict(frames) or self._state.frames
        self._next.assets = dict(assets) or self._state.assets
        lines = ledger.read_ledger(self.settings.data)
        edition = self._edition(ledger.published(lines))
        self._refuse(self._broken_promises(edition, lines))
        sources = self._sources(edition)
        cards = card_ledger.read_card_ledger(self.settings.data)
        gallery = self._gallery(sources, cards)
        if gallery is not None:
            draw_few(gallery, self.settings)
        manifest = self._make_public(sources, lines, gallery, cards)
        if gallery is not None and draw_many(gallery, self.settings):
            # What was made public above stays until these pages, which show their own cards, are whole.
            self._tree.settle()
            self._tree = SiteTree(self.settings.site, self.settings.cache)
            self._tree.prepare()
            lines = ledger.read_ledger(self.settings.data)
            cards = card_ledger.read_card_ledger(self.settings.data)
            manifest = self._make_public(sources, lines, gallery, cards)
        if gallery is not None:
            gallery.keep(sweep=not self.settings.rehearsal)
        return self._summary(manifest)

    def _make_public(
        self, sources: Sources, lines: list[str], gallery: Gallery | None, cards: card_ledger.CardLedger
    ) -> Manifest:
        """The whole site, with the cards and posters that are drawn by now. Raises Refused or OSError."""
        edition = sources.edition
        if gallery is not None:
            sources = sources.showing(gallery)
        index = SearchIndex(self.settings.cache, self.settings.site, self.settings.code)
        shrinking, cache = ledger.shrinking(lines), self.settings.cache
        self._stages.lap("sources")
        batches = []
        for batch in plan(sources, self._next.assets, self._photos, shrinking, index, self._charts, cache):
            batches.append(batch)
            self._stages.lap(batch.part)
        shelves = gallery.shelves() if gallery is not None else []
        manifest: Manifest | None = None
        try:
            manifest = self._tree.write(batches, Saying("making"), shelves, self._stages)
            self._stages.lap("sweeping")
            self._refuse(clash_problems(self._tree.clashes))
            self._refuse(dead_link_problems(manifest, sources, shelves))
            if not self.settings.rehearsal:
                addresses = edition.addresses | ledger.numbered_among(manifest)
                if ledger.extend_ledger(self.settings.data, lines, addresses):
                    log.info(SAYS["ledger-grown"])
                keep_copy(self.settings.data, self.settings.drawings)
                if gallery is not None:
                    after = cards.after(gallery.shown, edition.now.date())
                    if after != cards:
                        card_ledger.write_card_ledger(self.settings.data, after)
                        log.info(SAYS["cards-grown"])
            self._stages.lap("links, ledger")
            self._tree.switch(manifest)
        except BaseException:
            self._tree.abandon(manifest)
            raise
        index.keep()
        write_state(self.settings.cache, self.settings.code, self._next, self._state)
        self._stages.lap("switching")
        log.debug("CPU seconds: %s", self._stages)
        return manifest

    def _broken_promises(self, edition: Edition, lines: list[str]) -> Iterator[Problem]:
        at = self.settings
        return promise_problems(
            self.content,
            edition,
            lines,
            root=at.root,
            folder=at.content,
            data=at.data,
            cache=at.drawings,
        )

    def _gallery(self, sources: Sources, cards: card_ledger.CardLedger) -> Gallery | None:
        settings = self.settings
        if not settings.cards:
            return None
        base = key_of(self._drawn, self.ward.digest, self._next.settings).hex()
        return Gallery(
            sources.edition,
            Orders(sources.edition, sources.context, self._warning),
            Names(settings.cache, base),
            settings.drawings,
            cards,
        )

    def close(self) -> None:
        """Let the next build begin."""
        self._charts.settle()
        with contextlib.suppress(OSError):
            self._tree.settle()
        self._lock.release()
        if self._gc:
            gc.enable()

    def _edition(self, published: Set[str]) -> Edition:
        settings = self.settings
        now = settings.moment(self.ward.timezone)
        return self.content.edition(now, settings.site_url, preview=settings.preview, published=published)

    def _sources(self, edition: Edition) -> Sources:
        settings = self.settings
        self._photos = Photos(settings.content / "photos", settings.cache, self._state.photos)
        try:
            pictures = self._photos.prepare(_pictures(edition))
        except PhotoError as error:
            raise self._refused(_photo_problem(*fault) for fault in error.reasons.items()) from None
        self._next.photos = self._photos.seen
        context = SiteContext(settings.site_url, self.ward, edition.categories, settings.preview, pictures)
        frames = "".join(f"{name}{frame.html}" for name, frame in sorted(self._next.frames.items()))
        return Sources(
            base=key_of(settings.code, self._drawn, frames, repr(sorted(pictures.items()))).hex(),
            edition=edition,
            context=context,
            frames=self._next.frames,
            nav=frozenset(at for _, at in settings.nav),
            warning_of=self._warning,
            synonyms=self.content.synonyms,
            code=settings.code,
        )

    def _warning(self, id: str) -> PublicWarning:
        known = self.content.fresh.get(id)
        if known is None:
            known = self.content.fresh[id] = self._read_again(id)
        return known

    def _read_again(self, id: str) -> PublicWarning:
        """A warning that was taken from the cache, in full. Raises Refused when it is another by now."""
        settings = self.settings
        try:
            warning = read_warning(settings.root, settings.content, id, self.ward, self.content.categories)
        except BadWarning as bad:
            raise self._refused(bad.problems) from None
        file = f"{settings.content.name}/warnings/{id}.yml"
        if warning.brief.digest != self.content.files[file].digest:
            raise self._refused([Problem(file, 1, 1, "changed", SAYS["changed"])])
        return warning

    def _refuse(self, problems: Iterator[Problem]) -> None:
        found = list(problems)
        if found:
            raise self._refused(found)

    def _refused(self, problems: Iterable[Problem]) -> Refused:
        return Refused(tuple(problems), len(self.content.files))

    def _summary(self, manifest: Manifest) -> str:
        return SAYS["summary"].format(
            seconds=f"{time.monotonic() - self.started:.1f}".replace(".", ","),
            pages=len([path for path in manifest if path.endswith(".html")]),
            feeds=len([path for path in manifest if path.startswith(address.FEEDS)]),
            made=self._tree.written,
            kept=self._tree.kept,
            place=self.settings.site,
        )


def forget_site(settings: Settings) -> None:
    """Remove what builds of this site left beside it: the spare tree and its manifests."""
    SiteTree(settings.site, settings.cache).forget_all()


def _settings_key(settings: Settings, files: Mapping[str, FileState] | None = None) -> str:
    """What must be equal for the last reading of the content to hold: places, ward and categories.

    `files` are the content files as they were read; without them the two are read for it.
    """
    parts = [settings.code, str(settings.content)]
    for name in ("ward.yml", "categories.yml"):
        if files is not None:
            parts.append(files[f"{settings.data.name}/{name}"].digest)
            continue
        path = settings.data / name
        parts.append(digest_of(path.read_bytes()) if path.is_file() else "")
    return key_of(*parts).hex()


def _pictures(edition: Edition) -> set[str]:
    """The pictures that public pages show: those of drafts stay private."""
    from hub.render.markdown import pictures_in

    names = {name for brief in edition.warnings for name in brief.photos}
    for body in [*(g.body for g in edition.guides), *(p.body for p in edition.pages)]:
        names.update(pictures_in(body))
    return names


def _photo_problem(name: str, reason: str) -> Problem:
    file = f"content/photos/{name}"
    return Problem(file, 1, 1, "photo", SAYS["photo"].format(file=file, reason=reason))
