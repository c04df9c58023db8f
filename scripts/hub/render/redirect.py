"""A page that stands at a former address and sends on to where its content is now."""

from hub.model import address
from hub.render.shared import shared
from hub.render.templates import template
from hub.render.views import SiteContext

_TEMPLATE = template("redirect.html")


def render_redirect(to_address: str, from_address: str, context: SiteContext) -> str:
    """The whole page at `from_address`. It needs no script, and a reader sees the link in any case."""
    return _TEMPLATE.render(
        href=address.climb(from_address) + to_address or "./",
        url=context.site_url + to_address,
        name=shared(context).site_name,
    )
