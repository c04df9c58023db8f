"""Imports point one way: a floor may lean only on the floors named beside it."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "scripts"

MAY_IMPORT = {
    "hub.model": set(),
    "hub.read": set(),
    "hub.markdown": set(),
    "hub.check": {"hub.read", "hub.markdown", "hub.model"},
    "hub.render": {"hub.markdown", "hub.model"},
    "hub.new": {"hub.model"},
    "hub.stats": {"hub.read", "hub.check", "hub.model"},
    "hub.announce": {"hub.read", "hub.check", "hub.model", "hub.render"},
    "hub.build": {"hub", "hub.read", "hub.check", "hub.model", "hub.render"},
    "hub.plugin": {"hub.build", "hub.check", "hub.model", "hub.render"},
}
FORBIDDEN_IN_PURE = {
    "os",
    "pathlib",
    "time",
    "socket",
    "subprocess",
    "urllib.request",
    "random",
    "shutil",
    "tempfile",
}
PURE = ("hub.model", "hub.markdown", "hub.render")


def floor(module):
    return ".".join(module.split(".")[:2])


def read_imports():
    for path in sorted(SOURCE.rglob("*.py")):
        module = ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                for name in node.names:
                    yield module, name.name
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{module}: relative imports hide the direction"
                yield module, str(node.module)
                for name in node.names:
                    yield module, f"{node.module}.{name.name}"


@pytest.fixture(scope="module")
def imports():
    """Who imports what, of all modules."""
    return sorted(set(read_imports()))


def test_imports_point_one_way(imports):
    wrong = []
    for module, name in imports:
        here, there = floor(module), floor(name)
        if not module.startswith("hub.") or not name.startswith("hub") or here == there:
            continue
        if name == "hub" or there in MAY_IMPORT[here] or (name.count(".") == 1 and there not in MAY_IMPORT):
            continue
        wrong.append(f"{module} imports {name}")
    assert wrong == []


def test_only_the_plugin_knows_mkdocs(imports):
    frame = ("mkdocs", "material")
    assert {module for module, name in imports if name.split(".")[0] in frame} == {
        "hub.plugin",
        "start_mkdocs",
    }


@pytest.mark.parametrize("pure", PURE)
def test_the_pure_floors_reach_neither_disk_nor_clock_nor_network(imports, pure):
    # render/templates.py may find the package's own templates.
    reached = {
        f"{m}: {n}"
        for m, n in imports
        if floor(m) == pure and n in FORBIDDEN_IN_PURE and m != "hub.render.templates"
    }
    assert reached == set()


def test_every_floor_is_known():
    folders = {
        f"hub.{p.name}" for p in (SOURCE / "hub").iterdir() if p.is_dir() and (p / "__init__.py").exists()
    }
    assert folders <= set(MAY_IMPORT)
