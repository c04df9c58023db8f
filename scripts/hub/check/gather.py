"""Read every file of content/ that is worth reading, then look at what they say of one another."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from hub.check.markdown import check_short
from hub.check.markdown_files import ReadText, parse_guide, parse_page
from hub.check.photos import check_photo
from hub.check.privacy import find_private, is_suspect
from hub.check.problem import Problem, problem, problem_of
from hub.check.reference_problems import alias_problems, text_references, warning_references
from hub.check.references import Known, find_circles, taken_aliases, wrong_warnings
from hub.check.settings import ReadCategories, ReadWard
from hub.check.state import FileState
from hub.check.tree import Entry, Tree
from hub.check.warnings import Setting, parse_warning
from hub.model import Guide, ProsePage, PublicWarning, WarningBrief
from hub.read.document import parse_yaml
from hub.read.fault import Fault
from hub.read.source import MAX_BYTES, Source, read_source

_STEP = 250


@dataclass
class Gathered:
    """What the files of content/ hold."""

    guides: list[Guide] = field(default_factory=list)
    pages: list[ProsePage] = field(default_factory=list)
    briefs: list[WarningBrief] = field(default_factory=list)
    files: dict[str, FileState] = field(default_factory=dict)
    fresh: dict[str, PublicWarning] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    texts: dict[str, tuple[str, ReadText | None]] = field(default_factory=dict)
    bad: list[Entry] = field(default_factory=list)


def gather(
    tree: Tree,
    shown: str,
    ward: ReadWard,
    categories: ReadCategories,
    known: Mapping[str, FileState],
    progress: Callable[[int, int], None] | None,
) -> Gathered:
    """Everything that the tree's files hold; `shown` is how problems name the folder content/."""
    result = Gathered()
    _photos(result, tree, shown, known)
    for entry in tree.guides:
        _text(result, entry, f"{shown}/guides/{entry.id}.md", "guides", ward.setting)
    for entry in tree.pages:
        _text(result, entry, f"{shown}/{entry.id}.md", "", ward.setting)
    _warnings(result, tree, f"{shown}/warnings", ward.setting, known, progress)
    result.problems.extend(_references(result, tree, shown, ward, categories))
    if ward.setting.contacts is not None:
        for files in (tree.warnings, tree.guides, tree.pages, tree.photos):
            result.problems.extend(_private_names(files, shown, ward.setting))
    return result


def _warnings(
    result: Gathered,
    tree: Tree,
    shown: str,
    setting: Setting,
    known: Mapping[str, FileState],
    progress: Callable[[int, int], None] | None,
) -> None:
    total = len(tree.warnings)
    files, briefs, fresh = result.files, result.briefs, result.fresh
    recall = known.get
    for done, entry in enumerate(tree.warnings):
        id, path, mtime_ns, size, good_name = entry
        file = f"{shown}/{id}.yml"
        if progress is not None and done % _STEP == 0:
            progress(done, total)
        state = recall(file)
        if (
            state is not None
            and state.brief is not None
            and state.mtime_ns == mtime_ns
            and state.size == size
            and good_name
        ):
            files[file] = state
            briefs.append(state.brief)
            continue
        if not good_name:
            file = f"{shown}/{path.rpartition('/')[2]}"
        try:
            source = _read(path, size)
        except Fault as fault:
            result.problems.append(problem_of(file, fault))
            continue
        warning = parse_warning(id, file, source, setting)
        if isinstance(warning, list):
            result.problems.extend(warning)
            result.bad.append(entry)
            files[file] = FileState(mtime_ns, size, source.digest, None)
        elif not good_name:
            result.bad.append(entry)
        else:
            brief = warning.brief
            fresh[id] = warning
            briefs.append(brief)
            files[file] = FileState(mtime_ns, size, source.digest, brief)
    if progress is not None:
        progress(total, total)


def _text(result: Gathered, entry: Entry, file: str, folder: str, setting: Setting) -> None:
    if not entry.good_name:
        file = f"{file.rpartition('/')[0]}/{entry.path.rpartition('/')[2]}"
    text: ReadText | None = None
    try:
        source = _read(entry.path, entry.size)
    except Fault as fault:
        result.problems.append(problem_of(file, fault))
    else:
        text = (parse_guide if folder else parse_page)(entry.id, file, source, setting)
        result.problems.extend(text.problems)
        result.files[file] = FileState(entry.mtime_ns, entry.size, source.digest, None)
        if isinstance(text.value, Guide) and entry.good_name:
            result.guides.append(text.value)
        elif isinstance(text.value, ProsePage) and entry.good_name:
            result.pages.append(text.value)
    result.texts[file] = (entry.id, text)


def _photos(result: Gathered, tree: Tree, shown: str, known: Mapping[str, FileState]) -> None:
    for entry in tree.photos:
        file = f"{shown}/photos/{entry.path.rpartition('/')[2]}"
        state = known.get(file)
        if state is not None and (state.mtime_ns, state.size) == (entry.mtime_ns, entry.size):
            result.files[file] = state
            continue
        for found in check_photo(file, entry):
            if isinstance(found, str):
                result.files[file] = FileState(entry.mtime_ns, entry.size, found, None)
            else:
                result.problems.append(found)


def _references(
    result: Gathered, tree: Tree, shown: str, ward: ReadWard, categories: ReadCategories
) -> Iterator[Problem]:
    briefs = {b.id: b for b in result.briefs}
    guides: dict[str, frozenset[str] | None] = {}
    pages: dict[str, frozenset[str] | None] = {}
    for file, (id, text) in result.texts.items():
        fragments = None if text is None or text.head is None else frozenset(text.fragments)
        (guides if file.startswith(f"{shown}/guides/") else pages)[id] = fragments
    known = Known(
        categories=None if categories.keys is None else frozenset(categories.keys),
        areas=None if ward.areas is None else frozenset(ward.areas),
        warnings=frozenset([e.id for e in tree.warnings]),
        briefs=briefs,
        guides=guides,
        pages=pages,
        photos=frozenset([e.path.rpartition("/")[2] for e in tree.photos]),
        circles=find_circles(briefs),
    )
    entries = {e.id: e for e in tree.warnings}
    named = [(b.id, b.aliases) for b in result.briefs if b.aliases]
    taken = taken_aliases(named, known.warnings)
    wrong = {
        *wrong_warnings(result.briefs, known),
        *(id for id, names in named if not taken.keys().isdisjoint(names)),
    }
    for entry in [*(entries[id] for id in wrong), *result.bad]:
        yield from _warning_problems(entry, f"{shown}/warnings", known, taken)
    old = taken_aliases([(g.id, g.aliases) for g in result.guides], frozenset(guides))
    for file, (id, text) in result.texts.items():
        if text is None:
            continue
        folder = "guides" if file.startswith(f"{shown}/guides/") else ""
        yield from text_references(file, text, folder, known)
        if folder and text.head is not None:
            yield from alias_problems(id, file, text.head, old, folder)


def _warning_problems(
    entry: Entry, shown: str, known: Known, taken: dict[str, list[str]]
) -> Iterator[Problem]:
    """The references of one warning, read again for its lines."""
    file = f"{shown}/{entry.path.rpartition('/')[2]}"
    try:
        document = parse_yaml(read_source(entry.path).text)
    except Fault:
        return  # told already
    parts = [document.value.get(key) for key in ("what_happened", "if_affected")]
    links = [link for part in parts if isinstance(part, str) for link in check_short(part).links]
    yield from warning_references(entry.id, file, document, links, known)
    yield from alias_problems(entry.id, file, document, taken, "warnings")


def _private_names(entries: list[Entry], shown: str, setting: Setting) -> Iterator[Problem]:
    """Private numbers in the names of files, which stand in public addresses."""
    if setting.contacts is None or not is_suspect("|".join([e.id for e in entries])):
        return
    for entry in entries:
        name = entry.path.rpartition("/")[2]
        if is_suspect(entry.id):
            for code, _, value in find_private(name, setting.contacts):
                at = entry.path.rpartition("/")[0].rpartition("/")[2]
                folder = f"{shown}/{at}" if at in ("warnings", "guides", "photos") else shown
                yield problem(f"{folder}/{name}", (1, 1), code, value=value)


def _read(path: str, size: int) -> Source:
    if size > MAX_BYTES:
        raise Fault("file.too-long")
    return read_source(path)
