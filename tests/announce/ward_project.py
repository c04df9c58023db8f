"""A small project with channels, and the command run in it."""

import io
import os
import subprocess
import sys
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hub.announce.command import Refusal, Wish, run
from hub.announce.ledger import parse_ledger, read_ledger
from hub.announce.pace import Pace
from hub.build.ledger import published
from hub.check.content import load_content

SAMPLES = Path(__file__).parent.parent / "samples" / "base"
SCRIPTS = Path(__file__).parent.parent.parent / "scripts"
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 11, 25, 12, 0, tzinfo=ZONE)
QUICK = Pace(attempts=4, first=0.001, longest=1.5, between=0.0)

WARNING = """\
title: {title}
category: {category}
severity: {severity}
published: {published}
summary: Tóm tắt của {title}.
what_happened: |
  Chuyện xảy ra.
what_to_do:
  - Gọi 113.
{more}"""


class Ward:
    """The base sample in `root`, with no warning and no channel; its site counts as built."""

    def __init__(self, root):
        import shutil

        shutil.copytree(SAMPLES, root)
        self.root = root
        self.ledger = root / "data" / "announced.txt"
        self.environment = {}
        self._ward = (root / "data/ward.yml").read_text("utf-8")
        self._channels = ""
        (root / "mkdocs.yml").write_text("site_url: https://phuong.example/\n", "utf-8")
        for file in (root / "content/warnings").glob("*"):
            file.unlink()
        self.now = NOW
        self.published = None

    def channel(self, name, url, kind="webhook", since="2026-11-01", more=""):
        variable = f"HUB_{name.upper().replace('-', '_')}"
        self.environment[variable] = url
        self._channels += (
            f"  - name: {name}\n    kind: {kind}\n    url: ${{{variable}}}\n    since: {since}\n{more}"
        )
        (self.root / "data/ward.yml").write_text(f"{self._ward}\nannounce:\n{self._channels}", "utf-8")
        return self

    def warn(self, id, published="2026-11-20 08:00", severity="moderate", category="lua-dao", more=""):
        text = WARNING.format(
            title=f"Tin {id}", published=published, severity=severity, category=category, more=more
        )
        (self.root / f"content/warnings/{id}.yml").write_text(text, "utf-8")
        return self

    def warn_recently(self, *ids):
        """Warnings of the last minutes, for the command itself, which goes by the clock."""
        now = datetime.now(ZONE)
        for number, id in enumerate(ids):
            self.warn(id, f"{now - timedelta(minutes=30 - number):%Y-%m-%d %H:%M}")
        return self

    def built(self):
        """What is public after a build now."""
        files = (self.root / "content/warnings").glob("*.yml")
        lines = sorted(f"/warnings/{file.stem}/\n" for file in files)
        (self.root / "data/published.txt").write_text("".join(lines), "utf-8")
        return published(line.strip() for line in lines) if self.published is None else self.published

    def begin(self):
        self.ledger.write_text("# Sổ tin đã gửi. Thử.\n", "utf-8")
        return self

    def run(self, **wish):
        """Run in this process: (whether all is well, what was said)."""
        content = load_content(self.root, self.root / "content", self.root / "data")
        assert content.problems == ()
        said = io.StringIO()
        wish = {"pace": QUICK, "timeout": 5.0, **wish}
        good = run(
            Wish(**wish),
            content,
            self.root,
            self.now,
            self.built(),
            self.environment,
            lambda line: said.write(f"{line}\n"),
        )
        return good, said.getvalue()

    def send(self, **wish):
        return self.run(send=True, **wish)

    def refusal(self, **wish):
        try:
            self.run(**wish)
        except Refusal as error:
            return str(error)
        raise AssertionError("it was not refused")

    def states(self):
        """Channel and key to state, as the ledger has it."""
        return {
            pair: str(known.state) for pair, known in parse_ledger(read_ledger(self.root / "data")).items()
        }

    @contextmanager
    def started(self, *arguments, **environment):
        """The real command in a process of its own, driven by drive.py."""
        self.built()
        process = subprocess.Popen(
            [sys.executable, str(Path(__file__).parent / "drive.py"), "--root", str(self.root), *arguments],
            env={**os.environ, "HUB_NOW": "", **self.environment, **environment},
            cwd=self.root,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            yield process
        finally:
            process.kill()
            process.communicate()

    def command(self, *arguments, **environment):
        """Run the real command to its end: (code, what it printed)."""
        with self.started(*arguments, **environment) as process:
            said, _ = process.communicate(timeout=60)
        return process.returncode, said
