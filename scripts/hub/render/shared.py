"""What the pages of one site share, made once: names, chips, call buttons, list items."""

import json
from collections.abc import Iterable
from functools import cached_property

from markupsafe import Markup, escape

from hub.model import Category, Hotline, address
from hub.render import words
from hub.render.icons import render_chip, render_sprite, render_symbol
from hub.render.telephones import SPACE, Telephones, digits
from hub.render.views import SiteContext


class Shared:
    """Pieces of HTML that depend on nothing but the SiteContext. `items` is render/item.py's memory."""

    def __init__(self, context: SiteContext):
        self.context = context
        ward = context.ward
        self.site_name = words.DEMO_NAME.format(name=ward.name) if ward.demo else ward.name
        self.site_name_escaped = escape(self.site_name)
        self.title_end = escape(f" – {ward.short_name}")
        self.telephones = Telephones(h.tel for h in ward.hotlines)
        self.calls = {
            key: self._first(category)
            + _calls(category.call, ward.hotlines[:1], duty_first=category.duty_first)
            for key, category in context.categories.items()
        }
        self.severity = {key: words.severities(c.cap) for key, c in context.categories.items()}
        self.chips = {key: render_chip(c.icon, c.colour) for key, c in context.categories.items()}
        self.kinds = {k: f"{self.chips[k]}<b>{escape(c.name)}</b>" for k, c in context.categories.items()}
        self.symbols = {
            key: render_symbol(f"i-{key}", c.icon, c.colour) for key, c in context.categories.items()
        }
        self.crumbs = {key: _crumbs(c) for key, c in context.categories.items()}
        self.items: dict[tuple[str, str, str], tuple[str, str]] = {}
        self.feeds: dict[tuple[str, str, tuple[str, ...]], str] = {}

    @cached_property
    def publisher(self) -> str:
        """The station as a schema.org organization, in JSON."""
        data = {"@type": "GovernmentOrganization", "name": self.site_name, "url": self.context.site_url}
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

    @cached_property
    def hotlines(self) -> Markup:
        """A button for each of the station's own telephones."""
        return _calls((), self.context.ward.hotlines)

    @cached_property
    def duty(self) -> Markup:
        """A button for the first of them, which always answers."""
        return _calls((), self.context.ward.hotlines[:1])

    @cached_property
    def emergency(self) -> Markup:
        """The three numbers that everybody must know, as large buttons."""
        buttons = Markup().join(
            Markup('<a href="tel:{0}"><b>{0}</b> {1}</a>').format(number, who)
            for number, who in words.EMERGENCY.items()
        )
        return Markup('<nav class="sos" aria-label="{}">{}</nav>').format(words.EMERGENCY_LABEL, buttons)

    @cached_property
    def before_calls(self) -> Markup:
        """What to do before ringing anybody, of all categories that say so."""
        return Markup().join(map(self._first, self.context.categories.values()))

    def _first(self, category: Category) -> Markup:
        text = Markup(self.telephones.link(escape(category.first)))  # noqa: S704 - escaped
        return Markup('<p class="first">{}</p>').format(text) if category.first else Markup()

    def area_names(self, keys: Iterable[str]) -> str:
        """The areas' names in plain text, "Toàn phường" when there are none."""
        areas = self.context.ward.areas
        return ", ".join([areas[key] for key in keys]) or words.WHOLE_WARD

    def area_name(self, key: str) -> str:
        """The name of one area's list."""
        return words.WHOLE_WARD if key == address.WHOLE_WARD else self.context.ward.areas[key]

    def sprite(self, keys: Iterable[str]) -> Markup:
        """The symbols that the list items of these categories use; stands once on the page."""
        wanted = set(keys)
        return render_sprite(symbol for key, symbol in self.symbols.items() if key in wanted)


_latest: list[Shared] = []


def shared(context: SiteContext) -> Shared:
    """The pieces for this context: a build renders ten thousand pages with one and the same."""
    latest = _latest[0] if _latest else None
    if latest is None or latest.context is not context:
        latest = Shared(context)
        _latest[:] = [latest]
    return latest


def _calls(numbers: Iterable[str], hotlines: Iterable[Hotline], *, duty_first: bool = False) -> Markup:
    emergency = [_call(n, words.EMERGENCY.get(n, "")) for n in numbers]
    own = [_call(h.tel, f"{h.name}, {h.hours}" if h.hours else h.name) for h in hotlines]
    buttons = own + emergency if duty_first else emergency + own
    return Markup('<p class="calls">{}</p>').format(Markup().join(buttons)) if buttons else Markup()


def _call(tel: str, who: str) -> Markup:
    says = words.CALL.format(number=tel).replace(" ", SPACE)
    return Markup('<a class="call" href="tel:{}"><b>{}</b> {}</a>').format(digits(tel), says, who)


def _crumbs(category: Category) -> Markup:
    """The way from home to a warning of that category, as seen from the warning's page."""
    up = address.climb(address.warning("x"))
    return render_crumbs(
        (up or "./", words.HOME),
        (up + address.WARNINGS, words.WARNINGS),
        (up + address.category(category.key), category.name),
    )


def render_crumbs(*steps: tuple[str, str]) -> Markup:
    """The way from home to a page, as (href, text), the page itself left out."""
    links = Markup().join(Markup('<a href="{}">{}</a>').format(href, text) for href, text in steps)
    return Markup('<nav class="crumbs" aria-label="{}">{}</nav>').format(words.CRUMBS, links)
