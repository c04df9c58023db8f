"""The same content gives the same bytes, wherever and whenever; and nothing is paid for unasked."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from feeds import sample
from hub.render.feeds import FORMATS, render_atom, render_json, render_rss

TESTS = Path(__file__).parents[1]
RENDER = {"rss": render_rss, "atom": render_atom, "json": render_json}


def digest() -> str:
    """Of every feed of the sample, in every format."""
    warnings = sample.sample_warnings() + sample.many(60)
    texts, hashed = sample.texts(warnings), hashlib.sha256()
    for view in sample.views(warnings, sample.GUIDES).values():
        for format in FORMATS:
            hashed.update(RENDER[format](view, sample.CONTEXT, texts))
    return hashed.hexdigest()


def test_bytes_do_not_depend_on_time_zone_locale_or_hash_seed():
    code = "from feeds.test_bytes import digest; print(digest())"
    for zone, seed, language in (("America/New_York", "1", "C"), ("Asia/Tokyo", "77", "C.UTF-8")):
        environment = {
            **os.environ,
            "TZ": zone,
            "PYTHONHASHSEED": seed,
            "LC_ALL": language,
            "PYTHONPATH": str(TESTS),
        }
        made = subprocess.run(
            [sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True
        )
        assert made.stdout.strip() == digest()


def test_shared_texts_give_the_bytes_of_fresh_ones():
    warnings = sample.sample_warnings()
    shared = sample.texts(warnings)
    for view in sample.views(warnings, sample.GUIDES).values():
        for format in FORMATS:
            fresh = RENDER[format](view, sample.CONTEXT, sample.texts(warnings))
            assert RENDER[format](view, sample.CONTEXT, shared) == fresh


def test_importing_the_feeds_imports_neither_feedgen_nor_lxml():
    code = (
        "import sys, hub.render.feeds; "
        "print([m for m in ('feedgen', 'lxml', 'dateutil') if m in sys.modules])"
    )
    made = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert made.stdout.strip() == "[]"
