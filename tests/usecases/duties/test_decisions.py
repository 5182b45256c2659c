"""A whole decision against what stands on its day: all or nothing, and twice is once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.lists.lists import ListKind, Wishes
from chibo_cli.intake.lists import read_files
from chibo_cli.messages.errors.refusals import (
    AmbiguousName,
    AssignmentOver,
    EndBeforeStart,
    InvalidDay,
    NoRows,
    OutsideDecision,
    OutsideOfficialLife,
    OutsideUnitLife,
    OverlappingAssignment,
    RepeatedRow,
    RowsRefused,
    TextRefused,
    UnknownName,
)
from chibo_cli.usecases.duties.assignments import find_assignment
from chibo_cli.usecases.duties.decisions import OPTIONAL_COLUMNS, Decision, take_decision
from tests.usecases.registers import TODAY, Register, day, span

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.domain.facts.records import Regulation, Unit
    from chibo_cli.usecases.duties.decisions import Decided

ON = day("2024-05-01")
HEADER = "Đồng chí,Đơn vị phụ trách\n"
FULL = "Đồng chí,Đơn vị phụ trách,Quy định,Vai trò,Từ ngày,Đến ngày\n"
WISHES = Wishes(ListKind.ASSIGNMENTS, optional=OPTIONAL_COLUMNS)
Row = tuple[str, str | None, str | None, int | None]


class Office:
    """Three officials follow three communes under 258-QĐ/TU: 1 and 2 are An's, 3 is Bình's."""

    def __init__(self, register: Register, folder: Path, top: Unit) -> None:
        self.register, self.folder = register, folder
        self.rule = register.regulation()
        communes = [
            register.unit(name, code=f"X0{number}", kind="commune", under=top)
            for number, name in enumerate(("Xã Ô Môn", "Xã Đa Lộc", "Xã An Hòa"), 1)
        ]
        people = [
            register.official(name, code=f"CB0{number}")
            for number, name in enumerate(("Nguyễn Văn An", "Trần Thị Bình", "Lê Cúc"), 1)
        ]
        self.numbers = [
            register.assignment(person, unit, self.rule, span("2024-01-01")).id
            for person, unit in zip((people[0], people[0], people[1]), communes, strict=True)
        ]

    def decide(
        self, text: str, *, regulation: Regulation | None = None, under: Unit | None = None
    ) -> Decided:
        path = self.folder / "decision.csv"
        path.write_text(text, encoding="utf-8")
        decision = Decision("30-QĐ/TU", ON, "theo quyết định 30-QĐ/TU", regulation, under)
        tables = read_files([path], WISHES).tables
        return take_decision(self.register.store, tables, decision, today=TODAY)

    def refused(
        self, rows: str, *, regulation: Regulation | None = None, under: Unit | None = None
    ) -> list[tuple[int, str, type[Exception]]]:
        with pytest.raises(RowsRefused) as refused:
            self.decide(FULL + rows, regulation=regulation, under=under)
        return [(each.row, each.column, type(each.error)) for each in refused.value.problems]


@pytest.fixture
def office(register: Register, tmp_path: Path, top: Unit) -> Office:
    return Office(register, tmp_path, top)


def rows(decided: Decided) -> list[Row]:
    return [
        (each.change, each.unit.code, each.official.code, each.replaces) for each in decided.entries
    ]


def test_a_decision_is_taken_as_a_difference(office: Office) -> None:
    first, second, third = office.numbers
    office.register.unit("Xã Bình Phú", code="X04", kind="commune")
    decided = office.decide(HEADER + "CB01,X01\nCB03,X02\nCB03,Bình Phú\n")
    assert rows(decided) == [
        ("ended", "X03", "CB02", None),
        ("added", "X04", "CB03", None),
        ("replaced", "X02", "CB03", second),
        ("kept", "X01", "CB01", None),
    ]
    store = office.register.store
    went, gone = find_assignment(store, second), find_assignment(store, third)
    for each in (went, gone):
        assert each.life.until == day("2024-04-30")
        assert each.end_reason == "theo quyết định 30-QĐ/TU"
    kept = find_assignment(store, first)
    assert (kept.life, kept.decision) == (span("2024-01-01"), None)
    came = find_assignment(store, decided.entries[2].id)
    assert (came.life, came.decision, came.replaces_id) == (
        span("2024-05-01"),
        "30-QĐ/TU",
        second,
    )
    assert decided.ends == 2


def test_the_same_decision_again_changes_nothing(office: Office) -> None:
    text = FULL + "CB03,X01,258,tổ trưởng,,\nCB01,X02,258,,01/09/2024,31/12/2024\nCB02,X03,,,,\n"
    office.decide(text)
    known = office.register.store.assignments.all()
    again = office.decide(text)
    assert {entry.change for entry in again.entries} == {"kept"}
    assert len(again.entries) == 3
    assert office.register.store.assignments.all() == known


def test_a_first_day_of_its_own_counts_where_it_is_later(office: Office) -> None:
    decided = office.decide(FULL + "CB03,X01,,,01/01/2023,\nCB03,X02,,,01/09/2024,\n")
    since = {each.unit.code: each.since for each in decided.entries if each.change == "replaced"}
    assert since == {"X01": ON, "X02": day("2024-09-01")}
    old = find_assignment(office.register.store, office.numbers[1])
    assert old.life.until == day("2024-04-30")


def test_only_the_regulation_named_is_looked_at(office: Office) -> None:
    register = office.register
    own = register.regulation("9-QĐ/HU")
    an = register.store.officials.with_code("CB01")
    assert an is not None
    other = register.assignment(an, register.coded("X03"), own, span("2024-01-01"))
    decided = office.decide(HEADER + "CB01,X02\n", regulation=office.rule)
    assert {each.regulation for each in decided.entries} == {"258-QĐ/TU"}
    decided = office.decide(FULL + "CB01,X02,258,,,\n")
    assert rows(decided) == [("kept", "X02", "CB01", None)]
    assert find_assignment(register.store, other.id).life.until is None


def test_only_the_area_named_is_looked_at(office: Office) -> None:
    area = office.register.coded("X02")
    assert rows(office.decide(HEADER + "CB03,X02\n", under=area)) == [
        ("replaced", "X02", "CB03", office.numbers[1])
    ]
    twin = office.register.unit("Chi bộ ấp 1", under=area)
    office.register.unit("Chi bộ ấp 1", under=office.register.coded("X03"))
    (added, _) = office.decide(HEADER + "CB03,X02\nCB01,Chi bộ ấp 1\n", under=area).entries
    assert find_assignment(office.register.store, added.id).unit_id == twin.id


def test_a_draft_that_the_decision_makes_is_in_force(office: Office) -> None:
    register = office.register
    cuc = register.store.officials.with_code("CB03")
    assert cuc is not None
    draft = register.assignment(
        cuc, register.coded("X02"), office.rule, span("2024-05-01"), is_draft=True
    )
    decided = office.decide(HEADER + "CB01,X01\nCB03,X02\nCB02,X03\n")
    assert [each.id for each in decided.entries if each.change == "replaced"] == [draft.id]
    assert not find_assignment(register.store, draft.id).is_draft


def test_every_problem_is_told_at_once(office: Office) -> None:
    register = office.register
    register.official("Phạm Dung", code="CB04", life=span("", "2024-04-30"))
    register.unit("Xã Cũ", code="X09", kind="commune", life=span("", "2024-04-30"))
    cuc = register.store.officials.with_code("CB03")
    assert cuc is not None
    register.assignment(cuc, register.coded("X03"), office.rule, span("2024-06-01"))
    bad = (
        "CB99,X99,258,,x,\nCB04,X09,258,,,\nCB01,xã,258,,,\nCB01,,258,,,\n"
        "CB01,X01,258,tổ trưởng,,\nCB01,X01,258,tổ viên,,\nCB02,X01,258,,,01/04/2024\n"
    )
    assert office.refused(bad) == [
        (2, "Đồng chí", UnknownName),
        (2, "Đơn vị phụ trách", UnknownName),
        (2, "Từ ngày", InvalidDay),
        (3, "Đồng chí", OutsideOfficialLife),
        (3, "Đơn vị phụ trách", OutsideUnitLife),
        (4, "Đơn vị phụ trách", AmbiguousName),
        (5, "Đơn vị phụ trách", TextRefused),
        (7, "", RepeatedRow),
        (8, "Đến ngày", EndBeforeStart),
    ]
    assert office.refused("CB99,X99,999,,,\n") == [
        (2, "Đồng chí", UnknownName),
        (2, "Đơn vị phụ trách", UnknownName),
        (2, "Quy định", UnknownName),
    ]
    assert office.refused("CB03,X03,258,,,\n") == [(2, "", OverlappingAssignment)]


def test_what_lies_outside_the_scope_is_refused(office: Office) -> None:
    office.register.regulation("9-QĐ/HU")
    assert office.refused(
        "CB01,X01,9,,,\n", regulation=office.rule, under=office.register.coded("X02")
    ) == [(2, "Đơn vị phụ trách", OutsideDecision), (2, "Quy định", OutsideDecision)]


def test_a_list_without_rows_ends_nobody(office: Office) -> None:
    with pytest.raises(NoRows):
        office.decide(HEADER, regulation=office.rule)


def test_what_began_on_the_very_day_cannot_end_before_it(office: Office) -> None:
    office.decide(HEADER + "CB03,X01\nCB01,X02\nCB02,X03\n")
    with pytest.raises(AssignmentOver):
        office.decide(HEADER + "CB02,X01\nCB01,X02\nCB02,X03\n")
