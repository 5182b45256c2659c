"""What a change moved is the difference of the reports before it and after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.duties.movement import Moved
from chibo_cli.domain.duties.verdicts import Fulfilment, Verdict
from chibo_cli.domain.facts.records import CountPer, Duty, DutyKind, Score
from chibo_cli.domain.followups.filings import Filing
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.store.tables.columns import new_uid
from chibo_cli.usecases.duties.assignment_edits import (
    AssignmentEdit,
    edit_assignment,
    remove_assignment,
)
from chibo_cli.usecases.duties.assignments import end_assignment
from chibo_cli.usecases.duties.handing_on import replace_assignments
from chibo_cli.usecases.duties.replacing import replace_regulation
from chibo_cli.usecases.duties.waivers import WaiverEdit, edit_waiver, find_waiver, waive
from chibo_cli.usecases.followups.filings import record_filing
from chibo_cli.usecases.organisation.official_edits import OfficialEdit, edit_official
from chibo_cli.usecases.organisation.terms import record_leaving, record_return
from chibo_cli.usecases.organisation.unit_edits import UnitEdit, edit_unit
from chibo_cli.usecases.organisation.uniting.officials import unite_officials
from chibo_cli.usecases.organisation.units import move_unit
from tests.usecases.registers import PROGRAMME, QUARTERLY, TODAY, Register, day, span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chibo_cli.domain.facts.records import Assignment, Official, Unit
    from tests.usecases.changes.conftest import Office, Shifted

MONTHLY = replace(QUARTERLY, period=PeriodKind.MONTH, min_days=15)
YEARLY = replace(QUARTERLY, number=2, period=PeriodKind.YEAR, min_days=180)
SCORED = Duty(id=0, regulation_id=0, number=2, kind=DutyKind.SCORE, period=PeriodKind.QUARTER)


@pytest.fixture
def commune(office: Office) -> Unit:
    """A commune with the cell C1, of which An (CB01) and Bình (CB02) know."""
    with office.at_work() as register:
        top = register.unit("Tỉnh Bình Tân Giang", code="T01", kind="province")
        commune = register.unit("Xã Hòa Lạc", code="X01", kind="commune", under=top)
        register.unit("Xã Thủy Tân", code="X02", kind="commune", under=top)
        register.unit("Chi bộ ấp 1", code="C1", under=commune)
        register.official("Nguyễn Văn An", code="CB01")
        register.official("Trần Thị Bình", code="CB02")
    return commune


def person(register: Register, code: str = "CB01") -> Official:
    found = register.store.officials.with_code(code)
    assert found is not None
    return found


def bound(
    office: Office, unit: Unit, *duties: Duty, since: str = "2024-01-01", code: str = "CB01"
) -> Assignment:
    """An assignment of An's under a regulation with these duties."""
    with office.at_work() as register:
        rule = register.regulation("9-QĐ/HU", *duties)
        return register.assignment(person(register, code), unit, rule, span(since))


def visited(office: Office, held_on: str, code: str = "CB01") -> None:
    with office.at_work() as register:
        register.attendance(person(register, code), register.coded("C1"), held_on)


def brief(shifted: Shifted) -> list[tuple[object, ...]]:
    return [(period, before, after) for _, _, period, before, after in shifted]


def waived(office: Office, since: str, until: str) -> int:
    with office.at_work() as register:
        return waive(
            register.store,
            official=person(register),
            unit=None,
            regulation=None,
            life=span(since, until),
            reason="đi học",
            document=None,
        )


def test_what_no_verdict_rests_on_moves_nothing(office: Office, commune: Unit) -> None:
    first = bound(office, commune)
    number = waived(office, "2024-01-01", "2024-03-31")

    def notes(register: Register) -> None:
        store = register.store
        edit_assignment(store, first, AssignmentEdit(decision="12-QĐ/TU"), today=TODAY)
        wanted = WaiverEdit(reason="ốm", document="3-CV/TU")
        edit_waiver(store, find_waiver(store, number), wanted, today=TODAY)
        edit_official(store, person(register), OfficialEdit(name="Nguyễn Ân"), today=TODAY)
        register.unit("Chi bộ ấp 2", code="C2", under=commune)

    assert office.moved(notes) == Moved()
    assert office.moved(lambda _: None) == Moved()


@pytest.mark.parametrize(
    ("edit", "moved"),
    [
        (AssignmentEdit(since=day("2024-03-15")), [("2024-Q1", Verdict.UNMET, Verdict.NOT_JUDGED)]),
        (AssignmentEdit(until=day("2024-03-31")), [("2024-Q2", Verdict.PENDING, None)]),
        (
            AssignmentEdit(until=day("2024-04-29")),
            [("2024-Q2", Verdict.PENDING, Verdict.NOT_JUDGED)],
        ),
        (AssignmentEdit(until=day("2024-04-30")), []),
        (AssignmentEdit(until=day("2024-08-01")), []),
    ],
    ids=["begins later", "ends with a quarter", "29 days left", "30 days left", "ends later"],
)
def test_other_days_move_the_verdicts_of_the_periods_they_touch(
    office: Office, commune: Unit, edit: AssignmentEdit, moved: list[tuple[object, ...]]
) -> None:
    first = bound(office, commune)
    shifted = office.shifts(
        lambda register: edit_assignment(register.store, first, edit, today=TODAY)
    )
    assert brief(shifted) == moved


def test_days_to_come_move_a_running_period(office: Office, commune: Unit) -> None:
    first = bound(office, commune, since="2024-05-01")
    assert brief(
        office.shifts(
            lambda register: end_assignment(
                register.store, first, on=day("2024-05-20"), reason=None
            )
        )
    ) == [("2024-Q2", Verdict.PENDING, Verdict.NOT_JUDGED)]


def test_a_draft_moves_nothing_until_it_is_confirmed(office: Office, commune: Unit) -> None:
    drafts: list[Assignment] = []

    def draft(register: Register) -> None:
        rule, life = register.regulation(), span("2024-01-01")
        drafts.append(register.assignment(person(register), commune, rule, life, is_draft=True))

    def edited(wanted: AssignmentEdit) -> list[tuple[object, ...]]:
        return brief(
            office.shifts(
                lambda register: edit_assignment(register.store, drafts[0], wanted, today=TODAY)
            )
        )

    assert office.moved(draft) == Moved()
    assert edited(AssignmentEdit(decision="1-QĐ/TU")) == []
    assert edited(AssignmentEdit(is_draft=False)) == [
        ("2024-Q1", None, Verdict.UNMET),
        ("2024-Q2", None, Verdict.PENDING),
    ]


def test_another_role_is_judged_by_another_duty(office: Office, commune: Unit) -> None:
    of_role = [
        replace(QUARTERLY, number=place, roles=(role,))
        for place, role in enumerate(("cấp tỉnh", "cấp huyện"), 1)
    ]
    with office.at_work() as register:
        rule = register.regulation("776-QĐ/TU", *of_role)
        an = person(register)
        known = register.assignment(an, commune, rule, span("2024-01-01"), role="cấp tỉnh")
    shifted = office.shifts(
        lambda register: edit_assignment(
            register.store, known, AssignmentEdit(role="cap huyen"), today=TODAY
        )
    )
    assert shifted == [
        ("CB01", "776-QĐ/TU (1)", "2024-Q1", Verdict.UNMET, None),
        ("CB01", "776-QĐ/TU (2)", "2024-Q1", None, Verdict.UNMET),
        ("CB01", "776-QĐ/TU (1)", "2024-Q2", Verdict.PENDING, None),
        ("CB01", "776-QĐ/TU (2)", "2024-Q2", None, Verdict.PENDING),
    ]


def test_where_each_assignment_is_judged_only_its_own_verdict_moves(
    office: Office, commune: Unit
) -> None:
    first = bound(office, commune, replace(QUARTERLY, count_per=CountPer.ASSIGNMENT))
    with office.at_work() as register:
        (rule,) = register.store.regulations.all()
        register.assignment(person(register), register.coded("X02"), rule, span("2024-01-01"))
    wanted = AssignmentEdit(since=day("2024-03-20"))
    assert brief(
        office.shifts(lambda register: edit_assignment(register.store, first, wanted, today=TODAY))
    ) == [("2024-Q1", Verdict.UNMET, Verdict.NOT_JUDGED)]


def test_one_replaced_by_the_same_official_is_judged_on(office: Office, commune: Unit) -> None:
    each = replace(MONTHLY, count_per=CountPer.ASSIGNMENT)
    old = bound(office, commune, each, since="2024-04-01")
    assert (
        office.moved(
            lambda register: replace_assignments(
                register.store, [old], on=day("2024-04-20"), unit=register.coded("X02")
            )
        )
        == Moved()
    )


def test_one_taken_out_takes_its_verdicts_along(office: Office, commune: Unit) -> None:
    first = bound(office, commune)
    assert brief(
        office.shifts(lambda register: remove_assignment(register.store, first, today=TODAY))
    ) == [("2024-Q1", Verdict.UNMET, None), ("2024-Q2", Verdict.PENDING, None)]


def test_a_waiver_moves_the_verdicts_of_all_it_covers(office: Office, commune: Unit) -> None:
    bound(office, commune)
    number = waived(office, "2024-01-01", "2024-03-31")

    def edited(wanted: WaiverEdit) -> list[tuple[object, ...]]:
        return brief(
            office.shifts(
                lambda register: edit_waiver(
                    register.store, find_waiver(register.store, number), wanted, today=TODAY
                )
            )
        )

    assert edited(WaiverEdit(until=day("2024-01-31"))) == [
        ("2024-Q1", Verdict.WAIVED, Verdict.UNMET)
    ]
    assert edited(WaiverEdit(until=None)) == [
        ("2024-Q1", Verdict.UNMET, Verdict.WAIVED),
        ("2024-Q2", Verdict.PENDING, Verdict.WAIVED),
    ]
    with office.at_work() as register:
        other = register.regulation("1-QĐ/TU")
    assert edited(WaiverEdit(regulation_id=other.id)) == [
        ("2024-Q1", Verdict.WAIVED, Verdict.UNMET),
        ("2024-Q2", Verdict.WAIVED, Verdict.PENDING),
    ]


def test_of_very_many_officials_some_are_judged_at_a_time(office: Office, commune: Unit) -> None:
    with office.at_work() as register:
        run = register.store.connection.exec_driver_sql
        passing = (25_000, new_uid())
        run("INSERT INTO official (id, uid, former_codes) VALUES (?, ?, '[]')", passing)
        run("DELETE FROM official WHERE id = 25000")
        register.official("Lê Thị Châu", code="CB03")
        rule = register.regulation("9-QĐ/HU", QUARTERLY)
        for code in ("CB01", "CB02", "CB03"):
            register.assignment(person(register, code), commune, rule, span("2024-01-01"))

    def waived_there(register: Register) -> None:
        waive(
            register.store,
            official=None,
            unit=register.unit_now(commune.id),
            regulation=None,
            life=span("2024-01-01", "2024-03-31"),
            reason="x",
        )

    assert office.shifts(waived_there) == [
        (code, "9-QĐ/HU (1)", "2024-Q1", Verdict.UNMET, Verdict.WAIVED)
        for code in ("CB01", "CB02", "CB03")
    ]


def test_a_regulation_replaced_gives_its_verdicts_to_the_new_one(
    office: Office, commune: Unit
) -> None:
    bound(office, commune)
    visited(office, "2024-04-05")
    with office.at_work() as register:
        register.regulation("1-QĐ/TU", replace(QUARTERLY, minimum=2))

    def replaced(register: Register) -> None:
        old, new = sorted(register.store.regulations.all(), key=lambda each: each.id)
        on = day("2024-04-01")
        replace_regulation(register.store, old, new, on=on, reason="x", decision=None)

    assert office.shifts(replaced) == [
        ("CB01", "1-QĐ/TU (1)", "2024-Q2", None, Verdict.PENDING),
        ("CB01", "9-QĐ/HU (1)", "2024-Q2", Verdict.MET, None),
    ]


def test_another_kind_of_unit_moves_the_verdicts_of_its_visitors(
    office: Office, commune: Unit
) -> None:
    of_cells = replace(QUARTERLY, unit_kinds=frozenset({"cell"}))
    bound(office, commune, of_cells)
    visited(office, "2024-02-05")

    def of_another_kind(register: Register) -> None:
        edit_unit(register.store, register.coded("C1"), UnitEdit(kind="commune"), day=TODAY)

    assert brief(office.shifts(of_another_kind)) == [("2024-Q1", Verdict.MET, Verdict.UNMET)]


def test_another_life_of_a_unit_moves_the_verdicts_of_those_assigned(
    office: Office, commune: Unit
) -> None:
    bound(office, commune)

    def ends(until: date | None) -> list[tuple[object, ...]]:
        return brief(
            office.shifts(
                lambda register: edit_unit(
                    register.store, register.unit_now(commune.id), UnitEdit(until=until), day=TODAY
                )
            )
        )

    assert ends(day("2024-03-31")) == [("2024-Q2", Verdict.PENDING, None)]
    assert ends(None) == [("2024-Q2", None, Verdict.PENDING)]


def test_a_move_in_the_tree_moves_those_who_visit_or_follow_what_moves(
    office: Office, commune: Unit
) -> None:
    bound(office, commune)
    visited(office, "2024-02-05")

    def elsewhere(register: Register) -> None:
        cell, other = register.coded("C1"), register.coded("X02")
        move_unit(register.store, cell, other, span("2024-02-01"))

    assert brief(office.shifts(elsewhere)) == [("2024-Q1", Verdict.MET, Verdict.UNMET)]


def test_another_own_cell_moves_the_verdict_of_a_duty_that_excludes_it(
    office: Office, commune: Unit
) -> None:
    bound(office, commune, replace(QUARTERLY, exclude_own_cell=True))
    visited(office, "2024-02-05")

    def at_home(*, is_own: bool) -> list[tuple[object, ...]]:
        def change(register: Register) -> None:
            cell = register.coded("C1") if is_own else None
            edit_official(
                register.store, person(register), OfficialEdit(home_cell=cell), today=TODAY
            )

        return brief(office.shifts(change))

    assert at_home(is_own=True) == [("2024-Q1", Verdict.MET, Verdict.UNMET)]
    assert at_home(is_own=False) == [("2024-Q1", Verdict.UNMET, Verdict.MET)]


def test_other_days_in_office_move_the_verdict(office: Office, commune: Unit) -> None:
    bound(office, commune)
    wanted = OfficialEdit(until=day("2024-01-20"))
    assert brief(
        office.shifts(
            lambda register: edit_official(register.store, person(register), wanted, today=TODAY)
        )
    ) == [("2024-Q1", Verdict.UNMET, Verdict.NOT_JUDGED), ("2024-Q2", Verdict.PENDING, None)]


def test_the_end_of_a_second_term_moves_what_was_assigned_in_it(
    office: Office, commune: Unit
) -> None:
    def leaves(on: str) -> list[tuple[object, ...]]:
        return brief(
            office.shifts(
                lambda register: record_leaving(register.store, person(register), on=day(on))
            )
        )

    assert leaves("2024-01-31") == []
    with office.at_work() as register:
        record_return(register.store, person(register), OfficialEdit(), on=day("2024-04-01"))
    bound(office, commune, since="2024-04-01")
    assert leaves("2024-02-15") == []
    assert leaves("2024-04-10") == [("2024-Q2", Verdict.PENDING, Verdict.NOT_JUDGED)]


def test_documents_and_scores_are_compared_too(office: Office, commune: Unit) -> None:
    first = bound(office, commune, replace(PROGRAMME, number=1), SCORED)

    def filed(register: Register) -> None:
        (duty, _) = register.store.regulations.duties(first.regulation_id)
        document = Filing(
            id=0, duty_id=duty.id, period="2024", filed_on=TODAY, official_id=first.official_id
        )
        record_filing(register.store, document, today=TODAY)

    def scored(register: Register) -> None:
        cell = register.coded("C1")
        score = Score(
            id=0,
            unit_id=cell.id,
            held_on=day("2024-02-05"),
            official_id=first.official_id,
            points=Decimal(80),
        )
        register.store.scoring.add(score)

    assert brief(office.shifts(filed)) == [("2024", Fulfilment.UNMET, Fulfilment.LATE)]
    assert brief(
        office.shifts(
            lambda register: register.attendance(
                person(register), register.coded("C1"), "2024-02-05"
            )
        )
    ) == [("2024-Q1", Fulfilment.NOT_JUDGED, Fulfilment.UNMET)]
    assert brief(office.shifts(scored)) == [("2024-Q1", Fulfilment.UNMET, Fulfilment.MET)]


def test_every_length_of_period_is_compared(office: Office, commune: Unit) -> None:
    first = bound(office, commune, MONTHLY, YEARLY, since="2023-01-01")
    wanted = AssignmentEdit(since=day("2024-02-01"))
    shifted = office.shifts(
        lambda register: edit_assignment(register.store, first, wanted, today=TODAY)
    )
    assert brief(shifted) == [
        ("2023", Verdict.UNMET, None),
        *((f"2023-{month:02}", Verdict.UNMET, None) for month in range(1, 13)),
        ("2024-01", Verdict.UNMET, None),
    ]


@pytest.mark.parametrize(
    ("duties", "first"),
    [
        ((MONTHLY,), Period(PeriodKind.MONTH, 2022, 6)),
        ((MONTHLY, YEARLY), Period(PeriodKind.MONTH, 2022, 6)),
    ],
    ids=["months", "months and years"],
)
def test_of_a_long_time_what_begins_from_a_day_on_is_compared(
    office: Office, commune: Unit, duties: Iterable[Duty], first: Period
) -> None:
    known = bound(office, commune, *duties, since="2010-01-01")
    moved = office.moved(lambda register: remove_assignment(register.store, known, today=TODAY))
    assert moved.first == first
    compared = [f"{month:%Y-%m}" for month in _months(date(2022, 6, 1), TODAY)]
    assert [str(each.period) for each in moved.shifts if each.duty == 1] == compared
    assert {str(each.period) for each in moved.shifts if each.duty != 1} <= {"2023", "2024"}


def test_what_has_not_begun_is_not_compared(office: Office, commune: Unit) -> None:
    def assigned(register: Register) -> None:
        rule = register.regulation()
        register.assignment(person(register), commune, rule, span("2024-07-01"))

    assert office.moved(assigned) == Moved()


def _months(first: date, last: date) -> Iterable[date]:
    while first <= last:
        yield first
        first = date(first.year + first.month // 12, first.month % 12 + 1, 1)


def test_uniting_two_records_moves_the_verdicts_of_both(office: Office, commune: Unit) -> None:
    bound(office, commune, QUARTERLY)
    visited(office, "2024-02-05", code="CB02")

    def unite(register: Register) -> None:
        kept, second = person(register, "CB01"), person(register, "CB02")
        unite_officials(register.store, kept, second, day=TODAY)

    assert brief(office.shifts(unite)) == [("2024-Q1", Verdict.UNMET, Verdict.MET)]


def test_a_term_that_comes_from_the_second_record_moves_verdicts(
    office: Office, commune: Unit
) -> None:
    with office.at_work() as register:
        for code, life in (("CB01", span("2024-04-01")), ("CB02", span("", "2024-03-31"))):
            register.store.officials.change_term(
                person(register, code).terms[0], since=life.since, until=life.until
            )
    bound(office, commune, QUARTERLY)

    def unite(register: Register) -> None:
        kept, second = person(register, "CB01"), person(register, "CB02")
        unite_officials(register.store, kept, second, day=TODAY)

    assert brief(office.shifts(unite)) == [("2024-Q1", None, Verdict.UNMET)]
