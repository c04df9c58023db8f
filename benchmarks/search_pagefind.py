"""Pagefind itself, from npm, and a site for it: the text of Material's pages as plain HTML."""

import platform
import shutil
import subprocess
import sys
from html import escape
from pathlib import Path

from benchmarks.search_pages import rendered

VERSION = "1.6.0"
_PAGE = """\
<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>{title}</title>{head}</head>
<body>{top}<main{body}>
{content}
</main></body>
</html>
"""
_HEAD = """
<link href="pagefind/pagefind-ui.css" rel="stylesheet">
<script src="pagefind/pagefind-ui.js"></script>"""
_TOP = """<div id="search"></div>
<script>
const ui = new PagefindUI({ element: "#search" });
const query = new URLSearchParams(location.search).get("q");
if (query) ui.triggerSearch(query);
</script>
"""


def find_pagefind(folder: Path) -> Path | None:
    """The pinned Pagefind's binary, installed into `folder`; None, with a line said, where that fails."""
    pattern = "node_modules/@pagefind/*/bin/pagefind*"
    stamp = folder / f"installed-{VERSION}"
    if not stamp.exists():
        if not shutil.which("npm"):
            print("no npm on this machine: Pagefind is left out", file=sys.stderr)
            return None
        folder.mkdir(parents=True, exist_ok=True)
        command = [
            "npm",
            "install",
            "--no-audit",
            "--no-fund",
            "--prefix",
            str(folder),
            f"pagefind@{VERSION}",
        ]
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode:
            print(f"npm could not install Pagefind on {platform.machine()}: left out", file=sys.stderr)
            return None
        stamp.touch()
    return next((p for p in sorted(folder.glob(pattern)) if p.suffix in ("", ".exe")), None)


def write_pagefind_site(project: Path, site: Path) -> None:
    """The pages of a Material project as HTML files, the home page with a search box."""
    for address, title, content in rendered(project):
        path = site / address / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        is_home = path.parent == site
        page = _PAGE.format(
            title=escape(title),
            head=_HEAD if is_home else "",
            top=_TOP if is_home else "",
            body="" if is_home else " data-pagefind-body",
            content=content,
        )
        path.write_text(page, "utf-8")
