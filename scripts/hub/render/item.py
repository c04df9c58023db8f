"""A warning in a list: a card that is one large link."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from hub.model import Status, address
from hub.render import words
from hub.render.dates import short
from hub.render.shared import Shared
from hub.render.views import Item


def render_items(shared: Shared, items: Iterable[Item], prefix: str) -> Markup:
    """The cards of a list, without the list around them; the page needs the sprite of their categories."""
    pieces = []
    known = shared.items
    for item in items:
        brief, status = item
        key = (brief.id, brief.digest, status)
        halves = known.get(key)
        if halves is None:
            halves = known[key] = _render_halves(shared, item)
        pieces.append(f"{halves[0]}{prefix}{halves[1]}")
    return Markup("".join(pieces))  # noqa: S704 - made of escaped pieces below


def _render_halves(shared: Shared, item: Item) -> tuple[str, str]:
    """The card up to its link and from it on: the way to the root between them differs from page to page."""
    brief, status = item
    state = ""
    if brief.draft:
        state = f'<span class="st draft">{words.DRAFT}</span>'
    elif status is not Status.ACTIVE:
        state = f'<span class="st {status}">{words.STATUS[status]}</span>'
    gone = " gone" if status in (Status.EXPIRED, Status.WITHDRAWN) else ""
    severity = shared.severity[brief.category][brief.severity]
    kind = escape(shared.context.categories[brief.category].name)
    where = escape(shared.area_names(brief.areas))
    summary = words.summary_with_status(brief.summary, status)
    return (
        f'<li class="card {brief.severity}{gone}">'
        f'<svg class="chip" aria-hidden="true"><use xlink:href="#i-{brief.category}"/></svg>'
        f'<p class="tags"><span class="sev">{severity}</span>{state}</p><a href="',
        f'{address.warning(brief.id)}">{escape(brief.title)}</a><p class="meta">'
        f'<time datetime="{brief.published.date()}">{short(brief.published)}</time> · {kind} · {where}</p>'
        f"<p>{shared.telephones.hold(escape(summary))}</p></li>",
    )
