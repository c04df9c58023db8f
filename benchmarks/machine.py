"""On what and with what was measured."""

import compileall
import os
import platform
import re
import subprocess
from collections.abc import Mapping
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

_HUB = Path(__file__).resolve().parent.parent / "scripts" / "hub"


def describe_machine(tools: Mapping[str, Path]) -> dict[str, str]:
    """What a reader must know to judge the figures, as label -> text; `tools` are binaries by label."""
    load = os.getloadavg()[0]
    cores = len(os.sched_getaffinity(0))
    return {
        "date": datetime.now().astimezone().strftime("%Y-%m-%d %H:%M %z"),
        "machine": f"{_processor()}, {cores} cores, {_memory_gb():.0f} GB, {platform.platform()}",
        "load when it began": f"{load:.1f} processes over the last minute",
        "Python": platform.python_version(),
        "MkDocs, Material": f"{version('mkdocs')}, {version('mkdocs-material')}",
        **{name: _version(binary) for name, binary in tools.items()},
        "hub": _said(["git", "-C", str(Path(__file__).parent), "describe", "--always", "--dirty"]),
    }


def compile_hub() -> None:
    """Compile the hub's modules, as `make site` does: not everywhere is Python let write what it compiled."""
    compileall.compile_dir(_HUB, quiet=2)


def hub_code() -> list[tuple[str, int, int]]:
    """The hub's own files with time and size: a change while it is measured empties its cache."""
    files = sorted(_HUB.rglob("*"))
    stats = [(str(path), path.stat()) for path in files if path.is_file() and path.suffix != ".pyc"]
    return [(path, stat.st_mtime_ns, stat.st_size) for path, stat in stats]


def _processor() -> str:
    found = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text("utf-8"))
    return found[1] if found else platform.processor() or "unknown processor"


def _memory_gb() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9


def _version(binary: Path) -> str:
    """Hugo is asked in a way of its own."""
    return _said([str(binary), "version" if binary.stem == "hugo" else "--version"])


def _said(command: list[str]) -> str:
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    return said.split(" BuildDate")[0] or "unknown"
