"""Where a register lies, as typed: a path, or a server that may be silent, or lets nobody in."""

from __future__ import annotations

import os
import socket
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest

from chibo_cli.cli.frame.completion import PowerShell
from chibo_cli.cli.frame.root import command_tree
from chibo_cli.cli.main import context_of
from chibo_cli.cli.run.context import address_of, moment
from chibo_cli.domain.register.address import PasswordTyped, Server
from tests.running.chibo import Chibo
from tests.running.engines.server import new_cluster

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.running.engines.server import Database

pytestmark = pytest.mark.slow

USAGE = 2
BUSY = 75
UNUSABLE = 78
SECRET = "mat-khau"  # noqa: S105 — what must be told nowhere
WITH_PASSWORD = [
    f"postgresql://an:{SECRET}@host/office",
    f"postgres://an:{SECRET}@host/office",
    f"POSTGRESQL://an:{SECRET}@host/office",
    f" postgresql://an:{SECRET}@host/office",
    f"postgresql+psycopg://an:{SECRET}@host/office",
    "postgresql://an:@host/office",
    f"postgresql://an:{SECRET}%40@host/office",
    f"postgresql://an:12/{SECRET}@host/office",
    f"postgresql://an:12?{SECRET}@host/office",
    f"postgresql://an:12#{SECRET}@host/office",
    f"postgresql://:{SECRET}@host/office",
    f"postgresql://host/office?password={SECRET}",
    f"postgresql://host/office?user=an&p%61ssword={SECRET}",
    f"postgresql://host/office?sslpassword={SECRET}",
    "postgresql://host/office?password=",
    f"service=chibo password={SECRET}",
    f"service=chibo password = '{SECRET}'",
    f"service=chibo sslpassword={SECRET}",
    f"host=may dbname=office password={SECRET}",
    f"PASSWORD={SECRET} service=chibo",
]
SERVERS = {
    "postgresql://host/office": "postgresql://host/office",
    "postgres://an@host:5433/office": "postgres://an@host:5433/office",
    "Postgresql://host": "postgresql://host",
    "postgresql://[::1]:5433/office?user=an@xa": "postgresql://[::1]:5433/office?user=an@xa",
    "postgresql://one:1,two:2/office": "postgresql://one:1,two:2/office",
    "postgresql:///office?host=/var/run": "postgresql:///office?host=/var/run",
    "service=chibo": "service=chibo",
    " service = 'chibo' user=an": "service = 'chibo' user=an",
}
OTHERS = [
    "mysql://host/office",
    "sqlite:///so.db",
    "file:///so.db",
    "postgresql+psycopg://host/office",
    "HTTPS://host/office",
    "host=may dbname=office",
    " dbname = office",
    "SERVICE=chibo",
]
PATHS = [
    "so.db",
    "so=1.db",
    "password.db",
    "postgresql:/x",
    "postgresql",
    "C://so.db",
    "thu muc//a:b@c.db",
    "services=x",
]
ADD = ("attend", "add", "CB01", "C1", "--on", "5/2/2024")


@contextmanager
def listening(*, answers: bool = False) -> Iterator[tuple[str, list[str]]]:
    """An address where somebody listens who never says a word; and who came."""
    came: list[str] = []
    over = Event()
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(8)
        listener.settimeout(0.05)

        def listen() -> None:
            held = []
            while not over.is_set():
                try:
                    held.append(listener.accept()[0])
                except TimeoutError:
                    continue
                came.append("somebody")
                if answers:
                    held.pop().close()
            for each in held:
                each.close()

        thread = Thread(target=listen)
        thread.start()
        try:
            yield f"postgresql://an@127.0.0.1:{listener.getsockname()[1]}/office", came
        finally:
            over.set()
            thread.join()


def a_free_port() -> int:
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.mark.parametrize("address", WITH_PASSWORD)
def test_a_password_is_refused_wherever_it_stands(
    address: str, office: Chibo, tmp_path: Path
) -> None:
    with pytest.raises(PasswordTyped):
        address_of(address)
    sentences = [
        office("--db", address, "status", "--debug"),
        office("status", "--debug", CHIBO_DB=address),
        office("db", "copy", "--to", address, "--debug"),
    ]
    assert {each.code for each in sentences} == {USAGE}
    assert len({each.err for each in sentences}) == 1
    assert SECRET not in sentences[0].err
    assert list(tmp_path.rglob("bugs/*")) == []


@pytest.mark.parametrize("address", SERVERS)
def test_a_server_is_known_by_its_address(address: str) -> None:
    assert address_of(address) == Server(SERVERS[address])


@pytest.mark.parametrize("address", OTHERS)
def test_another_kind_of_address_is_refused_and_makes_no_file(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    clerk = Chibo(tmp_path / "chibo.db")
    for told in (clerk("--db", address, "init"), clerk("init", CHIBO_DB=address)):
        assert (told.code, told.out) == (USAGE, "")
        assert told.err.startswith(f"Lỗi: {address.strip()}: không phải tệp")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("path", PATHS)
def test_a_path_that_looks_odd_is_a_path(path: str) -> None:
    assert address_of(path) == Path(path)


def test_without_what_speaks_to_a_server_it_is_told_what_to_install(
    office: Chibo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    for command in (("status",), ("init",), ADD, ("db", "info")):
        result = office("--db", "postgresql://127.0.0.1:1/office", *command)
        assert result.code == UNUSABLE
        assert 'pip install "chibo[postgres]"' in result.err


@pytest.mark.parametrize("command", [("status",), ADD, ("init",)], ids=["read", "write", "init"])
def test_a_server_that_is_not_there_is_waited_for_and_told(
    command: tuple[str, ...], office: Chibo
) -> None:
    address = f"postgresql://an@127.0.0.1:{a_free_port()}/office"
    begun = time.monotonic()
    result = office("--db", address, "--wait", "0.5", *command, CHIBO_LANG="en")
    assert result.code == BUSY
    assert result.err == (
        f"Error: {address}: the server does not answer; waited 0.5 s, and nothing was written. Try"
        " again later, or ask whoever runs the server.\n"
    )
    assert time.monotonic() - begun >= 0.5


@pytest.mark.parametrize("answers", [False, True], ids=["silent", "hangs up"])
def test_a_server_that_says_nothing_is_not_waited_for_longer_than_asked(
    office: Chibo, *, answers: bool
) -> None:
    with listening(answers=answers) as (address, came):
        begun = time.monotonic()
        result = office("--db", address, "--wait", "1", "status")
        assert (result.code, came != []) == (BUSY, True)
        assert time.monotonic() - begun < 1 + 2 + 1  # the last for a machine at work


def test_a_name_that_does_not_resolve_is_a_server_that_does_not_answer(office: Chibo) -> None:
    assert office("--db", "postgresql://no.such.invalid/a", "--wait", "0", "status").code == BUSY


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://127.0.0.1:99999/office",
        "postgresql://127.0.0.1/office?foo=1",
        "postgresql://127.0.0.1/office?sslmode=bad",
        "postgresql://127.0.0.1/%zz",
        "postgresql://[::1/office",
        "postgresql://an bình/office",
        "service=no-such-service",
        "service=",
        "service='",
    ],
)
def test_an_address_that_nobody_can_read_is_told_at_once(address: str, office: Chibo) -> None:
    begun = time.monotonic()
    result = office("--db", address, "--wait", "60", "status")
    assert (result.code, result.err.count("\n")) == (UNUSABLE, 1)
    assert "không vào được máy chủ" in result.err
    assert time.monotonic() - begun < 30


def test_what_asks_nothing_of_a_register_opens_no_server(office: Chibo) -> None:
    with listening() as (address, came):
        for words in (
            ("--version",),
            ("--help",),
            ("attend", "add", "--help"),
            ("guide",),
            ("--db", address, "--version"),
            ("nosuch",),
        ):
            office(*words, CHIBO_DB=address, CHIBO_LANG="")
        app = context_of([], {"CHIBO_DB": address, "CHIBO_TODAY": office.today}, moment())
        for line in ("attend add ", "unit show X", f"--db {address} why C", "report quarter --by "):
            *args, typed = line.split(" ")
            PowerShell(command_tree(), {"obj": app}, "chibo", "").get_completions(args, typed)
        assert came == []


@pytest.mark.server
def test_who_is_not_let_in_is_told_at_once(office: Chibo, empty_database: Database) -> None:
    copy, address = office.db.with_name("copy.db"), empty_database.address
    office.done("db", "backup", "-o", copy)
    nobody = address.replace("tests@", "nobody@")
    elsewhere = address.replace(empty_database.name, "khong-co")
    begun = time.monotonic()
    for typed, said in (
        (nobody, 'role "nobody" does not exist'),
        (elsewhere, "createdb khong-co"),
    ):
        for command in (("status",), ("init",), ("db", "restore", copy)):
            result = office("--db", typed, "--wait", "60", *command)
            assert (result.code, said in result.err) == (UNUSABLE, True), result
    assert time.monotonic() - begun < 60


@pytest.mark.server
@pytest.mark.skipif(os.name == "nt", reason="a socket in a folder of its own")
def test_a_password_comes_from_the_password_file(office: Chibo, tmp_path: Path) -> None:
    passwords = tmp_path / "pgpass"
    with new_cluster() as cluster, cluster.served() as server:
        database = server.database("postgres")
        with database.connected() as hand:
            hand.execute(f"CREATE ROLE an LOGIN PASSWORD '{SECRET}'".encode())
            hand.execute("CREATE SCHEMA chibo AUTHORIZATION an")
        access = cluster.folder / "cluster" / "pg_hba.conf"
        access.write_text(f"local all an scram-sha-256\n{access.read_text()}")
        with database.connected() as hand:
            hand.execute("SELECT pg_reload_conf()")
        address = f"{database.address.replace('tests@', 'an@')}&passfile={passwords}"
        begun = time.monotonic()
        refused = office("--db", address, "--wait", "60", "init")
        assert (refused.code, "pgpass" in refused.err) == (UNUSABLE, True)
        passwords.write_text("*:*:*:an:wrong\n")
        passwords.chmod(0o600)
        wrong = office("--db", address, "--wait", "60", "init")
        assert (wrong.code, "password authentication failed" in wrong.err) == (UNUSABLE, True)
        assert time.monotonic() - begun < 60
        passwords.write_text(f"*:*:*:an:{SECRET}\n")
        office.done("--db", address, "init")
        office.done("--db", address, "rule", "preset", "258")
        (last,) = office.done("--db", address, "log", "--json").json["rows"]
        assert (last["actor"], SECRET in str(last)) == ("an", False)
