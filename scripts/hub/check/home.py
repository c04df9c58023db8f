"""The page that no site can be without."""

from collections.abc import Iterator

from hub.check.problem import Problem, problem
from hub.check.tree import Tree


def check_home(tree: Tree, shown: str) -> Iterator[Problem]:
    """The problem of a missing content/index.md, unless content/ itself is, or only the name is wrong."""
    if any(found.code == "tree.content" for found in tree.problems):
        return
    if not any(entry.id.lower() == "index" for entry in tree.pages):
        yield problem(f"{shown}/index.md", (1, 1), "tree.home")
