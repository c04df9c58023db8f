"""The same ward as a Hugo site: content files from the hub's own, templates from benchmarks/hugo/.

Whatever Hugo would have to work out for every page at every build is worked out here once, so that
the comparison is in Hugo's favour: addresses of links, the end of a warning as a moment, headings.
"""

import json
import re
import shutil
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from benchmarks.trash import discard

TEMPLATES = Path(__file__).parent / "hugo"
WHOLE_WARD = "toan-phuong"
_WORDS = {
    "severity": {"minor": "Lưu ý", "moderate": "Cảnh giác", "severe": "Nghiêm trọng"},
    "status": {"active": "Đang có hiệu lực", "expired": "Đã hết hiệu lực", "withdrawn": "Đã rút"},
}
_LINK = re.compile(r"\]\((?!https?:|tel:|mailto:|#|/)([^)#\s]*)(#[^)\s]*)?\)")
_FRONT = re.compile(r"\A---\n(.*?)\n---\n(.*)\Z", re.DOTALL)
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Fields = dict[str, Any]


def write_hugo_site(project: Path, site: Path) -> None:
    """Make a Hugo project in `site` (made anew) of the hub's project in `project`."""
    discard(site)
    shutil.copytree(TEMPLATES, site)
    content, data = project / "content", project / "data"
    ward, categories = read_yaml(data / "ward.yml"), read_yaml(data / "categories.yml")
    for name, value in {"ward": ward, "categories": categories, "words": _WORDS}.items():
        _write(site / "data" / f"{name}.json", json.dumps(value, ensure_ascii=False))
    feeds = ["html", "rss", "atom", "jsonfeed"]
    for key, category in categories.items():
        _write_page(site, f"categories/{key}/_index", {"title": category["name"], "outputs": feeds})
    _write_page(site, f"areas/{WHOLE_WARD}/_index", {"title": "Toàn phường"})
    for key, name in ward["areas"].items():
        _write_page(site, f"areas/{key}/_index", {"title": name, "outputs": feeds})
    _write_page(site, "warnings/_index", {"title": "Mọi cảnh báo"})
    _write_page(site, "in-force/_index", {"title": "Đang có hiệu lực"})
    _write_page(site, "guides/_index", {"title": "Cẩm nang", "outputs": feeds})
    _write_page(site, "search", {"title": "Tìm kiếm"})
    for path in sorted((content / "warnings").glob("*.yml")):
        write_hugo_warning(path, site)
    for path in sorted((content / "guides").glob("*.md")):
        fields, body = read_front_matter(path)
        fields["date"] = fields.pop("updated", "2026-01-01")
        _write_page(site, f"guides/{path.stem}", fields, _absolute(body, "guides"))
    for path in sorted(content.glob("*.md")):
        fields, body = read_front_matter(path)
        name = "_index" if path.stem == "index" else path.stem
        _write_page(site, name, {"title": path.stem, **fields}, _absolute(body, ""))
    if (content / "photos").is_dir():
        shutil.copytree(content / "photos", site / "static" / "photos")


def write_hugo_warning(path: Path, site: Path) -> None:
    """Make the Hugo page of one warning's file."""
    warning = read_yaml(path)
    published, category = warning.pop("published"), warning["category"]
    fields: Fields = {
        **{k: v for k, v in warning.items() if k not in ("what_happened", "if_affected", "aliases")},
        "date": _moment(published),
        "categories": [category],
        "areas": warning.get("areas") or [WHOLE_WARD],
        "years": [published[:4]],
    }
    if expires := warning.get("expires"):
        fields["expires_on"] = expires
        fields["expires"] = _end(expires)
    if old := warning.get("aliases"):
        fields["aliases"] = [f"/warnings/{id}/" for id in old]
    body = "## Chuyện gì đã xảy ra\n\n" + warning["what_happened"]
    if affected := warning.get("if_affected"):
        body += "\n## Nếu đã bị\n\n" + affected
    _write_page(site, f"warnings/{path.stem}", fields, _absolute(body, "warnings"))


def read_yaml(path: Path) -> Fields:
    """A YAML file of mappings, every scalar a string."""
    value = yaml.load(path.read_text("utf-8"), Loader=_LOADER)
    return dict(value)


def read_front_matter(path: Path) -> tuple[Fields, str]:
    """A Markdown file's front matter and body."""
    text = path.read_text("utf-8")
    found = _FRONT.match(text)
    if not found:
        return {}, text
    return dict(yaml.load(found[1], Loader=_LOADER) or {}), found[2]


def _moment(text: str) -> str:
    day, _, time = text.partition(" ")
    return f"{day}T{time or '00:00'}:00+07:00"


def _end(text: str) -> str:
    """The first moment at which the warning no longer holds, in the ward's time."""
    if " " in text:
        return text.replace(" ", "T")
    return f"{date.fromisoformat(text) + timedelta(days=1)}T00:00"


def _absolute(body: str, folder: str) -> str:
    """Markdown whose links between files became addresses from the site's root."""

    def address(found: re.Match[str]) -> str:
        parts = [part for part in f"{folder}/{found[1]}".split("/") if part not in ("", ".")]
        while ".." in parts:
            at = parts.index("..")
            del parts[max(at - 1, 0) : at + 1]
        target = "/".join(parts)
        stem = re.sub(r"(^|/)index$", "", re.sub(r"\.(md|yml)$", "", target))
        is_page = target.endswith((".md", ".yml"))
        return f"](/{stem}{'/' if is_page and stem else ''}{found[2] or ''})" if found[1] else found[0]

    return _LINK.sub(address, body)


def _write_page(site: Path, name: str, fields: Mapping[str, Any], body: str = "") -> None:
    front = "".join(f"{key} = {_toml(value)}\n" for key, value in fields.items())
    _write(site / "content" / f"{name}.md", f"+++\n{front}+++\n\n{body}")


def _toml(value: Any) -> str:
    """TOML, which Hugo reads faster than YAML and JSON; JSON's strings are TOML's too."""
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key} = {_toml(inner)}' for key, inner in value.items())}}}"
    return json.dumps(value, ensure_ascii=False)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
