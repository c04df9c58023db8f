"""Where things are and what is wanted of one build."""

import contextlib
import os
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import blake2b
from importlib.metadata import distributions
from pathlib import Path
from zoneinfo import ZoneInfo

import hub
from hub.build.words import SAYS
from hub.check.mkdocs_file import is_site_url

NOW_VARIABLE = "HUB_NOW"
JOBS_VARIABLE = "HUB_JOBS"
_MOST_JOBS = 64


class SettingsError(ValueError):
    """A setting that cannot be used; the text says what to change."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """One build. `root` holds mkdocs.yml; `site` is what becomes public; `site_url` ends in "/".

    `now` is the rehearsed time in the ward's zone ("2026-11-25 08:30" or "2026-11-25"), "" for the
    clock's. `config` stands for all of mkdocs.yml that frames may show, and `nav` is its
    navigation, as (title, address). `cards` false leaves cards and posters out; `jobs` of them are drawn
    at once, 0 for as many as the machine has cores.
    """

    root: Path
    content: Path
    data: Path
    cache: Path
    site: Path
    site_url: str
    config: str
    nav: tuple[tuple[str, str], ...] = ()
    preview: bool = False
    now: str = ""
    cards: bool = True
    jobs: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.jobs <= _MOST_JOBS:
            raise SettingsError(SAYS["bad-jobs"].format(value=self.jobs))
        if not is_site_url(self.site_url):
            raise SettingsError(SAYS["no-site-url"])
        parse_now(self.now, ZoneInfo("UTC"))
        site = self.site.resolve()
        for other in (self.content, self.data, self.cache):
            folder = other.resolve()
            if site == folder or site in folder.parents or folder in site.parents:
                raise SettingsError(SAYS["shared-folder"].format(site=self.site, other=other))

    @property
    def rehearsal(self) -> bool:
        """Whether the site is made for another time than now, or only to be looked at."""
        return bool(self.now) or self.preview

    @property
    def drawings(self) -> Path:
        """Where cards, posters and the ledger's copy are kept; the preview shares them."""
        return self.cache.parent if self.preview else self.cache

    def moment(self, zone: ZoneInfo) -> datetime:
        """The time for which the site is made, to the minute, in the ward's zone."""
        return parse_now(self.now, zone)

    @cached_property
    def code(self) -> str:
        """A digest of the hub's own files and of the versions of all that is installed beside it."""
        digest = blake2b(digest_size=16)
        package = os.path.dirname(hub.__file__)  # noqa: PTH120 - hundreds of files, and os takes a third of the time
        for folder, folders, files in os.walk(package):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            for name in sorted(files):
                path = f"{folder}/{name}"
                digest.update(path[len(package) :].encode())
                with open(path, "rb", buffering=0) as file:  # noqa: PTH123
                    digest.update(file.read())
        for name in sorted(installed()):
            digest.update(name.encode())
        return digest.hexdigest()


def parse_jobs(text: str) -> int | None:
    """What HUB_JOBS asks for, None for nothing. Raises SettingsError."""
    if not text:
        return None
    if not (text.isascii() and text.isdecimal()):
        raise SettingsError(SAYS["bad-jobs"].format(value=text))
    return int(text)


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def parse_now(text: str, zone: ZoneInfo) -> datetime:
    """The time that HUB_NOW names, "" for the clock's, to the minute. Raises SettingsError."""
    if not text:
        return datetime.now(zone).replace(second=0, microsecond=0)
    for form in ("%Y-%m-%d %H:%M", "%Y-%m-%d"):
        with contextlib.suppress(ValueError):
            return datetime.strptime(text, form).replace(tzinfo=zone)
    raise SettingsError(SAYS["bad-now"].format(value=text))


def installed() -> set[str]:
    """Names of the installed distributions' records, which hold their versions."""
    return {getattr(d, "_path", Path(str(d))).name for d in distributions()}
