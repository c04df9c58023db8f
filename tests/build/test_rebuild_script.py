"""The job of docs/deploying.md, run as it stands there: whatever fails beside it, the site is built."""

import os
import re
import subprocess

import pytest

from git_repository import Repository
from hub.new.site import ATTRIBUTES
from project import REPOSITORY

MAKEFILE = """\
site:
\t@date +%s%N > built
\t@echo "/warnings/$$(date +%N)/" >> data/published.txt
"""


@pytest.fixture
def server(tmp_path):
    """A server's clone of a project whose `make site` only adds to the ledger."""
    (tmp_path / "start/data").mkdir(parents=True)
    start = Repository(tmp_path / "start")
    (start.root / "Makefile").write_text(MAKEFILE, "utf-8")
    (start.root / "data/published.txt").write_text("# Sổ\n", "utf-8")
    (start.root / ".gitattributes").write_text(ATTRIBUTES, "utf-8")
    (start.root / ".gitignore").write_text("/built\n", "utf-8")
    start.commit()
    start.git("clone", "-q", "--bare", ".", str(tmp_path / "remote.git"))
    return Repository(tmp_path / "hub", tmp_path / "remote.git")


def script(folder):
    text = (REPOSITORY / "docs/deploying.md").read_text("utf-8")
    (found,) = re.findall(r"```sh\n(#!/bin/sh\n.*?)```", text, re.DOTALL)
    assert "cd /srv/ward/hub " in found
    return found.replace("/srv/ward/hub", str(folder))


def rebuild(server):
    """Run the job with no identity at all; whether `make site` ran, and what was said."""
    env = {"PATH": os.environ["PATH"], "HOME": str(server.root.parent / "nobody"), "LANG": "C.UTF-8"}
    env |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    (server.root / "built").unlink(missing_ok=True)
    done = subprocess.run(
        ["sh", "-c", script(server.root)], env=env, capture_output=True, text=True, check=False
    )
    return done.returncode, (server.root / "built").exists(), done.stderr


def ledger_of(tmp_path):
    remote = tmp_path / "remote.git"
    return Repository(tmp_path / f"look-{len(list(tmp_path.iterdir()))}", remote).git(
        "show", "HEAD:data/published.txt"
    )


def test_without_an_identity_the_ledger_is_kept(server, tmp_path):
    for count in (1, 2, 3):
        assert rebuild(server) == (0, True, "")
        assert ledger_of(tmp_path).count("/warnings/") == count
    assert "Ward server <server@phuong.example>" in server.git("log", "-1", "--format=%an <%ae>")


def test_what_an_earlier_run_left_staged_or_changed_stops_nothing(server, tmp_path):
    officer = Repository(tmp_path / "officer", tmp_path / "remote.git")
    for staged in (True, False):
        with (server.root / "data/published.txt").open("a") as file:
            file.write(f"/left/{staged}/\n")
        if staged:
            server.git("add", "data/published.txt")
        with (officer.root / "data/published.txt").open("a") as file:
            file.write(f"/officer/{staged}/\n")
        officer.git("pull", "-q", "--rebase", "--autostash")
        officer.commit()
        officer.git("push", "-q")
        assert rebuild(server)[:2] == (0, True)
        kept = ledger_of(tmp_path)
        assert f"/left/{staged}/\n" in kept
        assert f"/officer/{staged}/\n" in kept
        assert "<<<" not in kept


def test_a_remote_that_fails_is_told_and_caught_up_with(server, tmp_path):
    (tmp_path / "remote.git").rename(tmp_path / "away.git")
    for _ in range(2):
        code, built, said = rebuild(server)
        assert (code, built) == (1, True)
        assert said.endswith("Failed: fetch send\n")
    (tmp_path / "away.git").rename(tmp_path / "remote.git")
    assert rebuild(server) == (0, True, "")
    assert ledger_of(tmp_path).count("/warnings/") == 3


def test_a_conflict_is_undone_and_the_site_is_built(server, tmp_path):
    officer = Repository(tmp_path / "officer", tmp_path / "remote.git")
    for machine, text in ((officer, "site:\n\t@false\n"), (server, MAKEFILE.replace("%s%N", "%s"))):
        (machine.root / "Makefile").write_text(text, "utf-8")
        machine.commit()
    officer.git("push", "-q")
    for _ in range(2):
        code, built, said = rebuild(server)
        assert (code, built) == (1, True), said
        assert said.endswith("Failed: fetch send\n")
        assert "<<<" not in (server.root / "Makefile").read_text("utf-8")
        assert server.git("status", "--porcelain") == ""


def test_a_build_that_is_refused_is_told(server, tmp_path):
    (server.root / "Makefile").write_text("site:\n\t@false\n", "utf-8")
    server.commit()
    code, built, said = rebuild(server)
    assert (code, built) == (1, False)
    assert said.endswith("Failed: publish\n")
