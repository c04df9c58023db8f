"""Whatever is written, the checks answer: no traceback, places in the file, nothing dangerous accepted."""

# ruff: noqa: E501, PT017

import re
from html.parser import HTMLParser
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml
from cmarkgfm.cmark import Options, markdown_to_html, markdown_to_html_with_extensions
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_project import bad_samples

from hub.check.markdown import check_long, check_short
from hub.check.markdown_files import parse_guide
from hub.check.privacy import Contacts
from hub.check.setting import Setting
from hub.check.warnings import parse_warning
from hub.model import PublicWarning
from hub.read.fault import Fault
from hub.read.source import Source, decode

SETTING = Setting(ZoneInfo("Asia/Ho_Chi_Minh"), Contacts.of(["028 0000 0113"], ["truc-ban@ward.example"]))
PIECES = [
    "<script>", "</b>", "<img src=x onerror=alert(1)>", "<!--", "-->", "<?", "javascript:", "java&#115;cript:", "data:",
    "[x](", ")", "![", "](", "][", "]: ", "`", "```\n", "~~~\n", "# ", "## ", "### ", "***", "---\n", "===\n", "    ", "\t",
    "> ", "- ", "1. ", "\n", "\n\n", "|", "| --- |\n", "\\", "&", "&lt;", "&colon;", "&Tab;", "%6A", "*", "_", "~~",
    "../guides/a.md", "#x", "https://a.example", "//b", "chữ", "ữ", "\u202e", "\u00a0", "0912 345 678", "a@b.example",
    "{{ x }}", "{% y %}", '"', "'", ":", ": ", "<", ">", "\x00", "\u2028", "<https://a.example>", "<a@b.example>",
]  # fmt: skip
markdown = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=24).map("".join)
few = settings(max_examples=150, suppress_health_check=list(HealthCheck))


class Elements(HTMLParser):
    """The elements and attributes of HTML as a browser would see them."""

    def __init__(self, html):
        super().__init__()
        self.seen = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))

    def handle_comment(self, data):
        self.seen.append(("comment", {}))


def check_elements(html, allowed):
    for tag, attributes in Elements(html).seen:
        assert tag in allowed
        assert not any(name.startswith("on") or name == "style" for name in attributes)
        for value in (attributes.get("href"), attributes.get("src")):
            if value is not None:
                assert re.match(r"(?i)https?://|mailto:|tel:|#|[\w./-]+(#|$)", value), value
                assert not re.match(r"(?i)[\s\x00-\x20]*(javascript|vbscript|data):", value)


@few
@given(markdown)
def test_accepted_markdown_of_warnings_is_harmless(text):
    text = text.replace("\x00", "")
    if not check_short(text).offences:
        allowed = {"p", "ul", "ol", "li", "strong", "em", "br", "blockquote", "a"}
        check_elements(markdown_to_html(text), allowed)
        check_elements(markdown_to_html(text, Options.CMARK_OPT_UNSAFE), allowed)


@few
@given(markdown)
def test_accepted_markdown_of_guides_is_harmless(text):
    text = text.replace("\x00", "")
    if not check_long(text, "guides").offences:
        allowed = {
            "p",
            "ul",
            "ol",
            "li",
            "strong",
            "em",
            "br",
            "blockquote",
            "a",
            "hr",
            "del",
            "code",
            "pre",
            "img",
        }
        allowed |= {"h2", "h3", "h4", "table", "thead", "tbody", "tr", "th", "td"}
        html = markdown_to_html_with_extensions(
            text, options=Options.CMARK_OPT_UNSAFE, extensions=["table", "strikethrough"]
        )
        check_elements(html, allowed)


@few
@given(markdown)
def test_offences_stand_within_the_text(text):
    for checked in (check_short(text), check_long(text, "guides"), check_long(text, "")):
        for offence in checked.offences:
            assert 0 <= offence.offset <= len(text)


def check_places(text, result):
    problems = [] if isinstance(result, PublicWarning) else result
    lines = text.split("\n")
    for problem in problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert "\n" not in problem.message


def document(title, summary, body):
    return yaml.safe_dump(
        {
            "title": title,
            "category": "lua-dao",
            "severity": "minor",
            "published": "2026-11-05 08:30",
            "summary": summary,
            "what_happened": body,
            "what_to_do": [title],
        },
        allow_unicode=True,
        sort_keys=False,
    )


@few
@given(st.text(max_size=60), markdown, markdown)
def test_any_text_in_a_warning_is_answered(title, summary, body):
    try:
        text = decode(document(title, summary, body).encode("utf-8", "surrogatepass"))
    except Fault:
        return
    check_places(text, parse_warning("x", "x.yml", Source(text, ""), SETTING))


@few
@given(markdown, markdown)
def test_any_text_written_by_hand_is_answered(title, body):
    lines = "".join(f"  {line}\n" for line in body.split("\n"))
    text = f"title: {title}\npublished: {title}\nwhat_happened: |\n{lines}what_to_do: [{title}]\n"
    check_places(text, parse_warning("x", "x.yml", Source(text, ""), SETTING))


@few
@given(markdown, markdown)
def test_any_guide_is_answered(title, body):
    text = f"---\ntitle: {title}\ncategory: x\nsummary: '{title}'\nupdated: 2026-01-01\n---\n{body}"
    check_places(text, parse_guide("x", "x.md", Source(text, ""), SETTING).problems)


@few
@given(
    st.one_of(st.binary(max_size=300), st.sampled_from(bad_samples()).map(Path.read_bytes)),
    st.binary(max_size=8),
)
def test_any_bytes_are_answered(data, more):
    try:
        text = decode(data + more)
    except Fault as fault:
        assert fault.line >= 1
        return
    check_places(text, parse_warning("x", "x.yml", Source(text, ""), SETTING))
    check_places(text, parse_guide("x", "x.md", Source(text, ""), SETTING).problems)


NASTY = {
    "brackets": "[" * 60000,
    "links": "[a](" * 15000,
    "emphasis": "*a _b " * 10000,
    "backticks": "".join("`" * n + " " for n in range(340)),
    "quotes": "> " * 30000,
    "lists": "- " * 30000,
    "entities": "&" * 60000,
    "html": "<a " * 20000,
    "comments": "<!-- " * 12000,
    "tables": "|a" * 20000 + "\n" + "|-" * 20000,
    "references": "[a]: b\n" * 8000,
    "digits": "1 " * 30000,
    "digits-run": "1" * 60000,
    "emails": "a@" * 30000,
    "dots": "a@" + "a." * 30000,
    "images": "![a](" * 12000,
    "tildes": "~~a " * 15000,
    "nested": "\n".join(" " * n + "- a" for n in range(250)),
}


@pytest.mark.parametrize("name", NASTY)
@pytest.mark.timeout(20)
def test_costly_text_is_answered_soon(name):
    import time

    body = NASTY[name]
    started = time.process_time()
    guide = f"---\ntitle: x\ncategory: x\nsummary: x\nupdated: 2026-01-01\n---\n{body}"
    parse_guide("x", "x.md", Source(guide, ""), SETTING)
    parse_warning("x", "x.yml", Source(f"what_happened: |\n  {body[:30000]}\n", ""), SETTING)
    assert time.process_time() - started < 2
