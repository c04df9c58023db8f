"""The hub's own browser code: small modules, joined into one file for each thing that a page loads.

A browser fetches one file in one go, where a slow network makes it wait for each; and a classic script runs
where module workers do not exist. The modules keep to what can be joined by leaving lines out: imports
name what they take from a neighbour, exports stand before a declaration, and no two modules declare the
same name.
"""

import re
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "browser"

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([a-z_]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|let|class) )", re.MULTILINE)
_DECLARED = re.compile(r"^(?:async )?(?:function|const|let|class) +([A-Za-z_]\w*)", re.MULTILINE)
_OFFERED = re.compile(r"^export (?:async )?(?:function|const|let|class) +(\w+)", re.MULTILINE)
_FORGOTTEN = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


class ScriptError(ValueError):
    """A module of hub/browser/ cannot be joined with its neighbours."""


@lru_cache
def join_script(name: str, folder: Path = FOLDER) -> bytes:
    """The module `name` and all that it needs as one classic script, without its comments.

    Raises ScriptError naming the module, OSError when one is missing.
    """
    import rjsmin  # an unchanged site joins nothing

    order: list[str] = []
    _visit(name, folder, order, ())
    declared: dict[str, str] = {}
    pieces = []
    for module in order:
        text = _EXPORT.sub("", _IMPORT.sub("", _read(folder, module)))
        forgotten = _FORGOTTEN.search(text)
        if forgotten:
            raise ScriptError(f"{module}.js: {forgotten[0]}")
        for found in _DECLARED.findall(text):
            if found in declared:
                raise ScriptError(f"{module}.js: {found} is declared in {declared[found]}.js as well")
            declared[found] = module
        pieces.append(text)
    joined = '(function () {\n"use strict";\n' + "".join(pieces) + "})();\n"
    return str(rjsmin.jsmin(joined)).encode() + b"\n"


def _read(folder: Path, module: str) -> str:
    return (folder / f"{module}.js").read_text("utf-8")


def _visit(module: str, folder: Path, order: list[str], above: tuple[str, ...]) -> None:
    """Put what `module` needs into `order` before itself."""
    if module in above:
        raise ScriptError(f"{module}.js: imports itself by way of {', '.join(above)}")
    if module in order:
        return
    text = _read(folder, module)
    for names, other in _IMPORT.findall(text):
        _visit(other, folder, order, (*above, module))
        offered = set(_OFFERED.findall(_read(folder, other)))
        for wanted in (piece.strip() for piece in names.split(",")):
            if wanted and wanted not in offered:
                raise ScriptError(f"{module}.js: {other}.js has no {wanted}")
    order.append(module)
