"""What the search leans on in Material: its box in the header, and how its script speaks to a worker.

hub/browser/ says nothing where these are missing, so the build looks for them whenever frames are drawn.
"""

import json
import re

_HEADER = re.compile(r"<header\b.*?</header>", re.DOTALL)
_CONFIG = re.compile(r'<script id="__config"[^>]*>(.*?)</script>', re.DOTALL)

_IN_HEADER = (
    'data-md-component="search"',
    'data-md-component="search-query"',
    'data-md-component="search-result"',
    'for="__search"',
    'type="reset"',
    'class="md-search__scrollwrap"',
    'class="md-search-result__list"',
    'class="said"',
)
"""The last is the hub's own, which theme/partials/header.html puts before the results."""

_IN_SCRIPT = {
    "new Worker(": r"new Worker\(",
    "__config.search": r"\(\w+\.search,",
    "search-query": r'"search-query"',
    "search-result": r'"search-result"',
    "ready: type 1": r"\.type===1\b",
    "query: type 2": r"type:2,data:",
    "result: type 3": r"\.type===3\b",
    "document$": r"window\.document\$=",
    "location$": r"window\.location\$=",
}


def missing_in_frame(html: str) -> list[str]:
    """What a drawn page lacks of the places that the search needs, by their names."""
    header = _HEADER.search(html)
    text = header[0] if header else ""
    missing = [f"<header> {wanted}" for wanted in _IN_HEADER if wanted not in text]
    if re.search(r"<form[^>]*\bname=\"search\"", text):
        missing.append('<form> without name="search"')
    if not re.search(r"<input[^>]*\bid=\"__search\"", html):
        missing.append('<input id="__search">')
    config = _CONFIG.search(html)
    if not config or "search" not in json.loads(config[1]):
        missing.append("__config.search")
    return missing


def missing_in_script(text: str) -> list[str]:
    """What the theme's script lacks, as far as can be told from its minified text."""
    return [name for name, pattern in _IN_SCRIPT.items() if not re.search(pattern, text)]
