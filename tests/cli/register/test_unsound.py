"""`chibo export register --unsound`: what can still be read of a register that is sound no more."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import columns_of
from tests.running.chibo import Chibo

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.sqlite

_WRITABLE = "PRAGMA writable_schema = ON"
_NEVER_ENDING = (
    "CREATE VIEW post AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n)"
    " SELECT kept.* FROM kept, n"
)

_LEAVES = "SELECT pageno FROM dbstat WHERE name = 'attendance' AND pagetype = 'leaf'"


def harmed(chibo: Chibo, *statements: str) -> None:
    with closing(sqlite3.connect(chibo.db, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def visited_register(office_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    office = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("visited"))
    argv = ("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--score", "85.5", "--tag", "nóng")
    office.done(*argv, "--strengths", "'=đúng giờ", "--recommend", "sửa đường")
    office.done("period", "close", "2024-Q1")
    return office.db


@pytest.fixture
def visited(visited_register: Path, tmp_path: Path) -> Chibo:
    """The small office after a visit with everything that can be said of one, and a closing."""
    return Chibo.at_copy_of(visited_register, tmp_path)


@pytest.mark.parametrize(
    "harm",
    [
        (),
        ("CREATE VIEW bao_cao AS SELECT 1",),
        ("DROP TRIGGER journal_attendance_insert", "DROP INDEX official_by_code"),
        ("PRAGMA application_id = 7",),
        ("PRAGMA user_version = 99",),
        (_WRITABLE, "UPDATE sqlite_schema SET sql = 'CREATE nothing' WHERE type = 'trigger'"),
    ],
    ids=["none", "a view", "a trigger gone", "a stamp", "a version", "no statement"],
)
def test_all_that_stands_goes_out_as_from_a_sound_register(
    visited: Chibo, tmp_path: Path, harm: tuple[str, ...]
) -> None:
    visited.done("export", "register", "-o", tmp_path / "sound")
    harmed(visited, *harm)
    before = visited.kept()
    done = visited.done("export", "register", "--unsound", "-o", tmp_path / "unsound")
    assert done.err.startswith("Đã xuất ")
    assert contents(tmp_path / "unsound") == contents(tmp_path / "sound")
    assert visited.kept() == before


def test_what_goes_out_comes_back(visited: Chibo, tmp_path: Path) -> None:
    visits = visited.done("attend", "list", "--json")
    harmed(visited, "DROP TRIGGER journal_attendance_insert")
    visited.done("export", "register", "--unsound", "-o", tmp_path / "out")
    other = Chibo(tmp_path / "other.db")
    other.done("init")
    other.done("import", tmp_path / "out")
    assert other.done("attend", "list", "--json") == visits


@pytest.mark.parametrize(
    ("harm", "told", "missing"),
    [
        (("DROP TABLE post",), "Chức vụ: bảng không còn; đọc được 0 dòng", "posts.csv"),
        (
            ("ALTER TABLE post RENAME TO kept", _NEVER_ENDING),
            *("Chức vụ: bảng bị thay bằng thứ khác; đọc được 0 dòng", "posts.csv"),
        ),
        (
            ("DROP TABLE post", "CREATE VIRTUAL TABLE post USING fts5(title)"),
            *("Chức vụ: bảng bị thay bằng thứ khác; đọc được 0 dòng", "posts.csv"),
        ),
        (
            (
                "DROP TRIGGER journal_attendance_insert",
                "DROP TRIGGER journal_attendance_update",
                "DROP TRIGGER journal_attendance_delete",
                "DROP TRIGGER closed_attendance_update",
                "ALTER TABLE attendance DROP COLUMN strengths",
            ),
            *("Lượt dự: thiếu cột strengths; đọc được 1 dòng", ""),
        ),
    ],
    ids=["gone", "a view that never ends", "virtual", "a column gone"],
)
def test_what_cannot_be_read_is_said(
    visited: Chibo, tmp_path: Path, harm: tuple[str, ...], told: str, missing: str
) -> None:
    visited.done("export", "register", "-o", tmp_path / "sound")
    harmed(visited, *harm)
    done = visited.done("-q", "export", "register", "--unsound", "-o", tmp_path / "unsound")
    assert done.err == f"Không đọc được hết {told}.\n"
    wanted = contents(tmp_path / "sound")
    wanted.pop(missing, None)
    assert contents(tmp_path / "unsound").keys() == wanted.keys()


def test_tables_that_take_any_value_are_read_as_they_are(visited: Chibo, tmp_path: Path) -> None:
    for table in tables.facts:
        names = columns_of(table)
        rows = (", ".join([value] * len(names)) for value in ("'x'", "5", "2.5", "x'ff00'", "NULL"))
        harmed(
            visited,
            f"DROP TABLE {table.name}",
            f"CREATE TABLE {table.name} ({', '.join(names)})",
            *(f"INSERT INTO {table.name} VALUES ({row})" for row in rows),  # noqa: S608 — our own
        )
    done = visited.done("export", "register", "--unsound", "-o", tmp_path / "out")
    told = f"{5 * len(tables.facts)} dòng, {len(tables.facts)} bảng"
    assert done.err == f"Đã xuất {told}: {tmp_path / 'out'}.\n"


def test_rows_on_both_sides_of_damage_are_read(province: Chibo, tmp_path: Path) -> None:
    with closing(sqlite3.connect(province.db)) as connection:
        try:
            pages = connection.execute(_LEAVES).fetchall()
        except sqlite3.OperationalError:
            pytest.skip("this SQLite does not tell its pages")
        total = connection.execute("SELECT count(*) FROM attendance").fetchone()[0]
    content = bytearray(province.kept())
    (middle,) = pages[len(pages) // 2]
    content[(middle - 1) * 4096 : middle * 4096] = b"\x5a" * 4096
    province.db.write_bytes(content)
    done = province.done("export", "register", "--unsound", "-o", tmp_path / "out")
    assert "Không đọc được hết Lượt dự: tệp hỏng ở đó" in done.err
    rows = (tmp_path / "out" / "attendances.csv").read_text(encoding="utf-8").count("\n") - 1
    assert total * 0.9 < rows < total


@pytest.mark.parametrize("content", [None, b"", b"no database at all", b"SQLite format 3\x00"])
def test_what_is_no_database_gives_nothing(
    office: Chibo, tmp_path: Path, content: bytes | None
) -> None:
    office.db.unlink()
    if content is not None:
        office.db.write_bytes(content)
    refused = office("export", "register", "--unsound", "-o", tmp_path / "out")
    assert (refused.code, refused.out, (tmp_path / "out").exists()) == (78, "", False)


def test_another_programs_data_gives_nothing(office: Chibo, tmp_path: Path) -> None:
    office.db.unlink()
    harmed(office, "CREATE TABLE member (name TEXT)")
    refused = office("export", "register", "--unsound", "-o", tmp_path / "out")
    assert (refused.code, "chương trình khác" in refused.err) == (78, True)


def test_no_workbook_is_made_of_it(office: Chibo, tmp_path: Path) -> None:
    refused = office("export", "register", "--unsound", "-o", tmp_path / "so.xlsx")
    assert (refused.code, list(tmp_path.glob("*.xlsx"))) == (2, [])
