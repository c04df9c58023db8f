"""Whatever officers do one after another, the site that was mended is the site made from nothing."""

import random
import re
import shutil
from pathlib import Path

import pytest

from project import Project, warning_text

STEPS = 14
HOLD = 3
"""After so many steps the site is held against one that is made from nothing."""


class Officers:
    """People who change the content at random; what they do can be done again from `seed`."""

    def __init__(self, project: Project, seed: int):
        self.project = project
        self.random = random.Random(seed)
        self.days = list(range(1, 24))
        self.random.shuffle(self.days)
        self.done: list[str] = []

    def work(self) -> None:
        """One of the things that people do."""
        doings = (
            self.write,
            self.retitle,
            self.withdraw,
            self.rename,
            self.update,
            self.guide,
            self.area,
            self.end,
        )
        doing = self.random.choice(doings)
        doing()
        self.done.append(doing.__name__)

    def write(self) -> None:
        day = f"2026-11-{self.days.pop():02}"
        words = "".join(self.random.sample("aăâeêioôơuư", 5))
        self.project.write(
            f"content/warnings/{day}-tin-{len(self.done)}.yml",
            warning_text(f"Tin {words}", published=f"{day} 08:00"),
        )

    def retitle(self) -> None:
        self._change("title: .*", f"title: Tin sửa {len(self.done)}")

    def withdraw(self) -> None:
        self._add("withdrawn: {at: 2026-11-24 10:00, reason: Nhầm.}")

    def update(self) -> None:
        self._add('updates: [{at: 2026-11-24 09:00, note: "Tin thêm."}]')

    def end(self) -> None:
        self._add("expires: 2026-11-24")

    def rename(self) -> None:
        path = self._one()
        if "aliases" not in path.read_text("utf-8"):
            self._add(f"aliases: [{path.stem}]", path)
            path.rename(path.with_name(f"{path.stem}-moi.yml"))

    def guide(self) -> None:
        guide = self.random.choice(sorted((self.project.root / "content/guides").iterdir()))
        text = re.sub(
            "^title: .*", f"title: Cẩm nang {len(self.done)}", guide.read_text("utf-8"), flags=re.MULTILINE
        )
        guide.write_text(text, "utf-8")

    def area(self) -> None:
        ward = self.project.root / "data/ward.yml"
        text = re.sub("khu-pho-2: .*", f"khu-pho-2: Khu phố hai {len(self.done)}", ward.read_text("utf-8"))
        ward.write_text(text, "utf-8")

    def _one(self):
        return self.random.choice(sorted((self.project.root / "content/warnings").iterdir()))

    def _change(self, old: str, new: str) -> None:
        path = self._one()
        path.write_text(re.sub(f"^{old}", new, path.read_text("utf-8"), count=1, flags=re.MULTILINE), "utf-8")

    def _add(self, line: str, path=None) -> None:
        """Add a key, unless the warning has it."""
        path = path or self._one()
        text = path.read_text("utf-8")
        if not re.search(f"^{line.partition(':')[0]}:", text, re.MULTILINE):
            path.write_text(f"{text.rstrip()}\n{line}\n", "utf-8")


@pytest.mark.parametrize("seed", [1, 2])
def test_random_changes_leave_nothing_behind(bare, tmp_path, seed):
    officers = Officers(bare, seed)
    bare.build()
    held = 0
    for step in range(1, STEPS):
        before = tmp_path / f"before{step}"
        shutil.copytree(bare.root / "content", before)
        officers.work()
        done = bare.try_build()
        if done.returncode:  # not all that people do together is allowed: they take it back
            assert "Chưa dựng được trang" in done.stderr, officers.done
            shutil.rmtree(bare.root / "content")
            before.rename(bare.root / "content")
        elif step % HOLD == 0:
            _hold_against_a_cold_build(bare, tmp_path / f"cold{step}", officers.done)
            held += 1
    assert held >= 2


def _hold_against_a_cold_build(project: Project, folder: Path, done: list[str]) -> None:
    cold = Project(folder)
    shutil.copytree(project.root, cold.root, ignore=shutil.ignore_patterns(".cache", "site", ".site.spare"))
    cold.build()
    mine, theirs = project.files(), cold.files()
    assert [path for path in mine if mine[path] != theirs.get(path)] == [], done
    assert mine.keys() == theirs.keys(), done
