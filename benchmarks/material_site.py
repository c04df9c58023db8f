"""The same warnings as plain mkdocs-material would have them: a Markdown page each, out of the navigation."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import yaml

from benchmarks.trash import discard

_SETTINGS = """\
INHERIT: {base}
docs_dir: docs
site_dir: site
plugins: {plugins}
nav: {nav}
not_in_nav: "*"
validation: {{nav: {{omitted_files: ignore}}, links: {{unrecognized_links: ignore}}}}
"""


_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def write_material_site(base: Path, site: Path, plugins: str = "[]") -> None:
    """Make a MkDocs project in `site` (made anew) of the hub's project in `base`; without search.

    `plugins` is what its settings say of plugins, as YAML on one line.
    """
    docs = site / "docs"
    discard(site)
    (docs / "warnings").mkdir(parents=True)
    for name in ("guides", "photos"):
        shutil.copytree(base / "content" / name, docs / name)
    prose = sorted((base / "content").glob("*.md"))
    for path in prose:
        shutil.copy(path, docs)
    ward, categories = _read_yaml(base / "data" / "ward.yml"), _read_yaml(base / "data" / "categories.yml")
    calls = " ".join(f"[{h['name']}](tel:{h['tel'].replace(' ', '')})" for h in ward["hotlines"])
    guides = {path.stem: _title(path) for path in (base / "content" / "guides").glob("*.md")}
    for path in sorted((base / "content" / "warnings").glob("*.yml")):
        text = _markdown(path, categories, calls, guides)
        (docs / "warnings" / f"{path.stem}.md").write_text(text, "utf-8")
    _write_settings(base, site, [path.name for path in prose], plugins)


def write_empty_site(base: Path, site: Path) -> None:
    """Make a MkDocs project of one line of text, with the theme of the hub's project in `base`."""
    discard(site)
    (site / "docs").mkdir(parents=True)
    (site / "docs" / "index.md").write_text("# An ninh Trường Thọ\n", "utf-8")
    _write_settings(base, site, ["index.md"], "[]")


def _write_settings(base: Path, site: Path, nav: list[str], plugins: str) -> None:
    shutil.copy(base / "mkdocs.yml", site / "base.yml")
    settings = _SETTINGS.format(base="base.yml", nav=json.dumps(nav), plugins=plugins)
    (site / "mkdocs.yml").write_text(settings, "utf-8")


def _read_yaml(path: Path) -> dict[str, Any]:
    """A YAML file of mappings, every scalar a string."""
    return dict(yaml.load(path.read_text("utf-8"), Loader=_LOADER))


def _title(guide: Path) -> str:
    title = re.search(r"^title: *(.+)$", guide.read_text("utf-8"), re.MULTILINE)
    return title[1].strip("\"'") if title else guide.stem


def _markdown(path: Path, categories: dict[str, dict[str, str]], calls: str, guides: dict[str, str]) -> str:
    warning = _read_yaml(path)
    parts = [
        f"---\ntitle: {json.dumps(warning['title'], ensure_ascii=False)}\n---",
        f"# {warning['title']}",
        f"{categories[warning['category']]['name']} · {warning['severity']} · {warning['published']}",
        f"**{warning['summary']}**",
        "## Việc cần làm",
        "\n".join(f"{number}. {step}" for number, step in enumerate(warning["what_to_do"], 1)),
        calls,
        "## Chuyện gì đã xảy ra",
        warning["what_happened"],
    ]
    if affected := warning.get("if_affected"):
        parts += ["## Nếu đã bị", affected]
    if updates := warning.get("updates"):
        parts += ["## Cập nhật", "\n".join(f"- {u['at']}: {u['note']}" for u in updates)]
    if related := warning.get("related"):
        parts += ["## Đọc thêm", "\n".join(f"- [{guides[guide]}](../guides/{guide}.md)" for guide in related)]
    return "\n\n".join(parts) + "\n"
