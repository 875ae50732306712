"""A throw-away PostgreSQL server for the tests, on a free port of this machine."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

VARIABLE = "VISAVIS_TEST_POSTGRES"
"""Names a server that is there already, as postgresql://user@host/database."""

PLACES = "/usr/lib/postgresql"
USER = "postgres"


def programs() -> Path | None:
    """The folder of `initdb` and `postgres`, the newest there is."""
    found = sorted(Path(PLACES).glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def missing() -> str | None:
    """Why no server can be started here, or None."""
    if programs() is None:
        return f"PostgreSQL is not installed: no initdb in {PLACES} or on the PATH"
    if os.geteuid() == 0 and USER not in {user.pw_name for user in pwd.getpwall()}:
        return f"PostgreSQL does not run as root, and there is no user {USER}"
    return None


@contextmanager
def server() -> Iterator[str]:
    """Start a server; its address, with the database it comes with."""
    folder = Path(tempfile.mkdtemp(prefix="visavis-pg-", dir="/tmp"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, USER)
        port = _free_port()
        _run("initdb", "-D", folder / "data", "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-p {port} -k {folder} -h 127.0.0.1 -c fsync=off -c full_page_writes=off"
        log = folder / "log"
        _run("pg_ctl", "start", "-w", "-D", folder / "data", "-l", log, "-o", options)
        try:
            yield f"postgresql://{USER}@127.0.0.1:{port}/postgres"
        finally:
            _run("pg_ctl", "stop", "-m", "immediate", "-D", folder / "data")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(program: str, *arguments: str | Path) -> None:
    folder = programs()
    assert folder is not None
    subprocess.run(
        [folder / program, *arguments],
        check=True,
        cwd="/",
        user=USER if os.geteuid() == 0 else None,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
