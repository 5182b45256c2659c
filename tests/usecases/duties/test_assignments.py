from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.messages.errors.refusals import (
    AssignmentOutsideLife,
    AssignmentOver,
    EndBeforeStart,
    NothingToChange,
    Noun,
    OverlappingAssignment,
    UnknownName,
)
from chibo_cli.usecases.duties.assignments import (
    assign,
    end_assignment,
    find_assignment,
    list_assignments,
    replace_assignment,
    unbound_roles,
)
from chibo_cli.usecases.finding.narrowing import Narrowing
from chibo_cli.usecases.organisation.units import rename_unit
from tests.usecases.registers import QUARTERLY, TODAY, Register, day, span

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.facts.records import Assignment, Official, Regulation, Unit
    from chibo_cli.domain.time.spans import Span


@dataclass(frozen=True, slots=True)
class Desk:
    """An official, a commune and a regulation, all of them always."""

    register: Register
    official: Official
    unit: Unit
    regulation: Regulation

    def assign(self, life: Span = ALWAYS) -> Assignment:
        return self.register.assignment(self.official, self.unit, self.regulation, life)

    def replace(self, old: Assignment, on: str, *, unit: Unit | None = None) -> Assignment:
        number = replace_assignment(
            self.register.store,
            old,
            on=day(on),
            official=self.official,
            unit=unit or self.unit,
            regulation=self.regulation,
            decision="30-QĐ/TU",
            reason="Điều động",
        )
        return self.now(number)

    def now(self, number: int) -> Assignment:
        return find_assignment(self.register.store, number)


@pytest.fixture
def desk(register: Register) -> Desk:
    return Desk(
        register,
        register.official("Nguyễn Văn An", code="CB01"),
        register.unit("Xã Hòa Lạc", code="X01", kind="commune"),
        register.regulation(),
    )


@pytest.mark.parametrize(
    "life",
    [ALWAYS, span("2024-06-30"), span("", "2024-01-01"), span("2024-03-01", "2024-03-01")],
)
def test_the_same_official_unit_and_regulation_never_overlap(desk: Desk, life: Span) -> None:
    first = desk.assign(span("2024-01-01", "2024-06-30"))
    with pytest.raises(OverlappingAssignment) as refused:
        desk.assign(life)
    assert (refused.value.official, refused.value.unit) == ("Nguyễn Văn An", "Xã Hòa Lạc")
    assert (refused.value.regulation, refused.value.id) == ("258-QĐ/TU", first.id)


def test_days_before_and_after_another_assignment_do_not_overlap(desk: Desk) -> None:
    desk.assign(span("2024-01-01", "2024-06-30"))
    assert desk.assign(span("", "2023-12-31")).id == 2
    assert desk.assign(span("2024-07-01")).id == 3


def test_another_official_unit_or_regulation_does_not_overlap(desk: Desk) -> None:
    desk.assign()
    register = desk.register
    other_unit = register.unit("Xã Thủy Tân", kind="commune")
    other_rule, other_person = register.regulation("776-QĐ/TU"), register.official("Trần Bình")
    register.assignment(desk.official, other_unit, desk.regulation)
    register.assignment(desk.official, desk.unit, other_rule)
    register.assignment(other_person, desk.unit, desk.regulation)
    assert len(register.store.assignments.all()) == 4


def test_an_assignment_that_ends_before_it_begins_is_refused(desk: Desk) -> None:
    with pytest.raises(EndBeforeStart):
        desk.assign(span("2024-01-02", "2024-01-01"))


@pytest.mark.parametrize(
    ("official", "unit", "regulation"),
    [
        pytest.param(span("", "2023-12-31"), ALWAYS, ALWAYS, id="official has left"),
        pytest.param(ALWAYS, span("2024-02-01"), ALWAYS, id="unit is yet to come"),
        pytest.param(ALWAYS, ALWAYS, span("2025-01-01"), id="regulation is yet to come"),
        pytest.param(span("2024-01-20"), span("", "2024-01-19"), ALWAYS, id="never together"),
    ],
)
def test_an_assignment_needs_a_day_on_which_all_stand(
    register: Register, official: Span, unit: Span, regulation: Span
) -> None:
    with pytest.raises(AssignmentOutsideLife) as refused:
        register.assignment(
            register.official("Nguyễn Văn An", life=official),
            register.unit("Xã Hòa Lạc", life=unit),
            register.regulation(life=regulation),
            span("2024-01-01", "2024-01-31"),
        )
    assert (refused.value.official, refused.value.unit) == ("Nguyễn Văn An", "Xã Hòa Lạc")


def test_an_assignment_may_begin_before_its_unit_does(register: Register) -> None:
    official, regulation = register.official("Nguyễn Văn An"), register.regulation()
    unit = register.unit("Xã Hòa Lạc", life=span("2024-02-01"))
    assert register.assignment(official, unit, regulation, span("2024-01-01")).life == (
        span("2024-01-01")
    )


def test_an_unknown_number_is_told(register: Register) -> None:
    with pytest.raises(UnknownName) as unknown:
        find_assignment(register.store, 7)
    assert (unknown.value.noun, unknown.value.text) == (Noun.ASSIGNMENT, "7")


@pytest.mark.parametrize("last_day", ["2024-01-01", "2024-03-15", "2030-01-01"])
def test_an_assignment_ends_on_its_last_day(desk: Desk, last_day: str) -> None:
    running = desk.assign(span("2024-01-01"))
    end_assignment(desk.register.store, running, on=day(last_day), reason="Nghỉ hưu")
    ended = desk.now(running.id)
    assert ended.life == span("2024-01-01", last_day)
    assert ended.end_reason == "Nghỉ hưu"


@pytest.mark.parametrize("last_day", [day("2023-12-31"), day("2024-07-01")])
def test_an_assignment_ends_only_on_a_day_of_its_own(desk: Desk, last_day: date) -> None:
    running = desk.assign(span("2024-01-01", "2024-06-30"))
    with pytest.raises(AssignmentOver) as refused:
        end_assignment(desk.register.store, running, on=last_day)
    assert (refused.value.id, refused.value.day) == (running.id, last_day)


def test_ending_on_the_day_it_ends_changes_nothing(desk: Desk) -> None:
    running = desk.assign(span("2024-01-01", "2024-06-30"))
    with pytest.raises(NothingToChange):
        end_assignment(desk.register.store, running, on=day("2024-06-30"))


def test_a_replacement_ends_the_old_one_the_day_before(desk: Desk) -> None:
    old = desk.register.assignment(
        desk.official, desk.unit, desk.regulation, span("2024-01-01"), role="cấp tỉnh"
    )
    other = desk.register.unit("Xã Thủy Tân", code="X02", kind="commune")
    new = desk.replace(old, "2024-04-01", unit=other)
    ended = desk.now(old.id)
    assert (ended.life, ended.end_reason) == (span("2024-01-01", "2024-03-31"), "Điều động")
    assert (new.life, new.unit_id, new.replaces_id) == (span("2024-04-01"), other.id, old.id)
    assert (new.role, new.decision, new.is_draft) == ("cấp tỉnh", "30-QĐ/TU", False)


def test_a_replacement_keeps_the_last_day_that_was_set(desk: Desk) -> None:
    old = desk.assign(span("2024-01-01", "2024-12-31"))
    assert desk.replace(old, "2024-04-01").life == span("2024-04-01", "2024-12-31")


def test_an_assignment_that_ended_the_day_before_can_be_replaced(desk: Desk) -> None:
    old = desk.assign(span("2024-01-01", "2024-03-31"))
    assert desk.replace(old, "2024-04-01").life == span("2024-04-01")
    assert desk.now(old.id).end_reason is None


def test_replacements_make_a_chain(desk: Desk) -> None:
    first = desk.assign(span("2024-01-01"))
    second = desk.replace(first, "2024-02-01")
    third = desk.replace(second, "2024-03-01")
    assert [each.replaces_id for each in desk.register.store.assignments.all()] == [None, 1, 2]
    assert third.life == span("2024-03-01")
    with pytest.raises(AssignmentOver):
        desk.replace(desk.now(first.id), "2024-04-01")


@pytest.mark.parametrize("on", ["2023-12-31", "2024-01-01", "2024-07-02"])
def test_a_replacement_follows_a_day_of_the_old_one(desk: Desk, on: str) -> None:
    old = desk.assign(span("2024-01-01", "2024-06-30"))
    with pytest.raises(AssignmentOver):
        desk.replace(old, on)


def test_a_replacement_never_overlaps_a_third(desk: Desk) -> None:
    other = desk.register.unit("Xã Thủy Tân", kind="commune")
    standing = desk.register.assignment(desk.official, other, desk.regulation)
    old = desk.assign(span("2024-01-01"))
    with pytest.raises(OverlappingAssignment) as refused:
        desk.replace(old, "2024-04-01", unit=other)
    assert refused.value.id == standing.id


def test_assignments_are_listed_by_given_name_and_first_day(desk: Desk) -> None:
    register = desk.register
    binh = register.official("Trần Thị Bình", code="CB02")
    later = register.assignment(binh, desk.unit, desk.regulation, span("2024-07-01"))
    earlier = register.assignment(binh, desk.unit, desk.regulation, span("", "2024-03-31"))
    draft = register.assignment(desk.official, desk.unit, desk.regulation, is_draft=True)
    entries = list_assignments(register.store, day=TODAY)
    assert [entry.id for entry in entries] == [draft.id, earlier.id, later.id]
    assert [entry.draft for entry in entries] == [True, False, False]
    of_binh = list_assignments(register.store, Narrowing(official=binh, unit=desk.unit), day=TODAY)
    assert [entry.id for entry in of_binh] == [earlier.id, later.id]
    assert len(list_assignments(register.store, Narrowing(unit=desk.unit), day=TODAY)) == 3
    assert list_assignments(register.store, day=TODAY, current_only=True) == []
    current = list_assignments(register.store, day=day("2024-03-31"), current_only=True)
    assert [entry.id for entry in current] == [earlier.id]


def test_a_listed_unit_goes_by_its_name_within_the_assignment(desk: Desk) -> None:
    desk.assign(span("2024-01-01", "2024-02-29"))
    rename_unit(desk.register.store, desk.unit, "Phường Hòa Lạc", on=day("2024-03-01"))
    desk.assign(span("2024-03-01"))
    entries = list_assignments(desk.register.store, day=TODAY)
    assert [entry.unit.name for entry in entries] == ["Xã Hòa Lạc", "Phường Hòa Lạc"]


def test_a_draft_stands_in_nobodys_way_but_another_drafts(desk: Desk) -> None:
    register = desk.register
    desk.assign(span("2024-01-01", "2024-06-30"))
    people = desk.official, desk.unit, desk.regulation
    draft = register.assignment(*people, span("2024-03-01"), is_draft=True)
    with pytest.raises(OverlappingAssignment) as refused:
        register.assignment(*people, span("2024-12-01"), is_draft=True)
    assert refused.value.id == draft.id


def test_the_assignment_that_was_drafted_takes_the_drafts_place(desk: Desk) -> None:
    store = desk.register.store
    people = desk.official, desk.unit, desk.regulation
    draft = desk.register.assignment(*people, span("2024-03-01"), role="cấp xã", is_draft=True)
    number = assign(store, *people, life=span("2024-04-01"), decision="30-QĐ/TU")
    assert number == draft.id
    kept = desk.now(number)
    assert (kept.is_draft, kept.life) == (False, span("2024-04-01"))
    assert (kept.role, kept.decision) == ("cấp xã", "30-QĐ/TU")
    assert store.assignments.all() == [kept]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("cap tinh", "cấp tỉnh", id="no marks: as the regulation spells it"),
        pytest.param("CAP TINH", "cấp tỉnh", id="no marks, capitals"),
        pytest.param("cấp tình", "cấp tình", id="marks of another word stay"),
        pytest.param("cap xa", "cap xa", id="no duty's"),
        pytest.param(None, None, id="none"),
    ],
)
def test_a_role_is_kept_as_the_regulation_spells_it(
    desk: Desk, typed: str | None, kept: str | None
) -> None:
    rule = desk.register.regulation("776-QĐ/TU", replace(QUARTERLY, roles=("cấp tỉnh",)))
    assert desk.register.assignment(desk.official, desk.unit, rule, role=typed).role == kept


@pytest.mark.parametrize(
    ("role", "named"),
    [
        pytest.param("cấp tỉnh", (), id="bound"),
        pytest.param("cap tinh", (), id="bound, typed without marks"),
        pytest.param("cấp xã", ("cấp tỉnh", "cấp huyện"), id="no duty's"),
        pytest.param(None, ("cấp tỉnh", "cấp huyện"), id="none"),
    ],
)
def test_a_role_that_no_duty_binds_is_told(
    desk: Desk, role: str | None, named: tuple[str, ...]
) -> None:
    duties = replace(QUARTERLY, roles=("cấp tỉnh",)), replace(QUARTERLY, roles=("cấp huyện",))
    numbered = (replace(each, number=number) for number, each in enumerate(duties, start=1))
    rule = desk.register.regulation("776-QĐ/TU", *numbered)
    assert unbound_roles(desk.register.store, rule, role) == named
    assert unbound_roles(desk.register.store, desk.regulation, role) == ()
