"""Documents and scores: when they are due, what fulfils them, how a subject stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chibo_cli.domain.duties.obligations import Obligation, judge_others
from chibo_cli.domain.duties.verdicts import Basis, Fulfilment
from chibo_cli.domain.facts.records import CountPer, Document, DutyKind, Holder
from chibo_cli.domain.reports.other_duties import other_rows
from chibo_cli.domain.time.periods import PeriodKind
from tests.domain.duties.province import Commune, during, on

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.time.spans import Span

UNMET, PENDING, LATE, MET, WAIVED, NOT_JUDGED = Fulfilment
YEARLY: dict[str, Any] = {
    "kind": DutyKind.FILE,
    "period": PeriodKind.YEAR,
    "document": Document.REPORT,
    "held_by": Holder.OFFICIAL,
    "due": "12-10",
    "min_days": 180,
}
MONTHLY = {**YEARLY, "period": PeriodKind.MONTH, "due": "end+10", "min_days": 15}


def owed(p: Commune, period: str, as_of: str) -> list[Obligation]:
    found = judge_others(p.facts, during(period), on(as_of))
    return sorted(
        found, key=lambda each: (each.subject.terms[0].assignment.id, each.due or on(as_of))
    )


def sole(p: Commune, period: str, as_of: str) -> Obligation:
    (found,) = owed(p, period, as_of)
    return found


@pytest.mark.parametrize(
    ("filed", "before", "verdict"),
    [
        pytest.param("2024-12-09", False, MET, id="the day before"),
        pytest.param("2024-12-10", False, MET, id="the day due itself"),
        pytest.param("2024-12-11", False, LATE, id="the day after"),
        pytest.param("2024-12-09", True, MET, id="before: the day before"),
        pytest.param("2024-12-10", True, LATE, id="before: the day itself is late"),
        pytest.param("2023-11-01", True, MET, id="long before"),
        pytest.param("2025-03-01", False, LATE, id="in the year after"),
        pytest.param("2025-04-01", False, UNMET, id="after the as-of day"),
    ],
)
def test_a_document_is_in_time_or_late(filed: str, verdict: Fulfilment, *, before: bool) -> None:
    p = Commune(**YEARLY, due_before=before)
    p.file(p.the_duty, "2024", filed, p.person)
    assert sole(p, "2024", "2025-03-31").verdict is verdict


@pytest.mark.parametrize(
    ("as_of", "before", "verdict"),
    [
        ("2024-12-09", False, PENDING),
        ("2024-12-10", False, PENDING),
        ("2024-12-11", False, UNMET),
        ("2024-12-09", True, PENDING),
        ("2024-12-10", True, UNMET),
        ("2023-06-01", False, PENDING),
        ("2026-01-01", False, UNMET),
    ],
)
def test_what_is_not_filed_is_pending_to_the_last_day_in_time(
    as_of: str, verdict: Fulfilment, *, before: bool
) -> None:
    assert sole(Commune(**YEARLY, due_before=before), "2024", as_of).verdict is verdict


@pytest.mark.parametrize(
    ("duty", "period", "due"),
    [
        (YEARLY, "2024", "2024-12-10"),
        ({**YEARLY, "due": "01-31"}, "2024", "2024-01-31"),
        ({**YEARLY, "due": "02-29"}, "2024", "2024-02-29"),
        ({**YEARLY, "due": "02-29"}, "2023", "2023-02-28"),
        ({**YEARLY, "due": "02-29"}, "2100", "2100-02-28"),
        ({**YEARLY, "due": "end+10"}, "2024", "2025-01-10"),
        (MONTHLY, "2024-01", "2024-02-10"),
        ({**MONTHLY, "due": "end+0"}, "2024-02", "2024-02-29"),
        ({**MONTHLY, "due": "end+1"}, "2023-02", "2023-03-01"),
        ({**MONTHLY, "due": "03-05"}, "2024-02", "2024-03-05"),
        ({**YEARLY, "period": PeriodKind.HALF, "due": "end+10"}, "2024-H1", "2024-07-10"),
        ({**YEARLY, "period": PeriodKind.HALF, "due": "end+10"}, "2024-H2", "2025-01-10"),
    ],
    ids=str,
)
def test_the_day_due(duty: dict[str, Any], period: str, due: str) -> None:
    assert sole(Commune(**duty), period, "2024-06-01").due == on(due)


@pytest.mark.parametrize("period", ["2023", "2024-12", "2024-Q4"])
def test_a_document_for_another_period_fulfils_nothing(period: str) -> None:
    p = Commune(**YEARLY)
    p.file(p.the_duty, period, "2024-11-01", p.person)
    assert sole(p, "2024", "2025-01-01").verdict is UNMET


@pytest.mark.parametrize(
    ("assigned", "filed", "basis"),
    [
        pytest.param("2024-07-05..", None, Basis.NOT_FILED, id="180 days"),
        pytest.param("2024-07-06..", None, Basis.TOO_FEW_ASSIGNED, id="179 days"),
        pytest.param("2024-07-06..", "2024-12-10", Basis.IN_TIME, id="179 days, in time"),
        pytest.param("2024-07-06..", "2024-12-11", Basis.AFTER_DUE, id="179 days, late"),
        pytest.param("..2024-06-28", None, Basis.NOT_FILED, id="the first 180 days"),
        pytest.param("..2024-06-27", None, Basis.TOO_FEW_ASSIGNED, id="the first 179 days"),
    ],
)
def test_whoever_is_assigned_too_few_days_is_not_judged(
    assigned: str, filed: str | None, basis: Basis
) -> None:
    p = Commune(assigned, **YEARLY)
    if filed:
        p.file(p.the_duty, "2024", filed, p.person)
    assert sole(p, "2024", "2025-01-01").basis is basis


@pytest.mark.parametrize(
    ("assigned", "before", "filed", "basis"),
    [
        pytest.param("..", False, None, Basis.NOT_FILED, id="all the year"),
        pytest.param("2024-01-31..", False, None, Basis.NOT_FILED, id="on the day due"),
        pytest.param("2024-02-01..", False, None, Basis.DUE_BEFORE_ASSIGNED, id="a day later"),
        pytest.param("2024-01-30..", True, None, Basis.NOT_FILED, id="on the last day in time"),
        pytest.param(
            "2024-01-31..", True, None, Basis.DUE_BEFORE_ASSIGNED, id="when it came too late"
        ),
        pytest.param("2024-02-01..", False, "2024-01-31", Basis.IN_TIME, id="filed all the same"),
        pytest.param("2024-02-01..", False, "2024-02-01", Basis.AFTER_DUE, id="filed late"),
        pytest.param("2024-07-06..", False, None, Basis.TOO_FEW_ASSIGNED, id="for few days"),
    ],
)
def test_what_fell_due_before_the_assignment_is_not_asked_for(
    assigned: str, filed: str | None, basis: Basis, *, before: bool
) -> None:
    p = Commune(assigned, **{**YEARLY, "due": "01-31"}, due_before=before)
    if filed:
        p.file(p.the_duty, "2024", filed, p.person)
    assert sole(p, "2024", "2024-08-01").basis is basis


def test_the_first_of_several_assignments_says_what_fell_due_before() -> None:
    p = Commune("2024-03-01..2024-12-31", **{**YEARLY, "due": "01-31", "min_days": 0})
    p.assign(p.person, p.other_commune, "2024-01-10..2024-01-20")
    assert sole(p, "2024", "2024-08-01").basis is Basis.NOT_FILED


def test_what_fell_due_before_the_assignment_is_not_waived() -> None:
    p = Commune("2024-02-01..", **{**YEARLY, "due": "01-31"})
    p.waive("2024-01-01..2024-12-31", official=p.person)
    assert sole(p, "2024", "2024-08-01").basis is Basis.DUE_BEFORE_ASSIGNED


@pytest.mark.parametrize(
    ("waived", "filed", "basis"),
    [
        ("2024-01-01..2024-07-04", None, Basis.NOT_FILED),
        ("2024-01-01..2024-07-05", None, Basis.TOO_FEW_LIABLE),
        ("2024-01-01..2024-07-05", "2024-12-11", Basis.AFTER_DUE),
        ("2024-01-01..2024-07-05", "2024-12-10", Basis.IN_TIME),
    ],
)
def test_who_is_waived_most_of_the_period(waived: str, filed: str | None, basis: Basis) -> None:
    p = Commune(**YEARLY)
    p.waive(waived, official=p.person)
    if filed:
        p.file(p.the_duty, "2024", filed, p.person)
    assert sole(p, "2024", "2025-01-01").basis is basis


def test_a_document_that_is_not_required_is_not_judged() -> None:
    p = Commune(**YEARLY, minimum=0)
    p.file(p.the_duty, "2024", "2024-12-11", p.person)
    found = sole(p, "2024", "2025-01-01")
    assert (found.verdict, found.filed_on) == (NOT_JUDGED, on("2024-12-11"))


@pytest.mark.parametrize(
    ("unit", "verdicts"),
    [("commune", [MET, UNMET]), ("other_commune", [UNMET, MET]), (None, [MET, MET])],
)
def test_of_several_communes_each_has_its_own_document_or_one_is_for_all(
    unit: str | None, verdicts: list[Fulfilment]
) -> None:
    p = Commune(**YEARLY, count_per=CountPer.ASSIGNMENT)
    p.assign(p.person, p.other_commune)
    named = None if unit is None else getattr(p, unit)
    p.file(p.the_duty, "2024", "2024-11-01", p.person, named)
    assert [each.verdict for each in owed(p, "2024", "2025-01-01")] == verdicts


def test_an_evaluation_is_of_the_unit_about_the_official() -> None:
    p = Commune(**YEARLY, count_per=CountPer.ASSIGNMENT)
    p.duties = [replace(p.the_duty, held_by=Holder.UNIT)]
    other = p.official("CB02")
    p.assign(other, p.commune)
    p.file(p.the_duty, "2024", "2024-11-01", p.person, p.commune)
    assert [each.verdict for each in owed(p, "2024", "2025-01-01")] == [MET, UNMET]
    p.file(p.the_duty, "2024", "2024-12-20", None, p.commune)
    assert [each.verdict for each in owed(p, "2024", "2025-01-01")] == [MET, LATE]


def test_the_addressees_of_all_documents_are_ticked_off() -> None:
    p = Commune(**YEARLY, addressees=("A", "B", "C"))
    assert sole(p, "2024", "2025-01-01").missing == ()
    p.file(p.the_duty, "2024", "2024-11-02", p.person, addressees=("B", "Z"))
    p.file(p.the_duty, "2024", "2024-11-01", p.person, addressees=("A",))
    p.file(p.the_duty, "2024", "2024-11-03", p.person, addressees=("C",))
    found = sole(p, "2024", "2024-11-02")
    assert (found.filed_on, found.addressees, found.missing) == (
        *(on("2024-11-01"), ("A", "B", "Z")),
        ("C",),
    )
    assert sole(p, "2024", "2024-11-03").missing == ()


@pytest.mark.parametrize(
    ("reported", "filed", "as_of", "verdicts"),
    [
        pytest.param(None, [], "2024-02-10", [PENDING, PENDING], id="both still in time"),
        pytest.param(None, [], "2024-02-11", [UNMET, PENDING], id="the first past due"),
        pytest.param("2024-02-10", [], "2024-02-28", [MET, UNMET], id="reported in time"),
        pytest.param("2024-02-11", [], "2024-02-28", [LATE, UNMET], id="reported late"),
        pytest.param("2024-02-11", [], "2024-02-10", [PENDING, PENDING], id="reported after T"),
        pytest.param(None, ["2024-02-10"], "2024-02-28", [MET, UNMET], id="filed"),
        pytest.param(
            None, ["2024-02-10", "2024-02-25"], "2024-02-28", [MET, MET], id="filed for each"
        ),
        pytest.param(None, ["2024-02-04"], "2024-02-28", [UNMET, UNMET], id="before the visit"),
        pytest.param("2024-02-06", ["2024-02-21"], "2024-02-28", [MET, MET], id="one each way"),
    ],
)
def test_each_visit_is_followed_by_its_report(
    reported: str | None, filed: list[str], as_of: str, verdicts: list[Fulfilment]
) -> None:
    p = Commune(**{**MONTHLY, "due": "visit+5"})
    first = p.visit(p.person, p.cell, "2024-02-05")
    p.visit(p.person, p.second_cell, "2024-02-20" if as_of > "2024-02-20" else "2024-02-06")
    p.visit(p.person, p.far_cell, "2024-02-07")
    if reported:
        p.attendances[0] = replace(first, reported_on=on(reported))
    for each in filed:
        p.file(p.the_duty, "2024-02", each, p.person)
    assert [each.verdict for each in owed(p, "2024-02", as_of)] == verdicts


def test_without_visits_no_report_on_them_is_owed() -> None:
    p = Commune(**{**MONTHLY, "due": "visit+5"})
    assert sole(p, "2024-02", "2024-04-01").basis is Basis.NO_VISIT


@pytest.mark.parametrize(
    ("scored", "as_of", "basis"),
    [
        ((), "2024-02-29", Basis.STILL_RUNNING),
        ((), "2024-03-01", Basis.NOT_SCORED),
        ((0,), "2024-03-01", Basis.NOT_SCORED),
        ((0, 1), "2024-02-20", Basis.ALL_SCORED),
        ((0, 1), "2024-03-01", Basis.ALL_SCORED),
        ((0,), "2024-02-05", Basis.ALL_SCORED),
        ((), "2024-02-04", Basis.NO_VISIT),
    ],
)
def test_each_visit_that_counts_is_scored(
    scored: tuple[int, ...], as_of: str, basis: Basis
) -> None:
    p = Commune(kind=DutyKind.SCORE, period=PeriodKind.MONTH, min_days=15)
    visits = [
        p.visit(p.person, p.cell, "2024-02-05"),
        p.visit(p.person, p.second_cell, "2024-02-20"),
    ]
    p.visit(p.person, p.far_cell, "2024-02-21")
    for place in scored:
        p.score(visits[place])
    assert sole(p, "2024-02", as_of).basis is basis


def test_a_duty_holds_for_the_years_it_names() -> None:
    p = Commune()
    p.duties = []
    p.duty(p.rule, **{**YEARLY, "due": "05-31", "life": span_of("2023")})
    p.duty(p.rule, **{**YEARLY, "due": "01-31", "life": replace(span_of("2024"), until=None)})
    assert [
        (period, each.due, each.subject.duty.number)
        for period in ("2022", "2023", "2024", "2025")
        for each in owed(p, period, "2025-06-01")
    ] == [
        ("2023", on("2023-05-31"), 1),
        ("2024", on("2024-01-31"), 2),
        ("2025", on("2025-01-31"), 2),
    ]


def test_rows_go_by_name_then_duty_then_unit() -> None:
    p = Commune(**YEARLY, count_per=CountPer.ASSIGNMENT)
    first = p.official("CB09", "Đỗ Thị An")
    p.duty(p.rule, **{**YEARLY, "document": Document.PROGRAMME})
    p.assign(p.person, p.other_commune)
    p.assign(first, p.commune)
    rows = other_rows(p.facts, during("2024"), on("2024-06-01"))
    assert [(row.official.code, row.duty, [u.code for u in row.units]) for row in rows] == [
        ("CB09", 1, ["X01"]),
        ("CB09", 2, ["X01"]),
        ("CB01", 1, ["X01"]),
        ("CB01", 1, ["X02"]),
        ("CB01", 2, ["X01", "X02"]),
    ]
    under = other_rows(p.facts, during("2024"), on("2024-06-01"), under=p.other_commune.id)
    assert [(row.official.code, row.duty) for row in under] == [("CB01", 1), ("CB01", 2)]


DAYS = st.integers(-20, 400).map(lambda days: on("2024-01-01") + timedelta(days=days))


@given(filed=DAYS, as_of=DAYS, start=DAYS, before=st.booleans())
def test_any_document_stands_as_the_rule_read_aloud_says(
    filed: date, as_of: date, start: date, *, before: bool
) -> None:
    p = Commune(f"{start}..", **YEARLY, due_before=before)
    p.file(p.the_duty, "2024", str(filed), p.person)
    found = owed(p, "2024", str(as_of))
    first, last = max(start, on("2024-01-01")), on("2024-12-09" if before else "2024-12-10")
    if first > on("2024-12-31"):
        assert found == []
        return
    assigned = (on("2024-12-31") - first).days + 1
    if filed <= as_of:
        expected = MET if filed <= last else LATE
    elif assigned < 180:
        expected = NOT_JUDGED
    else:
        expected = PENDING if as_of <= last else UNMET
    assert [each.verdict for each in found] == [expected]


def span_of(year: str) -> Span:
    return during(year).span
