"""An older register is brought up in place, whole or not at all.

The old register is today's with columns taken out of its tables and of its history, the revisions
that bring it up are made up; what they lead to is today's schema, so the program itself can judge.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import pytest

from chibo_cli.messages.errors.refusals import (
    Failure,
    MigrationFailed,
    RegisterFault,
    RegisterUnusable,
)
from chibo_cli.store.engines.protocol import SCHEMA_VERSION
from chibo_cli.store.engines.sqlite.keeping import verify
from chibo_cli.store.engines.sqlite.migrations.recipe import Migration, migrate
from chibo_cli.store.engines.sqlite.migrations.revisions import SHIPPED, Revisions
from chibo_cli.store.store import Mode, open_store
from tests.faults.harness.tamperer import logical_dump, tampering
from tests.running.chibo import Chibo, Result, operation
from tests.store.at_work import outcomes, put_to_work
from tests.store.engines.sqlite.migrations.older import (
    NAMES,
    NEWEST,
    SHIPS,
    TAGS,
    digests,
    make_older,
    revised,
    stamped,
)
from tests.store.transactions import reading

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = [pytest.mark.sqlite, pytest.mark.slow]

CUT_SHORT = NAMES + "    raise RuntimeError('Nguyễn Văn An')\n"


def bring_up(register: Path, revisions: Revisions, *, dry_run: bool = False) -> Migration | None:
    return migrate(register, wait=5, operation=operation(), revisions=revisions, dry_run=dry_run)


def asked(register: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(register)) as connection:
        return connection.execute(query).fetchall()


def counts(register: Path) -> Mapping[str, int]:
    with reading(register) as store:
        return store.row_counts()


@pytest.fixture(scope="module")
def todays(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Chibo:
    """Adds, an undo, a removal of the last row, a closed quarter."""
    path = shutil.copy(office_register, tmp_path_factory.mktemp("todays") / "chibo.db")
    chibo = Chibo(Path(path))
    chibo.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--strengths", "đúng 'giờ'")
    chibo.done("attend", "add", "CB02", "C2", "--on", "6/2/2024", "--recommend", "sửa đường")
    chibo.done("undo")
    chibo.done("attend", "add", "CB02", "C2", "--on", "8/2/2024", "--score", "8.5")
    chibo.done("attend", "remove", "3")
    chibo.done("period", "close", "2024-Q1")
    return chibo


@pytest.fixture(scope="module")
def older_register(tmp_path_factory: pytest.TempPathFactory, todays: Chibo) -> Path:
    register = Path(shutil.copy(todays.db, tmp_path_factory.mktemp("older") / "chibo.db"))
    make_older(register)
    return register


@pytest.fixture
def older(tmp_path: Path, older_register: Path) -> Chibo:
    """That register as an older program would have left it."""
    return Chibo.at_copy_of(older_register, tmp_path)


def ours_again(register: Path) -> Chibo:
    """A migrated register under the version of this program, whose tables it has."""
    stamped(register, SCHEMA_VERSION)
    return Chibo(register)


def running(chibo: Chibo, revisions: Revisions, *argv: str) -> Result:
    """A command line of a program that ships these revisions."""
    return replace(chibo, language="en").within(*argv, revisions=revisions)


def test_a_register_of_this_version_is_left_alone(todays: Chibo) -> None:
    before = todays.db.read_bytes()
    assert bring_up(todays.db, SHIPPED) is None
    told = todays.done("db", "migrate", "--lang", "en")
    assert "there is nothing to migrate" in told.out
    assert todays.db.read_bytes() == before
    assert not (todays.db.parent / "backups").exists()


def test_columns_are_added_and_a_table_laid_anew_with_their_child_rows_in_place(
    tmp_path: Path, todays: Chibo, older: Chibo
) -> None:
    report = todays.done("report", "quarter", "2024-Q1", "--json").json
    done = bring_up(older.db, revised(tmp_path, TAGS, NAMES))
    assert done is not None
    assert (done.old, done.new) == (SHIPS, NEWEST)
    chibo = ours_again(older.db)
    assert counts(chibo.db) == counts(todays.db)
    assert chibo.done("report", "quarter", "2024-Q1", "--json").json == report
    (head,) = asked(chibo.db, "SELECT hash FROM operation WHERE kind = 'close'")[0]
    assert chibo("db", "check", "--head", head, "--json").json["rows"] == []
    said = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
    assert asked(chibo.db, said) == asked(todays.db, said)


def test_the_backup_is_the_register_as_it_was_and_private(tmp_path: Path, older: Chibo) -> None:
    before = logical_dump(older.db)
    done = bring_up(older.db, revised(tmp_path, TAGS, NAMES))
    assert done is not None
    backup = Path(done.backup)
    verify(backup, digests())
    assert logical_dump(backup) == before
    assert backup.parent == tmp_path / "backups"
    assert backup.name in (tmp_path / "backups" / "SHA256SUMS").read_text(encoding="utf-8")
    assert os.name != "posix" or backup.stat().st_mode & 0o777 == 0o600


def test_no_id_is_given_twice(tmp_path: Path, older: Chibo) -> None:
    bring_up(older.db, revised(tmp_path, TAGS, NAMES))
    chibo = ours_again(older.db)
    chibo.done("attend", "add", "CB02", "C2", "--on", "8/4/2024")
    assert asked(chibo.db, "SELECT max(id) FROM attendance") == [(4,)]


def test_a_migration_is_journalled_and_the_old_history_reads_by_its_own_columns(
    tmp_path: Path, older: Chibo
) -> None:
    bring_up(older.db, revised(tmp_path, TAGS, NAMES))
    chibo = ours_again(older.db)
    latest = chibo.done("log", "--json").json["rows"][0]
    assert (latest["kind"], latest["reason"]) == ("migrate", f"{SHIPS} → {NEWEST}")
    shown = chibo.done("log", "show", latest["id"], "--json").json["changes"]
    (renamed,) = [
        field
        for change in shown
        for field in change["fields"]
        if change["table"] == "columns" and field["column"] == "official_name"
    ]
    assert ("ho_ten" in renamed["old"], "ho_ten" in renamed["new"]) == (True, False)
    added = asked(chibo.db, "SELECT min(operation_id) FROM change WHERE table_name = 'official'")
    changes = chibo.done("log", "show", added[0][0], "--json").json["changes"]
    fields = next(each["fields"] for each in changes if each["table"] == "official_name")
    assert {"column": "ho_ten", "old": None, "new": "Nguyễn Văn An"} in fields
    assert chibo("log", "--official", "CB01", "--json").json["rows"]


def test_what_the_register_held_against_its_history_is_found_after_a_migration_too(
    tmp_path: Path, older: Chibo
) -> None:
    with tampering(older.db) as hands:
        hands.unseen("UPDATE official_name SET ho_ten = 'Kẻ giả mạo' WHERE id = 1")
    bring_up(older.db, revised(tmp_path, TAGS, NAMES))
    result = ours_again(older.db)("db", "check", "--json")
    assert result.code == 78
    assert ("replay", "official_name 1") in [
        (row["flaw"], row["where"]) for row in result.json["rows"]
    ]


def test_undo_does_not_reach_back_over_a_migration(tmp_path: Path, older: Chibo) -> None:
    bring_up(older.db, revised(tmp_path, TAGS, NAMES))
    chibo = ours_again(older.db)
    (removal,) = asked(chibo.db, "SELECT max(operation_id) FROM change WHERE action = 'delete'")[0]
    (migration,) = asked(chibo.db, "SELECT id FROM operation WHERE kind = 'migrate'")[0]
    before = logical_dump(chibo.db)
    for number in (removal, migration):
        result = chibo("undo", number)
        assert result.code == 65, result
    assert logical_dump(chibo.db) == before
    chibo.done("attend", "add", "CB02", "C2", "--on", "8/4/2024")
    chibo.done("undo")


FAILURES: Mapping[str, tuple[tuple[str, ...], str]] = {
    "midway": ((CUT_SHORT,), "RuntimeError"),
    "a row lost": ((NAMES, '    op.execute("DELETE FROM post")'), "post: 1 → 0"),
    "a row that points at none": (
        (NAMES, '    op.execute("UPDATE post SET official_id = 99")'),
        "post 1 → official",
    ),
    "a column left over": (("pass",), "official_name: ho_ten, name"),
    "a table left over": (
        (NAMES, '    op.create_table("thua", sa.Column("id", sa.Integer))'),
        "table thua",
    ),
    "a broken rule": (
        (NAMES, """    op.execute("UPDATE post SET since = 'x'")"""),
        "CHECK constraint failed",
    ),
    "no way there": ((), "Error"),
}


@pytest.mark.parametrize("why", FAILURES)
def test_a_failed_migration_leaves_the_file_as_it_was_and_is_retried(
    tmp_path: Path, older: Chibo, why: str
) -> None:
    steps, reason = FAILURES[why]
    before = older.db.read_bytes()
    broken = revised(tmp_path, TAGS, *(["".join(steps)] if steps else []))
    backups = set()
    for _ in range(2):
        with pytest.raises(MigrationFailed) as failed:
            bring_up(older.db, broken)
        assert older.db.read_bytes() == before
        assert failed.value.failure is Failure.REGISTER_UNUSABLE
        assert reason in failed.value.reason
        assert "An" not in failed.value.reason
        verify(Path(failed.value.backup), digests())
        backups.add(failed.value.backup)
    assert [str(path) for path in tmp_path.glob("backups/*.db")] == list(backups)
    assert bring_up(older.db, revised(tmp_path, TAGS, NAMES)) == Migration(SHIPS, NEWEST, *backups)
    assert ours_again(older.db)("db", "check").code == 0


def test_a_dry_run_writes_nothing_and_finds_what_would_fail(tmp_path: Path, older: Chibo) -> None:
    before = older.db.read_bytes()
    assert bring_up(older.db, revised(tmp_path, TAGS, NAMES), dry_run=True) == Migration(
        SHIPS, NEWEST
    )
    with pytest.raises(MigrationFailed):
        bring_up(older.db, revised(tmp_path, TAGS, CUT_SHORT), dry_run=True)
    assert older.db.read_bytes() == before
    assert not (tmp_path / "backups").exists()


def test_rows_are_recounted_where_the_revision_says_so(tmp_path: Path, older: Chibo) -> None:
    insert = (
        'op.execute("INSERT INTO score (uid, unit_id, held_on, points)'
        " VALUES ('u', 3, '2024-02-05', 9)\")\n"
    )
    bring_up(older.db, revised(tmp_path, TAGS, insert + dedent(NAMES)))
    chibo = ours_again(older.db)
    assert counts(chibo.db)["score"] == 1
    assert chibo("db", "check").code == 0


def test_two_processes_migrate_once(tmp_path: Path, older: Chibo) -> None:
    before = logical_dump(older.db)
    revised(tmp_path, TAGS, NAMES)
    jobs = [put_to_work("bring_up", older.db, NEWEST) for _ in range(3)]
    assert outcomes(*jobs) == [(0, "")] * 3
    assert asked(older.db, "SELECT count(*) FROM operation WHERE kind = 'migrate'") == [(1,)]
    (backup,) = (path for path in (tmp_path / "backups").iterdir() if path.suffix == ".db")
    assert logical_dump(backup) == before
    assert ours_again(older.db)("db", "check").code == 0


@pytest.mark.skipif(os.name != "posix", reason="kills as POSIX does")
@pytest.mark.parametrize("version", [SHIPS, NEWEST], ids=["while it works", "while it commits"])
def test_a_migration_killed_midway_is_begun_anew(
    tmp_path: Path, older: Chibo, version: int
) -> None:
    before = logical_dump(older.db)
    killed = "op.execute('PRAGMA cache_size = 1')\n" + dedent(NAMES)
    killed += "os.kill(os.getpid(), signal.SIGKILL)\n"
    revised(tmp_path, TAGS, killed)
    assert outcomes(put_to_work("bring_up", older.db, NEWEST)) == [(-signal.SIGKILL, "")]
    assert older.db.with_name("chibo.db-journal").stat().st_size > 0
    with older.db.open("r+b") as file:  # a commit may have reached the header, and no further
        file.seek(60)
        file.write(version.to_bytes(4, "big"))
    done = bring_up(older.db, revised(tmp_path, TAGS, NAMES))
    assert done is not None
    assert logical_dump(Path(done.backup)) == before
    assert ours_again(older.db)("db", "check").code == 0


@pytest.mark.parametrize(
    "argv", [("official", "list"), ("waive", "list"), ("db", "check"), ("db", "info")]
)
def test_any_command_migrates_first_and_says_so(
    tmp_path: Path, older: Chibo, argv: tuple[str, ...]
) -> None:
    revisions = revised(tmp_path, TAGS, NAMES)
    first, second = (running(older, revisions, *argv) for _ in range(2))
    assert first.code == second.code == 0
    assert first.err.startswith(
        f"Migrated the register from version {SHIPS} to {NEWEST}; what stood before"
    )
    assert "Migrated" not in second.err


def test_the_first_write_is_migrated_first_too(tmp_path: Path, older: Chibo) -> None:
    argv = ("attend", "add", "CB01", "C1", "--on", "8/4/2024")
    result = running(older, revised(tmp_path, TAGS, NAMES), *argv)
    assert (result.code, result.err[:8]) == (0, "Migrated")
    kinds = asked(older.db, "SELECT kind FROM operation ORDER BY id DESC LIMIT 2")
    assert kinds == [("change",), ("migrate",)]
    assert ours_again(older.db)("db", "check").code == 0


def test_db_migrate_says_what_it_would_do_what_it_did_and_that_all_is_done(
    tmp_path: Path, older: Chibo
) -> None:
    revisions = revised(tmp_path, TAGS, NAMES)
    would = running(older, revisions, "db", "migrate", "-n")
    assert would.out == (
        "(dry run, nothing written) The register would be migrated from version"
        f" {SHIPS} to {NEWEST}, after a backup.\n"
    )
    did = running(older, revisions, "db", "migrate")
    (backup,) = tmp_path.glob("backups/*.db")
    assert did.out == (
        f"Migrated the register from version {SHIPS} to {NEWEST};"
        f" what stood before is in {backup}.\n"
    )
    assert "nothing to migrate" in running(older, revisions, "db", "migrate").out


@pytest.mark.parametrize(
    "argv",
    [
        "undo -n",  # nothing is left to take back: that is told of the copy too
        "official add Lan --since 1/4/2024 -n",
        "attend add CB02 C2 --on 7/4/2024 -n",
        "period close 2024-H1 --yes -n",
        "period reopen 2024-Q1 --reason x -n",
    ],
)
def test_a_dry_run_says_that_it_would_migrate_and_leaves_the_older_register(
    tmp_path: Path, older: Chibo, argv: str
) -> None:
    before, revisions = older.db.read_bytes(), revised(tmp_path, TAGS, NAMES)
    files = set(tmp_path.iterdir())
    would = running(older, revisions, *argv.split())
    assert (older.db.read_bytes(), set(tmp_path.iterdir())) == (before, files)
    assert would.out.startswith("(dry run, nothing written) ") or would.code == 65
    told = f"The register would be migrated from version {SHIPS} to {NEWEST}, after a backup.\n"
    assert would.err.count(told) == 1
    done = running(older, revisions, *argv.removesuffix(" -n").split())
    assert done.code == would.code
    assert done.out.startswith(would.out.removeprefix("(dry run, nothing written) "))


def test_a_dry_run_on_a_register_that_cannot_be_migrated_names_that_register(
    tmp_path: Path, older: Chibo
) -> None:
    before, revisions = older.db.read_bytes(), revised(tmp_path, TAGS, CUT_SHORT)
    result = running(older, revisions, "official", "add", "Lan", "-n")
    assert (result.code, result.out, older.db.read_bytes()) == (78, "", before)
    assert f"{older.db} " in result.err
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_command_on_a_register_that_cannot_be_migrated_exits_78_naming_the_backup(
    tmp_path: Path, older: Chibo
) -> None:
    result = running(older, revised(tmp_path, TAGS, CUT_SHORT), "official", "list")
    (backup,) = tmp_path.glob("backups/*.db")
    assert (result.code, result.out) == (78, "")
    assert f"it stands as it was, with a copy in {backup}." in result.err


def test_a_register_that_is_not_brought_up_is_not_opened(tmp_path: Path, older: Chibo) -> None:
    stamped(older.db, SHIPS + 1)
    for program, fault in ((NEWEST, RegisterFault.OLDER), (SHIPS, RegisterFault.NEWER)):
        with (
            pytest.raises(RegisterUnusable) as refused,
            open_store(older.db, Mode.READ, wait=0, version=program),
        ):
            pass
        assert refused.value.fault is fault
    stamped(older.db, 0)
    with pytest.raises(RegisterUnusable) as refused:
        bring_up(older.db, revised(tmp_path, TAGS, NAMES))
    assert refused.value.fault is RegisterFault.DAMAGED


def test_the_shipped_revisions_lead_to_the_version_of_this_program() -> None:
    from alembic.script import ScriptDirectory

    (folder,) = SHIPPED.folders
    directory = ScriptDirectory(str(folder), version_locations=[folder])
    numbers = [step.revision for step in directory.walk_revisions()]
    assert numbers == [f"{number:04}" for number in range(SCHEMA_VERSION, 0, -1)]
