"""The MkDocs plugin: the only module that knows MkDocs.

MkDocs and its theme draw one frame page for each depth of folder and the page for 404; the hub does
the rest. MkDocs therefore works in a folder of the cache and never sees content/ or site/.
"""

import logging
import os
import re
from collections.abc import Mapping
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import Literal, NoReturn

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page

from hub.build.publish import Build, forget_site
from hub.build.refused import Refused
from hub.build.settings import JOBS_VARIABLE, NOW_VARIABLE, Settings, SettingsError, parse_jobs
from hub.build.tree import StrangeFolder
from hub.build.trouble import show_problems
from hub.build.words import SAYS
from hub.model import address
from hub.render.frame import Frame, FrameError
from hub.render.search_place import missing_in_frame, missing_in_script

log = logging.getLogger("mkdocs.plugins.hub")

_FRAMES = {
    "index.md": "0",
    "_/index.md": "1",
    "_/_/index.md": "2",
    "_/_/_/index.md": "3",
    "_/_/_/_/index.md": "4",
}
"""The frame pages by source name: as deep as the pages that they frame."""

_NAV_TARGET = re.compile(r"https?://[^\s\"'<>]+|(?!/|\.)[a-z0-9/_-]*(?:\.md)?")

_THEME = Path(__file__).parent / "theme"


class HubConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's options in mkdocs.yml."""

    data_dir = c.Type(str, default="data")
    cache_dir = c.Type(str, default=".cache/hub")
    cards = c.Type(bool, default=True)
    jobs = c.Type(int, default=0)


class HubPlugin(BasePlugin[HubConfig]):  # type: ignore[no-untyped-call]
    """Builds the hub's site whenever MkDocs builds."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember what MkDocs was asked for; that this hook exists keeps the plugin between rebuilds."""
        self._command = command
        # "Page skipped: generated empty output" and the like: true of MkDocs, and misleading of the site.
        logging.getLogger("mkdocs.commands.build").addFilter(lambda record: record.levelno > logging.INFO)
        self._build: Build | None = None
        self._settings: Settings | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the content, and lead MkDocs to work in the cache."""
        self._site_dir = config.site_dir
        self._frames: dict[str, Frame] = {}
        self._assets: dict[str, str] = {}
        try:
            settings = self._settings = _settings(config, self.config, preview=self._command == "serve")
            config.watch.extend([str(settings.content), str(settings.data)])
            self._build = Build(settings)
            content = self._build.read()
        except Refused as refused:
            self._refuse(refused)
        except (StrangeFolder, SettingsError, TimeoutError) as error:
            self._stop(str(error))
        except OSError as error:
            self._stop(self._disk_failed(error))
        else:
            config.extra["hub"] = {"ward": content.ward, "preview": settings.preview}
        work = settings.cache / "mkdocs"
        try:
            (work / "docs").mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._stop(self._disk_failed(error))
        config.docs_dir, config.site_dir = str(work / "docs"), str(work / "site")
        config.nav = None
        config.use_directory_urls = True
        if self._needs_frames:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(_THEME))
            config.theme.static_templates = {"404.html"}
        else:
            config.theme.dirs.clear()
            config.theme.static_templates = set()
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep the theme's files for the hub to publish; leave MkDocs nothing but the frame pages."""
        if not self._needs_frames:
            return Files([])
        self._assets = {file.dest_uri: str(file.abs_src_path) for file in files if _is_wanted(file)}
        self._need("bundle.min.js", missing_in_script(_script_of(self._assets)))
        frames = [File.generated(config, name, content="\n") for name in _FRAMES]
        return Files(frames)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """The navigation of mkdocs.yml, in which pages that the hub makes may stand too."""
        assert self._settings is not None
        return Navigation([Link(title, at or ".") for title, at in self._nav], nav.pages)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Take the drawn frame; MkDocs writes nothing itself."""
        self._take(_FRAMES[page.file.src_uri], output)
        return ""

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Take the drawn 404 frame."""
        if template_name == "404.html":
            self._take("not-found", output_content)
        return ""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make the site and switch it public."""
        if self._build is None:
            return
        try:
            summary = self._build.publish(self._frames, self._assets)
        except Refused as refused:
            self._refuse(refused)
        except OSError as error:
            self._stop(self._disk_failed(error))
        else:
            log.info(summary)
        finally:
            self._close()
            config.site_dir = self._site_dir

    def on_shutdown(self) -> None:
        """The preview leaves nothing behind."""
        if self._command == "serve" and self._settings is not None:
            forget_site(self._settings)

    def on_build_error(self, *, error: Exception) -> None:
        """Whatever went wrong, let the next build begin."""
        self._close()

    @property
    def _nav(self) -> list[tuple[str, str]]:
        """The navigation, without the page of the statistics as long as there are none."""
        assert self._settings is not None
        shown = self._build is not None and self._build.content.statistics is not None
        return [(title, at) for title, at in self._settings.nav if shown or at != address.STATISTICS]

    @property
    def _needs_frames(self) -> bool:
        return self._build is not None and self._build.needs_frames

    def _refuse(self, refused: Refused) -> None:
        """Say what must be mended: in the preview on every page until it is, else by ending MkDocs."""
        if self._settings is None or not self._settings.preview:
            self._stop(f"{refused}\n{refused.report}")
        log.error("%s\n%s", refused, refused.report)
        self._close()
        show_problems(Path(self._site_dir), refused)

    def _stop(self, message: str) -> NoReturn:
        """End MkDocs with a message for an officer and nothing else."""
        self._close()
        log.error(message)
        raise SystemExit(1)

    def _need(self, where: str, missing: list[str]) -> None:
        """Stop when the theme no longer offers what the search leans on."""
        if missing:
            theme = version("mkdocs-material")
            self._stop(SAYS["no-search"].format(where=where, missing=", ".join(missing), version=theme))

    def _take(self, name: str, html: str) -> None:
        self._need(f"{name}.html", missing_in_frame(html))
        try:
            self._frames[name] = Frame.parse(html)
        except FrameError as error:
            raise PluginError(f"{name}: {error}") from None

    def _disk_failed(self, error: OSError) -> str:
        place = str(error.filename2 or error.filename or self._site_dir)
        if (
            isinstance(error, FileNotFoundError)
            and self._settings
            and place.startswith(str(self._settings.content))
        ):
            return SAYS["vanished"].format(path=place)
        return SAYS["disk"].format(path=place, reason=error.strerror or error)

    def _close(self) -> None:
        if self._build is not None:
            self._build.close()
            self._build = None


def _settings(config: MkDocsConfig, options: HubConfig, *, preview: bool) -> Settings:
    """What mkdocs.yml and the environment ask for. Raises SettingsError."""
    if config.theme.name != "material":
        raise SettingsError(SAYS["theme"].format(theme=config.theme.name))
    file = Path(config.config_file_path)
    cache = file.parent / options.cache_dir
    jobs = parse_jobs(os.environ.get(JOBS_VARIABLE, ""))
    return Settings(
        root=file.parent,
        content=Path(config.docs_dir),
        data=file.parent / options.data_dir,
        cache=cache / "preview" if preview else cache,
        site=Path(config.site_dir).resolve(),
        site_url=config.site_url or "",
        config=_config_digest(config),
        nav=tuple(_nav_links(config.nav)),
        preview=preview,
        now=os.environ.get(NOW_VARIABLE, ""),
        cards=options.cards,
        jobs=options.jobs if jobs is None else jobs,
    )


def _config_digest(config: MkDocsConfig) -> str:
    """All settings, as MkDocs resolved them, that the frames may show, and the theme's overrides."""
    names = ("site_name", "site_url", "site_description", "site_author", "copyright", "nav")
    more = ("extra", "extra_css", "extra_javascript", "repo_url", "edit_uri")
    shown = [repr(config.get(name)) for name in (*names, *more)]
    theme = [config.theme.name, *(f"{key}={config.theme[key]!r}" for key in sorted(config.theme))]
    digest = blake2b("\0".join([*shown, *map(str, theme)]).encode(), digest_size=16)
    custom = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    for path in sorted(custom.rglob("*")) if custom else []:
        if path.is_file():
            digest.update(str(path).encode() + path.read_bytes())
    return digest.hexdigest()


def _is_wanted(file: File) -> bool:
    """Whether a theme's file is for readers: styles and the script, not its maps, languages or fonts."""
    if not file.dest_uri.startswith("assets/"):
        return False
    return (
        file.dest_uri.endswith((".css", ".js"))
        and "/lunr/" not in file.dest_uri
        and "/workers/" not in file.dest_uri
    )


def _script_of(assets: Mapping[str, str]) -> str:
    """The theme's script, or nothing if it has none."""
    bundles = [path for at, path in assets.items() if at.startswith("assets/javascripts/bundle.")]
    return "".join(Path(path).read_text("utf-8") for path in bundles)


def _nav_links(nav: object) -> list[tuple[str, str]]:
    """The navigation of mkdocs.yml as (title, address): `report.md` is written as `report/`.

    Raises SettingsError for what leads neither to the site itself nor to a web page.
    """
    links: list[tuple[str, str]] = []
    for entry in nav if isinstance(nav, list) else []:
        for title, target in entry.items() if isinstance(entry, dict) else []:
            if not isinstance(target, str) or not _NAV_TARGET.fullmatch(target):
                raise SettingsError(SAYS["nav"].format(title=title, target=target))
            stem = target.removesuffix(".md")
            at = address.page(stem) if target.endswith(".md") else target
            links.append((str(title), at))
    return links
