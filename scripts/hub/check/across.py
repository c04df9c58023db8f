"""What only shows across files: references that lead nowhere, old names claimed twice, private names."""

from collections.abc import Iterator

from slugify import slugify

from hub.check.gathered import Gathered
from hub.check.markdown import check_short
from hub.check.privacy import find_private, is_suspect
from hub.check.problem import Problem, problem
from hub.check.reference_problems import alias_problems, text_references, warning_references
from hub.check.references import Known, find_circles, taken_aliases, wrong_warnings
from hub.check.setting import Setting
from hub.check.settings import ReadCategories, ReadWard
from hub.check.tree import Entry, Tree
from hub.read.document import parse_yaml
from hub.read.fault import Fault
from hub.read.source import read_source


def check_references(
    result: Gathered, tree: Tree, shown: str, ward: ReadWard, categories: ReadCategories
) -> Iterator[Problem]:
    """The problems of every reference that leads nowhere, and of old names claimed twice."""
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
        category_names={
            key: categories.categories[key].name if key in categories.categories else key
            for key in categories.keys or ()
        },
        area_names=ward.ward.areas if ward.ward else {key: key for key in ward.areas or ()},
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


def _without(name: str, value: str) -> str:
    """A file's name without a number that stands in it."""
    stem, _, suffix = name.replace(value, "-").rpartition(".")
    return f"{slugify(stem) or 'ten-tep'}.{suffix.lower()}"


def check_names(entries: list[Entry], shown: str, setting: Setting) -> Iterator[Problem]:
    """Private numbers in the names of files, which stand in public addresses."""
    if setting.contacts is None or not is_suspect("|".join([e.id for e in entries])):
        return
    for entry in entries:
        name = entry.path.rpartition("/")[2]
        if is_suspect(entry.id):
            for _, _, value in find_private(name, setting.contacts):
                near = _without(name, value)
                at = entry.path.rpartition("/")[0].rpartition("/")[2]
                folder = f"{shown}/{at}" if at in ("warnings", "guides", "photos") else shown
                yield problem(f"{folder}/{name}", (1, 1), "privacy.file-name", value=value, near=near)
