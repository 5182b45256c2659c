"""What the database records of every write, and what of it nobody changes any more."""

from __future__ import annotations

import sqlite3
import tracemalloc
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from chibo_cli.domain.register.journal import Action, OperationKind
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.messages.errors.refusals import ChainBroken
from chibo_cli.store.engine import Refused
from chibo_cli.store.journal.images import values_of
from chibo_cli.store.store import Mode, open_store
from chibo_cli.store.tables import tables
from tests.running.chibo import OPEN_OPERATION, operation
from tests.running.engines.registers import Hand, at, past_chibo
from tests.store.transactions import add_unit, reading, writing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from sqlalchemy import Table

    from chibo_cli.store.store import Store

DAYS = "'2024-01-01', NULL"
ROWS = {
    "word_template": "(uid, key, content) VALUES ('w', 'report', x'504b')",
    "closed_file": "(uid, digest, content) VALUES ('f', '0', x'789c')",
    "setting": "(uid, key, value) VALUES ('s', 'key', 'value')",
    "unit_kind": "(uid, key, name, is_cell) VALUES ('f', 'to_lien_gia', 'tổ liên gia', 0)",
    "unit": "(id, uid, code, kind, since) VALUES (1, 'u1', 'X01', 'commune', NULL)",
    "unit_name": f"(uid, unit_id, name, folded, since, until) VALUES ('n', 1, 'Xã', 'xa', {DAYS})",
    "unit_tag": "(uid, unit_id, tag) VALUES ('g', 1, 'điểm nóng')",
    "official": "(id, uid, code) VALUES (1, 'o', 'CB01')",
    "official_name": "(uid, official_id, name, folded) VALUES ('j', 1, 'An', 'an')",
    "term": "(uid, official_id) VALUES ('l', 1)",
    "regulation": "(id, uid, code, title, issuer, report_title) VALUES (1, 'r', '258', '', '', '')",
    "placement": f"(uid, unit_id, parent_id, since, until) VALUES ('p', 2, 1, {DAYS})",
    "post": f"(uid, official_id, title, since, until) VALUES ('t', 1, 'Bí thư', {DAYS})",
    "membership": f"(uid, official_id, cell_id, since, until) VALUES ('m', 1, 2, {DAYS})",
    "duty": "(uid, regulation_id, number, kind, period, minimum, count_per, unit_kinds, meetings,"
    " roles, exclude_own_cell, allow_substitute, min_days, note, due, due_before)"
    " VALUES ('d', 1, 1, 'attend', 'quarter', 1, 'official', '[]', '[]', '[]',"
    " 0, 0, 30, '', '', 0)",
    "assignment": "(uid, official_id, unit_id, regulation_id, is_draft) VALUES ('a', 1, 1, 1, 0)",
    "attendance": "(id, uid, official_id, unit_id, held_on, meeting)"
    " VALUES (1, 'v', 1, 2, '2024-02-05', 'regular')",
    "score": "(uid, unit_id, held_on, official_id, points) VALUES ('c', 2, '2024-02-05', 1, 85.5)",
    "recommendation": "(uid, attendance_id, unit_id, raised_on, text, status)"
    " VALUES ('k', 1, 2, '2024-02-05', 'Sửa đường', 'open')",
    "recommendation_step": "(uid, recommendation_id, noted_on) VALUES ('s', 1, '2024-03-01')",
    "score_template": "(id, uid, code, title, issuer, meetings, max_points, note)"
    " VALUES (1, 'y', '08-HD', '', '', '[]', 100, '')",
    "score_criterion": "(uid, template_id, number, text, points) VALUES ('z', 1, 1, 'Đủ', 10)",
    "score_grade": "(uid, template_id, name, at_least) VALUES ('q', 1, 'Tốt', 80)",
    "waiver": "(uid, official_id, reason) VALUES ('w', 1, 'ốm')",
    "succession": "(uid, old_id, new_id, happened_on, kind)"
    " VALUES ('x', 1, 2, '2025-07-01', 'merge')",
    "schedule": "(uid, unit_id, day, time) VALUES ('h', 2, 5, '19:00')",
    "schedule_change": "(uid, unit_id, month) VALUES ('e', 2, '2024-03-01')",
    "plan": "(uid, official_id, unit_id, planned_on) VALUES ('b', 1, 2, '2024-03-05')",
    "filing": "(uid, duty_id, official_id, period, filed_on)"
    " VALUES ('f', 1, 1, '2024', '2024-01-20')",
    "remark": "(uid, period, strengths) VALUES ('i', '2024-Q1', 'Dự đủ')",
    "office": "(id, uid, identity, name, heard_on, kept)"
    " VALUES (1, 'x', '0190', 'Xã An Hòa', '2024-05-10', '{}')",
    "origin": "(uid, office_id, in_table, first_id, last_id) VALUES ('x', 1, 'unit', 90, 99)",
    "united": "(uid, in_table, former, kept_id) VALUES ('x', 'unit', '0190', 1)",
    "left_out": "(uid, office_id, in_table, former, obstacle)"
    " VALUES ('x', 1, 'attendance', '0190', 'late')",
    "closing": "(uid, period, since, until, packet, digest, is_reopened)"
    " VALUES ('g', '2023', '2023-01-01', '2023-12-31', '{}', '', 0)",
}
SECOND_UNIT = "INSERT INTO unit (id, uid, kind) VALUES (2, 'u2', 'cell')"
VALUES = [
    "",
    "Nguyễn Văn An, xã “Hòa Lạc”",
    "it's ''quoted'', NULL",
    "dòng một\ndòng hai,\r\n\tba",
    "ậ₫🙂\u200b",
    None,
    0,
    -1,
    2**63 - 1,
    -(2**63),
    0.0,
    85.5,
    0.1,
    1e300,
    -1e-300,
    2.5e15,
    float("inf"),
    float("-inf"),
    b"",
    b"\x00,'\xff",
]


def raw(register: Path, *, nested: bool = True) -> AbstractContextManager[Hand]:
    """A hand past chibo, with every unfinished thing rolled back at the end."""
    return past_chibo(register, f"recursive_triggers = {int(nested)}")


@contextmanager
def filled(register: Path) -> Iterator[Hand]:
    """A row in every table, under an operation that is open."""
    with raw(register) as hand:
        hand.run(OPEN_OPERATION)
        for table in ("unit", "official", "regulation", *ROWS):
            hand.run(f"INSERT INTO {table} {ROWS[table]} ON CONFLICT DO NOTHING")
            if table == "unit":
                hand.run(f"{SECOND_UNIT} ON CONFLICT DO NOTHING")
        yield hand


def last_change(hand: Hand) -> tuple[str, str, str | None, str | None]:
    query = "SELECT table_name, action, old, new FROM change ORDER BY id DESC LIMIT 1"
    ((table, action, old, new),) = hand.run(query)
    return table, action, old, new


@pytest.mark.sqlite
@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_an_image_keeps_every_value_and_its_type(value: str | float | bytes | None) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        (image,) = connection.execute(
            "SELECT quote(?) || ',' || quote(?) || ',' || quote(?)", (value, "x", value)
        ).fetchone()
    kept = values_of(image)
    assert kept == (value, "x", value)
    assert [type(each) for each in kept] == [type(value), str, type(value)]


@pytest.mark.sqlite
def test_no_number_is_kept_as_nothing() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        (image,) = connection.execute("SELECT quote(?)", (float("nan"),)).fetchone()
    assert values_of(image) == (None,)


@pytest.mark.parametrize("text", ["x" * 500_000, "a'" * 250_000], ids=["plain", "quotes"])
def test_a_long_image_is_read_in_little_memory(text: str) -> None:
    image = "1,'{}',NULL".format(text.replace("'", "''"))
    tracemalloc.start()
    try:
        kept = values_of(image)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept == (1, text, None)
    assert peak < 4 * len(image)


@pytest.mark.parametrize("image", ["", "1,", ",1", "1 2", "'a", "abc", "X'0'x", "1;2"])
def test_what_is_no_image_is_refused(image: str) -> None:
    with pytest.raises(ValueError, match=r"not an image|hex"):
        values_of(image)


def test_every_table_of_facts_is_tried_here() -> None:
    assert set(ROWS) == {table.name for table in tables.facts}


@pytest.mark.parametrize("table", tables.facts, ids=lambda table: table.name)
def test_every_insert_update_and_delete_of_facts_is_captured(register: Path, table: Table) -> None:
    name = str(table)
    with filled(register) as hand:
        (held,) = hand.run(f"SELECT * FROM {name} LIMIT 1")  # noqa: S608 — our own names
        images = hand.run(
            "SELECT action, old, new FROM change WHERE table_name = ? AND row_id = ?",
            *(name, held[0]),
        )
        assert [(row[0], row[1]) for row in images] == [("insert", None)]
        assert values_of(images[0][2]) == held
        assert len(table.columns) == len(held)

        if name != "closing":
            hand.run("UPDATE closing SET is_reopened = 1")
        hand.run(f"UPDATE {name} SET uid = 'it''s new' WHERE id = ?", held[0])  # noqa: S608 — our own names
        table_name, action, old, new = last_change(hand)
        assert (table_name, action, old) == (name, "update", images[0][2])
        assert new is not None
        assert values_of(new)[:2] == (held[0], "it's new")

        hand.run(f"DELETE FROM {name} WHERE id = ?", held[0])  # noqa: S608 — our own names
        assert last_change(hand) == (name, "delete", new, None)


def test_an_update_that_changes_nothing_is_not_recorded(register: Path) -> None:
    with filled(register) as hand:
        before = last_change(hand)
        hand.run("UPDATE attendance SET held_on = held_on, strengths = NULL")
        assert hand.run("SELECT count(*) FROM change WHERE action = 'update'") == [(0,)]
        assert last_change(hand) == before


@pytest.mark.parametrize("nested", [True, pytest.param(False, marks=pytest.mark.sqlite)])
@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO unit (uid, kind) VALUES ('x', 'cell')",
        pytest.param(
            "REPLACE INTO unit (id, uid, kind) VALUES (1, 'x', 'cell')", marks=pytest.mark.sqlite
        ),
        pytest.param(
            "INSERT OR IGNORE INTO unit (uid, kind) VALUES ('x', 'cell')", marks=pytest.mark.sqlite
        ),
        (
            "INSERT INTO setting (uid, key, value) VALUES ('s', 'k', 'v')"
            " ON CONFLICT (key) DO UPDATE SET value = 'v'"
        ),
        "UPDATE unit SET kind = 'cell'",
        pytest.param("UPDATE OR REPLACE unit SET kind = 'cell'", marks=pytest.mark.sqlite),
        "DELETE FROM unit_name",
    ],
)
def test_nothing_is_written_without_an_operation(
    register: Path, statement: str, *, nested: bool
) -> None:
    add_unit(register)
    with raw(register, nested=nested) as hand:
        assert hand.refusal(statement) == Refused.NO_OPERATION.value


@pytest.mark.parametrize("nested", [True, pytest.param(False, marks=pytest.mark.sqlite)])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE operation SET actor = 'ai' WHERE hash IS NOT NULL",
        "UPDATE operation SET hash = NULL WHERE hash IS NOT NULL",
        "UPDATE operation SET hash = hash WHERE hash IS NOT NULL",
        "DELETE FROM operation WHERE hash IS NOT NULL",
        "DELETE FROM operation WHERE hash IS NULL",
        pytest.param(
            "REPLACE INTO operation SELECT * FROM operation WHERE id = 1", marks=pytest.mark.sqlite
        ),
        pytest.param(
            (
                "REPLACE INTO operation (uuid, at, actor, command, kind, adjusts, previous)"
                " SELECT uuid, at, actor, command, kind, adjusts, previous"
                " FROM operation WHERE id = 1"
            ),
            marks=pytest.mark.sqlite,
        ),
        (
            "INSERT INTO operation (id, uuid, at, actor, command, kind, adjusts, previous, hash)"
            " VALUES (99, 'x', 'x', 'x', 'x', 'change', 0, '', 'forged')"
        ),
        pytest.param(
            "UPDATE OR REPLACE operation SET id = 1 WHERE hash IS NULL", marks=pytest.mark.sqlite
        ),
        "UPDATE change SET new = NULL",
        "UPDATE change SET digest = 'forged'",
        "UPDATE change SET operation_id = (SELECT id FROM operation WHERE hash IS NULL)",
        "DELETE FROM change",
        pytest.param("REPLACE INTO change SELECT * FROM change LIMIT 1", marks=pytest.mark.sqlite),
        pytest.param(
            (
                "REPLACE INTO change (id, operation_id, table_name, row_id, action, salt)"
                " SELECT id, operation_id, table_name, row_id, action, salt FROM change LIMIT 1"
            ),
            marks=pytest.mark.sqlite,
        ),
    ],
)
def test_history_is_not_changed_deleted_or_replaced(
    register: Path, statement: str, *, nested: bool
) -> None:
    add_unit(register)
    with raw(register, nested=nested) as hand:
        hand.run(OPEN_OPERATION)
        assert (hand.refusal(statement) or "").startswith("chibo: ")


def test_a_change_is_added_to_the_open_operation_only(register: Path) -> None:
    add_unit(register)
    forged = (
        "INSERT INTO change (operation_id, table_name, row_id, action, salt)"
        " VALUES (1, 'unit', 1, 'insert', ?)"
    )
    with raw(register) as hand:
        hand.run(OPEN_OPERATION)
        assert hand.refusal(forged, b"\0") == Refused.NO_OPERATION.value


def test_only_one_operation_is_open(register: Path) -> None:
    with raw(register) as hand:
        hand.run(OPEN_OPERATION)
        other = OPEN_OPERATION.replace("'raw', '2024", "'other', '2024")
        assert "operation_open" in (hand.refusal(other) or "")


def test_an_operation_left_open_by_another_hand_is_named_and_never_written_under(
    register: Path,
) -> None:
    with raw(register) as hand:
        hand.run(OPEN_OPERATION)
        hand.run("COMMIT")
    with pytest.raises(ChainBroken) as refused:
        add_unit(register)
    assert refused.value.operation == 1


def test_an_operation_without_changes_is_not_kept(register: Path) -> None:
    with writing(register):
        pass
    with reading(register) as store:
        assert store.journal.head() is None


def test_a_restore_is_kept_without_changes(register: Path) -> None:
    restored = operation()
    restored = type(restored)(
        0, restored.uuid, restored.at, "clerk", "restore", OperationKind.RESTORE
    )
    with open_store(at(register), Mode.WRITE, wait=0, operation=restored):
        pass
    with reading(register) as store:
        head = store.journal.head()
        assert head is not None
        assert head.hash is not None
        assert (head.kind, store.journal.broken_link(head)) == (OperationKind.RESTORE, None)


def test_operations_are_linked_and_verify(register: Path) -> None:
    add_unit(register, "Xã Hòa Lạc")
    add_unit(register, "Xã Thủy Tân")
    with reading(register) as store:
        first, second = store.journal.operations()
        assert (first.previous, second.previous) == ("0" * 64, first.hash)
        assert [store.journal.broken_link(each) for each in (first, second)] == [None, None]
        changes = list(store.journal.changes(second.id))
        assert [(each.table, each.action) for each in changes] == [
            ("unit", Action.INSERT),
            ("unit_name", Action.INSERT),
        ]
        assert len({each.salt for each in changes}) == 2
        assert list(store.journal.all_changes())[2:] == changes
        assert list(store.journal.latest()) == [(second, 2), (first, 2)]
        assert store.trail.about("unit", 2) == {2}


def test_a_rehearsal_leaves_no_operation(register: Path) -> None:
    with open_store(at(register), Mode.REHEARSE, wait=0, operation=operation()) as store:
        store.connection.exec_driver_sql("INSERT INTO unit (uid, kind) VALUES ('x', 'cell')")
    with reading(register) as store:
        assert (store.journal.head(), store.row_counts()["unit"]) == (None, 0)


@pytest.mark.sqlite  # its own parameters, and its own way with what is no number
def test_no_points_are_no_number(register: Path) -> None:
    with writing(register) as store:
        store.units.add_named(code=None, kind="cell", life=ALWAYS, name="Chi bộ")
    with pytest.raises(IntegrityError), writing(register) as store:
        store.connection.exec_driver_sql(
            "INSERT INTO score (uid, unit_id, held_on, points) VALUES ('x', 1, '2024-02-05', ?)",
            (float("nan"),),
        )


def _slip_past_the_triggers(store: Store, statements: list[str]) -> None:
    run = store.connection.exec_driver_sql
    triggers = run("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all()
    for name, _ in triggers:
        run(f"DROP TRIGGER {name}")
    for statement in (*statements, *(sql for _, sql in triggers)):
        run(statement)


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("openly", "unseen"),
    [
        ([], "UPDATE unit SET code = 'X02' WHERE id = 1"),
        ([], "DELETE FROM unit_name WHERE id = 1"),
        (
            ["DELETE FROM unit_name WHERE id = 1"],
            "INSERT INTO unit_name (id, uid, unit_id, name, folded) VALUES (1, 'x', 1, 'X', 'x')",
        ),
    ],
    ids=["changed", "gone", "there again"],
)
def test_a_row_that_does_not_stand_as_the_journal_says_stops_its_operation(
    register: Path, openly: list[str], unseen: str
) -> None:
    with pytest.raises(ChainBroken), writing(register) as store:  # noqa: PT012 — it ends the block
        store.units.add_named(code="X01", kind="commune", life=ALWAYS, name="Xã Hòa Lạc")
        for statement in openly:
            store.connection.exec_driver_sql(statement)
        _slip_past_the_triggers(store, [unseen])
    with reading(register) as store:
        assert list(store.journal.operations(sealed=False)) == []
