"""Whether a link's words name another address or number than its own: the trick of every swindler."""

import re
from urllib.parse import unquote, urlsplit

_HOST = re.compile(
    r"(?<![\w@.-])(?:https?://)?((?:[\w-]+\.)+(?:vn|com|net|org|gov|edu|info|io|me|top|xyz|app|example))(?![\w-])",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\+?\d(?:[ .\u00a0-]?\d){2,}")
_ABROAD = re.compile(r"^\+?84(?=\d{8})")


def says_otherwise(text: str, href: str) -> bool:
    """Whether the `text` of a link, in plain words, says that it leads elsewhere than `href` (unescaped).

    A web address in the text must be that of the target, or one that the target's belongs to; a link that
    dials must dial a number of the text, if there is any.
    """
    scheme, _, rest = href.partition(":")
    if scheme.lower() == "tel":
        numbers = {_dialled(match.group()) for match in _NUMBER.finditer(text)}
        return bool(numbers) and _dialled(unquote(rest)) not in numbers
    hosts = [_plain(match[1]) for match in _HOST.finditer(text)]
    if not hosts or scheme.lower() == "mailto":
        return False
    target = _plain(urlsplit(href).hostname or "") if scheme.lower() in ("http", "https") else ""
    return not any(target == host or target.endswith(f".{host}") for host in hosts)


def _plain(host: str) -> str:
    return host.lower().removeprefix("www.")


def _dialled(number: str) -> str:
    digits = "".join(c for c in number if c in "+0123456789")
    return _ABROAD.sub("0", digits).lstrip("+")
