"""Every text that is sent on, in files that people can read. HUB_GOLDEN=1 writes them anew."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from hub.model import Edition, Severity, Status
from hub.render.share import FORMATS, share_digest, share_guide, share_warning
from render import sample

GOLDEN = Path(__file__).parent / "golden"
DUTY_FIRST = {
    **sample.CATEGORIES,
    "lua-dao": replace(sample.CATEGORIES["lua-dao"], call=("114", "115"), duty_first=True),
}
REAL = sample.CONTEXT._replace(ward=replace(sample.WARD, demo=False))


def warning(status=Status.ACTIVE, *, context=sample.CONTEXT, update=False, replaced=False, **changes):
    view, text = sample.warning_in(status, **changes)
    view = view._replace(short="k643t", replacement=sample.NEWER if replaced else None)
    return lambda format: share_warning(view, text, context, format, update=update)


def edition(*briefs, now="2026-11-25 12:00"):
    return Edition(
        now=sample.at(now),
        site_url=sample.CONTEXT.site_url,
        ward=sample.WARD,
        categories=sample.CATEGORIES,
        guides=(),
        pages=(),
        briefs=tuple(sorted(briefs, key=lambda b: b.published, reverse=True)),
    )


def brief(id, published, **changes):
    plain = {"expires": None, "updated": (), "pinned": False, **changes}
    return sample.BRIEF._replace(id=id, title=f"Tin {id}", published=sample.at(published), **plain)


WEEK = edition(
    brief("vua", "2026-11-24 08:00", severity=Severity.MODERATE),
    brief("nang", "2026-11-20 08:00"),
    brief("them", "2026-10-01 08:00", updated=(sample.at("2026-11-23 09:00"),)),
    brief("het", "2026-10-02 08:00", expires=sample.at("2026-11-22 00:00")),
    brief("rut", "2026-11-21 08:00", withdrawn=sample.at("2026-11-22 10:00"), severity=Severity.MINOR),
    brief("cu", "2026-11-18 11:59"),
    brief("sau", "2026-11-26 08:00"),
    brief("nhap", "2026-11-22 08:00", draft=True),
)

TEXTS = {
    "active": warning(),
    "real-ward": warning(context=REAL),
    "minor": warning(severity=Severity.MINOR),
    "duty-first": warning(context=sample.CONTEXT._replace(categories=DUTY_FIRST)),
    "nobody-to-call": warning(category="moi-truong", context=REAL),
    "update": warning(update=True),
    "expired": warning(Status.EXPIRED),
    "expired-update-replaced": warning(Status.EXPIRED, update=True, replaced=True),
    "withdrawn": warning(Status.WITHDRAWN),
    "withdrawn-replaced": warning(Status.WITHDRAWN, context=REAL, replaced=True),
    "guide": lambda format: share_guide(sample.GUIDE, sample.CONTEXT, format),
    "digest": lambda format: share_digest(WEEK, sample.CONTEXT, format),
    "digest-nothing": lambda format: share_digest(edition(), REAL, format),
}


@pytest.mark.parametrize("name", TEXTS)
def test_text_is_as_agreed(name):
    said = "".join(f"--- {format}\n{TEXTS[name](format)}\n" for format in FORMATS)
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("HUB_GOLDEN"):
        file.write_text(said, "utf-8")
    assert said == file.read_text("utf-8")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", TEXTS)
def test_a_sample_says_that_it_is_one(name, format):
    first = TEXTS[name](format).partition("\n")[0]
    real = name in ("real-ward", "nobody-to-call", "withdrawn-replaced", "digest-nothing")
    assert ("BẢN MẪU" in first or "BAN MAU" in first) is not real


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    ("status", "says"), [(Status.WITHDRAWN, "DA THU HOI"), (Status.EXPIRED, "HET HIEU LUC")]
)
@pytest.mark.parametrize("update", [False, True])
def test_what_no_longer_holds_says_so_first(status, says, format, update):
    from hub.render.share.sms import without_accents

    if status is Status.WITHDRAWN and update:
        with pytest.raises(ValueError, match="stands"):
            warning(status, update=True)(format)
        return
    assert says in without_accents(warning(status, update=update)(format).partition("\n")[0])


def test_without_a_public_update_there_is_none_to_tell():
    view, text = sample.warning_in(Status.ACTIVE)
    with pytest.raises(ValueError, match="no public update"):
        share_warning(view._replace(seen_updates=0), text, sample.CONTEXT, update=True)


def test_a_withdrawn_warning_does_not_repeat_what_was_wrong():
    for format in FORMATS:
        text = warning(Status.WITHDRAWN)(format)
        assert "Tắt máy" not in text
        assert "Kẻ gian" not in text


def test_a_long_week_is_counted_to_the_end():
    many = edition(
        *(brief(f"2026-11-24-{n}", "2026-11-24 08:00")._replace(title="Dài " * 25) for n in range(60))
    )
    text = share_digest(many, sample.CONTEXT)
    assert len(text) < 2000
    assert f"và {60 - text.count('🚨')} tin khác" in text
    assert text.endswith(f"\n{sample.CONTEXT.site_url}in-force/")
