"""The table of a sitting's visits: its people, its days, where a mark is, what is recorded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.errors import (
    CellUnchosen,
    DuplicateAttendance,
    FutureDay,
    OutsideOfficialLife,
    OutsideUnitLife,
)
from chibo_cli.domain.facts.named import MARK
from chibo_cli.domain.meetings.calendar import Plan, Schedule
from chibo_cli.domain.meetings.grid import Grid, Place, Typed
from chibo_cli.domain.register.errors import PeriodClosed
from chibo_cli.domain.text.errors import InvalidChoice, TextRefused, UnknownName
from chibo_cli.domain.time.patterns import Pattern
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.usecases.meetings.attendances import Recorded
from chibo_cli.usecases.reports.closing import close_period
from chibo_cli.usecases.rounds.grid import record_typed, visit_grid
from tests.usecases.registers import QUARTERLY, TODAY, Register, day, span, undone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from chibo_cli.store.store import Store

FEBRUARY, APRIL, MAY, JUNE = (Period(PeriodKind.MONTH, 2024, index) for index in (2, 4, 5, 6))
Q1 = Period(PeriodKind.QUARTER, 2024, 1)
MET, ELSEWHERE = day("2024-02-05"), day("2024-02-20")


@pytest.fixture(scope="module")
def built(rehearsal: Store) -> Iterator[Register]:
    """An and Bình follow X01 (cells C1 and C3), Chi follows X02 (C2) by the year.

    C1 meets on the 5th, C3 and C2 on the 9th. An attended C1 on 6 February, and is expected at C3
    on the 20th. Dũng is nobody's visitor; Em was erased; C4 of X01 is there from March on.
    """
    with undone(rehearsal) as register:
        top = register.unit("Tỉnh Bình Tân Giang", code="T01", kind="province")
        yearly = replace(QUARTERLY, period=PeriodKind.YEAR, minimum=2)
        rules = register.regulation(), register.regulation("776-QĐ/TU", yearly)
        for number, cells in ((1, ("C1", "C3")), (2, ("C2",))):
            commune = register.unit(f"Xã {number}", code=f"X0{number}", kind="commune", under=top)
            for cell in cells:
                register.unit(f"Chi bộ {cell}", code=cell, under=commune)
            for name in ("Đỗ An", "Lê Bình", MARK) if number == 1 else ("Võ Chi",):
                official = register.official(name, code=name[-1])
                register.assignment(official, commune, rules[number - 1], span("2024-01-01"))
        register.unit("Chi bộ C4", code="C4", under=register.coded("X01"), life=span("2024-03-01"))
        register.official("Hồ Dũng", code="D", life=span("2024-02-10"))
        for cell, on in (("C1", 5), ("C3", 9), ("C2", 9)):
            meets = Schedule(id=0, unit_id=register.coded(cell).id, pattern=Pattern(day=on))
            register.store.schedules.add(meets)
        an = official_of(register, "n")
        register.attendance(
            register.store.officials.with_id(an), register.coded("C1"), "2024-02-06"
        )
        there = register.coded("C3").id
        register.store.plans.add(Plan(id=0, official_id=an, unit_id=there, planned_on=ELSEWHERE))
        yield register


@pytest.fixture
def register(built: Register) -> Iterator[Register]:
    with undone(built.store) as register:
        yield register


def official_of(register: Register, code: str) -> int:
    official = register.store.officials.with_code(code)
    assert official is not None
    return official.id


def uid_of(register: Register, code: str) -> str:
    number = official_of(register, code)
    return register.store.officials.uids([number])[number]


def grid(
    register: Register, period: Period, cell: str = "", under: str = "", typed: Sequence[Place] = ()
) -> Grid:
    one, area = (register.coded(code) if code else None for code in (cell, under))
    return visit_grid(register.store, period, today=TODAY, under=area, cell=one, typed=typed)


@pytest.mark.parametrize(
    ("period", "asked", "names", "days"),
    [
        (FEBRUARY, {}, ["Đỗ An", "Lê Bình", "Võ Chi"], ["02-05", "02-06", "02-09", "02-20"]),
        (FEBRUARY, {"under": "X01"}, ["Đỗ An", "Lê Bình"], ["02-05", "02-06", "02-09", "02-20"]),
        (FEBRUARY, {"under": "X02"}, ["Võ Chi"], ["02-09"]),
        (FEBRUARY, {"cell": "C1"}, ["Đỗ An", "Lê Bình"], ["02-05", "02-06"]),
        (FEBRUARY, {"cell": "C2"}, ["Võ Chi"], ["02-09"]),
        (Q1, {"cell": "C1"}, ["Đỗ An", "Lê Bình"], ["01-05", "02-05", "02-06", "03-05"]),
        (MAY, {"under": "X01"}, ["Đỗ An", "Lê Bình"], ["05-05", "05-09"]),
        (JUNE, {"under": "X01"}, ["Đỗ An", "Lê Bình"], []),
    ],
    ids=str,
)
def test_people_and_days_are_those_of_the_cell_or_the_area(
    register: Register, period: Period, asked: dict[str, str], names: list[str], days: list[str]
) -> None:
    table = grid(register, period, cell=asked.get("cell", ""), under=asked.get("under", ""))
    assert [row.name.name for row in table.rows] == names
    assert [f"{each:%m-%d}" for each in table.days] == days


@pytest.mark.parametrize(
    ("code", "on", "likely", "cells"),
    [
        ("n", MET, "C1", ["C1", "C3"]),
        ("n", day("2024-02-09"), "C3", ["C3", "C1"]),
        ("n", ELSEWHERE, "C3", ["C3", "C1"]),
        ("h", ELSEWHERE, "", ["C1", "C3"]),
        ("n", day("2024-02-06"), "C3", ["C3"]),
        ("i", MET, "C2", ["C2"]),
    ],
    ids=["who met", "another met", "as planned", "nothing tells", "one is known", "the only one"],
)
def test_a_mark_means_the_cell_that_the_day_tells(
    register: Register, code: str, on: date, likely: str, cells: list[str]
) -> None:
    table = grid(register, FEBRUARY)
    row = next(row for row in table.rows if row.name.code == code)
    assert (table.likely(row, on), [each.text for each in table.cells_of(row, on)]) == (
        likely,
        cells,
    )


def test_a_table_of_one_cell_means_that_one(register: Register) -> None:
    table = grid(register, FEBRUARY, cell="C1")
    assert {table.likely(row, ELSEWHERE) for row in table.rows} == {"C1"}


def test_a_cell_that_came_later_is_none_of_an_earlier_period(register: Register) -> None:
    for period, there in ((FEBRUARY, False), (APRIL, True)):
        (row, *_) = grid(register, period, under="X01").rows
        assert ("C4" in [each.text for each in row.cells]) is there


def test_who_and_when_something_was_typed_is_there_again(register: Register) -> None:
    typed = [Place(uid_of(register, "D"), day("2024-02-17")), Place("nobody", MET)]
    table = grid(register, FEBRUARY, cell="C1", typed=typed)
    assert [row.name.name for row in table.rows] == ["Đỗ An", "Lê Bình", "Hồ Dũng"]
    assert day("2024-02-17") in table.days


def test_what_is_typed_is_recorded_with_all_its_parts(register: Register) -> None:
    typed = Typed("chi bo c1", "chuyên đề", "đu\u0301ng giờ", "muộn", "Sửa cầu", "85,5")
    place = Place(uid_of(register, "h"), MET)
    (recorded,) = record_typed(register.store, {place: typed}, today=TODAY).values()
    assert isinstance(recorded, Recorded)
    entry = recorded.entry
    assert (entry.unit.code, entry.date, entry.meeting.value) == ("C1", MET, "thematic")
    assert (entry.strengths, entry.shortcomings) == ("đúng giờ", "muộn")
    assert (entry.recommendation, str(entry.score)) == ("Sửa cầu", "85.5")
    assert [move.refusal for move in recorded.moves] == [None]


@pytest.mark.parametrize(
    ("code", "on", "typed", "error"),
    [
        ("h", MET, Typed(), CellUnchosen),
        ("h", MET, Typed(" "), CellUnchosen),
        ("h", MET, Typed("C9"), UnknownName),
        ("h", MET, Typed("C1", "tám"), InvalidChoice),
        ("h", MET, Typed("C1", score="mười"), TextRefused),
        ("h", MET, Typed("C1", strengths="a\x07"), TextRefused),
        ("h", day("2024-05-11"), Typed("C1"), FutureDay),
        ("h", MET, Typed("C4"), OutsideUnitLife),
        ("D", MET, Typed("C1"), OutsideOfficialLife),
        ("n", day("2024-02-06"), Typed("C1"), DuplicateAttendance),
    ],
    ids=str,
)
def test_what_cannot_be_recorded_is_told_by_its_place(
    register: Register, code: str, on: date, typed: Typed, error: type[Exception]
) -> None:
    place, other = Place(uid_of(register, code), on), Place(uid_of(register, "i"), MET)
    told = record_typed(register.store, {place: typed, other: Typed("C2")}, today=TODAY)
    assert type(told[place]) is error
    assert isinstance(told[other], Recorded)


def test_who_is_not_in_the_register_is_told(register: Register) -> None:
    assert record_typed(register.store, {Place("nobody", MET): Typed("C1")}, today=TODAY) == {
        Place("nobody", MET): None
    }


def test_a_day_of_a_closed_period_is_refused(register: Register) -> None:
    for each in (Q1.previous, Q1):
        close_period(register.store, each, today=TODAY, version="0", reason="chốt")
    inside, outside = (Place(uid_of(register, "h"), each) for each in (MET, day("2024-04-05")))
    told = record_typed(register.store, dict.fromkeys((inside, outside), Typed("C1")), today=TODAY)
    closed = told[inside]
    assert isinstance(closed, PeriodClosed)
    assert closed.periods == [str(Q1)]
    assert isinstance(told[outside], Recorded)


def test_visits_of_one_official_are_judged_one_after_the_other(register: Register) -> None:
    official = uid_of(register, "i")
    places = [Place(official, day(f"2024-0{month}-09")) for month in (3, 2, 4)]
    told = record_typed(register.store, dict.fromkeys(places, Typed("C2")), today=TODAY)
    counted = [each.moves[0].counted for each in told.values() if isinstance(each, Recorded)]
    assert (counted, [place.day.month for place in told]) == ([1, 2, 3], [2, 3, 4])
