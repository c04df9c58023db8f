"""The hub's Markdown as Hugo takes it: links as addresses, headings with their ids, telephones as links."""

import re
from collections.abc import Mapping

from hub.markdown.headings import heading_id
from hub.render.telephones import Telephones

_LINK = re.compile(r"\]\((?!https?:|tel:|mailto:|#|/)([^)#\s]*)(#[^)\s]*)?\)")
_HEADING = re.compile(r"^(#{1,4}) +(.*?)[ #]*$", re.MULTILINE)
_TELEPHONE = re.compile(r'<a href="(tel:[^"]*)">([^<]*)</a>')
_LINK_TEXT = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARK = re.compile(r"^\[\[ *s[ốo] li[ệe]u *(?:: *([^\[\]<>\n]*?) *)?\]\]$", re.MULTILINE)


def absolute(body: str, folder: str) -> str:
    """Markdown whose links between files became addresses from the site's root."""

    def address(found: re.Match[str]) -> str:
        parts = [part for part in f"{folder}/{found[1]}".split("/") if part not in ("", ".")]
        while ".." in parts:
            at = parts.index("..")
            del parts[max(at - 1, 0) : at + 1]
        target = "/".join(parts)
        stem = re.sub(r"(^|/)index$", "", re.sub(r"\.(md|yml)$", "", target))
        is_page = target.endswith((".md", ".yml"))
        return f"](/{stem}{'/' if is_page and stem else ''}{found[2] or ''})" if found[1] else found[0]

    return _LINK.sub(address, body)


def with_telephones(body: str, telephones: Telephones) -> str:
    """Markdown in which the numbers that may be rung are links."""
    return _TELEPHONE.sub(r"[\2](\1)", telephones.link(body))


def with_heading_ids(body: str) -> str:
    """Markdown whose headings say the ids that the hub gives them; the first level becomes the second."""
    taken: set[str] = set()

    def name(found: re.Match[str]) -> str:
        id = heading_id(_LINK_TEXT.sub(r"\1", found[2]), taken)
        return f"{'##' if found[1] == '#' else found[1]} {found[2]} {{#{id}}}"

    return _HEADING.sub(name, body)


def with_lines(body: str, lines: Mapping[str, str]) -> str:
    """Markdown with `lines` (HTML) in the place of the marks that ask for numbers, as shortcodes."""

    def line(found: re.Match[str]) -> str:
        html = lines.get(found[1] or "", "").strip()
        return f"\n{{{{< line `{html}` >}}}}\n" if html else ""

    return _MARK.sub(line, body)
