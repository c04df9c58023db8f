"""One file of content/warnings/: to a PublicWarning, or to all its problems."""

from zoneinfo import ZoneInfo

from pydantic import ValidationError

from hub.check.characters import check_characters, without_echoes
from hub.check.decoded import check_decoded
from hub.check.disguise import may_be_disguised
from hub.check.figure_slips import may_hold_slips
from hub.check.links import Link
from hub.check.markdown import check_short
from hub.check.mixed_letters import may_mix_letters
from hub.check.plain_text import check_cut, check_glued, may_be_cut, may_be_glued, without_cut
from hub.check.problem import Problem, problem, problems_of
from hub.check.setting import Setting
from hub.check.warning_checks import (
    MARKDOWN_FIELDS,
    check_figure_marks,
    check_here,
    check_lists,
    check_order_loosely,
    check_privacy,
)
from hub.check.warning_file import WarningFile, check_order
from hub.model import Photo, PublicWarning, Update, WarningBrief, Withdrawal
from hub.model.first_step import first_step
from hub.read.document import parse_yaml
from hub.read.fault import Fault
from hub.read.source import Source

_validate = WarningFile.__pydantic_validator__.validate_python


def parse_warning(id: str, file: str, source: Source, setting: Setting) -> PublicWarning | list[Problem]:
    """The warning in a file's text, or everything that is wrong with it. Other files are not looked at."""
    text = source.text
    try:
        document = parse_yaml(text)
    except Fault as fault:
        told = problems_of(file, fault)
        known = {(problem.line, problem.code) for problem in told}
        return without_echoes(
            told + [p for p in check_characters(file, text) if (p.line, p.code) not in known]
        )
    problems = problems_of(file, *document.faults) if document.faults else []
    if not document.printable or "\ufffd" in text or may_mix_letters(text):
        problems += check_characters(file, text)
    value = document.value
    doubtful = may_be_disguised(text)
    if setting.contacts is not None and (doubtful or "scam_numbers" in value):
        problems += check_privacy(file, document, setting.contacts)
    if doubtful:
        problems += check_decoded(file, document, setting.contacts)
    cut = list(check_cut(file, document)) if may_be_cut(text) else []
    if may_hold_slips(text):
        problems += check_figure_marks(file, document)
    if may_be_glued(value):
        problems += check_glued(file, document)
    entry: WarningFile | None = None
    try:
        entry = _validate(value)
    except ValidationError as error:
        from hub.check.translate import translate

        problems += without_cut(translate(file, document, error, WarningFile), cut)
        problems += check_order_loosely(id, file, document)
    else:
        withdrawn = entry.withdrawn.at if entry.withdrawn else None
        updates = [update.at for update in entry.updates] if entry.updates else ()
        for code, path in check_order(
            id,
            entry.published,
            entry.expires,
            updates,
            withdrawn,
            entry.pinned,
            entry.replaced_by,
            entry.expires is not None or withdrawn is not None,
        ):
            problems.append(problem(file, document.locate(path), code))
    problems += cut
    problems += check_lists(id, file, document)
    links: tuple[Link, ...] = ()
    for key in MARKDOWN_FIELDS:
        part = value.get(key)
        if part.__class__ is str:
            checked = check_short(part)
            links += checked.links
            for code, offset, details in checked.offences:
                problems.append(problem(file, document.locate_within((key,), offset), code, **details))
    if links:
        problems += check_here(file, document, links)
    if problems or entry is None:
        return without_echoes(problems)
    return _build(id, entry, links, source.digest, setting.zone)


def _build(
    id: str, entry: WarningFile, links: tuple[Link, ...], digest: str, zone: ZoneInfo
) -> PublicWarning:
    withdrawn = entry.withdrawn
    updates = tuple([Update(at=u.at.replace(tzinfo=zone), note=u.note) for u in entry.updates])
    photos = tuple([Photo(file=p.file, alt=p.alt) for p in entry.photos])
    withdrawal = (
        Withdrawal(at=withdrawn.at.replace(tzinfo=zone), reason=withdrawn.reason) if withdrawn else None
    )
    brief = WarningBrief(
        id,
        entry.title,
        entry.category,
        entry.severity,
        entry.published.replace(tzinfo=zone),
        entry.expires.replace(tzinfo=zone) if entry.expires else None,
        entry.areas,
        entry.place,
        entry.summary,
        first_step(entry.what_to_do[0]),
        entry.related,
        entry.replaced_by,
        entry.aliases,
        tuple([u.at for u in updates]),
        withdrawal.at if withdrawal else None,
        entry.pinned,
        entry.draft,
        tuple([p.file for p in photos]),
        tuple([(k, i, f) for k, i, f in links if k in ("warning", "guide", "page")]),
        digest,
    )
    return PublicWarning(
        brief=brief,
        what_happened=entry.what_happened,
        what_to_do=entry.what_to_do,
        if_affected=entry.if_affected,
        scam_numbers=entry.scam_numbers,
        photos=photos,
        updates=updates,
        withdrawal=withdrawal,
    )
