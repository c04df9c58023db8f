"""sitemap.xml (sitemaps.org 0.9) and robots.txt."""

from html import escape

from hub.model import Edition, address


def render_sitemap(edition: Edition) -> bytes:
    """All addresses that search engines may show; the last change in the ward's zone where it is known."""
    site, now = escape(edition.site_url), edition.now
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
    changed = [(address.guide(g.id), g.updated.isoformat()) for g in edition.guides]
    changed += [(address.warning(b.id), b.changed_at(now).isoformat()) for b in edition.warnings]
    lines += [f"<url><loc>{site}{at}</loc><lastmod>{day}</lastmod></url>" for at, day in changed]
    lines.append("</urlset>\n")
    return "\n".join(lines).encode()


def render_robots(site_url: str) -> bytes:
    """Everything may be read."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n".encode()
