"""opensearch.xml, by which a browser offers the ward's search in its own address bar (OpenSearch 1.1)."""

from html import escape

from hub.model import address
from hub.render import words
from hub.render.shared import Shared

TYPE = "application/opensearchdescription+xml"
_LONGEST_NAME = 16
"""OpenSearch 1.1, draft 6: ShortName has at most 16 characters."""


def render_opensearch(shared: Shared) -> bytes:
    """The description document, in UTF-8. The search answers at address.SEARCH with `q`."""
    site = escape(shared.context.site_url)
    ward = shared.context.ward
    described = words.SEARCH_SUMMARY.format(ward=shared.site_name)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
        f"<ShortName>{escape(_short(ward.short_name))}</ShortName>",
        f"<LongName>{escape(words.SEARCH_OF.format(ward=ward.short_name)[:48])}</LongName>",
        f"<Description>{escape(described[:1024])}</Description>",
        "<Language>vi</Language>",
        "<InputEncoding>UTF-8</InputEncoding>",
        "<OutputEncoding>UTF-8</OutputEncoding>",
        f'<Image height="48" width="48" type="image/png">{site}assets/icon-48.png</Image>',
        f'<Url type="text/html" method="get" template="{site}{address.SEARCH}?q={{searchTerms}}"/>',
        f'<Url type="{TYPE}" rel="self" template="{site}{address.OPENSEARCH}"/>',
        "</OpenSearchDescription>\n",
    ]
    return "\n".join(lines).encode()


def search_link(shared: Shared, prefix: str) -> str:
    """The element of a page's head by which a browser finds it."""
    title = escape(words.SEARCH_OF.format(ward=shared.context.ward.short_name))
    return f'<link rel="search" type="{TYPE}" title="{title}" href="{prefix}{address.OPENSEARCH}">'


def _short(name: str) -> str:
    """As many of the last words as there is room for: they tell wards apart, the first ones do not."""
    found = name.removeprefix(words.STATION).split() if len(name) > _LONGEST_NAME else name.split()
    while len(found) > 1 and len(" ".join(found)) > _LONGEST_NAME:
        found.pop(0)
    return " ".join(found)[:_LONGEST_NAME]
