"""Whether a link's words name another address or number than its own: the trick of every swindler."""

import re
import unicodedata
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from hub.check.privacy import EMERGENCY

_KNOWN = "vn|com|net|org|gov|edu|info|io|me|top|xyz|app|example"
_HOST = re.compile(
    r"(?<![\w@./=-])(?:"
    rf"(?:https?://)?((?:[\w-]+\.)+(?i:{_KNOWN}))(?![\w-])"
    r"|(?i:https?://|(?=www\.))((?:[\w-]+\.)+[^\W\d_]{2,24})(?![\w-])"
    r")(?:[/?#:]\S*)?",
    re.IGNORECASE,
)
_NOTHING_ELSE = re.compile(
    r"((?:[\w-]+\.)+(?!yml|md|pdf|docx?|xlsx?|jpe?g|png|webp)[a-z]{2,24})(?:[/?#:]\S*)?"
)
"""A text that is a host of any kind, and no file's name or "TP.HCM"."""
_STOPS = str.maketrans("。｡．", "...")
_NUMBER = re.compile(r"\+?\d(?:[ .\u00a0-]?\d){2,}")
_ABROAD = re.compile(r"^\+?84(?=\d{8})")
_TELEPHONE = re.compile(r"0\d{8,10}|1[89]00\d{4,6}")


class Lie(NamedTuple):
    """The message's code, and a link that does what the text says."""

    code: str
    better: str


def says_otherwise(text: str, href: str) -> Lie | None:
    """What is wrong when the `text` of a link, in plain words, says that it leads elsewhere than `href`.

    Every web address in the text must be that of the target (unescaped), or one that the target's belongs
    to; a link that dials must dial a number of the text, if there is any; and a text that is a telephone
    number must not lead into the web.
    """
    if text == href:
        return None
    scheme, _, rest = href.partition(":")
    scheme = scheme.lower()
    web = scheme in ("http", "https")
    hosts = [] if scheme == "mailto" else _hosts_in(text)
    target = _plain(urlsplit(href).hostname or "") if web else ""
    for host in hosts:
        if target != _plain(host) and not target.endswith(f".{_plain(host)}"):
            return Lie("link.says", f"[{host}](https://{host.lower()})")
    numbers = [_dialled(match.group()) for match in _NUMBER.finditer(text)]
    if scheme == "tel":
        wrong = bool(numbers) and _dialled(unquote(rest)) not in numbers
    else:
        wrong = web and _NUMBER.fullmatch(text.strip()) is not None and _is_telephone(numbers[0])
    return Lie("link.dials", f"[{numbers[0]}](tel:{numbers[0]})") if wrong else None


def _hosts_in(text: str) -> list[str]:
    text = unicodedata.normalize("NFKC", text).translate(_STOPS).strip()
    alone = _NOTHING_ELSE.fullmatch(text)
    return [alone[1]] if alone else [match[1] or match[2] for match in _HOST.finditer(text)]


def _plain(host: str) -> str:
    return host.lower().removeprefix("www.")


def _dialled(number: str) -> str:
    digits = "".join(c for c in number if c in "+0123456789")
    return _ABROAD.sub("0", digits).lstrip("+")


def _is_telephone(number: str) -> bool:
    return number in EMERGENCY or _TELEPHONE.fullmatch(number) is not None
