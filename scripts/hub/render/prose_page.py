"""A page of prose: how to report, which channels are real, privacy and the like."""

from markupsafe import escape

from hub.model import address
from hub.render import words
from hub.render.head import render_head
from hub.render.markdown import render_long
from hub.render.shared import render_crumbs, shared
from hub.render.statistics.line import render_figures
from hub.render.telephones import SPACE, digits
from hub.render.templates import template
from hub.render.views import PageContent, PageView, SiteContext

_TEMPLATE = template("page.html")
REPORT, VERIFY = "report", "verify"
"""Two pages of content/ to which data/ward.yml and the emergency numbers are added."""


def render_page(view: PageView, context: SiteContext) -> PageContent:
    """The page's Markdown, and below it the feeds when the view has any.

    The page on reporting begins with the numbers to ring; the one on real and false channels ends in
    the list of the real ones: telephones, pages and groups, the e-mail address.
    """
    pieces = shared(context)
    page = view.page
    at = address.page(page.id)
    up = address.climb(at)
    title_end = f" – {context.ward.name}"
    feeds = [
        (
            title.removesuffix(title_end),
            [(up + address.feed(name, format), label) for format, label in words.FEED_FORMATS.items()],
        )
        for name, title in view.feeds
    ]
    body = _TEMPLATE.render(
        page=page,
        crumbs=render_crumbs((up, words.HOME)),
        prose=pieces.telephones.hold(
            render_long(page.body, "", up, context.photos, render_figures(view.figures, context, up))
        ),
        emergency=pieces.emergency + pieces.before_calls if page.id == REPORT else "",
        hotlines=pieces.hotlines if page.id == REPORT else "",
        channels=_channels(context) if page.id == VERIFY else (),
        door=up + address.DOOR if view.door else "",
        feeds=feeds,
    )
    head = render_head(pieces, at, page.title, page.summary)
    return PageContent(at, escape(page.title) + pieces.title_end, head, body)


def _channels(context: SiteContext) -> list[tuple[str, str, str]]:
    """All that is really the station's, as (href, name, what to compare)."""
    ward = context.ward
    telephones = [(f"tel:{digits(h.tel)}", h.name, h.tel.replace(" ", SPACE)) for h in ward.hotlines]
    pages = [(channel.url, channel.name, channel.url) for channel in ward.official_channels]
    return [*telephones, *pages, (f"mailto:{ward.email}", words.EMAIL, ward.email)]
