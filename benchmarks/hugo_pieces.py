"""What all pages of the Hugo site share: data of the ward and its categories, and files that are no pages."""

import shutil
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import yaml

from hub.build.plan_files import SCRIPTS, own_assets
from hub.build.scripts import join_script
from hub.model import address
from hub.render import words
from hub.render.feeds import feed_list, render_opml
from hub.render.head import feed_links
from hub.render.opensearch import render_opensearch, search_link
from hub.render.shared import Shared
from hub.render.telephones import SPACE, digits

_THEME = Path(str(distribution("mkdocs-material").locate_file("material/templates/assets")))
_STYLES, _BUNDLE = ("main", "palette"), "bundle"
_CLIMB = 'href="../../'
"""How the hub's pieces for a warning's page begin a link; Hugo's begin at the root."""


def describe_ward(shared: Shared, settings: Path) -> dict[str, Any]:
    """What the templates know of the ward, from the hub's `settings` (mkdocs.yml) the navigation."""
    ward, context = shared.context.ward, shared.context
    telephones = [(f"tel:{digits(h.tel)}", h.name, h.tel.replace(" ", SPACE)) for h in ward.hotlines]
    pages = [(channel.url, channel.name, channel.url) for channel in ward.official_channels]
    return {
        "name": ward.name,
        "short_name": ward.short_name,
        "site_name": shared.site_name,
        "address": ward.address,
        "timezone": ward.timezone.key,
        "demo": ward.demo,
        "nav": _nav(settings),
        "hotlines": [
            {"href": f"tel:{digits(h.tel)}", "name": h.name, "tel": h.tel, "hours": h.hours}
            for h in ward.hotlines
        ],
        "groups": [{"url": group.url, "name": group.name} for group in ward.chat_groups],
        "channels": [*telephones, *pages, (f"mailto:{ward.email}", words.EMAIL, ward.email)],
        "categories": list(context.categories),
        "area_names": {**ward.areas, address.WHOLE_WARD: words.WHOLE_WARD},
        "areas": [*ward.areas.items(), (address.WHOLE_WARD, words.WHOLE_WARD)],
        "calls": {
            "emergency": shared.emergency + shared.before_calls,
            "all": shared.hotlines,
            "duty": shared.duty,
        },
        "publisher": shared.publisher,
        "feed_links": feed_links(shared, "/"),
        "search_link": search_link(shared, "/"),
        "styles": [path.name for path in _theme_files()[:-1]],
        "bundle": _theme_files()[-1].name,
    }


def describe_categories(shared: Shared) -> dict[str, Any]:
    """What the templates know of each category, by key; HTML where it never differs."""
    return {
        key: {
            "name": category.name,
            "call": list(category.call),
            "duty_first": category.duty_first,
            "chip": shared.chips[key],
            "kind": shared.kinds[key],
            "symbol": shared.symbols[key],
            "calls": shared.calls[key],
            "crumbs": str(shared.crumbs[key]).replace(_CLIMB, 'href="/'),
            "feed_links": feed_links(shared, "/", key),
            "rss_links": feed_links(shared, "/", key, only_rss=True),
        }
        for key, category in shared.context.categories.items()
    }


def write_static(shared: Shared, folder: Path) -> None:
    """The files that Hugo copies: styles, scripts and icons, and what follows from the ward's data alone.

    header.js holds the box of the search and the buttons for colours, which Hugo's site does not have.
    """
    assets = folder / "assets"
    for path in _theme_files():
        _copy(path, assets / path.relative_to(_THEME))
    for at, source in own_assets().items():
        _copy(Path(source), folder / at)
    for module, name in SCRIPTS.items():
        (assets / f"{name}.js").write_bytes(join_script(module))
    (assets / "header.js").write_text('"use strict";\n')
    (folder / "feeds").mkdir()
    (folder / address.OPML).write_bytes(render_opml(feed_list(shared.context), shared.context))
    (folder / address.OPENSEARCH).write_bytes(render_opensearch(shared))


def _theme_files() -> list[Path]:
    """Material's styles, then its script."""
    styles = [next((_THEME / "stylesheets").glob(f"{name}.*.css")) for name in _STYLES]
    return [*styles, next((_THEME / "javascripts").glob(f"{_BUNDLE}.*.js"))]


def _nav(settings: Path) -> list[tuple[str, str]]:
    nav = yaml.load(settings.read_text("utf-8"), Loader=yaml.BaseLoader)["nav"]
    found = []
    for entry in nav:
        for title, target in entry.items():
            stem = target.removesuffix(".md")
            found.append((f"/{address.page(stem) if target.endswith('.md') else target}", title))
    return found


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
