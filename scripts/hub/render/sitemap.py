"""sitemap.xml (sitemaps.org 0.9) and robots.txt."""

from collections.abc import Iterable
from html import escape

from hub.model import Edition, WarningBrief, address


def render_sitemap(edition: Edition, warnings: str) -> bytes:
    """All addresses that search engines may show; `warnings` as render_changes tells them."""
    site = escape(edition.site_url)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ]
    fixed = [address.WARNINGS, address.IN_FORCE, address.GUIDES]
    fixed += [address.STATISTICS] if edition.statistics else []
    fixed += [address.page(p.id) for p in edition.pages]
    fixed += [address.category(key) for key in edition.categories]
    fixed += [address.area(key) for key in (*edition.ward.areas, address.WHOLE_WARD)]
    lines += [f"<url><loc>{site}{escape(at)}</loc></url>" for at in fixed]
    guides = "".join([_change(site, address.guide(g.id), g.updated.isoformat()) for g in edition.guides])
    return ("\n".join(lines) + f"\n{guides}{warnings}</urlset>\n").encode()


def render_changes(warnings: Iterable[WarningBrief], edition: Edition) -> str:
    """When each had its last news, in the ward's zone."""
    site, now = escape(edition.site_url), edition.now
    return "".join([_change(site, address.warning(b.id), b.changed_at(now).isoformat()) for b in warnings])


def _change(site: str, at: str, moment: str) -> str:
    return f"<url><loc>{site}{at}</loc><lastmod>{moment}</lastmod></url>\n"


def render_robots(site_url: str) -> bytes:
    """Everything may be read."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n".encode()
