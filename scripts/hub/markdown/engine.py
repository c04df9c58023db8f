"""Markdown to HTML by GitHub's cmark in safe mode: raw HTML and dangerous links never pass."""

import re
from functools import lru_cache

from cmarkgfm.cmark import Options, markdown_to_html, markdown_to_html_with_extensions

_EXTENSIONS = ["table", "strikethrough"]
_OMITTED = re.compile(r"<!-- raw HTML omitted -->\n?")


@lru_cache(maxsize=32768)
def short_html(text: str) -> str:
    """A warning's Markdown (CommonMark). Remembered, as the check and then the page ask for the same."""
    html: str = markdown_to_html(text)
    return html


def long_html(text: str) -> str:
    """A guide's or page's Markdown: CommonMark with GitHub's tables and strikethrough."""
    html: str = markdown_to_html_with_extensions(text, extensions=_EXTENSIONS)
    return html


def placed_html(text: str) -> str:
    """The same as `long_html`, each block with its place in the text as data-sourcepos="line:column-…"."""
    html: str = markdown_to_html_with_extensions(
        text, options=Options.CMARK_OPT_SOURCEPOS, extensions=_EXTENSIONS
    )
    return html


def without_marks(html: str) -> str:
    """`html` for readers: without the comments that cmark leaves in the place of raw HTML."""
    return _OMITTED.sub("", html) if "<!--" in html else html
