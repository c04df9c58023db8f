"""Links as the police write them, between files, become absolute links of the site.

In content/warnings/x.yml one writes `../guides/y.md#khoa-cua`, in content/guides/y.md `z.md` or
`../warnings/x.yml`, and anywhere a full URL. A reader of a feed is on no page of the site, so every
link has to say all.
"""

import re
from posixpath import normpath

from hub.model import address
from hub.render.markdown import resolve

_LINK = re.compile(r'( (?:href|src)=")([^"]*)"')
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


def absolute_links(html: str, site_url: str, folder: str, own: str) -> str:
    """`html` as cmark renders it, with every href and src absolute.

    `folder` is where the file lies in content/ ("warnings/", "guides/" or ""), `own` the address
    of its page, for links that are only a fragment. A quote in text is escaped by cmark, so the
    pattern matches attributes alone.
    """
    return _LINK.sub(lambda m: f'{m[1]}{absolute_link(m[2], site_url, folder, own)}"', html)


def absolute_link(target: str, site_url: str, folder: str, own: str) -> str:
    """One link; see `absolute_links`."""
    if _SCHEME.match(target):
        return target
    if target.startswith("//"):
        return f"https:{target}"
    path, mark, fragment = target.partition("#")
    if not path:
        return f"{site_url}{own}{mark}{fragment}"
    path, question, query = path.partition("?")
    return f"{site_url}{_address_of(path, folder)}{question}{query}{mark}{fragment}"


def _address_of(path: str, folder: str) -> str:
    """The address of the page or picture that a path within content/ names; any other path as it climbs."""
    file = path.lstrip("/") if path.startswith("/") else normpath(folder + path)
    while file.startswith("../"):
        file = file[3:]
    own = resolve(file, "")
    if own is not None:
        return own
    if file in (".", ".."):
        return address.HOME
    return f"{file}/" if path.endswith("/") and not file.endswith("/") else file
