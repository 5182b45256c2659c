"""Documents that are still to be filed, day by day around the last on which they are in time."""

from __future__ import annotations

from typing import Any

import pytest

from chibo_cli.domain.owed_documents import OwedDocument, owed_documents
from chibo_cli.domain.periods import PeriodKind
from chibo_cli.domain.records import Document, DutyKind, Holder
from tests.domain.province import Commune, during, on

YEARLY: dict[str, Any] = {
    "kind": DutyKind.FILE,
    "period": PeriodKind.YEAR,
    "document": Document.REPORT,
    "held_by": Holder.OFFICIAL,
    "due": "12-10",
}


def owed(p: Commune, today: str, until: str = "2030-01-01", of: str = "2024") -> list[OwedDocument]:
    return list(owed_documents(p.facts, during(of), on(today), on(until)))


@pytest.mark.parametrize(
    ("today", "before", "days"),
    [
        pytest.param("2024-12-01", False, (10, None), id="days before, today's too"),
        pytest.param("2024-12-10", False, (1, None), id="the last day"),
        pytest.param("2024-12-11", False, (None, 1), id="the day after"),
        pytest.param("2024-12-09", True, (1, None), id="before: the last day in time"),
        pytest.param("2024-12-10", True, (None, 1), id="before: the day itself is late"),
        pytest.param("2025-12-10", False, (None, 365), id="until the next is overdue"),
        pytest.param("2025-12-11", False, None, id="the next is what is asked for"),
    ],
)
def test_the_days_left_and_the_days_late(
    today: str, days: tuple[int | None, int | None] | None, *, before: bool
) -> None:
    p = Commune(**YEARLY, due_before=before)
    found = [(each.days_left, each.days_late) for each in owed(p, today)]
    assert found == ([] if days is None else [days])


@pytest.mark.parametrize(("until", "count"), [("2024-12-09", 0), ("2024-12-10", 1)])
def test_the_day_due_is_looked_for_as_far_as_asked(until: str, count: int) -> None:
    assert len(owed(Commune(**YEARLY), "2024-11-01", until)) == count


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
