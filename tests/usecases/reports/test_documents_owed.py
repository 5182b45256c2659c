"""The documents that a reminder names, against every period's own list of other duties."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.duties.verdicts import Fulfilment
from chibo_cli.domain.facts.records import Document, Duty, DutyKind, Holder
from chibo_cli.domain.followups.filings import Filing
from chibo_cli.domain.reports.other_duties import other_rows
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import ONE_DAY
from chibo_cli.store.facts import facts_for
from chibo_cli.usecases.followups.filing_lists import SOON, falling_due
from chibo_cli.usecases.reports.reminding import remind
from tests.usecases.registers import QUARTERLY, Register, day, span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from chibo_cli.domain.reports.values import OtherRow

DOCUMENT = Duty(
    id=0,
    regulation_id=0,
    number=2,
    kind=DutyKind.FILE,
    period=PeriodKind.MONTH,
    document=Document.REPORT,
    held_by=Holder.OFFICIAL,
    due="end+10",
)
YEARS = range(2022, 2026)
WANTED = {Fulfilment.PENDING, Fulfilment.UNMET}


@pytest.fixture
def office(register: Register) -> Register:
    """Two officials, one assigned since 2022 and the other from June 2024 on, one report filed."""
    month = DOCUMENT
    year = replace(month, number=3, period=PeriodKind.YEAR, due="12-10", due_before=True)
    half = replace(month, number=4, period=PeriodKind.HALF, due="end+200")
    early = replace(month, number=5, period=PeriodKind.QUARTER, due="01-31")
    visit = replace(month, number=6, period=PeriodKind.QUARTER, due="visit+5")
    regulation = register.regulation("26-QĐ/TU", QUARTERLY, month, year, half, early, visit)
    commune = register.unit("Xã X1", code="X1", kind="commune")
    cell = register.unit("Chi bộ", code="C1", under=commune)
    for name, since in (("Lò Văn Thử", "2022-03-15"), ("Bế Văn Ba", "2024-06-01")):
        person = register.official(name)
        register.assignment(person, commune, regulation, span(since))
        for held_on in ("2022-05-05", "2024-05-07", "2024-06-07"):
            if held_on >= since:
                register.attendance(person, cell, held_on, today=day("2024-12-31"))
    duty = next(each for each in register.store.regulations.duties() if each.due == "end+10")
    filing = Filing(id=0, duty_id=duty.id, period="2022-05", filed_on=day("2022-07-01"))
    register.store.filings.add(replace(filing, unit_id=commune.id))
    return register


@pytest.mark.parametrize("today", ["2024-05-10", "2024-06-10", "2025-01-01"])
def test_all_overdue_and_all_due_by_the_periods_end_are_named(office: Register, today: str) -> None:
    now = day(today)
    owed = sorted((told(row), last) for row, last in owed_in(office, now))
    for kind in (PeriodKind.MONTH, PeriodKind.YEAR):
        period = Period.containing(now, kind)
        until = max(period.last_day, now + SOON)
        found = remind(office.store, [period], today=now).documents
        assert sorted(told(each.row) for each in found) == [
            row for row, last in owed if last <= until
        ]
        assert any(each.days_late for each in found)
    soon = [row for row, last in owed if now <= last <= now + SOON]
    assert sorted(told(row) for row in falling_due(office.store, today=now)) == soon


def owed_in(office: Register, today: date) -> Iterator[tuple[OtherRow, date]]:
    """Every document not filed, of every period there is, with its last day in time."""
    since = {"Lò Văn Thử": day("2022-03-15"), "Bế Văn Ba": day("2024-06-01")}
    years = [Period(PeriodKind.YEAR, year) for year in YEARS]
    facts = facts_for(office.store, *years)
    for period in (part for year in years for kind in PeriodKind for part in year.parts(kind)):
        for row in other_rows(facts, period, today):
            if row.verdict in WANTED and row.due is not None:
                last = row.due - ONE_DAY if row.due_before else row.due
                if last >= since[row.official.name]:
                    yield row, last


def told(row: OtherRow) -> tuple[str, ...]:
    return row.official.name, str(row.period), str(row.duty), str(row.visit), row.verdict.value


def test_without_any_day_to_begin_on_the_year_past_is_looked_through(register: Register) -> None:
    regulation = register.regulation("26-QĐ/TU", replace(DOCUMENT, number=1))
    commune = register.unit("Xã X1", code="X1", kind="commune")
    register.assignment(register.official("Lò Văn Thử"), commune, regulation)
    today = day("2024-05-10")
    found = remind(register.store, [Period.containing(today, PeriodKind.QUARTER)], today=today)
    assert [str(each.row.period) for each in found.documents] == [
        *(f"2023-{month:02}" for month in range(4, 13)),
        *(f"2024-{month:02}" for month in range(1, 6)),
    ]
    assert found.documents[0].last_day == today - timedelta(days=366)
