"""The modules of the search alone: the same tests in node, where there is one, and in a browser."""

import re
import shutil
import subprocess

import pytest

from project import REPOSITORY

UNIT = REPOSITORY / "tests" / "search" / "unit"
FILES = [path.relative_to(REPOSITORY).as_posix() for path in sorted(UNIT.glob("*.test.js"))]
TESTS = sum(
    len(re.findall("^test[(]", (REPOSITORY / name).read_text("utf-8"), re.MULTILINE)) for name in FILES
)
NODE = shutil.which("node")
RUN = """async (files) => {
  const { runTests } = await import("/tests/search/unit/shim/test.js");
  const results = [];
  for (const file of files) {
    await import("/" + file);
    for (const [name, failure] of await runTests()) results.push([`${file}: ${name}`, failure]);
  }
  return results;
}"""


def test_every_module_named_has_tests():
    assert len(FILES) >= 12
    for name in FILES:
        tested = UNIT.parents[2] / "scripts" / "hub" / "browser" / name.split("/")[-1].replace(".test", "")
        assert tested.is_file(), f"{name} tests no module"


@pytest.mark.skipif(NODE is None, reason="no node on this machine: the browser runs the same tests")
def test_in_node():
    done = subprocess.run(
        [NODE, "--test", "--test-reporter=tap", *FILES],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    counts = dict(re.findall("^# (pass|fail|skipped) ([0-9]+)$", done.stdout, re.MULTILINE))
    assert counts == {"pass": str(TESTS), "fail": "0", "skipped": "0"}


def test_in_a_browser(workshop):
    results = workshop.evaluate(RUN, FILES)
    failures = [f"{name}\n{failure}" for name, failure in results if failure]
    assert not failures, "\n\n".join(failures)
    assert len(results) == TESTS
