"""sitemap.xml: of ten thousand warnings a batch is rendered anew when one of them has news."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from hub.build.output import Batch, Output, key_of
from hub.build.plan_warnings import places_of_batches
from hub.build.sources import Sources
from hub.build.store import read_value, write_value
from hub.render.sitemap import render_changes, render_sitemap

_FORM = "hub-sitemap-1"


def plan_sitemap(sources: Sources, warnings: Sequence[Batch], cache: Path) -> Iterator[Output]:
    """`warnings` are all public warnings in batches; what is said of each is kept in the folder `cache`."""
    edition = sources.edition
    moment = str(edition.now) if edition.preview else ""
    keys = [f"{batch.key.hex()}{moment}" for batch in warnings]
    listed = [*(f"{g.id}{g.updated}" for g in edition.guides), *(p.id for p in edition.pages)]
    what = f"{key_of(*keys).hex()}|{listed}|{edition.statistics is not None}"
    yield sources.file("sitemap.xml", what, lambda: _render(sources, keys, cache / "sitemap"))


def _render(sources: Sources, keys: Sequence[str], file: Path) -> bytes:
    edition = sources.edition
    known = read_value(file, form=_FORM) or {}
    texts = {}
    for key, places in zip(keys, places_of_batches(len(edition.warnings)), strict=True):
        briefs = edition.warnings[places.start : places.stop]
        texts[key] = known.get(key) or render_changes(briefs, edition)
    write_value(file, texts, form=_FORM)
    return render_sitemap(edition, "".join(reversed(texts.values())))
