"""`chibo db`: what the file is, whether it is sound, copies of it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import OPEN_OPERATION, Result
from tests.running.engines.registers import past_chibo
from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo

UNSOUND = 78
ADD = ("attend", "add", "CB01", "C1", "--on")


def copies(chibo: Chibo) -> list[Path]:
    folder = chibo.db.with_name("backups")
    found = (path for path in folder.iterdir() if path.suffix == ".db")
    return sorted(found, key=lambda path: path.stem)


def visits(chibo: Chibo) -> int:
    return len(chibo.done("attend", "list", "--json").json["rows"])


def tampered(chibo: Chibo, *statements: str) -> None:
    with past_chibo(chibo.db) as hand:
        for statement in (*statements, "COMMIT"):
            hand.run(statement)


@pytest.mark.sqlite
def test_a_register_tells_what_it_is(office: Chibo) -> None:
    office.done("period", "close", "2024-Q1")
    rows = {row["what"]: row["value"] for row in office.done("db", "info", "--json").json["rows"]}
    assert rows["path"] == str(office.db)
    assert rows["engine"] == f"SQLite {sqlite3.sqlite_version}"
    assert rows["size"] == str(office.db.stat().st_size)
    assert (rows["official"], rows["unit"], rows["operation"]) == ("2", "5", "11")
    assert (rows["closed"], len(rows["head"])) == ("2024-Q1", 64)


def test_a_sound_register_is_told_so(office: Chibo) -> None:
    office.done(*ADD, "5/2/2024", "--score", "85.5")
    office.done("undo")
    assert office("db", "check", CHIBO_LANG="en") == Result(
        0, "", f"{office.address}: the register is sound.\n"
    )
    assert office.done("db", "check", "--json").json == {"schema": "chibo.flaw/1", "rows": []}


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("statements", "flaw", "where"),
    [
        (("UPDATE unit SET kind = 'x' WHERE id = 2",), "replay", "unit 2"),
        (("DELETE FROM unit_name WHERE id = 1",), "replay", "unit_name 1"),
        (("CREATE TABLE sqlitex (a)",), "schema", "table sqlitex"),
    ],
)
def test_what_was_altered_unseen_is_named(
    office: Chibo, statements: tuple[str, ...], flaw: str, where: str
) -> None:
    with closing(sqlite3.connect(office.db)) as connection:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall()
    drops = [f"DROP TRIGGER {name}" for name, _ in triggers]
    tampered(office, *drops, *statements, *(sql for _, sql in triggers))
    result = office("db", "check", "--json")
    assert result.code == UNSOUND
    assert (flaw, where) in {(row["flaw"], row["where"]) for row in result.json["rows"]}


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("statement", "vietnamese", "english"),
    [
        (
            "UPDATE attendance SET unit_id = 99",
            "dòng trỏ tới dòng không có  lượt dự số 1  đơn vị",
            "row that points at none   attendance 1  unit",
        ),
        (
            "CREATE VIEW v AS SELECT 1",
            "cấu trúc bị sửa  khung nhìn v  thừa",
            "schema altered  view v  not chibo's",
        ),
        (
            "UPDATE operation SET command = 'x' WHERE id = 11",
            "nhật ký không khớp  thao tác số 11  lời của thao tác bị sửa",
            "journal does not verify  operation 11  the operation's words were changed",
        ),
    ],
    ids=["foreign_key", "schema", "chain"],
)
def test_the_screen_names_flaws_in_a_clerks_words(
    office: Chibo, statement: str, vietnamese: str, english: str
) -> None:
    office.done(*ADD, "5/2/2024")
    with closing(sqlite3.connect(office.db)) as connection:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall()
    drops = [f"DROP TRIGGER {name}" for name, _ in triggers]
    tampered(office, *drops, statement, *(sql for _, sql in triggers))
    assert vietnamese in office("db", "check").out.splitlines()
    assert english in office("db", "check", "--lang", "en").out.splitlines()


@pytest.mark.sqlite
def test_a_row_replaced_past_the_triggers_is_named(office: Chibo) -> None:
    office.done(*ADD, "5/2/2024")
    tampered(
        office,
        OPEN_OPERATION,
        "REPLACE INTO attendance (id, uid, official_id, unit_id, held_on, meeting)"
        " VALUES (1, 'x', 1, 3, '2024-02-06', 'regular')",
    )
    result = office("db", "check", "--json")
    found = {(row["flaw"], row["where"]) for row in result.json["rows"]}
    assert found == {("chain", "12"), ("replay", "attendance 1")}


def test_an_operation_left_open_is_named_and_nothing_written_under_it(office: Chibo) -> None:
    tampered(office, OPEN_OPERATION)
    assert office("db", "check", "--json").json["rows"] == [
        {"flaw": "chain", "where": "11", "detail": "open"}
    ]
    assert office(*ADD, "5/2/2024") == Result(
        UNSOUND, "", "Lỗi: nhật ký không khớp ở thao tác số 11; chạy chibo db check.\n"
    )


def test_a_future_attendance_is_a_flaw(office: Chibo) -> None:
    office.done(*ADD, "9/5/2024")
    early = office("db", "check", CHIBO_TODAY="2024-05-08")
    assert early.code == UNSOUND
    assert early.out.splitlines()[1] == "trái quy tắc  lượt dự số 1  ngày chưa đến"
    assert office("db", "check", CHIBO_TODAY="2024-05-09").code == 0


def test_what_the_commands_let_stand_is_sound(office: Chibo) -> None:
    office.done("assign", "add", "CB01", "X01", "--since", "1/2/2024", "--draft")
    office.done(*ADD, "6/5/2024")
    office.done("official", "leave", "CB01", "--on", "1/5/2024")
    assert office("db", "check").code == 0


@pytest.mark.sqlite
def test_backups_lie_beside_the_register_and_are_rotated(office: Chibo) -> None:
    for number in range(3):
        office.done(*ADD, f"{number + 1}/2/2024")
        result = office.done("db", "backup", "--keep", 2)
    made = copies(office)
    assert len(made) == 2
    assert str(made[-1]) in result.out
    manifest = made[0].with_name("SHA256SUMS").read_text(encoding="utf-8")
    assert [line.split("  ")[1] for line in manifest.splitlines()] == [each.name for each in made]
    assert manifest.splitlines()[-1].split("  ")[0] in result.out
    assert office("db", "backup", "--keep", 0).code == 2


AT_ONCE = (
    "import sys; from chibo_cli.cli.main import run\n"
    "for _ in range(3): assert run(['db', 'backup', '-q'], {'CHIBO_DB': sys.argv[1]}) == 0"
)


@pytest.mark.slow
@pytest.mark.sqlite
def test_copies_of_one_second_are_several(office: Chibo) -> None:
    running = [subprocess.Popen([sys.executable, "-c", AT_ONCE, office.db]) for _ in range(3)]
    assert [each.wait(120) for each in running] == [0, 0, 0]
    assert len(list(office.db.with_name("backups").glob("*.db"))) == 9
    lines = office.db.with_name("backups").joinpath("SHA256SUMS").read_text().splitlines()
    assert len({line.split()[1] for line in lines}) == 9


@pytest.mark.sqlite
def test_a_copy_put_elsewhere_is_that_copy_only(office: Chibo, tmp_path: Path) -> None:
    target = tmp_path / "usb" / "ban-sao.db"
    office.done("db", "backup", "-o", target)
    assert [path.name for path in target.parent.iterdir()] == ["ban-sao.db"]
    assert not office.db.with_name("backups").exists()
    assert type(office)(target)("db", "check").code == 0


@pytest.mark.sqlite
def test_a_copy_never_overwrites_the_register(office: Chibo) -> None:
    before = office.kept()
    assert office("db", "backup", "-o", office.db, CHIBO_LANG="en") == Result(
        73,
        "",
        f"Error: cannot write {office.db}: it is the register itself; what stood there still"
        " stands.\n",
    )
    assert office.kept() == before


@pytest.mark.sqlite
def test_a_restore_keeps_what_stood_before_and_is_journalled(office: Chibo) -> None:
    office.done(*ADD, "5/2/2024")
    office.done("db", "backup")
    office.done(*ADD, "6/2/2024")
    (old,) = copies(office)
    result = office("db", "restore", old, CHIBO_LANG="en")
    _, present = copies(office)
    assert result == Result(0, f"Restored from {old}; what stood before is in {present}.\n", "")
    assert visits(office) == 1
    assert visits(type(office)(present)) == 2
    last = office.done("log", "--json").json["rows"][0]
    assert (last["id"], last["kind"], last["reason"]) == (12, "restore", old.name)
    assert office("db", "check").code == 0
    left = {path.name for path in office.db.parent.iterdir() if path.name.startswith(".")}
    assert left == set()


@pytest.mark.sqlite
def test_a_restore_of_a_shorter_copy_cuts_nothing_off(office: Chibo, tmp_path: Path) -> None:
    """A kill while the file is cut would leave a tail that looks like damage."""
    office.done("db", "backup")
    (old,) = copies(office)
    visits_made = [
        f"CB01,C1,{day % 28 + 1}/{day // 28 + 1}/2023,{'Tốt. ' * 90}" for day in range(99)
    ]
    lists = tmp_path / "nhieu.csv"
    lists.write_text("\n".join(["Đồng chí,Chi bộ,Ngày dự,Ưu điểm", *visits_made]), "utf-8")
    office.done("import", lists)
    size = office.db.stat().st_size
    assert size > old.stat().st_size
    office.done("db", "restore", old)
    assert office.db.stat().st_size >= size
    assert (visits(office), office("db", "check").code) == (0, 0)


@pytest.mark.sqlite
def test_a_dry_run_restores_nothing(office: Chibo) -> None:
    office.done("db", "backup")
    office.done(*ADD, "6/2/2024")
    before = office.kept()
    assert office("db", "restore", copies(office)[0], "-n").code == 0
    assert (office.kept(), len(copies(office))) == (before, 1)


@pytest.mark.sqlite
@pytest.mark.parametrize("harm", ["missing", "empty", "cut", "damaged", "no database"])
def test_a_register_that_reads_no_more_is_restored_too(office: Chibo, harm: str) -> None:
    office.done(*ADD, "5/2/2024")
    office.done("db", "backup")
    content = office.kept()
    broken = {
        "empty": b"",
        "cut": content[:-4096],
        "damaged": content[:8192] + b"\x5a" * 8192 + content[16384:],
        "no database": b"x" * 5000,
    }
    if harm == "missing":
        office.db.unlink()
    else:
        office.db.write_bytes(broken[harm])
    assert office("db", "restore", copies(office)[0]).code == 0
    assert (visits(office), office("db", "check").code) == (1, 0)
    assert office.db.stat().st_mode & 0o077 == 0
    if harm != "missing":
        assert broken[harm] in {path.read_bytes() for path in copies(office)}


@pytest.mark.sqlite
@pytest.mark.parametrize(
    "harm",
    [
        "CREATE VIEW bao_cao AS SELECT 1",
        "DROP TRIGGER journal_attendance_insert",
        "DROP TABLE attendance",
        "PRAGMA application_id = 7",
        "PRAGMA user_version = 99",
    ],
)
def test_a_register_that_was_changed_is_set_aside_and_restored(office: Chibo, harm: str) -> None:
    office.done(*ADD, "5/2/2024")
    office.done("db", "backup")
    tampered(office, harm)
    broken = office.kept()
    assert office("official", "list").code == UNSOUND
    office.done("db", "restore", copies(office)[0], "--yes")
    assert (visits(office), office("db", "check").code) == (1, 0)
    assert broken in {path.read_bytes() for path in copies(office)}


@pytest.mark.sqlite
def test_a_restore_from_before_a_closing_names_it_and_wants_a_yes(office: Chibo) -> None:
    office.done("period", "close", "2023")
    office.done("db", "backup")
    (old,) = copies(office)
    office.done("period", "close", "2024-Q1")
    office.done("period", "reopen", "2024-Q1", "--reason", "ghi sót")
    office.done("period", "close", "2023-Q4")
    before = office.kept()
    assert office("db", "restore", old) == Result(
        2,
        "",
        f"Lỗi: bản sao {old} không có các kỳ mà sổ này đã chốt: 2023-Q4, 2024-Q1; chọn bản sao mới"
        " hơn, hoặc thêm --yes để vẫn khôi phục, hoặc -n để xem trước.\n",
    )
    told = "Bản sao này không có các kỳ mà sổ hiện tại đã chốt: 2023-Q4, 2024-Q1.\n"
    assert (office.done("db", "restore", old, "-n").err, office.kept()) == (told, before)
    assert office.done("db", "restore", old, "--yes").err == told
    periods = office.done("period", "list", "--json").json["rows"]
    assert [each["period"] for each in periods] == ["2023"]
    latest = copies(office)[-1]
    assert office.done("db", "restore", latest).err == ""  # which holds every closing


@pytest.mark.slow
@pytest.mark.sqlite
def test_at_a_terminal_a_restore_is_asked_for(office: Chibo, tmp_path: Path) -> None:
    office.done("db", "backup", "-o", tmp_path / "old.db")
    office.done("period", "close", "2024-Q1")
    before = office.kept()
    for typed, code in (("", 130), ("c", 0)):
        with Terminal(office, ("db", "restore", tmp_path / "old.db")) as desk:
            desk.wait_for("sổ hiện tại đã chốt: 2024-Q1.")
            desk.answer("Vẫn khôi phục? [c/K] ", typed)
            assert desk.code() == code
        assert (office.kept() == before) is (code == 130)
    tampered(office, "PRAGMA application_id = 7")
    with Terminal(office, ("db", "restore", tmp_path / "old.db")) as desk:
        desk.answer("chuyển tệp ấy vào thư mục backups? [c/K] ", "c")
        assert desk.code() == 0
    assert office("db", "check").code == 0


@pytest.mark.sqlite
def test_closings_are_told_of_a_register_that_no_longer_opens(office: Chibo) -> None:
    office.done("db", "backup")
    (old,) = copies(office)
    office.done("period", "close", "2024-Q1")
    tampered(office, "CREATE VIEW bao_cao AS SELECT 1")
    refused = office("db", "restore", old)
    assert (refused.code, "2024-Q1" in refused.err) == (2, True)
    tampered(office, "ALTER TABLE closing RENAME TO kept")
    done = office.done("db", "restore", old)
    assert done.err == (
        "Không đọc được sổ hiện tại đã chốt những kỳ nào, nên không so được với bản sao.\n"
    )


@pytest.mark.sqlite
def test_a_file_that_is_not_ours_is_never_replaced(office: Chibo, tmp_path: Path) -> None:
    office.done("db", "backup")
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE t (a)")
        connection.commit()
    before = other.read_bytes()
    assert office("db", "restore", copies(office)[0], "--db", other).code == UNSOUND
    assert other.read_bytes() == before
    assert office("db", "restore", other).code == UNSOUND
    assert visits(office) == 0
    office.done("db", "restore", copies(office)[0], "--db", other, "--yes")
    assert before in {path.read_bytes() for path in tmp_path.glob("backups/other-*.db")}


def identity(chibo: Chibo) -> str:
    rows = chibo.done("db", "info", "--json").json["rows"]
    return next(str(row["value"]) for row in rows if row["what"] == "identity")


def test_a_copied_register_is_given_another_identity_for_good(office: Chibo) -> None:
    old, before = identity(office), office.kept()
    refused = office("db", "new-identity")
    assert (refused.code, "thêm --yes" in refused.err) == (2, True)
    assert old in office.done("db", "new-identity", "-n").out
    assert office.kept() == before
    told = office.done("db", "new-identity", "--yes").out
    new = identity(office)
    assert told == f"Đã đổi số nhận dạng sổ: {old} → {new}.\n"
    assert new != old
    head = office.done("log", "--json").json["rows"][0]
    assert (head["kind"], head["reason"], head["changes"]) == ("identity", f"{old} → {new}", 0)
    refused = office("undo", head["id"])
    assert (refused.code, "đã đổi số nhận dạng sổ" in refused.err) == (65, True)
    assert identity(office) == new
    assert office.done("undo").out  # what was changed last
    assert office("db", "check").code == 0


def test_at_a_terminal_another_identity_is_asked_for(office: Chibo) -> None:
    old = identity(office)
    for typed, code in (("", 130), ("c", 0)):
        with Terminal(office, ("db", "new-identity")) as desk:
            desk.answer("không hoàn tác được. Đổi? [c/K] ", typed)
            assert desk.code() == code
        assert (identity(office) == old) is (code == 130)
