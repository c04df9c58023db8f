"""Texts to be passed on in chat groups and by SMS: pure, made of the views that the pages are made of.

    share_warning(view, warning, context, format, update=False)    a warning as it stands, or its last update
    share_guide(guide, context, format)                            a guide
    share_digest(edition, context, format)                         the last seven days
    share_view(edition, brief)                                     the view that share_warning needs

`format` is one of FORMATS: "zalo" (fewer than 600 UTF-16 units; for Messenger, too), "facebook" (the same,
with more steps and room between the parts) or "sms" (160 characters without accents). All are plain text
whose last line is a link and nothing else.
"""

from hub.render.share.digest import share_digest
from hub.render.share.guide_text import guide_link, share_guide
from hub.render.share.message import FORMATS
from hub.render.share.view import share_view
from hub.render.share.warning_text import share_warning, short_link

__all__ = [
    "FORMATS",
    "guide_link",
    "share_digest",
    "share_guide",
    "share_view",
    "share_warning",
    "short_link",
]
