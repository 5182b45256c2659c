"""Documents that are still to be filed, day by day around the last on which they are in time."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from chibo_cli.domain.duties.obligations import due_periods, periods_due
from chibo_cli.domain.facts.records import Document, Duty, DutyKind, Holder
from chibo_cli.domain.reports.reminding.reminders import OwedDocument, owed_documents
from chibo_cli.domain.time.periods import PeriodKind
from tests.domain.duties.province import Commune, during, on, span

YEARLY: dict[str, Any] = {
    "kind": DutyKind.FILE,
    "period": PeriodKind.YEAR,
    "document": Document.REPORT,
    "held_by": Holder.OFFICIAL,
    "due": "12-10",
}


def owed(p: Commune, today: str, until: str = "2030-01-01", of: str = "2024") -> list[OwedDocument]:
    duties = {p.the_duty.id}
    return list(owed_documents(p.facts, during(of), on(today), on(until), duties=duties))


@pytest.mark.parametrize(
    ("today", "before", "days"),
    [
        pytest.param("2024-12-01", False, (10, None), id="days before, today's too"),
        pytest.param("2024-12-10", False, (1, None), id="the last day"),
        pytest.param("2024-12-11", False, (None, 1), id="the day after"),
        pytest.param("2024-12-09", True, (1, None), id="before: the last day in time"),
        pytest.param("2024-12-10", True, (None, 1), id="before: the day itself is late"),
    ],
)
def test_the_days_left_and_the_days_late(
    today: str, days: tuple[int | None, int | None], *, before: bool
) -> None:
    p = Commune(**YEARLY, due_before=before)
    found = [(each.days_left, each.days_late) for each in owed(p, today)]
    assert found == [days]


@pytest.mark.parametrize(
    ("until", "before", "count"),
    [
        pytest.param("2024-12-09", False, 0, id="the day before"),
        pytest.param("2024-12-10", False, 1, id="its day"),
        pytest.param("2024-12-08", True, 0, id="before: a day before the last in time"),
        pytest.param("2024-12-09", True, 1, id="before: the last in time"),
    ],
)
def test_the_last_day_in_time_is_looked_for_as_far_as_asked(
    until: str, count: int, *, before: bool
) -> None:
    assert len(owed(Commune(**YEARLY, due_before=before), "2024-11-01", until)) == count


def test_what_is_filed_late_or_needs_no_filing_is_owed_no_more() -> None:
    p = Commune(**YEARLY)
    p.file(p.the_duty, "2024", "2024-12-20", p.person)
    assert owed(p, "2024-12-31") == []
    assert owed(Commune(**YEARLY, minimum=0), "2024-12-01") == []
    assert owed(Commune(**YEARLY), "2024-12-01", of="2024-12") == []  # of another length


def test_a_document_after_a_visit_is_owed_for_each_visit() -> None:
    p = Commune(**{**YEARLY, "due": "visit+5"})
    p.visit(p.person, p.cell, "2024-03-01")
    (found,) = owed(p, "2024-03-02")
    assert (found.row.visit, found.last_day, found.days_left) == (
        on("2024-03-01"),
        on("2024-03-06"),
        5,
    )


@pytest.mark.parametrize(
    ("assigned", "today", "count"),
    [
        pytest.param("2024-02-15..", "2024-12-11", 1, id="assigned before its day"),
        pytest.param("2024-12-11..", "2024-12-11", 0, id="assigned after its day"),
        pytest.param("2024-11-01..", "2024-10-31", 1, id="not assigned yet"),
        pytest.param("2024-11-01..", "2024-11-01", 1, id="the first day assigned"),
    ],
)
def test_nobody_owes_what_fell_due_before_he_was_assigned(
    assigned: str, today: str, count: int
) -> None:
    assert len(owed(Commune(assigned, **YEARLY), today)) == count


@pytest.mark.parametrize(
    ("period", "due", "life", "today", "asked"),
    [
        pytest.param(
            *("year", "12-10", "", "2024-12-10"), ["2025", "2024", "2023"], id="its last day"
        ),
        pytest.param("year", "12-10", "", "2024-12-11", ["2025", "2024"], id="the day after"),
        pytest.param("year", "01-31", "", "2023-12-22", ["2024", "2023"], id="due early"),
        pytest.param(
            *("month", "end+60", "", "2026-11-22"),
            ["2026-12", "2026-11", "2026-10", "2026-09", "2026-08"],
            id="due long after it ends",
        ),
        pytest.param(
            *("month", "visit+70", "", "2026-11-22"),
            ["2026-11", "2026-10", "2026-09", "2026-08"],
            id="after visits",
        ),
        pytest.param("month", "end+10", "..2026-09-30", "2026-11-22", ["2026-09"], id="ended"),
        pytest.param("month", "end+10", "..2025-09-30", "2026-11-22", [], id="ended long ago"),
        pytest.param(
            *("month", "end+10", "2026-11-01..", "2026-11-22"), ["2026-12", "2026-11"], id="begun"
        ),
    ],
)
def test_the_periods_whose_document_is_asked_for(
    period: str, due: str, life: str, today: str, asked: list[str]
) -> None:
    duty = Duty(
        id=1,
        regulation_id=1,
        number=1,
        kind=DutyKind.FILE,
        period=PeriodKind(period),
        due=due,
        life=span(life),
    )
    assert [str(each) for each in due_periods(duty, on(today))] == asked


@pytest.mark.parametrize(
    ("period", "due", "life", "days", "found"),
    [
        pytest.param("year", "12-10", "", "2024-12-10..2024-12-10", ["2024"], id="its day"),
        pytest.param("year", "12-10", "", "2024-12-11..2025-12-09", [], id="between two"),
        pytest.param(
            *("month", "end+10", "", "2024-01-11..2024-04-10"),
            ["2024-03", "2024-02", "2024-01"],
            id="every month of a stretch",
        ),
        pytest.param(
            *("month", "end+0", "", "2024-05-10..2024-08-31"),
            ["2024-08", "2024-07", "2024-06", "2024-05"],
            id="begun after today",
        ),
        pytest.param(
            *("quarter", "01-31", "", "2024-01-31..2024-01-31"),
            ["2024-Q4", "2024-Q3", "2024-Q2", "2024-Q1"],
            id="due before it begins",
        ),
        pytest.param(
            *("half", "end+300", "", "2024-10-26..2024-10-27"), ["2023-H2"], id="due long after"
        ),
        pytest.param(
            *("month", "end+10", "2024-02-10..2024-03-01", "2023-01-01..2024-12-31"),
            ["2024-03", "2024-02"],
            id="while the duty held",
        ),
        pytest.param(
            *("month", "visit+5", "", "2024-04-01..2024-12-31"),
            ["2024-05", "2024-04", "2024-03"],
            id="after visits, up to today",
        ),
        pytest.param("year", "12-10", "", "1899-01-01..1901-12-10", ["1901"], id="the first year"),
    ],
)
def test_the_periods_whose_document_is_due_on_these_days(
    period: str, due: str, life: str, days: str, found: list[str]
) -> None:
    kind = PeriodKind(period)
    duty = Duty(id=1, regulation_id=1, number=1, kind=DutyKind.FILE, period=kind, due=due)
    duty = replace(duty, life=span(life))
    told = periods_due(duty, span(days), today=on("2024-05-10"))
    assert [str(each) for each in told] == found
