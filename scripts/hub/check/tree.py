"""What lies in content/: only what belongs there, under names that can stand in an address."""

import os
import re
import stat
from collections.abc import Iterator
from typing import NamedTuple

from slugify import slugify

from hub.check.fields import ID_SHAPE
from hub.check.problem import Problem, problem
from hub.check.reason import reason_of
from hub.model.address import RESERVED_IDS, RESERVED_PAGES

MAX_ID = 80
PHOTO_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp")
_FOLDERS = {"warnings": (".yml",), "guides": (".md",), "photos": PHOTO_SUFFIXES}
_ALLOWED = {
    "": "*.md",
    "warnings": "*.yml",
    "guides": "*.md",
    "photos": "*.jpg, *.jpeg, *.png, *.webp",
}


_LEFT_BEHIND = re.compile(r"Thumbs\.db|\.DS_Store|\._.*|desktop\.ini|~\$.*|.*\.sw[op]", re.IGNORECASE)
"""What Windows, macOS, Word and editors leave beside files: of no consequence, not worth a word."""
_WORD = (".docx", ".doc", ".odt", ".rtf", ".pdf")
_PHONE_PHOTO = (".heic", ".heif")
_OTHER_PHOTO = (".gif", ".bmp", ".tif", ".tiff", ".svg", ".avif")


class Entry(NamedTuple):
    """A regular file of the right kind. `id` is its name without the suffix."""

    id: str
    path: str
    ctime_ns: int
    size: int
    good_name: bool


class Tree(NamedTuple):
    """The files of content/ by what they are, and what does not belong."""

    warnings: list[Entry]
    guides: list[Entry]
    pages: list[Entry]
    photos: list[Entry]
    problems: list[Problem]


def scan_tree(content: str, shown: str) -> Tree:
    """List the folder `content`, called `shown` in problems. Opens nothing and follows no link."""
    problems: list[Problem] = []
    if not os.path.isdir(content):  # noqa: PTH112
        return Tree([], [], [], [], [problem(shown, (1, 1), "tree.content")])
    found: dict[str, list[Entry]] = {}
    for folder in ("", *_FOLDERS):
        path, name = (f"{content}/{folder}", f"{shown}/{folder}") if folder else (content, shown)
        is_folder = os.path.isdir(path) and (not folder or not os.path.islink(path))  # noqa: PTH112, PTH114
        try:
            found[folder] = _scan_folder(path, folder, name, problems) if is_folder else []
        except PermissionError as error:
            found[folder] = []
            problems.append(problem(name, (1, 1), "tree.unreadable", reason=reason_of(error)))
    return Tree(found["warnings"], found["guides"], found[""], found["photos"], problems)


def shorter(name: str) -> str:
    """A name cut to what fits, at a "-" where there is one."""
    stem, dot, suffix = name.rpartition(".")
    cut = stem[:MAX_ID]
    return f"{cut.rpartition('-')[0] or cut}{dot}{suffix}".replace("-.", ".")


def _scan_folder(path: str, folder: str, shown: str, problems: list[Problem]) -> list[Entry]:
    suffixes = _FOLDERS.get(folder, (".md",))
    reserved = RESERVED_IDS if folder else RESERVED_PAGES
    one = suffixes[0] if len(suffixes) == 1 else None
    good = ID_SHAPE.fullmatch
    entries: list[Entry] = []
    doubtful = False
    with os.scandir(path) as scan:
        for item in scan:
            name = item.name
            stem, dot, ending = name.rpartition(".")
            if dot + ending == one and item.is_file(follow_symlinks=False) and good(stem):
                status = item.stat(follow_symlinks=False)
                if len(stem) > MAX_ID:
                    problems.append(
                        problem(
                            f"{shown}/{name}", (1, 1), "tree.name-long", length=len(stem), near=shorter(name)
                        )
                    )
                elif stem in reserved:
                    problems.append(problem(f"{shown}/{name}", (1, 1), "tree.reserved", value=stem))
                entries.append(Entry(stem, f"{path}/{name}", status.st_ctime_ns, status.st_size, True))
                continue
            doubtful = doubtful or (one is not None and stem != "")
            problems.extend(_check_odd(item, folder, f"{shown}/{name}", suffixes, entries))
    if doubtful or one is None:
        problems.extend(_check_case(entries, shown))
    return entries


def _check_odd(
    item: os.DirEntry[str], folder: str, file: str, suffixes: tuple[str, ...], entries: list[Entry]
) -> Iterator[Problem]:
    """What is wrong with an entry that is not plainly good; those worth reading are added to `entries`."""
    name = item.name
    try:
        status = item.stat(follow_symlinks=False)
    except OSError as error:
        yield problem(file, (1, 1), "file.unreadable", reason=reason_of(error))
        return
    mode = status.st_mode
    if stat.S_ISLNK(mode):
        yield problem(file, (1, 1), "tree.link")
    elif stat.S_ISDIR(mode):
        if folder or name not in _FOLDERS:
            yield problem(file, (1, 1), "tree.folder")
    elif not stat.S_ISREG(mode):
        yield problem(file, (1, 1), "tree.special")
    elif name == ".gitkeep" or _LEFT_BEHIND.fullmatch(name):
        return
    else:
        stem, dot, ending = name.rpartition(".")
        suffix = (dot + ending).lower()
        known = suffixes + ((".yaml",) if folder == "warnings" else ())
        if suffix not in known or stem == "":
            yield _stray(file, folder, stem, suffix)
            return
        better = slugify(stem)[:MAX_ID].strip("-") or "ten-tep"
        good_name = better == stem and name.endswith(suffix)
        if suffix == ".yaml":
            yield problem(file, (1, 1), "tree.yaml", near=f"{better}.yml")
        elif not good_name and folder != "photos":
            yield problem(
                file,
                (1, 1),
                "tree.name-long" if len(stem) > MAX_ID and ID_SHAPE.fullmatch(stem) else "tree.name",
                near=better + suffix,
                length=len(stem),
            )
        path = item.path.replace(os.sep, "/")
        entries.append(Entry(stem, path, status.st_ctime_ns, status.st_size, good_name))


def _stray(file: str, folder: str, stem: str, suffix: str) -> Problem:
    """A file of a kind that does not belong here, with where it or its content does."""
    plain = slugify(stem)[:MAX_ID].strip("-") or "ten-tep"
    own = _FOLDERS.get(folder, (".md",))[0]
    if suffix == ".txt" and folder != "photos" and stem:
        near = slugify(re.sub(r"\.(?:yml|yaml|md)$", "", stem, flags=re.IGNORECASE))[:MAX_ID].strip("-")
        return problem(file, (1, 1), "tree.txt", near=f"{near or 'ten-tep'}{own}")
    if suffix in _WORD and stem:
        return problem(file, (1, 1), "tree.word")
    if suffix in _PHONE_PHOTO and stem:
        return problem(file, (1, 1), "photo.heic", near=f"content/photos/{plain}.jpg")
    if suffix in _OTHER_PHOTO and stem:
        return problem(file, (1, 1), "photo.gif", near=f"content/photos/{plain}.png")
    for other, suffixes in _FOLDERS.items():
        if (
            stem
            and other != folder
            and suffix in (*suffixes, ".yaml")
            and (suffix != ".yaml" or other == "warnings")
        ):
            return problem(file, (1, 1), "tree.place", near=f"content/{other}/")
    return problem(file, (1, 1), "tree.stray", allowed=_ALLOWED[folder])


def _check_case(entries: list[Entry], shown: str) -> Iterator[Problem]:
    """Names that differ in nothing but case or the kind of suffix."""
    seen: dict[str, str] = {}
    for entry in sorted(entries, key=lambda e: (not e.good_name, e.path)):
        name = os.path.basename(entry.path)  # noqa: PTH119
        key = name.lower().replace(".yaml", ".yml").replace(".jpeg", ".jpg")
        if key in seen:
            yield problem(f"{shown}/{name}", (1, 1), "tree.case", other=seen[key])
        else:
            seen[key] = name
