"""How a subject stands. The quarter is 2024-Q1, its 91 days 1 January to 31 March."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chibo_cli.domain.duties.compliance import default_as_of
from chibo_cli.domain.duties.verdicts import Ground, Verdict
from chibo_cli.domain.facts.records import DEFAULT_MIN_DAYS, CountPer, DutyKind
from chibo_cli.domain.time.periods import PeriodKind
from tests.domain.duties.province import Commune, Province, during, on, span

UNMET, PENDING, MET, WAIVED, NOT_JUDGED = Verdict


@pytest.mark.parametrize(
    ("minimum", "visits", "verdict", "ground"),
    [
        pytest.param(1, 0, UNMET, Ground.FELL_SHORT, id="none of one"),
        pytest.param(1, 1, MET, Ground.ENOUGH, id="one of one"),
        pytest.param(1, 2, MET, Ground.ENOUGH, id="two of one"),
        pytest.param(2, 1, UNMET, Ground.FELL_SHORT, id="one of two"),
        pytest.param(2, 2, MET, Ground.ENOUGH, id="two of two"),
        pytest.param(0, 0, NOT_JUDGED, Ground.NO_NUMBER, id="no number, no visit"),
        pytest.param(0, 2, NOT_JUDGED, Ground.NO_NUMBER, id="no number, two visits"),
    ],
)
def test_the_minimum_is_met_by_as_many_visits(
    minimum: int, visits: int, verdict: Verdict, ground: Ground
) -> None:
    p = Commune(minimum=minimum)
    for day in ("2024-01-01", "2024-03-31")[:visits]:
        p.visit(p.person, p.cell, day)
    judgement = p.sole()

    assert (judgement.verdict, judgement.ground) == (verdict, ground)
    assert len(judgement.counted) == visits


@pytest.mark.parametrize(
    ("assigned", "verdict"),
    [
        pytest.param("2024-03-02..", UNMET, id="30 days"),
        pytest.param("2024-03-03..", NOT_JUDGED, id="29 days"),
        pytest.param("..2024-01-30", UNMET, id="the first 30 days"),
        pytest.param("..2024-01-29", NOT_JUDGED, id="the first 29 days"),
        pytest.param("2024-03-31..", NOT_JUDGED, id="the last day"),
    ],
)
def test_too_few_assigned_days_are_not_judged(assigned: str, verdict: Verdict) -> None:
    assert Commune(assigned).sole().verdict is verdict


@pytest.mark.parametrize(
    ("waived", "verdict"),
    [
        pytest.param("", WAIVED, id="all"),
        pytest.param("..2024-03-02", WAIVED, id="all but 29 days"),
        pytest.param("..2024-03-01", UNMET, id="all but 30 days"),
    ],
)
@pytest.mark.parametrize("named", ["person", "unit above", "regulation"])
def test_too_few_liable_days_are_waived(waived: str, verdict: Verdict, named: str) -> None:
    p = Commune()
    p.waive(
        waived,
        official=None if named == "unit above" else p.person,
        unit=p.province if named == "unit above" else None,
        regulation=p.rule if named == "regulation" else None,
    )

    assert p.sole().verdict is verdict


def test_a_waiver_of_one_of_two_assigned_units_waives_nobody() -> None:
    p = Commune()
    p.assign(p.person, p.other_commune)
    p.waive("", unit=p.commune)

    assert p.sole().verdict is UNMET


def test_too_few_assigned_days_come_before_too_few_liable_ones() -> None:
    p = Commune("2024-03-03..")
    p.waive("", p.person)

    assert p.sole().ground is Ground.TOO_FEW_ASSIGNED


@pytest.mark.parametrize("assigned", ["2024-03-31..", ""], ids=["one day", "always"])
def test_enough_visits_are_met_however_few_the_days(assigned: str) -> None:
    p = Commune(assigned)
    p.waive("", p.person)
    p.visit(p.person, p.cell, "2024-03-31")

    assert p.sole().verdict is MET


def test_no_number_comes_before_everything() -> None:
    p = Commune("2024-03-31..", minimum=0)
    p.waive("", p.person)
    p.visit(p.person, p.cell, "2024-03-31")

    assert p.sole().verdict is NOT_JUDGED
    assert p.sole().ground is Ground.NO_NUMBER
    assert p.sole(as_of="2024-01-01").verdict is NOT_JUDGED


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [
        pytest.param("2023-06-01", PENDING, id="long before"),
        pytest.param("2024-01-01", PENDING, id="the first day"),
        pytest.param("2024-03-31", PENDING, id="the last day"),
        pytest.param("2024-04-01", UNMET, id="the day after"),
        pytest.param("2025-01-01", UNMET, id="long after"),
    ],
)
def test_nobody_is_unmet_before_the_quarter_ends(as_of: str, verdict: Verdict) -> None:
    assert Commune().sole(as_of=as_of).verdict is verdict


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [
        pytest.param("2024-02-04", PENDING, id="the day before the visit"),
        pytest.param("2024-02-05", MET, id="the day of the visit"),
        pytest.param("2024-03-31", MET, id="the last day"),
    ],
)
def test_a_visit_counts_from_its_day_on(as_of: str, verdict: Verdict) -> None:
    p = Commune()
    p.visit(p.person, p.cell, "2024-02-05")

    assert p.sole(as_of=as_of).verdict is verdict


def test_days_are_counted_over_all_of_the_period_whatever_the_as_of_day() -> None:
    late, waived = Commune("2024-03-03.."), Commune()
    waived.waive("2024-01-30..", waived.person)

    assert late.sole(as_of="2024-01-01").verdict is NOT_JUDGED
    assert waived.sole(as_of="2024-01-01").verdict is WAIVED
    assert Commune("2024-03-02..").sole(as_of="2024-01-01").verdict is PENDING


@pytest.mark.parametrize(
    ("today", "as_of"),
    [
        ("2024-02-05", "2024-02-05"),
        ("2024-03-31", "2024-03-31"),
        ("2024-04-01", "2024-04-01"),
        ("2024-04-02", "2024-04-01"),
        ("2026-11-22", "2024-04-01"),
        ("2023-12-31", "2023-12-31"),
    ],
)
def test_the_as_of_day_is_today_but_at_most_the_day_after(today: str, as_of: str) -> None:
    assert default_as_of(during("2024-Q1"), on(today)) == on(as_of)


@pytest.mark.parametrize(
    ("period", "min_days"), [("2024-02", 15), ("2024-Q1", 30), ("2024-H1", 90), ("2024", 180)]
)
def test_each_length_has_its_own_days_to_be_judged(period: str, min_days: int) -> None:
    length = during(period)
    assert DEFAULT_MIN_DAYS[length.kind.value] == min_days
    after = (length.last_day + timedelta(days=1)).isoformat()
    for days, verdict in ((min_days, UNMET), (min_days - 1, NOT_JUDGED)):
        since = length.last_day - timedelta(days=days - 1)
        p = Commune(f"{since}..", period=length.kind, min_days=min_days)
        assert p.sole(period, after).verdict is verdict


@pytest.mark.parametrize("assigned", ["2024-03-31..", "..2024-01-01"])
def test_with_no_days_asked_for_one_day_is_judged(assigned: str) -> None:
    assert Commune(assigned, min_days=0).sole().verdict is UNMET


@pytest.mark.parametrize(
    ("which", "days", "verdict"),
    [
        pytest.param("duty", "2024-03-02..", UNMET, id="a duty that began 30 days before the end"),
        pytest.param("duty", "2024-03-03..", NOT_JUDGED, id="or 29"),
        pytest.param("regulation", "..2024-01-30", UNMET, id="a regulation ended after 30 days"),
        pytest.param("regulation", "..2024-01-29", NOT_JUDGED, id="or 29"),
        pytest.param("official", "..2024-01-30", UNMET, id="an official who left after 30 days"),
        pytest.param("official", "..2024-01-29", NOT_JUDGED, id="or 29"),
        pytest.param("unit", "..2024-01-30", UNMET, id="a unit merged away after 30 days"),
        pytest.param("unit", "..2024-01-29", NOT_JUDGED, id="or 29"),
    ],
)
def test_only_days_on_which_all_is_in_force_are_judged(
    which: str, days: str, verdict: Verdict
) -> None:
    cut = {which: days}
    p = Province()
    p.duty(
        p.regulation(days=cut.get("regulation", "")),
        life=span(cut.get("duty", "")),
    )
    official = p.official("CB01", days=cut.get("official", ""))
    p.assign(official, p.unit("X01", "commune", days=cut.get("unit", "")))

    assert p.sole().verdict is verdict


def test_an_official_with_two_units_owes_one_visit_in_all() -> None:
    p = Commune()
    p.assign(p.person, p.other_commune)
    p.visit(p.person, p.far_cell, "2024-02-05")

    assert p.sole().verdict is MET


def test_or_one_in_each_where_it_is_counted_per_assignment() -> None:
    p = Commune(count_per=CountPer.ASSIGNMENT)
    second = p.assign(p.person, p.other_commune)
    p.visit(p.person, p.far_cell, "2024-02-05")
    found = {each.subject.terms[0].assignment.id: each.verdict for each in p.judged()}

    assert found == {p.assignment.id: UNMET, second.id: MET}


@pytest.mark.parametrize("replaced", [True, False])
def test_what_replaces_an_assignment_carries_its_days_and_visits_on(*, replaced: bool) -> None:
    p = Commune("..2024-01-20", count_per=CountPer.ASSIGNMENT)
    p.visit(p.person, p.cell, "2024-01-15")
    p.assign(p.person, p.other_commune, "2024-01-21..", replaces=p.assignment if replaced else None)
    verdicts = [each.verdict for each in p.judged()]

    assert verdicts == ([MET] if replaced else [MET, UNMET])


def test_visits_do_not_carry_over() -> None:
    p = Commune()
    for day in ("2023-12-30", "2023-12-31", "2024-04-01"):
        p.visit(p.person, p.cell, day)
    judgement = p.sole(as_of="2024-12-31")

    assert judgement.verdict is UNMET
    assert (judgement.counted, judgement.refused) == ((), ())


def test_only_attend_duties_of_the_length_asked_for_are_judged() -> None:
    p = Commune()
    p.duty(p.rule, kind=DutyKind.SCORE)
    p.duty(p.rule, kind=DutyKind.FILE)
    p.duty(p.rule, period=PeriodKind.YEAR, min_days=180)
    p.duty(p.rule, period=PeriodKind.MONTH, min_days=15)

    assert [each.subject.duty.number for each in p.judged("2024-Q1")] == [1]
    assert [each.subject.duty.number for each in p.judged("2024")] == [4]
    assert [each.subject.duty.number for each in p.judged("2024-01")] == [5]
    assert p.judged("2024-H1") == ()


def test_three_duties_of_a_regulation_are_chosen_by_role() -> None:
    p = Commune(period=PeriodKind.YEAR, minimum=2, min_days=180, roles=("tỉnh",))
    p.duty(p.rule, period=PeriodKind.YEAR, minimum=6, min_days=180, roles=("huyện",))
    p.assignments.clear()
    p.assign(p.person, p.commune, role="tỉnh")
    p.assign(p.official("CB02"), p.commune, role="huyện")
    for day in ("2024-02-05", "2024-12-31"):
        p.visit(p.person, p.cell, day)
    found = {each.subject.official.code: each.verdict for each in p.judged("2024", "2025-01-01")}

    assert found == {"CB01": MET, "CB02": UNMET}
