"""mkdocs.yml as far as the hub needs it. All else is MkDocs' own: what it can read may stand there."""

import os
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit, urlunsplit

from yaml import MappingNode, Node, ScalarNode, SequenceNode
from yaml.resolver import Resolver

from hub.check.characters import check_characters
from hub.check.naming import nearest
from hub.check.problem import Problem, problem, problems_of
from hub.read.document import Document, parse_yaml
from hub.read.fault import Fault

FILE = "mkdocs.yml"
_NAMES = """
INHERIT config_file_path copyright dev_addr docs_dir draft_docs edit_uri edit_uri_template exclude_docs
extra extra_css extra_javascript extra_templates google_analytics hooks markdown_extensions mdx_configs nav
not_in_nav pages plugins remote_branch remote_name repo_name repo_url site_author site_description site_dir
site_name site_url strict theme use_directory_urls validation watch
"""
KNOWN = frozenset(_NAMES.split())
"""The names that MkDocs knows at the top."""

_LINES = {
    "site_name": "site_name: Tên trang",
    "site_url": "site_url: https://phuong.vn/",
    "docs_dir": "docs_dir: content",
}
_SITE_URL = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d+)?/(?:[\w.~-]+/)*")
_ENVIRONMENT = "!ENV"
_PLAIN = "plain"


class MkdocsFile(NamedTuple):
    """`site_url` is "" and `docs_dir` None where the file does not tell; `problems` are the file's."""

    site_url: str
    docs_dir: str | None
    problems: list[Problem]


def parse_mkdocs(text: str, *, has_docs: bool) -> MkdocsFile:
    """What mkdocs.yml says; `has_docs` tells whether MkDocs' own folder for content, docs/, is there."""
    try:
        document = parse_yaml(text, foreign=True)
    except Fault as fault:
        if fault.code in ("yaml.empty", "yaml.top"):
            fault = Fault("project.empty", fault.line, fault.column)
        return MkdocsFile("", None, problems_of(FILE, fault))
    values = _values(document)
    told = [key for key, _ in document.node.value if isinstance(key, ScalarNode)]
    problems = [*problems_of(FILE, *document.faults), *_controls(text), *_keys(told)]
    misspelt = {near for key in told if (near := _near(key.value))}
    there = {key.value for key in told} | misspelt | document.lost
    if "INHERIT" not in there and "<<" not in there:
        problems += _missing(there, has_docs=has_docs)
    for name, check in (("site_name", _name), ("site_url", _url), ("theme", _theme), ("plugins", _plugins)):
        if name in values and name not in document.lost:
            problems += check(values[name])
    url = values.get("site_url")
    at = complete_url(_text(url) or "") if url is not None else ""
    docs = _text(values["docs_dir"]) if "docs_dir" in values else None
    return MkdocsFile(at if is_site_url(at) else "", docs or None, problems)


def complete_url(url: str) -> str:
    """An address as MkDocs takes it: what leads to a folder ends in "/"."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    if not parts.scheme or not parts.netloc or parts.path.endswith("/"):
        return urlunsplit(parts) if parts.netloc else url
    return urlunsplit(parts._replace(path=f"{parts.path}/"))


def is_site_url(url: str) -> bool:
    """Whether the site can stand at an address, which is complete."""
    return _SITE_URL.fullmatch(url) is not None


def _values(document: Document) -> dict[str, Node]:
    return {key.value: value for key, value in document.node.value if isinstance(key, ScalarNode)}


def _text(node: Node) -> str | None:
    """The string that a value comes to in this environment; None where only MkDocs could tell."""
    if isinstance(node, ScalarNode) and node.tag in (_PLAIN, "tag:yaml.org,2002:str", "!"):
        return str(node.value).strip()
    if node.tag != _ENVIRONMENT:
        return None
    names = [node] if isinstance(node, ScalarNode) else list(node.value)
    default = names.pop() if len(names) > 1 else None
    for name in names:
        if isinstance(name, ScalarNode) and name.value in os.environ:
            return os.environ[name.value]
    return _text(default) if default is not None else None


def _at(node: Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _controls(text: str) -> Iterator[Problem]:
    """The characters at which MkDocs stops."""
    return (found for found in check_characters(FILE, text) if found.code == "char.control")


def _near(name: str) -> str | None:
    return None if name in KNOWN else nearest(name, sorted(KNOWN))


def _keys(told: list[ScalarNode]) -> Iterator[Problem]:
    """Names that stand twice, and those that were meant as one that MkDocs knows."""
    seen: set[str] = set()
    for key in told:
        if key.value in seen and key.value in KNOWN:
            yield problem(FILE, _at(key), "yaml.twice", key=f"`{key.value}`")
        seen.add(key.value)
        if near := _near(key.value):
            yield problem(FILE, _at(key), "key.unknown-near", key=f"`{key.value}`", near=near)


def _missing(there: set[str], *, has_docs: bool) -> Iterator[Problem]:
    for name, line in _LINES.items():
        if name not in there and not (name == "docs_dir" and has_docs):
            yield problem(FILE, (1, 1), "project.missing", key=f"`{name}`", better=line)
    for name, code in (("theme", "project.theme"), ("plugins", "project.plugins")):
        if name not in there:
            yield problem(FILE, (1, 1), code)


def _name(node: Node) -> Iterator[Problem]:
    text = _text(node)
    if text == "":
        yield problem(FILE, _at(node), "text.empty", key="`site_name`")
    elif not isinstance(node, ScalarNode):
        if text is None and node.tag == _PLAIN:
            yield problem(FILE, _at(node), "type.text", key="`site_name`")
    elif text is not None and not node.style and _is_no_text(text):
        yield problem(FILE, _at(node), "project.no-text", key="`site_name`", better=f"site_name: '{text}'")


def _is_no_text(text: str) -> bool:
    """Whether YAML takes a text without quotes for a number, a date, true or nothing."""
    resolver: Any = Resolver()
    return bool(resolver.resolve(ScalarNode, text, (True, False)) != "tag:yaml.org,2002:str")


def _url(node: Node) -> Iterator[Problem]:
    text = _text(node)
    if (text is None and node.tag != _PLAIN) or (text is not None and is_site_url(complete_url(text))):
        return
    better = complete_url(f"https://{(text or '').partition('://')[2] or text or ''}".split("?")[0])
    if not is_site_url(better):
        better = "https://phuong.vn/"
    yield problem(FILE, _at(node), "project.url", better=better)


def _theme(node: Node) -> Iterator[Problem]:
    named: Node | None = node
    if isinstance(node, MappingNode):
        inner = {key.value: value for key, value in node.value if isinstance(key, ScalarNode)}
        named = inner.get("name")
        if named is None and "<<" in inner:
            return
    name = None if named is None else _text(named)
    if name == "material" or (named is not None and name is None and named.tag != _PLAIN):
        return
    yield problem(FILE, _at(named or node), "project.theme")


def _plugins(node: Node) -> Iterator[Problem]:
    """That the hub is among them, in whichever way they are listed."""
    if isinstance(node, SequenceNode):
        listed = [
            item.value[0][0] if isinstance(item, MappingNode) and item.value else item for item in node.value
        ]
    elif isinstance(node, MappingNode):
        listed = [key for key, _ in node.value]
    else:
        listed = []
    names = {item.value: item for item in listed if isinstance(item, ScalarNode)}
    if "hub" in names or any(item.tag != _PLAIN for item in (node, *listed)):
        return
    near = nearest("hub", names)
    if near is None:
        yield problem(FILE, _at(node), "project.plugins")
    else:
        yield problem(FILE, _at(names[near]), "project.hub-near", value=near)
