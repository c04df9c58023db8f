"""Markdown to HTML by GitHub's cmark in safe mode: raw HTML and dangerous links never pass."""

import re
from functools import lru_cache

from cmarkgfm.cmark import Options, markdown_to_html, markdown_to_html_with_extensions

_EXTENSIONS = ["table", "strikethrough"]
_OMITTED = re.compile(r"<!-- raw HTML omitted -->\n?")
_NO_CHARACTER = re.compile(r"&#(?:0*6553[45]|[xX]0*[fF]{3}[eEfF]);")
_SURROGATE = re.compile("[\ud800-\udfff]")


@lru_cache(maxsize=32768)
def short_html(text: str) -> str:
    """A warning's Markdown (CommonMark). Remembered, as the check and then the page ask for the same."""
    html: str = markdown_to_html(_readable(text))
    return html


def long_html(text: str) -> str:
    """A guide's or page's Markdown: CommonMark with GitHub's tables and strikethrough."""
    html: str = markdown_to_html_with_extensions(_readable(text), extensions=_EXTENSIONS)
    return html


def placed_html(text: str) -> str:
    """The same as `long_html`, each block with its place in the text as data-sourcepos="line:column-…"."""
    html: str = markdown_to_html_with_extensions(
        _readable(text), options=Options.CMARK_OPT_SOURCEPOS, extensions=_EXTENSIONS
    )
    return html


def without_marks(html: str) -> str:
    """`html` for readers: without the comments that cmark leaves in the place of raw HTML."""
    return _OMITTED.sub("", html) if "<!--" in html else html


def _readable(text: str) -> str:
    """`text` with U+FFFD for what cmark cannot put into UTF-8: its answer could not be decoded.

    cmark writes the entities of U+FFFE and U+FFFF as single bytes; surrogates are no text at all.
    """
    if "&#" in text:
        text = _NO_CHARACTER.sub("\ufffd", text)
    return text if text.isprintable() else _SURROGATE.sub("\ufffd", text)
