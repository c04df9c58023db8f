"""Several machines write the ledgers: git merges what they added, and what it says is really so."""

from datetime import date

import pytest

from git_repository import Repository
from hub.build.card_ledger import CardLedger, card_ledger_problems, read_card_ledger, write_card_ledger
from hub.build.ledger import check_ledger, extend_ledger, published, read_ledger
from hub.build.words import SAYS
from hub.new.site import ATTRIBUTES
from project import REPOSITORY, Project, warning_text

FIRST = {"", "a/", "warnings/", "warnings/m/"}
A, B, C, D = "a" * 16, "b" * 16, "c" * 16, "d" * 16


def machines(tmp_path, root=None):
    """Two clones of one project, and the bare repository between them."""
    start = Repository(root or tmp_path / "start") if root else None
    if start is None:
        (tmp_path / "start/data").mkdir(parents=True)
        start = Repository(tmp_path / "start")
        (start.root / ".gitattributes").write_text(ATTRIBUTES, "utf-8")
        extend_ledger(start.root / "data", [], FIRST)
        write_card_ledger(start.root / "data", CardLedger({"": A, "x/": B}, {}))
    start.commit()
    start.git("clone", "-q", "--bare", ".", str(tmp_path / "remote.git"))
    return [Repository(tmp_path / name, tmp_path / "remote.git") for name in ("officer", "server")]


def test_this_project_and_every_new_one_tell_git_the_same():
    assert (REPOSITORY / ".gitattributes").read_text("utf-8") == ATTRIBUTES


def test_two_ledgers_that_grew_are_merged(tmp_path):
    officer, server = machines(tmp_path)
    grown = {officer: {"warnings/k/", "warnings/n/", "b/"}, server: {"warnings/l/", "warnings/n/", "c/"}}
    for machine, more in grown.items():
        data = machine.root / "data"
        extend_ledger(data, read_ledger(data), FIRST | more)
        mine = CardLedger({"x/": C if machine is officer else D, "y/": A}, {})
        write_card_ledger(data, read_card_ledger(data).after(mine.current, date(2026, 11, 25)))
        machine.commit()
    server.git("push", "-q")
    officer.git("pull", "-q", "--rebase")
    officer.git("push", "-q")
    server.git("pull", "-q", "--rebase")
    alive = FIRST.union(*grown.values())
    for machine in (officer, server):
        data = machine.root / "data"
        lines = read_ledger(data)
        assert published(lines) == alive
        assert list(check_ledger(lines, alive)) == []
        assert list(card_ledger_problems(data)) == []
        cards = read_card_ledger(data)
        assert {*cards.current.values(), *cards.answering(date(2026, 11, 25))} == {A, B, C, D}
        assert not extend_ledger(data, lines, alive)
        assert extend_ledger(data, lines, alive | {"z/"})
        kept = [line for line in read_ledger(data) if not line.startswith("#")]
        assert kept == sorted(f"/{at}" for at in alive | {"z/"})


def test_changes_that_were_not_committed_are_merged_too(tmp_path):
    officer, server = machines(tmp_path)
    for machine, more in ((server, "c/"), (officer, "b/")):
        extend_ledger(machine.root / "data", read_ledger(machine.root / "data"), FIRST | {more})
    server.commit()
    server.git("push", "-q")
    officer.git("pull", "-q", "--rebase", "--autostash")
    assert published(read_ledger(officer.root / "data")) == FIRST | {"b/", "c/"}


def test_the_next_build_takes_what_was_merged(bare: Project, tmp_path):
    bare.write(".gitattributes", ATTRIBUTES)
    bare.write(".gitignore", "/site/\n/.site.*\n/.cache/\n")
    bare.build(now="")
    officer, server = machines(tmp_path, bare.root)
    for machine, name in ((officer, "b"), (server, "c")):
        project = Project(machine.root)
        project.write(f"content/warnings/2026-11-20-{name}.yml", warning_text(f"Tin {name}"))
        project.build(now="")
        machine.commit()
    server.git("push", "-q")
    officer.git("pull", "-q", "--rebase")
    Project(officer.root).build(now="")
    lines = read_ledger(officer.root / "data")
    assert {"warnings/2026-11-20-b/", "warnings/2026-11-20-c/"} <= published(lines)


@pytest.mark.parametrize("code", ["dead-warning", "dead-guide", "dead-page"])
@pytest.mark.parametrize("how", ["not committed", "staged", "committed", "renamed", "merged"])
def test_a_deleted_file_comes_back_as_the_message_says(tmp_path, code, how):
    message = SAYS[code].format(address="x/", id="mat")
    lines = [piece for piece in message.split("`") if piece.startswith("git ") and "mat" in piece]
    first, second = lines
    path = second.split()[-1]
    repository = machine_with(tmp_path, path)
    if how == "not committed":
        (tmp_path / "r" / path).unlink()
        repository.shell(first)
    else:
        if how == "renamed":
            repository.git("mv", path, f"{path}.old")
        elif how == "merged":
            repository.git("checkout", "-q", "-b", "side")
            repository.git("rm", "-q", path)
            repository.commit()
            repository.git("checkout", "-q", "main")
            (tmp_path / "r/other").touch()
            repository.commit()
            repository.git("merge", "-q", "--no-edit", "side")
        else:
            repository.git("rm", "-q", path)
        if how in ("committed", "renamed"):
            repository.commit()
            (tmp_path / "r/other").touch()
            repository.commit()
        repository.shell(second)
    assert (tmp_path / "r" / path).read_text("utf-8") == "bản mới nhất\n"


def machine_with(tmp_path, path):
    file = tmp_path / "r" / path
    file.parent.mkdir(parents=True)
    repository = Repository(tmp_path / "r")
    for text in ("bản cũ\n", "bản mới nhất\n"):
        file.write_text(text, "utf-8")
        repository.commit()
    return repository
