"""Who is measured: each makes its project, clears what it built, takes an edit over, and has a command."""

import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from benchmarks.hugo_site import HugoSite
from benchmarks.material_site import write_empty_site, write_material_site
from benchmarks.measure import command_output
from benchmarks.project import EDITS, Project
from benchmarks.trash import discard

FULL, UNCHANGED = "full build", "no change"
"""The builds besides those after the edits of benchmarks/project.py."""

_STAGES = "CPU seconds: "
_MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet")


class Contestant:
    """One way to make the site of a project; `builds` names the builds it takes part in.

    `folder` is where `command` runs, `site` what it builds.
    """

    name: str
    builds: Sequence[str]
    command: Sequence[str]
    folder: Path
    site: Path

    def make(self) -> None:
        """Make its own project from the hub's."""

    def clear(self) -> None:
        """Remove all that a build left, caches too."""

    def take(self, warning: Path) -> None:
        """Take over a warning of the hub's project that was edited."""


class Hub(Contestant):
    """The hub, as the police run it; the project is its own."""

    name = "hub"
    builds = (FULL, *EDITS, UNCHANGED)
    command = (*_MKDOCS, "--strict")

    def __init__(self, project: Project):
        self.folder = project.folder
        self.site = project.folder / "site"

    def clear(self) -> None:
        """Neither site nor cache nor ledger."""
        for left in [self.site, self.folder / ".cache", *self.folder.glob(".site*")]:
            discard(left)
        (self.folder / "data" / "published.txt").unlink(missing_ok=True)

    def stages(self, env: Mapping[str, str]) -> dict[str, float]:
        """CPU seconds of one more build from nothing, by stage, as the hub tells them."""
        self.clear()
        log = command_output((*_MKDOCS[:-1], "--verbose"), self.folder, env)
        told = next(line for line in log.splitlines() if _STAGES in line).partition(_STAGES)[2]
        return {
            name: float(seconds) for name, _, seconds in (part.rpartition(" ") for part in told.split("; "))
        }


class Hugo(Contestant):
    """Hugo, which on the command line builds all of a site each time; by `now`, if that is given."""

    name = "Hugo"
    builds = (FULL, *EDITS)

    def __init__(self, project: Project, binary: Path, *, now: datetime | None = None):
        self.folder = project.folder.with_name(f"hugo-{project.count}")
        self.site = self.folder / "public"
        self._project = project
        self._cache = self.folder.with_name(f"hugo-{project.count}-cache")
        self._now = now
        clock = ["--clock", now.isoformat()] if now else []
        self.command = [str(binary), "--quiet", "--cacheDir", str(self._cache), *clock]

    def make(self) -> None:
        """A Hugo project of the same content."""
        self._made = HugoSite(self._project.folder, self.folder, self._now)
        self._made.write()

    def clear(self) -> None:
        """Neither public/ nor resources/ nor cache."""
        for left in (self.site, self.folder / "resources", self._cache):
            discard(left)

    def take(self, warning: Path) -> None:
        """The same edit in Hugo's own content."""
        self._made.take(warning)


class _MkDocs(Contestant):
    """MkDocs without the hub. It is not measured after edits: it would build all of the site again."""

    builds = (FULL,)
    command = _MKDOCS

    def clear(self) -> None:
        """No site."""
        discard(self.site)


class Material(_MkDocs):
    """mkdocs-material alone, a Markdown page a warning, no lists, feeds or search."""

    name = "Material"

    def __init__(self, project: Project):
        self.folder = project.folder.with_name(f"material-{project.count}")
        self.site = self.folder / "site"
        self._project = project

    def make(self) -> None:
        """A MkDocs project of the same warnings."""
        write_material_site(self._project.folder, self.folder)


class Empty(_MkDocs):
    """MkDocs and Material with one line of text: what starting them costs."""

    name = "MkDocs, empty"

    def __init__(self, project: Project):
        self.folder = project.folder.with_name("empty")
        self.site = self.folder / "site"
        self._project = project

    def make(self) -> None:
        """A MkDocs project of one page."""
        write_empty_site(self._project.folder, self.folder)
