"""The rules of one row and of keys, refused by the file itself whatever program writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from chibo_cli.domain.text.names import LONGEST_TEXT
from chibo_cli.store.store import Mode
from chibo_cli.store.tables.columns import new_uid
from tests.running.chibo import OPEN_OPERATION
from tests.running.engines.registers import Hand, copied, past_chibo
from tests.store.transactions import connected

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Value = str | int | float | bytes | None
Row = dict[str, Value]

DUTY: Row = {
    "regulation_id": 1,
    "number": 2,
    "kind": "attend",
    "period": "quarter",
    "minimum": 1,
    "count_per": "official",
    "unit_kinds": "[]",
    "meetings": "[]",
    "roles": "[]",
    "exclude_own_cell": 0,
    "allow_substitute": 0,
    "min_days": 30,
    "note": "",
    "due": "",
    "due_before": 0,
}
# One row of each table that stands; a test changes one of its columns.
SOUND: dict[str, Row] = {
    "unit": {"code": "X09", "kind": "commune"},
    "unit_name": {"unit_id": 1, "name": "Xã Hòa Lạc", "folded": "xa hoa lac"},
    "placement": {"unit_id": 2, "parent_id": 1},
    "official": {"code": "CB09"},
    "official_name": {"official_id": 1, "name": "Lò Văn Thử", "folded": "lo van thu"},
    "term": {"official_id": 1},
    "post": {"official_id": 1, "title": "Tỉnh ủy viên"},
    "membership": {"official_id": 1, "cell_id": 2},
    "regulation": {"code": "259-QĐ/TU", "title": "", "issuer": "", "report_title": ""},
    "duty": DUTY,
    "assignment": {"official_id": 1, "unit_id": 1, "regulation_id": 1, "is_draft": 0},
    "attendance": {"official_id": 1, "unit_id": 2, "held_on": "2024-02-06", "meeting": "regular"},
    "score": {"unit_id": 2, "held_on": "2024-02-06", "official_id": 1, "points": 85.5},
    "recommendation": {
        "attendance_id": 1,
        "unit_id": 2,
        "raised_on": "2024-02-05",
        "text": "Sửa đường",
        "status": "open",
    },
    "recommendation_step": {"recommendation_id": 1, "noted_on": "2024-03-01", "text": "Đã giao"},
    "score_template": {
        "code": "09-HD",
        "title": "",
        "issuer": "",
        "meetings": "[]",
        "max_points": 100,
        "note": "",
    },
    "score_criterion": {"template_id": 1, "number": 2, "text": "Đủ nội dung", "points": 10},
    "score_grade": {"template_id": 1, "name": "Tốt", "at_least": 80},
    "waiver": {"official_id": 1, "reason": "Nghỉ ốm"},
    "succession": {"old_id": 1, "new_id": 2, "happened_on": "2025-07-01", "kind": "merge"},
    "schedule": {"unit_id": 2, "day": 5, "time": "19:00"},
    "schedule_change": {"unit_id": 2, "month": "2024-03-01", "held_on": "2024-03-06"},
    "plan": {"official_id": 1, "unit_id": 2, "planned_on": "2024-03-05"},
    "remark": {"period": "2024-Q1", "strengths": "Dự đủ"},
    "filing": {"duty_id": 1, "official_id": 1, "period": "2024", "filed_on": "2024-01-20"},
    "office": {"identity": "0191", "name": "Xã An Bình", "heard_on": "2024-05-10", "kept": "{}"},
    "origin": {"office_id": 1, "in_table": "unit", "first_id": 91, "last_id": 99},
    "united": {"in_table": "unit", "former": "0191", "kept_id": 1},
    "left_out": {"office_id": 1, "in_table": "unit", "former": "0191", "obstacle": "late"},
}
_NUMBERS = {("origin", "first_id"), ("origin", "last_id"), ("united", "kept_id")}
_ON_A_DAY = {
    *("office", "origin", "united", "left_out"),
    *("official", "attendance", "score", "recommendation", "recommendation_step"),
    *(
        "succession",
        "schedule_change",
        "plan",
        "filing",
        "remark",
        "score_criterion",
        "score_grade",
    ),
}
WITH_LIFE = tuple(table for table in SOUND if table not in _ON_A_DAY)
DAYS = [
    *[(table, column) for table in WITH_LIFE for column in ("since", "until")],
    ("attendance", "held_on"),
    ("attendance", "reported_on"),
    ("score", "held_on"),
    ("recommendation", "due"),
    ("recommendation", "raised_on"),
    ("recommendation_step", "noted_on"),
    ("recommendation_step", "due"),
    ("score_template", "issued_on"),
    ("succession", "happened_on"),
    ("schedule_change", "held_on"),
    ("plan", "planned_on"),
    ("filing", "filed_on"),
    ("regulation", "issued_on"),
    ("office", "heard_on"),
    ("left_out", "day"),
]
WITHOUT_MEANING = "2023-11-31 2024-02-30 2023-02-29 2024-13-01 2024-00-10 2024-01-00 2024-1-5"
BADLY_WRITTEN = "05/02/2024 20240205 2024-02 2024 24-02-05 now 2024-02-05T00:00"
NO_DAYS: list[Value] = [
    *WITHOUT_MEANING.split(),
    *BADLY_WRITTEN.split(),
    "2024-02-05 ",
    " 2024-02-05",
    "2024-02-05 10:00:00",
    "hôm nay",
    "",
    20240205,
]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, empty_register: Path) -> Iterator[Hand]:
    """A province, a cell, a person, a duty, an assignment, a visit with its notes."""
    register = copied(empty_register, tmp_path_factory.mktemp("filled") / "chibo.db")
    # Nothing here outlives its test.
    pragmas = ("foreign_keys = ON", "synchronous = OFF", "journal_mode = MEMORY")
    with past_chibo(register, *pragmas) as connection:
        connection.run(OPEN_OPERATION)
        insert(connection, "unit", {"kind": "province"})
        insert(connection, "unit", {"kind": "cell"})
        insert(connection, "official", SOUND["official"] | {"code": "CB01"})
        insert(connection, "regulation", SOUND["regulation"] | {"code": "258-QĐ/TU"})
        insert(connection, "duty", DUTY | {"number": 1})
        insert(connection, "assignment", SOUND["assignment"])
        insert(connection, "attendance", SOUND["attendance"] | {"held_on": "2024-02-05"})
        insert(connection, "score", SOUND["score"] | {"held_on": "2024-02-05"})
        insert(connection, "recommendation", SOUND["recommendation"])
        insert(connection, "score_template", SOUND["score_template"] | {"code": "08-HD"})
        insert(connection, "office", SOUND["office"] | {"identity": "0190", "name": "Xã An Hòa"})
        insert(connection, "origin", SOUND["origin"] | {"first_id": 80, "last_id": 89})
        insert(connection, "united", SOUND["united"] | {"former": "0190"})
        insert(connection, "left_out", SOUND["left_out"] | {"former": "0190"})
        yield connection


@pytest.fixture
def facts(filled: Hand) -> Iterator[Hand]:
    """The same, each test's own: what it writes is taken back."""
    filled.run("SAVEPOINT filled")
    yield filled
    filled.run("ROLLBACK TO filled")
    filled.run("RELEASE filled")


def inserting(table: str, row: Row) -> str:
    marks = ", ".join("?" * (len(row) + 1))
    return f"INSERT INTO {table} (uid, {', '.join(row)}) VALUES ({marks})"  # noqa: S608 — our own words


def insert(connection: Hand, table: str, row: Row) -> None:
    connection.run(inserting(table, row), new_uid(), *row.values())


def refused(facts: Hand, table: str, row: Row) -> bool:
    whole = SOUND[table] | row
    return facts.refusal(inserting(table, whole), new_uid(), *whole.values()) is not None


@pytest.mark.parametrize("table", SOUND)
def test_a_sound_row_is_kept(facts: Hand, table: str) -> None:
    assert not refused(facts, table, {})


@pytest.mark.parametrize(("table", "column"), DAYS)
def test_what_no_calendar_has_is_no_day(facts: Hand, table: str, column: str) -> None:
    kept = [value for value in NO_DAYS if not refused(facts, table, {column: value})]
    assert kept == []
    assert not refused(facts, table, {column: "2024-02-29"})


@pytest.mark.parametrize("table", WITH_LIFE)
def test_no_fact_ends_before_it_begins(facts: Hand, table: str) -> None:
    assert refused(facts, table, {"since": "2024-02-06", "until": "2024-02-05"})
    assert not refused(facts, table, {"since": "2024-02-05", "until": "2024-02-05"})


@pytest.mark.parametrize(
    ("table", "row"),
    [
        pytest.param("official", {"code": "CB01"}, id="official's code"),
        pytest.param("official", {"code": "cb01"}, id="official's code in another case"),
        pytest.param("regulation", {"code": "258-QĐ/TU"}, id="regulation's code"),
        pytest.param("duty", {"number": 1}, id="duty's number"),
        pytest.param("attendance", {"held_on": "2024-02-05"}, id="attendance"),
        pytest.param(
            "attendance",
            {"held_on": "2024-02-05", "meeting": "thematic"},
            id="attendance of another meeting that day",
        ),
        pytest.param("score", {"held_on": "2024-02-05"}, id="score"),
        pytest.param("office", {"identity": "0190"}, id="office's identity"),
        pytest.param("office", {"name": "Xã An Hòa"}, id="office's name"),
        pytest.param("origin", {"first_id": 80}, id="range of rows"),
        pytest.param("united", {"former": "0190"}, id="row united"),
        pytest.param("left_out", {"former": "0190"}, id="row left out"),
    ],
)
def test_one_key_is_one_fact(facts: Hand, table: str, row: Row) -> None:
    assert refused(facts, table, row)


def test_a_unit_may_bear_the_code_of_another(facts: Hand) -> None:
    assert not refused(facts, "unit", {})
    assert not refused(facts, "unit", {})


@pytest.mark.parametrize(
    ("table", "row"),
    [
        pytest.param("attendance", {"meeting": "party"}, id="unknown meeting"),
        pytest.param("attendance", {"meeting": "Regular"}, id="meeting in capitals"),
        pytest.param("duty", {"kind": "obey"}, id="unknown kind of duty"),
        pytest.param("duty", {"period": "week"}, id="unknown period"),
        pytest.param("duty", {"count_per": "unit"}, id="unknown count"),
        pytest.param("duty", {"document": "letter"}, id="unknown document"),
        pytest.param("duty", {"held_by": "nobody"}, id="unknown holder"),
        pytest.param("duty", {"exclude_own_cell": 2}, id="neither yes nor no"),
        pytest.param("assignment", {"is_draft": -1}, id="neither draft nor not"),
        pytest.param("duty", {"minimum": -1}, id="negative minimum"),
        pytest.param("duty", {"min_days": -1}, id="negative days"),
        pytest.param("duty", {"number": 0}, id="duty without a place"),
        pytest.param("duty", {"minimum": "nhiều"}, id="minimum in words"),
        pytest.param("score", {"points": -0.5}, id="negative points"),
        pytest.param("score", {"points": "tốt"}, id="points in words"),
        pytest.param("recommendation", {"status": "done"}, id="unknown state"),
        pytest.param("recommendation", {"status": "settled"}, id="settled on no day"),
        pytest.param("recommendation", {"settled_on": "2024-03-01"}, id="open, and a day"),
        pytest.param(
            "recommendation",
            {"status": "rejected", "settled_on": "2024-02-30"},
            id="settled on a day that is none",
        ),
        pytest.param(
            "recommendation",
            {"status": "settled", "settled_on": "2024-02-04"},
            id="settled before it was raised",
        ),
        pytest.param("score_template", {"max_points": 0}, id="a template without points"),
        pytest.param("score_criterion", {"points": -1}, id="a criterion of negative points"),
        pytest.param("score_grade", {"at_least": -1}, id="a grade of negative points"),
        pytest.param("waiver", {"official_id": None}, id="waiver of nobody"),
        pytest.param(
            "waiver", {"official_id": None, "regulation_id": 1}, id="waiver of a regulation alone"
        ),
        pytest.param("placement", {"parent_id": 2}, id="unit under itself"),
        pytest.param("succession", {"new_id": 1}, id="unit following itself"),
        pytest.param("succession", {"kind": "close"}, id="unknown kind of succession"),
        pytest.param("schedule", {"day": 32}, id="day 32"),
        pytest.param("schedule", {"day": None}, id="schedule without a day"),
        pytest.param("schedule", {"nth": 1, "weekday": 7}, id="both a day and a weekday"),
        pytest.param("schedule", {"day": None, "nth": 1}, id="a week without a weekday"),
        pytest.param("schedule", {"day": None, "weekday": 7}, id="a weekday without a week"),
        pytest.param("schedule", {"day": None, "nth": 0, "weekday": 7}, id="week 0"),
        pytest.param("schedule_change", {"month": "2024-03-02"}, id="a month from its second day"),
        pytest.param("filing", {"official_id": None}, id="filing of nobody"),
        pytest.param("assignment", {"id": 9, "replaces_id": 9}, id="assignment replacing itself"),
        pytest.param("origin", {"last_id": 90}, id="a range that ends before it begins"),
        pytest.param("left_out", {"obstacle": "lost"}, id="unknown obstacle"),
    ],
)
def test_a_value_outside_its_rule_is_refused(facts: Hand, table: str, row: Row) -> None:
    assert refused(facts, table, row)


@pytest.mark.parametrize(
    ("table", "column"),
    [
        *[("unit", "kind"), ("unit_name", "name"), ("official_name", "name")],
        *[("regulation", "code"), ("recommendation", "text"), ("waiver", "reason")],
        *[("office", "identity"), ("office", "name"), ("origin", "in_table")],
        *[("united", "former"), ("left_out", "former")],
    ],
)
def test_what_must_be_said_is_never_empty_nor_endless(facts: Hand, table: str, column: str) -> None:
    assert refused(facts, table, {column: None})
    assert refused(facts, table, {column: ""})
    assert refused(facts, table, {column: "ộ" * (LONGEST_TEXT + 1)})
    assert not refused(facts, table, {column: "ộ" * LONGEST_TEXT})


@pytest.mark.parametrize(
    ("table", "column"),
    [
        (table, column)
        for table, row in SOUND.items()
        for column in row
        if column.endswith("_id") and (table, column) not in _NUMBERS
    ]
    + [("assignment", "replaces_id"), ("waiver", "unit_id"), ("waiver", "regulation_id")],
)
def test_a_fact_names_only_what_is_there(facts: Hand, table: str, column: str) -> None:
    assert refused(facts, table, {column: 99})


@pytest.mark.parametrize("table", ["unit", "official", "regulation", "attendance"])
def test_what_others_name_cannot_be_deleted(facts: Hand, table: str) -> None:
    insert(facts, "recommendation", SOUND["recommendation"])
    assert facts.refusal(f"DELETE FROM {table}")  # noqa: S608 — our own words


def test_our_own_connections_hold_to_foreign_keys(register: Path) -> None:
    with pytest.raises(IntegrityError), connected(register, Mode.WRITE) as connection:
        connection.exec_driver_sql(
            "INSERT INTO membership (uid, official_id, cell_id) VALUES ('u', 1, 1)"
        )


def test_two_facts_never_share_a_uid(facts: Hand) -> None:
    assert facts.refusal("UPDATE unit SET uid = 'one'")


def test_a_number_is_never_given_twice(facts: Hand) -> None:
    insert(facts, "unit", SOUND["unit"])
    facts.run("DELETE FROM unit WHERE id = 3")
    insert(facts, "unit", SOUND["unit"])
    assert facts.run("SELECT max(id) FROM unit") == [(4,)]
