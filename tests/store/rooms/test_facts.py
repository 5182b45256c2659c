"""What a report reads: all that can matter to its period, found by the day of meeting."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.records import Assignment, Attendance, Official, Regulation, Waiver
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.store.facts import facts_for
from tests.running.chibo import OPEN_OPERATION
from tests.store.transactions import reading, rehearsing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chibo_cli.store.store import Store

QUARTER = Period(PeriodKind.QUARTER, 2024, 1)
FIRST, LAST = QUARTER.first_day, QUARTER.last_day
BEFORE, AFTER = date(2023, 12, 31), date(2024, 4, 1)


@pytest.fixture
def store(register: Path) -> Iterator[Store]:
    """Cells 3 and 4 under commune 2 under province 1; official 1; regulation 1."""
    with rehearsing(register) as store:
        for kind, name in (
            ("province", "Tỉnh Bình Tân Giang"),
            ("commune", "Xã Hòa Lạc"),
            ("cell", "Chi bộ ấp 1"),
            ("cell", "Chi bộ ấp 2"),
        ):
            store.units.add_named(code=None, kind=kind, life=ALWAYS, name=name)
        for unit_id, parent_id in ((2, 1), (3, 2), (4, 2)):
            store.units.place(unit_id, parent_id, ALWAYS)
        store.officials.add(Official.begun(id=0, code="CB01", name="Lò Văn Thử", life=ALWAYS))
        store.officials.add(Official.begun(id=0, code="CB02", name="Nguyễn Thị Mẫu", life=ALWAYS))
        store.regulations.add(Regulation(id=0, code="258-QĐ/TU"), ())
        yield store


def assigned(store: Store, life: Span, *, replaces: int | None = None, official: int = 1) -> int:
    return store.assignments.add(
        Assignment(
            id=0, official_id=official, unit_id=2, regulation_id=1, life=life, replaces_id=replaces
        )
    )


@pytest.mark.parametrize(
    ("life", "reaches"),
    [
        pytest.param(ALWAYS, True, id="always"),
        pytest.param(Span(None, BEFORE), False, id="until the day before"),
        pytest.param(Span(None, FIRST), True, id="until its first day"),
        pytest.param(Span(LAST, None), True, id="since its last day"),
        pytest.param(Span(AFTER, None), False, id="since the day after"),
        pytest.param(Span(date(2024, 2, 5), date(2024, 2, 5)), True, id="one day within"),
        pytest.param(Span(BEFORE, AFTER), True, id="all of it and more"),
    ],
)
def test_assignments_and_waivers_are_those_with_a_day_in_the_period(
    store: Store, life: Span, *, reaches: bool
) -> None:
    assigned(store, life)
    store.waivers.add(Waiver(id=0, life=life, reason="Nghỉ ốm", official_id=1))
    facts = facts_for(store, QUARTER)
    assert len(facts.assignments) == len(facts.waivers) == int(reaches)
    assert set(facts.officials) == ({1} if reaches else set())


@pytest.mark.parametrize(
    ("day", "within"), [(BEFORE, False), (FIRST, True), (LAST, True), (AFTER, False)]
)
def test_visits_are_those_held_in_the_period(store: Store, day: date, *, within: bool) -> None:
    store.attendances.add(Attendance(id=0, official_id=1, unit_id=3, held_on=day))
    facts = facts_for(store, QUARTER)
    assert (1 in facts.visits) is within
    assert (set(facts.tree.units) == {1, 2, 3}) is within


def test_the_tree_holds_the_units_of_the_period_and_those_above_them_only(store: Store) -> None:
    assigned(store, ALWAYS)
    store.attendances.add(Attendance(id=0, official_id=1, unit_id=3, held_on=FIRST))
    assert set(facts_for(store, QUARTER).tree.units) == {1, 2, 3}


def test_one_officials_facts_are_those_facts_of_everybodys(store: Store) -> None:
    for official in (1, 2):
        assigned(store, ALWAYS, official=official)
        store.attendances.add(Attendance(id=0, official_id=official, unit_id=3, held_on=FIRST))
        store.officials.add_post(official, title="Tỉnh ủy viên", agency=None, life=ALWAYS)
        store.officials.add_membership(official, 4, ALWAYS)
    everybody, one = facts_for(store, QUARTER), facts_for(store, QUARTER, officials=(2,))
    assert set(one.officials) == set(one.visits) == set(one.posts) == set(one.memberships) == {2}
    assert [each.official_id for each in one.assignments] == [2]
    for everyones, own in (
        (everybody.officials, one.officials),
        (everybody.visits, one.visits),
        (everybody.posts, one.posts),
        (everybody.memberships, one.memberships),
    ):
        assert everyones[2] == own[2]


def test_a_chain_of_replacements_is_whole_even_where_it_leaves_the_period(store: Store) -> None:
    oldest = assigned(store, Span(None, date(2022, 12, 31)))
    older = assigned(store, Span(date(2023, 1, 1), BEFORE), replaces=oldest)
    current = assigned(store, Span(FIRST, LAST), replaces=older)
    newer = assigned(store, Span(AFTER, AFTER), replaces=current)
    newest = assigned(store, Span(date(2024, 4, 2), None), replaces=newer)
    unrelated = assigned(store, Span(None, date(2020, 1, 1)))
    assigned(store, Span(date(2020, 1, 2), date(2021, 1, 1)), replaces=unrelated)
    facts = facts_for(store, QUARTER)
    assert [each.id for each in facts.assignments] == [current]
    assert sorted(facts.replacements) == [
        (older, oldest),
        (current, older),
        (newer, current),
        (newest, newer),
    ]


def filled_with_history(path: Path) -> None:
    """Ten years of attendances, 60 a week, at 60 cells."""
    start, weeks = date(2015, 1, 5), 520
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(OPEN_OPERATION)
        connection.executemany(
            "INSERT INTO unit (id, uid, kind) VALUES (?1, 'u' || ?1, 'cell')",
            [(number,) for number in range(1, 201)],
        )
        connection.executemany(
            "INSERT INTO official (id, uid) VALUES (?1, 'o' || ?1)",
            [(number,) for number in range(1, 61)],
        )
        connection.executemany(
            "INSERT INTO attendance (uid, official_id, unit_id, held_on, meeting)"
            " VALUES (?1 || '/' || ?2, ?1, ?1 + 50, ?2, 'regular')",
            [
                (official, (start + timedelta(weeks=week)).isoformat())
                for week in range(weeks)
                for official in range(1, 61)
            ],
        )
        connection.commit()


def plans(path: Path, official_id: int | None) -> list[str]:
    """How SQLite reaches the attendances in each statement that a report runs."""
    statements: list[str] = []
    with reading(path) as store:
        raw = store.connection.connection.dbapi_connection
        assert isinstance(raw, sqlite3.Connection)
        raw.set_trace_callback(statements.append)
        facts_for(store, QUARTER, officials=None if official_id is None else (official_id,))
        raw.set_trace_callback(None)
        return [
            step[3]
            for statement in statements
            if "attendance" in statement
            for step in raw.execute(f"EXPLAIN QUERY PLAN {statement}")
            if "attendance" in step[3]
        ]


@pytest.fixture(scope="module")
def long_history(
    tmp_path_factory: pytest.TempPathFactory, empty_register: Path
) -> tuple[Path, Path]:
    """A register of ten years: as it grew, and after ANALYZE."""
    folder = tmp_path_factory.mktemp("history")
    grown, analysed = folder / "grown.db", folder / "analysed.db"
    grown.write_bytes(empty_register.read_bytes())
    filled_with_history(grown)
    analysed.write_bytes(grown.read_bytes())
    with closing(sqlite3.connect(analysed)) as connection:
        connection.execute("ANALYZE")
    return grown, analysed


@pytest.mark.sqlite
@pytest.mark.parametrize("analysed", [False, True], ids=["as it grew", "after ANALYZE"])
def test_a_reports_visits_are_found_by_the_day_of_meeting(
    long_history: tuple[Path, Path], *, analysed: bool
) -> None:
    found = plans(long_history[analysed], None)
    assert found
    assert all("held_on>? AND held_on<?" in step for step in found), found


@pytest.mark.sqlite
@pytest.mark.parametrize("analysed", [False, True], ids=["as it grew", "after ANALYZE"])
def test_one_officials_visits_are_never_found_by_reading_them_all(
    long_history: tuple[Path, Path], *, analysed: bool
) -> None:
    found = plans(long_history[analysed], 7)
    assert found
    assert all(step.startswith("SEARCH") for step in found), found
