"""Whatever officers do one after another, the site that was mended is the site made from nothing."""

import random
import re
import shutil
from pathlib import Path

import pytest

from project import Project, warning_text

BUILD = """
from hub.build import paging, plan_lists, plan_warnings
plan_warnings.BATCH, plan_lists.BATCH = 3, 1
paging.pages_of.__defaults__ = paging.count_pages.__defaults__ = (3,)
from mkdocs.__main__ import cli
cli(["build", "--strict"])
"""
"""With many small batches and short pages, as a ward has them that wrote for years."""

STEPS = 7


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
        doings = [self.write, self.withdraw, self.rename, self.update, self.end, self.replace]
        doings += [self.retitle, self.guide] * 3
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

    def replace(self) -> None:
        self._add(f"withdrawn: {{at: 2026-11-24 10:00, reason: Nhầm.}}\nreplaced_by: {self._one().stem}")

    def guide(self) -> None:
        guides = sorted((self.project.root / "content/guides").iterdir())
        guide = self.random.choice(
            [path for path in guides if "category: lua-dao" in path.read_text("utf-8")]
        )
        text = guide.read_text("utf-8")
        text = re.sub("^title: .*", f"title: Cẩm nang {len(self.done)}", text, flags=re.MULTILINE)
        guide.write_text(text, "utf-8")

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
    assert bare.run("-c", BUILD).returncode == 0
    held = 0
    for step in range(STEPS):
        before = tmp_path / f"before{step}"
        shutil.copytree(bare.root / "content", before)
        officers.work()
        done = bare.run("-c", BUILD)
        if done.returncode:  # not all that people do together is allowed: they take it back
            assert "Chưa dựng được trang" in done.stderr, officers.done
            shutil.rmtree(bare.root / "content")
            before.rename(bare.root / "content")
        else:
            _hold_against_a_cold_build(bare, tmp_path / f"cold{step}", officers.done)
            held += 1
    assert held >= STEPS / 2, officers.done


def _hold_against_a_cold_build(project: Project, folder: Path, done: list[str]) -> None:
    cold = Project(folder)
    shutil.copytree(project.root, cold.root, ignore=shutil.ignore_patterns(".cache", "site", ".site.spare"))
    assert cold.run("-c", BUILD).returncode == 0
    mine, theirs = project.files(), cold.files()
    assert [path for path in mine if mine[path] != theirs.get(path)] == [], done
    assert mine.keys() == theirs.keys(), done
