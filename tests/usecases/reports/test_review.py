from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.duties.verdicts import Refusal, Verdict
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.reports.closed.packet import fingerprint
from chibo_cli.domain.reports.values import GroupBy, Grouping
from chibo_cli.domain.time.periods import Period, PeriodKind, Stretch, last_complete
from chibo_cli.store.facts import facts_for
from chibo_cli.usecases.organisation.units import move_unit, rename_unit
from chibo_cli.usecases.reports.checking import draft_findings, findings
from chibo_cli.usecases.reports.explaining import explain_standing
from chibo_cli.usecases.reports.printing import annex_of
from chibo_cli.usecases.reports.review import (
    Wished,
    last_complete_periods,
    periods_with_rows,
    review_explained,
    review_period,
    running_periods,
)
from tests.usecases.registers import QUARTERLY, TODAY, Register, day, span, undone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chibo_cli.domain.reports.values import Report
    from chibo_cli.store.store import Store

Q1, Q2 = (Period(PeriodKind.QUARTER, 2024, index) for index in (1, 2))
YEAR = Period(PeriodKind.YEAR, 2024)
YEARLY = replace(QUARTERLY, period=PeriodKind.YEAR, minimum=2, min_days=180)


@pytest.fixture(scope="module")
def built(rehearsal: Store) -> Iterator[Register]:
    """CB01 follows X01 (cell C1), CB02 follows X02 (C2), both under 258; CB01 attended once."""
    with undone(rehearsal) as register:
        top = register.unit("Tỉnh Bình Tân Giang", code="T01", kind="province")
        regulation = register.regulation()
        for number, commune, person in ((1, "Xã Hòa Lạc", "Đỗ An"), (2, "Xã Thủy Tân", "Lê Bình")):
            unit = register.unit(commune, code=f"X0{number}", kind="commune", under=top)
            register.unit(f"Chi bộ ấp {number}", code=f"C{number}", under=unit)
            official = register.official(person, code=f"CB0{number}")
            register.assignment(official, unit, regulation, span("2024-01-01"))
        attended(register, "2024-02-05")
        yield register


@pytest.fixture
def office(built: Register) -> Iterator[Register]:
    """That office; what a test adds is taken back."""
    with undone(built.store) as register:
        yield register


def attended(register: Register, held_on: str, cell: str = "C1", official: str = "CB01") -> None:
    person = register.store.officials.with_code(official)
    assert person is not None
    register.attendance(person, register.coded(cell), held_on)


def verdicts(report: Report) -> dict[str | None, str]:
    return {row.official.code: row.verdict.value for row in report.rows}


def test_who_never_attended_is_in_the_report(office: Register) -> None:
    report = review_period(office.store, Q1, today=TODAY)
    assert verdicts(report) == {"CB01": "met", "CB02": "unmet"}
    assert (report.summary.met, report.summary.unmet, report.summary.rate) == (1, 1, 0.5)
    assert report.rows[0].units == (Named("X01", "Xã Hòa Lạc"),)
    assert report.quarters == ()


@pytest.mark.parametrize(
    ("today", "as_of", "verdict"),
    [
        pytest.param("2024-03-31", "2024-03-31", "pending", id="on its last day"),
        pytest.param("2024-04-01", "2024-04-01", "unmet", id="the day after"),
        pytest.param("2024-05-10", "2024-04-01", "unmet", id="long after"),
    ],
)
def test_a_report_is_as_of_today_but_at_most_of_the_day_after_its_period(
    office: Register, today: str, as_of: str, verdict: str
) -> None:
    report = review_period(office.store, Q1, today=day(today))
    assert report.as_of == day(as_of)
    assert verdicts(report)["CB02"] == verdict


@pytest.mark.parametrize("period", [Q1, YEAR, Stretch(Q1, Q2)], ids=str)
def test_every_row_has_the_reasoning_that_why_gives(
    office: Register, period: Period | Stretch
) -> None:
    yearly = office.regulation("776-QĐ/TU", YEARLY)
    office.assignment(office.store.officials.with_id(1), office.coded("X01"), yearly)
    found = review_explained(office.store, period, today=TODAY)
    assert found.report == review_period(office.store, period, today=TODAY)
    rows = [row for part in found.report.all_parts for row in part.rows]
    assert [each.row for each in found.reasonings] == rows
    assert len(rows) >= 2
    for row, reasoning in zip(rows, found.reasonings, strict=True):
        official = office.store.officials.with_code(row.official.code or "")
        assert official is not None
        told = explain_standing(office.store, official, row.period, today=TODAY).reasonings
        assert reasoning in told


@pytest.mark.parametrize(
    ("period", "against"),
    [(Q2, Q1), (YEAR.next, YEAR), (Q2, YEAR), (Stretch(Q2, Q2.next), Stretch(Q1, Q2))],
    ids=str,
)
def test_another_time_in_total_has_the_figures_that_it_has_with_its_parts(
    office: Register, period: Period | Stretch, against: Period | Stretch
) -> None:
    yearly = office.regulation("776-QĐ/TU", YEARLY)
    office.assignment(office.store.officials.with_id(1), office.coded("X01"), yearly)
    by = Grouping(GroupBy.UNIT)
    whole, total = (
        review_period(office.store, period, today=TODAY, by=by, against=against, in_total=in_total)
        for in_total in (False, True)
    )
    assert whole.against is not None
    assert whole.against.summary.officials
    assert whole.against.groups
    assert total.against == replace(whole.against, groups=None)
    assert not any(part.against for part in total.parts)


@pytest.mark.parametrize("asked", ["all", "regulation", "unit", "map"])
def test_the_fingerprint_is_of_all_facts_whatever_is_asked_for(
    office: Register, asked: str
) -> None:
    other = office.regulation("776-QĐ/TU", QUARTERLY)
    office.assignment(office.store.officials.with_id(1), office.coded("X02"), other)
    wished: Wished = {
        "regulations": (other,) if asked == "regulation" else (),
        "under": office.coded("X02") if asked == "unit" else None,
        "map_now": asked == "map",
    }
    found = review_explained(office.store, Q1, today=TODAY, **wished)
    annex = annex_of(
        office.store,
        found.report,
        version="1",
        regulations=wished["regulations"],
        under=wished["under"],
        facts=found.facts,
    )
    assert annex.basis.fingerprint == fingerprint(facts_for(office.store, Q1))


def test_as_of_an_earlier_day_later_visits_are_refused(office: Register) -> None:
    report = review_period(office.store, Q1, today=TODAY, as_of=day("2024-02-04"))
    assert verdicts(report) == {"CB01": "pending", "CB02": "pending"}
    assert [visit.refusal for visit in report.rows[0].refused] == [Refusal.AFTER_AS_OF]
    on_the_day = review_period(office.store, Q1, today=TODAY, as_of=day("2024-02-05"))
    assert verdicts(on_the_day) == {"CB01": "met", "CB02": "pending"}


def test_a_report_of_one_regulation_has_its_rows_only(office: Register) -> None:
    other = office.regulation("776-QĐ/TU", replace(QUARTERLY, minimum=3))
    first = office.store.officials.with_id(1)
    office.assignment(first, office.coded("X01"), other)
    both = review_period(office.store, Q1, today=TODAY)
    assert [(row.regulation, row.required) for row in both.rows] == [
        ("258-QĐ/TU", 1),
        ("776-QĐ/TU", 3),
        ("258-QĐ/TU", 1),
    ]
    one = review_period(office.store, Q1, today=TODAY, regulations=[other])
    assert [(row.official.code, row.regulation) for row in one.rows] == [("CB01", "776-QĐ/TU")]
    assert one.summary.officials == 1


def test_a_report_under_a_unit_has_the_subjects_of_its_area_only(office: Register) -> None:
    for top, codes in (("T01", {"CB01", "CB02"}), ("X02", {"CB02"}), ("C2", set())):
        report = review_period(office.store, Q1, today=TODAY, under=office.coded(top))
        assert set(verdicts(report)) == codes
        assert report.summary.officials == len(codes)


def test_a_report_under_a_unit_reads_the_tree_of_each_day(office: Register) -> None:
    base = office.unit("Đảng bộ cũ", code="B1", kind="base_committee")
    move_unit(office.store, office.coded("X01"), base, span("2024-03-31", "2024-03-31"))
    for top, codes in (("T01", {"CB01", "CB02"}), ("B1", {"CB01"})):
        report = review_period(office.store, Q1, today=TODAY, under=office.coded(top))
        assert set(verdicts(report)) == codes
    assert not review_period(office.store, Q2, today=TODAY, under=base).rows


def test_a_report_goes_by_the_names_of_its_last_day(office: Register) -> None:
    rename_unit(office.store, office.coded("X01"), "Phường Hòa Lạc", on=day("2024-04-01"))
    rename_unit(office.store, office.coded("C1"), "Chi bộ khu phố 1", on=day("2024-03-31"))
    (row, _) = review_period(office.store, Q1, today=TODAY).rows
    assert row.units == (Named("X01", "Xã Hòa Lạc"),)
    assert row.counted[0].unit == Named("C1", "Chi bộ khu phố 1")
    (later, _) = review_period(office.store, Q2, today=TODAY).rows
    assert later.units == (Named("X01", "Phường Hòa Lạc"),)


def test_a_years_report_holds_its_four_quarters(office: Register) -> None:
    yearly = office.regulation("776-QĐ/TU", YEARLY)
    office.assignment(office.store.officials.with_id(1), office.coded("X01"), yearly)
    report = review_period(office.store, YEAR, today=TODAY)
    assert [(row.regulation, row.verdict) for row in report.rows] == [
        ("776-QĐ/TU", Verdict.PENDING)
    ]
    assert [str(quarter.period) for quarter in report.quarters] == [
        *("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4")
    ]
    assert [quarter.as_of for quarter in report.quarters] == [day("2024-04-01"), *[TODAY] * 3]
    for quarter in report.quarters:
        assert quarter == review_period(office.store, quarter.period, today=TODAY)


def test_a_years_report_as_of_a_day_is_so_in_every_quarter(office: Register) -> None:
    early = day("2024-01-31")
    report = review_period(office.store, YEAR, today=TODAY, as_of=early)
    assert {report.as_of, *(quarter.as_of for quarter in report.quarters)} == {early}
    assert verdicts(report.quarters[0]) == {"CB01": "pending", "CB02": "pending"}


def test_longer_periods_have_the_rows_that_a_month_has_not(office: Register) -> None:
    april = Period(PeriodKind.MONTH, 2024, 4)
    half = Period(PeriodKind.HALF, 2024, 1)
    assert not review_period(office.store, april, today=TODAY).has_rows
    assert periods_with_rows(office.store, april, today=TODAY) == (Q2, half, YEAR)
    assert review_period(office.store, half, today=TODAY).has_rows
    assert periods_with_rows(office.store, half, today=TODAY) == (YEAR,)
    before = Period(PeriodKind.MONTH, 2023, 12)
    assert periods_with_rows(office.store, before, today=TODAY) == ()


def test_the_last_complete_and_the_running_periods_are_those_of_the_duties(
    office: Register,
) -> None:
    assert last_complete_periods(office.store, today=TODAY) == (Q1,)
    assert running_periods(office.store, today=TODAY) == (Q2,)
    office.regulation("776-QĐ/TU", YEARLY)
    assert last_complete_periods(office.store, today=day("2024-04-01")) == (
        Q1,
        Period(PeriodKind.YEAR, 2023),
    )
    assert running_periods(office.store, today=day("2024-03-31")) == (Q1, YEAR)


def test_findings_are_the_unmet_also_of_a_years_quarters(office: Register) -> None:
    year = review_period(office.store, YEAR, today=day("2025-01-01"))
    found = list(findings([year]))
    assert [(str(each.period), each.official and each.official.code) for each in found] == [
        ("2024-Q1", "CB02"),
        *[(f"2024-Q{number}", code) for number in (2, 3, 4) for code in ("CB01", "CB02")],
    ]
    first = found[0]
    assert (first.finding, first.regulation, first.duty) == ("unmet", "258-QĐ/TU", 1)
    assert (first.required, first.counted, first.units) == (1, 0, (Named("X02", "Xã Thủy Tân"),))
    assert list(findings([review_period(office.store, Q2, today=TODAY)])) == []


def test_drafts_are_findings_and_in_force_nowhere(office: Register) -> None:
    newcomer = office.official("Ngô Cúc", code="CB03")
    office.assignment(
        newcomer, office.coded("X01"), office.store.regulations.all()[0], is_draft=True
    )
    assert set(verdicts(review_period(office.store, Q1, today=TODAY))) == {"CB01", "CB02"}
    (found,) = draft_findings(office.store, today=TODAY)
    assert (found.finding, found.period, found.official and found.official.code) == (
        "draft",
        None,
        "CB03",
    )
    assert found.units == (Named("X01", "Xã Hòa Lạc"),)


def test_a_year_tells_who_missed_quarter_after_quarter_also_from_the_year_before(
    office: Register,
) -> None:
    later = Period(PeriodKind.YEAR, 2025)
    attended(office, "2024-05-05")
    report = review_period(office.store, later, today=day("2025-05-10"))
    told = [
        (streak.official.code, [str(quarter) for quarter in streak.quarters])
        for streak in report.streaks
    ]
    assert told == [
        ("CB01", ["2024-Q3", "2024-Q4", "2025-Q1"]),
        ("CB02", ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1"]),
    ]


@pytest.mark.parametrize(
    ("year", "today", "as_of"),
    [
        pytest.param(2025, "2025-03-31", None, id="no quarter of the year is over"),
        pytest.param(2025, "2025-04-01", None, id="the first is"),
        pytest.param(2025, "2025-12-31", None, id="the fourth runs"),
        pytest.param(2025, "2027-01-01", None, id="long over"),
        pytest.param(2026, "2026-05-10", None, id="more than eight"),
        pytest.param(2026, "2025-05-10", None, id="a year to come"),
        pytest.param(2025, "2027-01-01", "2025-05-10", id="as of a day in it"),
    ],
)
def test_a_streak_is_counted_back_from_the_last_quarter_over(
    office: Register, year: int, today: str, as_of: str | None
) -> None:
    attended(office, "2024-05-05")
    office.attendance(
        office.store.officials.with_id(1), office.coded("C1"), "2025-05-05", today=day("2025-12-31")
    )  # in the running quarter it ends nothing
    day_asked = day(as_of or today)
    wanted = Period(PeriodKind.YEAR, year)
    report = review_period(
        office.store, wanted, today=day(today), as_of=None if as_of is None else day_asked
    )
    told = {streak.official.code: streak.quarters for streak in report.streaks}
    over = min(last_complete(PeriodKind.QUARTER, day_asked), Period(PeriodKind.QUARTER, year, 4))
    assert told == {
        code: tuple(reversed(found))
        for code in ("CB01", "CB02")
        if len(found := missed_up_to(office, over, code)) > 1
    }


def missed_up_to(office: Register, quarter: Period, code: str) -> list[Period]:
    """The quarters missed one after another, latest first, by a report on each."""
    found: list[Period] = []
    while len(found) < 8:
        report = review_period(office.store, quarter, today=quarter.next.first_day)
        if verdicts(report).get(code) != "unmet":
            break
        found.append(quarter)
        quarter = quarter.previous
    return found


def test_figures_by_part_are_in_the_year_and_in_its_quarters(office: Register) -> None:
    by_unit = Grouping(GroupBy.UNIT)
    report = review_period(office.store, YEAR, today=TODAY, by=by_unit)
    first = report.quarters[0].groups or ()
    assert [(each.name, each.summary.met) for each in first] == [
        (Named("X01", "Xã Hòa Lạc"), 1),
        (Named("X02", "Xã Thủy Tân"), 0),
    ]
    assert report.groups == ()
    assert review_period(office.store, Q1, today=TODAY).groups is None
