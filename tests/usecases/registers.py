"""A register made fact by fact, in short words."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import (
    Attendance,
    Document,
    Duty,
    DutyKind,
    Holder,
    Official,
    Regulation,
    Unit,
)
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.usecases.duties.assignments import assign, find_assignment
from chibo_cli.usecases.meetings.attendances import find_attendance, record_attendance
from chibo_cli.usecases.organisation.officials import add_official
from chibo_cli.usecases.organisation.units import add_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chibo_cli.domain.facts.records import Assignment
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.store.store import Store

TODAY = date(2024, 5, 10)
QUARTERLY = Duty(
    id=0, regulation_id=0, number=1, kind=DutyKind.ATTEND, period=PeriodKind.QUARTER, min_days=30
)
PROGRAMME = Duty(
    id=0,
    regulation_id=0,
    number=2,
    kind=DutyKind.FILE,
    period=PeriodKind.YEAR,
    document=Document.PROGRAMME,
    held_by=Holder.OFFICIAL,
    due="01-31",
)


def day(text: str) -> date:
    return date.fromisoformat(text)


def span(since: str = "", until: str = "") -> Span:
    """`span("2024-01-01")` is open, `span()` always."""
    return Span(day(since) if since else None, day(until) if until else None)


@contextmanager
def undone(store: Store) -> Iterator[Register]:
    """What is written within is taken back, and its savepoint with it: SQLAlchemy leaves that.

    Every write looks through all that stand open.
    """
    run = store.connection.exec_driver_sql
    run("SAVEPOINT undone")
    try:
        yield Register(store)
    finally:
        run("ROLLBACK TO undone")
        run("RELEASE undone")


@dataclass(frozen=True, slots=True)
class Register:
    """One transaction on a real file; every fact through the use case that keeps it."""

    store: Store

    def unit(
        self,
        name: str,
        *,
        code: str | None = None,
        kind: str = "cell",
        under: Unit | None = None,
        life: Span = ALWAYS,
    ) -> Unit:
        number = add_unit(self.store, code=code, name=name, kind=kind, life=life, parent=under)
        return Unit(id=number, code=code, kind=kind, life=life)

    def unit_now(self, number: int) -> Unit:
        return self.store.units.tree_of([number]).units[number]

    def coded(self, code: str) -> Unit:
        return self.store.units.with_code(code)[-1]

    def tree(self) -> UnitTree:
        return self.store.units.whole_tree()

    def parents(self, unit: Unit) -> list[tuple[int, Span]]:
        """The numbers of the units it stands under, with the days, by number of the fact."""
        placements = self.tree().placements.get(unit.id, ())
        return [(each.parent_id, each.life) for each in placements]

    def names(self, unit: Unit) -> list[tuple[str, Span]]:
        return [(each.name, each.life) for each in self.tree().names[unit.id]]

    def official(
        self,
        name: str,
        *,
        code: str | None = None,
        life: Span = ALWAYS,
        title: str | None = None,
        agency: str | None = None,
        home: Unit | None = None,
    ) -> Official:
        number = add_official(
            self.store,
            code=code,
            name=name,
            life=life,
            title=title,
            agency=agency,
            home_cell=home,
        )
        return self.store.officials.with_id(number)

    def regulation(
        self, code: str = "258-QĐ/TU", *duties: Duty, life: Span = ALWAYS, title: str = ""
    ) -> Regulation:
        wanted = Regulation(id=0, code=code, title=title, life=life)
        number = self.store.regulations.add(wanted, duties or (QUARTERLY,))
        return next(each for each in self.store.regulations.all() if each.id == number)

    def assignment(
        self,
        official: Official,
        unit: Unit,
        regulation: Regulation,
        life: Span = ALWAYS,
        *,
        role: str | None = None,
        is_draft: bool = False,
    ) -> Assignment:
        number = assign(
            self.store, official, unit, regulation, life=life, role=role, is_draft=is_draft
        )
        return find_assignment(self.store, number)

    def attendance(
        self,
        official: Official,
        unit: Unit,
        held_on: str,
        *,
        meeting: Meeting = Meeting.REGULAR,
        substitute: str | None = None,
        today: date = TODAY,
    ) -> Attendance:
        wanted = Attendance(
            id=0,
            official_id=official.id,
            unit_id=unit.id,
            held_on=day(held_on),
            meeting=meeting,
            substitute=substitute,
        )
        recorded = record_attendance(self.store, wanted, today=today)
        return find_attendance(self.store, recorded.entry.id)
