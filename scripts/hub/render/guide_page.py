"""A prevention guide's page."""

from markupsafe import escape

from hub.model import address
from hub.render import dates, words
from hub.render.head import article, render_head
from hub.render.item import render_items
from hub.render.markdown import render_long
from hub.render.paper_links import paper_links
from hub.render.print.card_views import guide_card
from hub.render.share import share_guide
from hub.render.share.block import render_block
from hub.render.shared import render_crumbs, shared
from hub.render.statistics.line import render_figures
from hub.render.templates import template
from hub.render.views import GuideView, PageContent, SiteContext

_TEMPLATE = template("guide.html")


def render_guide(view: GuideView, context: SiteContext) -> PageContent:
    """The guide, its relatives, and the warnings of its category that hold now."""
    pieces = shared(context)
    guide = view.guide
    at = address.guide(guide.id)
    up = address.climb(at)
    category = context.categories[guide.category]
    category_at = up + address.category(guide.category)
    body = _TEMPLATE.render(
        view=view,
        guide=guide,
        up=up,
        crumbs=render_crumbs(
            (up, words.HOME), (up + address.GUIDES, words.GUIDES), (category_at, category.name)
        ),
        sprite=pieces.sprite(i.brief.category for i in view.active),
        chip=pieces.chips[guide.category],
        category=category.name,
        updated=dates.short(guide.updated),
        updated_iso=guide.updated.isoformat(),
        lead=pieces.telephones.hold(escape(guide.summary)),
        prose=pieces.telephones.hold(
            render_long(
                guide.body,
                "guides",
                up,
                context.photos,
                render_figures(view.figures, context, up),
            )
        ),
        calls=pieces.calls[guide.category],
        active=render_items(pieces, view.active, up),
        active_title=words.ACTIVE_FOR_GUIDE.format(category=category.name),
        more=words.MORE_ACTIVE.format(count=view.more_active) if view.more_active else "",
        more_at=category_at,
        url=context.site_url + at,
        share=render_block(share_guide(guide, context)),
        papers=paper_links(at) if view.poster else (),
    )
    data = article(pieces, "Article", guide.title, "", guide.updated.isoformat())
    head = render_head(
        pieces,
        at,
        guide.title,
        guide.summary,
        kind="article",
        modified=guide.updated.isoformat(),
        category=guide.category,
        data=data,
        card=guide_card(view, context),
    )
    return PageContent(at, escape(guide.title) + pieces.title_end, head, body)
