"""The same warnings as plain mkdocs-material would have them: a Markdown page each, out of the navigation."""

import json
import shutil
from pathlib import Path

from benchmarks.hugo_site import read_yaml
from benchmarks.trash import discard

_SETTINGS = """\
INHERIT: {base}
docs_dir: docs
site_dir: site
plugins: []
nav: {nav}
not_in_nav: "*"
validation: {{nav: {{omitted_files: ignore}}, links: {{unrecognized_links: ignore}}}}
"""


def write_material_site(base: Path, site: Path) -> None:
    """Make a MkDocs project in `site` (made anew) of the hub's project in `base`; without search."""
    docs = site / "docs"
    discard(site)
    (docs / "warnings").mkdir(parents=True)
    for name in ("guides", "photos"):
        shutil.copytree(base / "content" / name, docs / name)
    prose = sorted((base / "content").glob("*.md"))
    for path in prose:
        shutil.copy(path, docs)
    ward, categories = read_yaml(base / "data" / "ward.yml"), read_yaml(base / "data" / "categories.yml")
    calls = " ".join(f"[{h['name']}](tel:{h['tel'].replace(' ', '')})" for h in ward["hotlines"])
    for path in sorted((base / "content" / "warnings").glob("*.yml")):
        text = _markdown(path, categories, calls)
        (docs / "warnings" / f"{path.stem}.md").write_text(text, "utf-8")
    _write_settings(base, site, [path.name for path in prose])


def write_empty_site(base: Path, site: Path) -> None:
    """Make a MkDocs project of one line of text, with the theme of the hub's project in `base`."""
    discard(site)
    (site / "docs").mkdir(parents=True)
    (site / "docs" / "index.md").write_text("# An ninh Trường Thọ\n", "utf-8")
    _write_settings(base, site, ["index.md"])


def _write_settings(base: Path, site: Path, nav: list[str]) -> None:
    shutil.copy(base / "mkdocs.yml", site / "base.yml")
    settings = _SETTINGS.format(base="base.yml", nav=json.dumps(nav))
    (site / "mkdocs.yml").write_text(settings, "utf-8")


def _markdown(path: Path, categories: dict[str, dict[str, str]], calls: str) -> str:
    warning = read_yaml(path)
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
        parts += ["## Đọc thêm", "\n".join(f"- [{guide}](../guides/{guide}.md)" for guide in related)]
    return "\n\n".join(parts) + "\n"
