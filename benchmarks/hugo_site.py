"""The same ward as a Hugo site: content files from the hub's own, templates from benchmarks/hugo/.

Whatever Hugo would have to work out for every page at every build is worked out here once, so that
the comparison is in Hugo's favour: addresses of links, times in words, telephones as links, texts for
chats, short addresses, lines of the statistics. What depends on the time of the build is left to Hugo.
"""

import json
import re
import shutil
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks.hugo_pieces import describe_categories, describe_ward, write_static
from benchmarks.hugo_text import absolute, with_heading_ids, with_lines, with_telephones
from benchmarks.trash import discard
from hub.check.content import Content, load_content, read_warning
from hub.check.project import site_address
from hub.model import Guide, ProsePage, PublicWarning, Status, address
from hub.model.figure import figure_of
from hub.model.wish import Wish
from hub.render import dates, words
from hub.render.feeds import feed_list
from hub.render.feeds.lists import about, page_of
from hub.render.markdown import pictures_in
from hub.render.share import share_guide, share_view, share_warning
from hub.render.shared import Shared
from hub.render.statistics.line import figure_text, is_telling, render_figures
from hub.render.statistics.marks import figures_in
from hub.render.views import SiteContext
from hub.render.warning_page import render_latest

TEMPLATES = Path(__file__).parent / "hugo"
NEVER = "9999"
"""The end, as text that comes after every moment, of a warning that has none."""

_FORMATS = {"rss": "rss.xml", "atom": "atom.xml", "jsonfeed": "json"}
_UNSEEN = {"build": {"render": "never", "list": "never"}}

Fields = dict[str, Any]


class HugoSite:
    """The Hugo project in `folder`, made of the hub's in `project`, to be built at `now` or later.

    Raises ValueError when the content has problems.
    """

    def __init__(self, project: Path, folder: Path, now: datetime | None = None):
        content = load_content(project, project / "content", project / "data")
        if content.problems or content.ward is None:
            raise ValueError(f"{project}: {len(content.problems)} problems in the content")
        self._project, self._folder = project, folder
        site_url = site_address(project)
        self._content: Content = content
        self._ward = content.ward
        self._edition = content.edition(now or datetime.now(content.ward.timezone), site_url)
        self._context = SiteContext(site_url, content.ward, content.categories, False)
        self._shared = Shared(self._context)

    def write(self) -> None:
        """Make all of it anew."""
        discard(self._folder)
        shutil.copytree(TEMPLATES, self._folder)
        ward = describe_ward(self._shared, self._project / "mkdocs.yml")
        for name, value in {"ward": ward, "categories": describe_categories(self._shared)}.items():
            _write(self._folder / "data" / f"{name}.json", json.dumps(value, ensure_ascii=False))
        write_static(self._shared, self._folder / "static")
        self._write_lists()
        self._write_feeds()
        for guide in self._edition.guides:
            self._write_guide(guide)
        for page in self._edition.pages:
            self._write_prose(page)
        for warning in self._content.fresh.values():
            self._write_warning(warning)
        self._content.fresh.clear()
        self._copy_photos()

    def take(self, path: Path) -> None:
        """Make the page of one warning's file anew."""
        root, categories = self._project, self._content.categories
        self._write_warning(read_warning(root, root / "content", path.stem, self._ward, categories))

    def _copy_photos(self) -> None:
        """The pictures that guides and pages show; generated warnings have none."""
        edition = self._edition
        target = self._folder / "static" / address.PHOTOS
        target.mkdir()
        bodies = [*(guide.body for guide in edition.guides), *(page.body for page in edition.pages)]
        for name in {name for body in bodies for name in pictures_in(body)}:
            shutil.copyfile(self._project / "content" / "photos" / name, target / name)

    def _write_warning(self, warning: PublicWarning) -> None:
        brief = warning.brief
        codes, telephones = self._edition.short_codes, self._shared.telephones
        ends = min((at for at in (brief.withdrawn, brief.expires) if at), default=None)
        fields: Fields = {
            "title": brief.title,
            "summary": brief.summary,
            "lead": str(telephones.link(_escape(brief.summary))),
            "date": dates.iso(brief.published),
            "day": dates.short(brief.published),
            "posted": dates.moment(brief.published),
            "category": brief.category,
            "severity": brief.severity.value,
            "grave": self._shared.severity[brief.category][brief.severity],
            "categories": [brief.category],
            "areas": list(brief.areas) or [address.WHOLE_WARD],
            "years": [str(brief.published.year)],
            "where": self._shared.area_names(brief.areas),
            "ends": dates.iso(ends) if ends else NEVER,
            "steps": self._steps(warning),
            "short": address.short(codes[brief.id]),
            "chat": self._chats(warning),
            "aliases": [f"/{address.short(codes[id])}" for id in (brief.id, *brief.aliases)],
            "place": brief.place,
            "related": list(brief.related),
            "replaced_by": brief.replaced_by or "",
            "scam_numbers": list(warning.scam_numbers),
            "updates": [
                {
                    "at": dates.iso(update.at),
                    "when": dates.moment(update.at),
                    "note": update.note,
                    "html": str(telephones.link(_escape(update.note))),
                    "top": render_latest(update.note, number, telephones),
                }
                for number, update in enumerate(warning.updates, 1)
            ],
        }
        if brief.expires:
            fields["expires"] = dates.iso(brief.expires)
            fields["until"] = dates.until(brief.expires)
        if taken := warning.withdrawal:
            fields["withdrawn"] = {
                "at": dates.iso(taken.at),
                "when": dates.moment(taken.at),
                "reason": taken.reason,
            }
        body = warning.what_happened.rstrip()
        if affected := warning.if_affected:
            linked = with_telephones(affected, self._shared.telephones)
            body += f"\n\n## {words.IF_AFFECTED} {{#neu-da-bi}}\n\n{linked}"
        at = f"warnings/{brief.id}"
        self._page(at, {name: value for name, value in fields.items() if value}, absolute(body, "warnings"))
        self._write_moved(brief.aliases, f"/{at}/")

    def _chats(self, warning: PublicWarning) -> dict[str, str]:
        """The text for chats in each status that the warning may have from now on."""
        view = share_view(self._edition, warning.brief)
        possible = [view.status]
        if view.status is Status.ACTIVE and warning.brief.expires:
            possible.append(Status.EXPIRED)
        if view.status is not Status.WITHDRAWN and warning.withdrawal:
            possible.append(Status.WITHDRAWN)
        context = self._context
        return {s.value: share_warning(view._replace(status=s), warning, context) for s in possible}

    def _steps(self, warning: PublicWarning) -> str:
        """What to do as HTML, telephones as links."""
        items = "".join(f"<li>{_escape(step)}</li>" for step in warning.what_to_do)
        return str(self._shared.telephones.link(items))

    def _write_guide(self, guide: Guide) -> None:
        category = self._content.categories[guide.category].name
        fields = {
            "title": guide.title,
            "summary": guide.summary,
            "date": guide.updated.isoformat(),
            "day": dates.short(guide.updated),
            "category": guide.category,
            "category_name": category,
            "related": list(guide.related),
            "chat": share_guide(guide, self._context),
        }
        self._page(f"guides/{guide.id}", fields, self._long(guide.body, "guides"))
        self._write_moved(guide.aliases, f"/{address.guide(guide.id)}")

    def _write_prose(self, page: ProsePage) -> None:
        name = "_index" if page.id == "index" else page.id
        fields: Fields = {"title": page.title, "summary": page.summary}
        fields["nav"] = f"/{address.page(page.id)}"
        if page.id == "index":
            fields["figure"] = self._figure(Wish(period="month"))
        if page.id == "subscribe":
            fields["feeds"] = [
                [f"/{address.FEEDS}{feed}", title.removesuffix(f" – {self._ward.name}")]
                for feed, title in feed_list(self._context)
            ]
        self._page(name, fields, self._long(page.body, ""))

    def _long(self, body: str, folder: str) -> str:
        """A guide's or page's Markdown, with the lines of the statistics that its marks ask for."""
        figures = figures_in(body, self._edition.statistics, self._context)
        lines = render_figures(figures, self._context, "/")
        text = with_lines(with_heading_ids(body), lines)
        return self._shared.telephones.hold(absolute(text, folder))

    def _write_lists(self) -> None:
        edition = self._edition
        for key, category in edition.categories.items():
            title = words.CATEGORY_LIST.format(category=category.name)
            figure = self._figure(Wish(category=key))
            fields = {"title": title, "category": key, "name": category.name, "figure": figure}
            self._page(f"categories/{key}/_index", fields)
        for key, name in edition.ward.areas.items():
            fields = {"title": words.AREA_LIST.format(area=name), "figure": self._figure(Wish(area=key))}
            self._page(f"areas/{key}/_index", {**fields, "area": name})
        fields = {"title": words.WHOLE_WARD_LIST, "figure": self._figure(Wish())}
        self._page(f"areas/{address.WHOLE_WARD}/_index", fields)
        for year in {brief.published.year for brief in edition.warnings}:
            self._page(f"years/{year}/_index", {"title": words.YEAR_LIST.format(year=year)})
        self._page("warnings/_index", {"title": words.WARNINGS, "nav": "/warnings/"})
        self._page("in-force/_index", {"title": words.IN_FORCE, "nav": "/in-force/"})
        self._page("guides/_index", {"title": words.GUIDES, "nav": "/guides/"})
        self._page("search", {"title": words.SEARCH, "layout": "search"})

    def _figure(self, wish: Wish) -> str:
        statistics = self._edition.statistics
        figure = figure_of(statistics, wish) if statistics else None
        return figure_text(figure, self._context) if figure and is_telling(figure) else ""

    def _write_feeds(self) -> None:
        """A page for each feed and format, as one page of several formats cannot have these addresses."""
        self._page("feeds/_index", _UNSEEN)
        for name, title in feed_list(self._context):
            for format, suffix in _FORMATS.items():
                fields = {
                    "title": title,
                    "about": about(name, self._context),
                    "feed": name,
                    "page": f"/{page_of(name)}",
                    "url": f"/{address.FEEDS}{name}.{suffix}",
                    "outputs": [format],
                }
                self._page(f"feeds/{name}.{format}", fields)

    def _write_moved(self, old: Iterable[str], to: str) -> None:
        """Pages at former addresses: Hugo's aliases all look alike, and the short addresses take them."""
        folder = to.strip("/").partition("/")[0]
        for id in old:
            self._page("moved/_index", _UNSEEN)
            fields = {"title": words.MOVED, "url": f"/{folder}/{id}/", "to": to, "build": {"list": "never"}}
            self._page(f"moved/{folder}/{id}", fields)

    def _page(self, name: str, fields: Mapping[str, Any], body: str = "") -> None:
        front = "".join(f"{key} = {_toml(value)}\n" for key, value in fields.items())
        _write(self._folder / "content" / f"{name}.md", f"+++\n{front}+++\n\n{body}")


def _escape(text: str) -> str:
    return re.sub("[&<>]", lambda found: {"&": "&amp;", "<": "&lt;", ">": "&gt;"}[found[0]], text)


def _toml(value: Any) -> str:
    """TOML, which Hugo reads faster than YAML and JSON; JSON's strings are TOML's too."""
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key} = {_toml(inner)}' for key, inner in value.items())}}}"
    return json.dumps(value, ensure_ascii=False)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
