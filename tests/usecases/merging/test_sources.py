"""Where an office's rows come from: its register or an export, each proved before it is taken."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.merging.errors import HeadLost, IdentityShared
from chibo_cli.intake.sent import read_sent
from chibo_cli.store.store import Mode, open_store
from chibo_cli.usecases.merging.sources import opened_source
from tests.faults.harness.tamperer import tampering
from tests.running.chibo import Chibo, operation
from tests.running.engines.registers import at
from tests.store.engines.sqlite.migrations.shipped import loaded
from tests.usecases.merging.sent import left_behind, province, rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from chibo_cli.domain.merging.offices import Office
    from chibo_cli.usecases.merging.sources import Source

pytestmark = [pytest.mark.sqlite, pytest.mark.slow]

TODAY = date(2024, 5, 10)


@pytest.mark.parametrize("exported", ["so-lieu", "so.xlsx"])
def test_a_register_and_its_export_bring_the_same_rows(
    busy: Chibo, tmp_path: Path, empty_register: Path, exported: str
) -> None:
    one, other = (province(empty_register, tmp_path / name) for name in ("one", "other"))
    one.done("merge", busy.db, "--as", "Hòa Lạc")
    busy.done("export", "register", "-o", tmp_path / exported)
    other.done("merge", tmp_path / exported, "--as", "Hòa Lạc")
    assert rows(one.db) == rows(other.db)
    assert rows(one.db)["attendance"] == rows(busy.db)["attendance"]
    busy.done("attend", "remove", "1", "--yes")
    busy.done("export", "register", "-o", tmp_path / exported)
    for clerk, path in ((one, busy.db), (other, tmp_path / exported)):
        assert "bỏ 2" in clerk.done("merge", path).out
        assert "không có gì mới" in clerk.done("merge", path).out
    assert rows(one.db) == rows(other.db)
    assert left_behind(other.db.parent) == []


def test_after_an_export_everything_of_the_register_is_compared(
    busy: Chibo, tmp_path: Path, clerk: Chibo
) -> None:
    busy.done("export", "register", "-o", tmp_path / "so-lieu")
    clerk.done("merge", tmp_path / "so-lieu", "--as", "Hòa Lạc")
    assert "không có gì mới" in clerk.done("merge", busy.db).out
    busy.done("attend", "add", "CB01", "C1", "--on", "8/2/2024")
    assert "thêm 1" in clerk.done("merge", busy.db).out


def test_an_older_register_is_brought_up_in_a_copy(tmp_path: Path, clerk: Chibo) -> None:
    older = loaded(10, tmp_path)
    before = older.read_bytes()
    clerk.done("merge", older, "--as", "Hòa Lạc")
    assert older.read_bytes() == before
    assert left_behind(clerk.db.parent) == left_behind(tmp_path) == []
    assert "không có gì mới" in clerk.done("merge", older).out
    office = Chibo(older)
    office.done("db", "migrate")
    assert "không có gì mới" in clerk.done("merge", older).out, "its journal goes on from there"
    office.done("official", "add", "Lê Văn Cường", "--since", "1/5/2024")
    assert "thêm " in clerk.done("merge", older).out


def test_a_passing_register_is_private_and_goes_though_the_merge_fails(
    busy: Chibo, tmp_path: Path, clerk: Chibo
) -> None:
    busy.done("export", "register", "-o", tmp_path / "so-lieu")
    with (
        pytest.raises(KeyboardInterrupt),
        opened_source(
            tmp_path / "so-lieu",
            clerk.db,
            read=read_sent,
            operation=operation(),
            wait=1,
            today=TODAY,
        ) as source,
    ):
        _interrupted(source, clerk.db.parent)
    assert left_behind(clerk.db.parent) == []


def _interrupted(source: Source, folder: Path) -> None:
    assert list(source.parcel(None, anew=False).rows("unit"))
    passing = left_behind(folder)
    assert passing
    if os.name == "posix":
        assert {stat.S_IMODE((folder / name).stat().st_mode) for name in passing} == {0o600}
    raise KeyboardInterrupt


def _spoilt_row(folder: Path) -> None:
    path = folder / "attendances.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("2024-02-05", "31/11/2024"), "utf-8")


def _nameless_row(folder: Path) -> None:
    path = folder / "attendances.csv"
    header, first, *others = path.read_text(encoding="utf-8").splitlines()
    lines = [header, first[first.index(",") :], *others]
    path.write_text("\n".join(lines), encoding="utf-8")


SPOILT_EXPORTS: dict[str, tuple[Callable[[Path], object], int, str]] = {
    "without its identity": (lambda folder: (folder / "register.csv").unlink(), 66, "register"),
    "of two registers": (
        lambda folder: (folder / "register.csv").write_text(
            f"uid,schema\n{'0' * 8}-0000-0000-0000-{'0' * 12},11\n"
            f"{'0' * 8}-0000-0000-0000-{'1' * 12},11\n"
        ),
        66,
        "register",
    ),
    "of a newer chibo": (
        lambda folder: (folder / "register.csv").write_text(
            f"uid,schema\n{'0' * 8}-0000-0000-0000-{'0' * 12},99\n"
        ),
        78,
        "mới hơn",
    ),
    "without a table": (lambda folder: (folder / "attendances.csv").unlink(), 66, "attendances"),
    "with a list of the clerk's own": (
        lambda folder: (folder / "them.csv").write_text("code,name\nCB09,Lê Văn Cường\n"),
        66,
        "them.csv",
    ),
    "with a row that is none": (_spoilt_row, 65, "31/11/2024"),
    "with a row that nobody could know again": (_nameless_row, 65, "uid"),
}


@pytest.mark.parametrize(
    ("spoil", "code", "said"), SPOILT_EXPORTS.values(), ids=SPOILT_EXPORTS.keys()
)
def test_an_export_that_is_not_whole_is_refused(
    busy: Chibo,
    tmp_path: Path,
    clerk: Chibo,
    spoil: Callable[[Path], object],
    code: int,
    said: str,
) -> None:
    before, folder = clerk.kept(), tmp_path / "so-lieu"
    busy.done("export", "register", "-o", folder)
    spoil(folder)
    refused = clerk("merge", folder)
    assert (refused.code, refused.out) == (code, "")
    assert said in refused.err
    assert clerk.kept() == before
    assert left_behind(clerk.db.parent) == []


def _forged(db: Path) -> None:
    with tampering(db) as hand:
        hand.unseen("UPDATE attendance SET held_on = '2024-02-09' WHERE id = 1")


def _chain_broken(db: Path) -> None:
    with tampering(db) as hand:
        hand.unseen("UPDATE operation SET at = '2020-01-01T00:00:00+07:00' WHERE id = 2")


def _run(statement: str) -> Callable[[Path], None]:
    def spoil(db: Path) -> None:
        with closing(sqlite3.connect(db)) as connection:
            connection.execute(statement)
            connection.commit()

    return spoil


SPOILT_REGISTERS: dict[str, tuple[Callable[[Path], object], int, str]] = {
    "a forged row": (_forged, 65, "không nguyên vẹn"),
    "a broken chain": (_chain_broken, 65, "không nguyên vẹn"),
    "a trigger more": (
        _run("CREATE TRIGGER x AFTER INSERT ON office BEGIN DELETE FROM unit; END"),
        65,
        "không nguyên vẹn",
    ),
    "a view more": (_run("CREATE VIEW x AS SELECT 1"), 65, "không nguyên vẹn"),
    "a table more": (_run("CREATE TABLE x (y)"), 65, "không nguyên vẹn"),
    "a newer one": (_run("PRAGMA user_version = 99"), 78, "mới hơn"),
    "one of another program": (_run("PRAGMA application_id = 1"), 78, "không phải sổ"),
    "an empty file": (lambda db: db.write_bytes(b""), 78, "rỗng"),
    "no register": (lambda db: db.write_text("xin chào"), 78, "không phải sổ"),
    "one cut short": (lambda db: os.truncate(db, db.stat().st_size - 4096), 78, "hỏng"),
    "nothing": (lambda db: db.unlink(), 78, "không có tệp"),
}


@pytest.mark.parametrize(
    ("spoil", "code", "said"), SPOILT_REGISTERS.values(), ids=SPOILT_REGISTERS.keys()
)
def test_a_register_that_does_not_prove_is_refused(
    busy: Chibo,
    clerk: Chibo,
    spoil: Callable[[Path], object],
    code: int,
    said: str,
) -> None:
    before = clerk.kept()
    spoil(busy.db)
    refused = clerk("merge", busy.db)
    assert (refused.code, refused.out) == (code, "")
    assert said in refused.err
    assert str(busy.db) in refused.err
    assert clerk.kept() == before


def test_an_older_register_with_a_strange_schema_is_refused(tmp_path: Path, clerk: Chibo) -> None:
    older = loaded(10, tmp_path)
    _run("CREATE VIEW x AS SELECT 1")(older)
    refused = clerk("merge", older)
    assert refused.code == 65
    assert "không nguyên vẹn" in refused.err
    assert left_behind(clerk.db.parent) == []


def test_a_register_that_somebody_writes_in_is_busy(busy: Chibo, clerk: Chibo) -> None:
    with closing(sqlite3.connect(busy.db, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert clerk("merge", busy.db, "--wait", "0").code == 75


def test_the_very_register_is_no_office(busy: Chibo, tmp_path: Path) -> None:
    (tmp_path / "link.db").symlink_to(busy.db)
    shutil.copy(busy.db, tmp_path / "copy.db")
    for path in (busy.db, tmp_path / "link.db", tmp_path / "copy.db"):
        refused = busy("merge", path)
        assert (refused.code, refused.out) == (65, "")
        assert "chính là sổ này" in refused.err


def test_where_the_operation_taken_last_is_lost_or_another_it_is_said_which(
    busy: Chibo, tmp_path: Path, clerk: Chibo
) -> None:
    old, copy = (Path(shutil.copy(busy.db, tmp_path / name)) for name in ("old.db", "copy.db"))
    busy.done("attend", "add", "CB01", "C1", "--on", "8/2/2024")
    second = Chibo(copy)
    second.done("attend", "add", "CB02", "C2", "--on", "9/2/2024")
    clerk.done("merge", busy.db, "--as", "Hòa Lạc")
    with open_store(at(clerk.db), Mode.READ, wait=1) as store:
        (known,) = store.offices.all()
    _check_refused(clerk, old, known, HeadLost)
    _check_refused(clerk, copy, known, IdentityShared)
    assert "bỏ 1" in clerk.done("merge", old, "--anew").out


def _check_refused(clerk: Chibo, path: Path, known: Office, error: type[Exception]) -> None:
    with opened_source(
        path, clerk.db, read=read_sent, operation=operation(), wait=1, today=TODAY
    ) as source:
        assert source.identity == known.identity
        with pytest.raises(error):
            source.parcel(known, anew=False)
        assert source.parcel(known, anew=True).sender.head is not None
