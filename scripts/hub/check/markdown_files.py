"""Guides and pages: front matter and Markdown, to the model or to problems."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel, ValidationError

from hub.check.characters import check_characters, without_echoes
from hub.check.decoded import check_decoded, check_shown
from hub.check.figure_slips import find_slips
from hub.check.headings import heading_ids
from hub.check.links import Link, find_address
from hub.check.markdown import check_long
from hub.check.markdown_heads import GuideHead, PageHead
from hub.check.plain_text import check_cut, may_be_cut, without_cut
from hub.check.privacy import find_private
from hub.check.problem import Problem, problem, problems_of
from hub.check.setting import Setting
from hub.markdown.figure_marks import FigureMark, find_marks
from hub.model import Guide, ProsePage
from hub.read.document import Document
from hub.read.fault import Fault
from hub.read.front_matter import MarkdownFile, parse_markdown_file
from hub.read.position import position
from hub.read.source import Source

_DOTS = re.compile(r"\s*(?:[-*+]|\d+[.)])?\s*(?:\.\.\.|…)\s*")
"""A line of a skeleton that was not filled in."""


class ReadText(NamedTuple):
    """A guide or page as read, and what it points to; `value` is None when it has problems of its own.

    `marks` ask for numbers; their lines are those of the file.
    """

    value: Guide | ProsePage | None
    head: Document | None
    body: str
    body_line: int
    links: tuple[Link, ...]
    photos: tuple[str, ...]
    fragments: tuple[str, ...]
    problems: list[Problem]
    marks: tuple[FigureMark, ...] = ()


def parse_guide(id: str, file: str, source: Source, setting: Setting) -> ReadText:
    """A file of content/guides/. Other files are not looked at."""
    return _parse(id, file, source, setting, GuideHead, "guides")


def parse_page(id: str, file: str, source: Source, setting: Setting) -> ReadText:
    """A file at the top of content/. Other files are not looked at."""
    return _parse(id, file, source, setting, PageHead, "")


def _parse(
    id: str, file: str, source: Source, setting: Setting, model: type[BaseModel], folder: str
) -> ReadText:
    text = source.text
    problems = list(check_characters(file, text))
    if setting.contacts is not None:
        for code, offset, value in find_private(text, setting.contacts):
            problems.append(problem(file, position(text, offset), code, value=value))
    try:
        split: MarkdownFile | None = parse_markdown_file(text)
    except Fault as fault:
        problems += problems_of(file, fault)
        return ReadText(None, None, "", 1, (), (), (), without_echoes(problems))
    assert split is not None
    document, body, body_line = split
    problems += problems_of(file, *document.faults)
    problems += check_decoded(file, document, setting.contacts)
    problems += check_shown(file, text, body, body_line, setting.contacts)
    cut = list(check_cut(file, document)) if may_be_cut(document.text) else []
    problems += cut
    entry: BaseModel | None = None
    try:
        entry = model.model_validate(document.value)
    except ValidationError as error:
        from hub.check.translate import translate

        problems += without_cut(translate(file, document, error, model), cut)
    problems += _check_lists(id, file, document)
    if folder and not body.strip():
        problems.append(problem(file, (body_line, 1), "markdown.empty"))
    for number, written in enumerate(body.split("\n")):
        if _DOTS.fullmatch(written):
            problems.append(problem(file, (body_line + number, 1), "markdown.dots"))
    checked = check_long(body, folder)
    fragments = tuple(h.id for h in heading_ids(body) if h.id)
    for code, offset, details in checked.offences:
        line, column = position(body, offset)
        problems.append(problem(file, (line + body_line - 1, column), code, **details))
    for link in checked.links:
        if link.kind == "here" and link.fragment and link.fragment not in fragments:
            place = _place_of(body, body_line, f"#{link.fragment}")
            problems.append(unknown_fragment(file, place, file.rpartition("/")[2], link.fragment, fragments))
    found, astray = find_marks(body)
    marks = tuple(mark._replace(line=mark.line + body_line - 1) for mark in found)
    slips = list(find_slips(body))
    problems += [
        problem(file, (slip.line + body_line - 1, slip.column), "figure.form", better=slip.better)
        for slip in slips
    ]
    told = {slip.line for slip in slips}
    problems += [
        problem(file, (line + body_line - 1, 1), "figure.line") for line in astray if line not in told
    ]
    problems = without_echoes(problems)
    result = None if problems or entry is None else _build(id, entry, body, source.digest)
    return ReadText(
        result, document, body, body_line, checked.links, checked.photos, fragments, problems, marks
    )


def unknown_fragment(
    file: str, place: tuple[int, int], value: str, fragment: str, known: tuple[str, ...]
) -> Problem:
    """The problem of a link to a heading that is not there."""
    if not known:
        return problem(file, place, "link.fragment-none", value=value, fragment=fragment)
    choices = ", ".join(f"#{name}" for name in known)
    return problem(file, place, "link.fragment", value=value, fragment=fragment, choices=choices)


def place_in_text(text: ReadText, piece: str) -> tuple[int, int]:
    """Line and column of a link or picture in a guide or page."""
    return _place_of(text.body, text.body_line, piece)


def _place_of(body: str, body_line: int, piece: str) -> tuple[int, int]:
    line, column = position(body, find_address(body, piece))
    return line + body_line - 1, column


def _build(id: str, entry: BaseModel, body: str, digest: str) -> Guide | ProsePage:
    if isinstance(entry, GuideHead):
        return Guide(
            id=id,
            title=entry.title,
            category=entry.category,
            summary=entry.summary,
            updated=entry.updated,
            body=body,
            digest=digest,
            related=entry.related,
            aliases=entry.aliases,
        )
    assert isinstance(entry, PageHead)
    return ProsePage(id=id, title=entry.title, summary=entry.summary, body=body, digest=digest)


def _check_lists(id: str, file: str, document: Document) -> Iterator[Problem]:
    for key, code in (("related", "ref.itself"), ("aliases", "order.alias")):
        items = document.value.get(key)
        if not isinstance(items, list):
            continue
        for index, item in enumerate(items):
            if isinstance(item, str) and item in items[:index]:
                yield problem(file, document.locate((key, index)), "list.twice", key=f"`{key}`", value=item)
            if item == id:
                yield problem(file, document.locate((key, index)), code, value=item)
