"""Read every file of content/ that is worth reading, then look at what they say of one another."""

from collections.abc import Callable, Mapping

from hub.check.across import check_names, check_references
from hub.check.gathered import Gathered
from hub.check.home import check_home
from hub.check.markdown_files import ReadText, parse_guide, parse_page
from hub.check.photos import check_photo
from hub.check.problem import problem_of
from hub.check.setting import Setting
from hub.check.settings import ReadCategories, ReadWard
from hub.check.state import FileState
from hub.check.tree import Entry, Tree
from hub.check.warnings import parse_warning
from hub.model import Guide, ProsePage
from hub.read.fault import Fault
from hub.read.source import MAX_BYTES, Source, read_source

_STEP = 250


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
        _text(result, entry, f"{shown}/guides/{entry.id}.md", "guides", ward.setting, known)
    for entry in tree.pages:
        _text(result, entry, f"{shown}/{entry.id}.md", "", ward.setting, known)
    _warnings(result, tree, f"{shown}/warnings", ward.setting, known, progress)
    result.problems.extend(check_home(tree, shown))
    result.problems.extend(check_references(result, tree, shown, ward, categories))
    if ward.setting.contacts is not None:
        for files in (tree.warnings, tree.guides, tree.pages, tree.photos):
            result.problems.extend(check_names(files, shown, ward.setting))
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
        id, path, ctime_ns, size, good_name = entry
        file = f"{shown}/{id}.yml"
        if progress is not None and done % _STEP == 0:
            progress(done, total)
        state = recall(file)
        if (
            state is not None
            and state.brief is not None
            and state.ctime_ns == ctime_ns
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
            files[file] = FileState(ctime_ns, size, source.digest, None)
        elif not good_name:
            result.bad.append(entry)
        else:
            brief = warning.brief
            fresh[id] = warning
            briefs.append(brief)
            files[file] = FileState(ctime_ns, size, source.digest, brief)
    if progress is not None:
        progress(total, total)


def _text(
    result: Gathered, entry: Entry, file: str, folder: str, setting: Setting, known: Mapping[str, FileState]
) -> None:
    if not entry.good_name:
        file = f"{file.rpartition('/')[0]}/{entry.path.rpartition('/')[2]}"
    text: ReadText | None = None
    state = known.get(file)
    try:
        if (
            state is None
            or state.text is None
            or (state.ctime_ns, state.size) != (entry.ctime_ns, entry.size)
        ):
            source = _read(entry.path, entry.size)
            text = (parse_guide if folder else parse_page)(entry.id, file, source, setting)
            good = text if text.value is not None and not text.problems else None
            state = FileState(entry.ctime_ns, entry.size, source.digest, None, good)
        else:
            text = state.text
    except Fault as fault:
        result.problems.append(problem_of(file, fault))
    else:
        result.problems.extend(text.problems)
        result.files[file] = state
        if isinstance(text.value, Guide) and entry.good_name:
            result.guides.append(text.value)
        elif isinstance(text.value, ProsePage) and entry.good_name:
            result.pages.append(text.value)
    result.texts[file] = (entry.id, text)


def _photos(result: Gathered, tree: Tree, shown: str, known: Mapping[str, FileState]) -> None:
    for entry in tree.photos:
        file = f"{shown}/photos/{entry.path.rpartition('/')[2]}"
        state = known.get(file)
        if state is not None and (state.ctime_ns, state.size) == (entry.ctime_ns, entry.size):
            result.files[file] = state
            continue
        for found in check_photo(file, entry):
            if isinstance(found, str):
                result.files[file] = FileState(entry.ctime_ns, entry.size, found, None)
            else:
                result.problems.append(found)


def _read(path: str, size: int) -> Source:
    if size > MAX_BYTES:
        raise Fault("file.too-long")
    return read_source(path)
