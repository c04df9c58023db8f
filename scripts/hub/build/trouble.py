"""What the preview shows while the content has problems."""

import contextlib
from html import escape
from pathlib import Path

from hub.build.refused import Refused
from hub.build.words import SAYS

_PAGE = """<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
<h1>{title}</h1>
<p>{what}</p>
<ol>
{lines}
</ol>
"""


def show_problems(site: Path, refused: Refused) -> None:
    """Put the list of problems at every address of `site`; the next good build puts the pages back.

    Each old file is removed first, as the spare tree may hold a hard link to it. Raises OSError.
    """
    lines = "\n".join(f"<li>{escape(line)}</li>" for line in refused.report.splitlines())
    page = _PAGE.format(title=escape(str(refused)), what=SAYS["mend"], lines=lines)
    site.mkdir(parents=True, exist_ok=True)
    for path in {site / "index.html", site / "404.html", *site.rglob("*.html")}:
        with contextlib.suppress(FileNotFoundError):
            path.unlink()
        path.write_text(page, "utf-8")
