"""A register that has taken in another office's: rows of it in every table that offices fill."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from chibo_cli.domain.facts.records import (
    Assignment,
    Attendance,
    Document,
    Duty,
    DutyKind,
    Holder,
    Official,
    Regulation,
    Score,
    Waiver,
)
from chibo_cli.domain.followups.filings import Filing
from chibo_cli.domain.meetings.calendar import Plan, Schedule
from chibo_cli.domain.merging.codes import code_here
from chibo_cli.domain.merging.offices import Office, Origin
from chibo_cli.domain.register.journal import OperationKind
from chibo_cli.domain.time.patterns import Pattern
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.domain.time.spans import Span
from chibo_cli.store.engine import engine_of
from chibo_cli.store.store import Mode, Store, open_store
from chibo_cli.store.tables.columns import new_uid
from tests.running.chibo import operation
from tests.running.engines.registers import at

if TYPE_CHECKING:
    from pathlib import Path

AN_HOA = "Xã An Hòa"
COMMUNE, CELL, OFFICIAL = (code_here(code, AN_HOA) for code in ("X01", "C1", "CB01"))
"""The codes here of the commune, its cell and its official: there they are as those of ours."""
DOCUMENT = "15-CV"
"""The regulation of ours by which a document of that official is filed."""
_SINCE = Span(date(2024, 1, 1))
_VISITED, _FILED, _PLANNED = date(2024, 3, 5), date(2024, 4, 5), date(2024, 6, 5)
_APRIL = Span(date(2024, 4, 1), date(2024, 4, 30))
_OWN = {"office", "origin"}


def take_in(register: Path, under: str = "T01") -> Office:
    """Take An Hòa into a register, as a merge does: a row or more of each table of an office.

    Its commune goes under the unit of that code; its official follows the commune and visited
    the cell on 5 March 2024. Regulations are the register's own.
    """
    merge = replace(operation("merge"), kind=OperationKind.MERGE)
    with open_store(at(register), Mode.WRITE, wait=0, operation=merge) as store:
        duty = _document_duty(store)
        office = Office(identity=new_uid(), name=AN_HOA, heard_on=date(2024, 5, 10), head=7)
        office = replace(office, id=store.offices.add(office))
        numbers = _last_numbers(store)
        _add_rows(store, store.units.with_code(under)[-1].id, duty)
        for table, last in _last_numbers(store).items():
            first = numbers[table] + 1
            if first <= last and table not in _OWN:
                store.origins.add(
                    Origin(office_id=office.id, in_table=table, first_id=first, last_id=last)
                )
    return office


def _last_numbers(store: Store) -> dict[str, int]:
    """The last number that a row of each table of facts was given."""
    engine = engine_of(store.connection)
    return {name: engine.next_id(store.connection, name) - 1 for name in store.row_counts()}


def _document_duty(store: Store) -> int:
    duty = Duty(
        id=0,
        regulation_id=0,
        number=1,
        kind=DutyKind.FILE,
        period=PeriodKind.QUARTER,
        document=Document.REPORT,
        held_by=Holder.OFFICIAL,
        due="end+10",
    )
    rule = store.regulations.add(Regulation(id=0, code=DOCUMENT), (duty,))
    return next(each.id for each in store.regulations.duties() if each.regulation_id == rule)


def _add_rows(store: Store, under_id: int, duty_id: int) -> None:
    units, officials = store.units, store.officials
    commune = units.add_named("Xã An Hòa", code=COMMUNE, kind="commune", life=_SINCE, tags=("xa",))
    cell = units.add_named("Chi bộ ấp Giữa", code=CELL, kind="cell", life=_SINCE)
    units.place(commune, under_id, _SINCE)
    units.place(cell, commune, _SINCE)
    person = Official.begun(id=0, code=OFFICIAL, name="Phạm Văn Hòa", life=_SINCE)
    official = officials.add(person)
    officials.add_post(official, title="Phó Bí thư", agency="Đảng ủy xã", life=_SINCE)
    officials.add_membership(official, cell, _SINCE)
    rule = store.regulations.all()[0].id
    whose: dict[str, Any] = {"id": 0, "official_id": official}
    there: dict[str, Any] = {**whose, "unit_id": cell}
    store.assignments.add(Assignment(**whose, unit_id=commune, regulation_id=rule, life=_SINCE))
    visit = Attendance(**there, held_on=_VISITED)
    visit = replace(visit, id=store.attendances.add(visit))
    store.scoring.add(Score(**there, held_on=_VISITED, points=Decimal(80)))
    store.recommendations.raise_at(visit, "Sửa nhà văn hóa")
    store.waivers.add(Waiver(**whose, life=_APRIL, reason="đi học"))
    store.schedules.add(Schedule(id=0, unit_id=cell, pattern=Pattern(day=5)))
    store.plans.add(Plan(**there, planned_on=_PLANNED))
    store.filings.add(Filing(**whose, duty_id=duty_id, period="2024-Q1", filed_on=_FILED))
