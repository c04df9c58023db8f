"""Databases that the tests start themselves, on loopback, with the small register in them."""

import datetime as dt
import importlib.util
import os
import pwd
import re
import shutil
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path

from small_register import HEADER, sample_rows

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))


def typed_rows():
    """The register's rows with times as times, nothing as None."""
    for row in sample_rows():
        times = [dt.datetime.strptime(text, "%d/%m/%Y %H:%M") if text else None for text in row[1:3]]
        yield (row[0], *times, *(value or None for value in row[3:]))


def create(kind, text="TEXT", quote='"'):
    """SQL that makes the table, with times as `kind`, and SQL that fills it."""
    names = [f"{quote}{name}{quote}" for name in HEADER]
    types = [text, kind, kind, *[text] * 4]
    made = ", ".join(f"{name} {type_}" for name, type_ in zip(names, types, strict=True))
    return f"CREATE TABLE so ({made})", f"INSERT INTO so ({', '.join(names)}) VALUES "


def _demote():
    """Before the server is started: PostgreSQL does not run as root."""
    if os.getuid() == 0:
        user = pwd.getpwnam("postgres")
        os.setgid(user.pw_gid)
        os.setuid(user.pw_uid)


@contextmanager
def running_postgres(folder: Path):
    """A PostgreSQL of its own on loopback; its port. It ends with the block."""
    bins = BINARIES[-1].parent
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder.chmod(0o755)
    home = folder / "pg"
    home.mkdir(mode=0o700)
    if os.getuid() == 0:
        shutil.chown(home, "postgres", "postgres")
    data = home / "data"
    with (folder / "password").open("w") as file:
        file.write("bi-mat-113")
    (folder / "password").chmod(0o644)
    run = {"preexec_fn": _demote, "check": True, "capture_output": True, "cwd": home}
    access = ["-U", "hub", "-A", "scram-sha-256", f"--pwfile={folder / 'password'}"]
    subprocess.run([bins / "initdb", "-D", data, *access, "-E", "UTF8", "--no-sync"], **run)
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={home} -c fsync=off"
    subprocess.run([bins / "pg_ctl", "-D", data, "-w", "-l", home / "log", "-o", options, "start"], **run)
    try:
        yield port
    finally:
        subprocess.run([bins / "pg_ctl", "-D", data, "-m", "immediate", "stop"], **run)


def has_spark():
    """Whether PySpark is here, and a Java that it runs on."""
    if importlib.util.find_spec("pyspark") is None or shutil.which("java") is None:
        return False
    told = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', told)
    return version is not None and int(version[1]) >= 17
