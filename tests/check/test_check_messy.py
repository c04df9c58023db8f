"""A whole project in disorder: everything is told, sorted, in one go."""

import shutil

from sample_project import SAMPLES, copy_base, load

from hub.check.problem import render_problems

MESSY = SAMPLES / "messy"


def test_all_of_it_at_once(tmp_path):
    root = copy_base(tmp_path / "ward")
    shutil.copytree(MESSY / "project", root, dirs_exist_ok=True)
    content = load(root)
    expected = (MESSY / "expected.txt").read_text(encoding="utf-8")
    assert render_problems(content.problems, len(content.files)) == expected
