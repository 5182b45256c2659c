"""What a clerk may do, in whatever order: the steps of the state machine."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule
from sqlalchemy import delete

from chibo_cli.domain.facts.records import Assignment, Attendance, Official
from chibo_cli.domain.register.journal import OperationKind
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import Span
from chibo_cli.store.copies import copy_register
from chibo_cli.store.registers import register_at
from chibo_cli.store.tables import tables
from chibo_cli.usecases.register.history import operation_to_redo, operation_to_undo, take_back
from chibo_cli.usecases.register.restoring import restore_register
from chibo_cli.usecases.reports.closing import close_period, reopen_period
from tests.faults.harness.clerk import TODAY, Changes, Clerk
from tests.faults.harness.model import Done
from tests.running.chibo import operation
from tests.running.engines.registers import at

if TYPE_CHECKING:
    from chibo_cli.store.store import Store
    from tests.faults.harness.model import Key, Row

_CELLS = (3, 5)
_REST = 4  # operations between two copies: they are slow, and say little without work between
_picks = st.integers(0, 99)
_days = st.integers(0, 365).map(lambda days: date(2024, 1, 1) + timedelta(days))
_tables = st.sampled_from(["official", "attendance", "assignment"])


class JournalMachine(Clerk):
    """Adds, changes, removals, batches, undo, redo, closings, copies."""

    @initialize(day=_days)
    def begin(self, day: date) -> None:
        self.add_attendance(0, 0, day, adjusts=False)

    @rule(who=_picks)
    def add_official(self, who: int) -> None:
        name = self.text()

        def work(store: Store) -> Changes:
            life = Span(date(2024, 1 + who % 12, 1), None)
            added = store.officials.add(Official.begun(id=0, code=None, name=name, life=life))
            return {("official", added): (None, name, str(life.since), None)}

        self.do(work, {("official", 0): (None, name, str(date(2024, 1 + who % 12, 1)), None)})

    @rule(who=_picks, where=_picks, day=_days, adjusts=st.booleans())
    def add_attendance(self, who: int, where: int, day: date, *, adjusts: bool) -> None:
        official, unit = self.pick("official", who)[1], _CELLS[where % 2]
        day = self.in_office(official, day)
        row: Row = (official, unit, str(day), None)
        if any(other[:3] == row[:3] for other in self.model.rows.values()):
            return

        def work(store: Store) -> Changes:
            added = store.attendances.add(
                Attendance(id=0, official_id=official, unit_id=unit, held_on=day)
            )
            return {("attendance", added): row}

        self.do(work, {("attendance", 0): row}, adjusts=adjusts)

    @rule(who=_picks, where=_picks, quarter=_picks)
    def add_assignment(self, who: int, where: int, quarter: int) -> None:
        official, unit = self.pick("official", who)[1], _CELLS[where % 2]
        life = Period(PeriodKind.QUARTER, 2024, 1 + quarter % 4).span
        row: Row = (official, unit, str(life.since), str(life.until))
        if any(other[:3] == row[:3] for other in self.model.rows.values()):
            return

        def work(store: Store) -> Changes:
            added = store.assignments.add(
                Assignment(id=0, official_id=official, unit_id=unit, regulation_id=1, life=life)
            )
            return {("assignment", added): row}

        self.do(work, {("assignment", 0): row})

    @rule(table=_tables, pick=_picks)
    def change(self, table: str, pick: int) -> None:
        if not self.keys(table):
            return
        key = self.pick(table, pick)
        row = self.model.rows[key]
        if table == "assignment":
            until = date.fromisoformat(str(row[2])) + timedelta(10 + pick % 60)
            self.put(key, (*row[:3], str(until)), until=until)
        elif table == "official":
            name = self.text()
            self.put(key, (row[0], name, *row[2:]), name=name)
        else:
            text = self.text()
            self.put(key, (*row[:3], text), strengths=text)

    @rule(pick=_picks, day=_days, adjusts=st.booleans())
    def move_attendance(self, pick: int, day: date, *, adjusts: bool) -> None:
        if not self.keys("attendance"):
            return
        key = self.pick("attendance", pick)
        official, unit, _, text = self.model.rows[key]
        day = self.in_office(int(str(official)), day)
        row: Row = (official, unit, str(day), text)
        if all(other[:3] != row[:3] for other in self.model.rows.values()):
            self.put(key, row, adjusts=adjusts, held_on=day)

    @rule(table=_tables, pick=_picks)
    def remove(self, table: str, pick: int) -> None:
        bound = {1, 2} | {row[0] for key, row in self.model.rows.items() if key[0] != "official"}
        free = [key for key in self.keys(table) if table != "official" or key[1] not in bound]
        if free:
            key = free[pick % len(free)]
            self.do(lambda store: _deleted(store, key), {key: None})

    @rule(who=_picks, day=_days, pick=_picks)
    def import_batch(self, who: int, day: date, pick: int) -> None:
        """A row added and changed, another changed twice, in one operation."""
        official = self.pick("official", who)[1]
        day = self.in_office(official, day)
        added_row: Row = (official, 3, str(day), self.text())
        others = self.keys("attendance")
        if not others or any(row[:3] == added_row[:3] for row in self.model.rows.values()):
            return
        other = others[pick % len(others)]
        other_row: Row = (*self.model.rows[other][:3], self.text())

        def work(store: Store) -> Changes:
            added = store.attendances.add(
                Attendance(id=0, official_id=official, unit_id=3, held_on=day)
            )
            for number, text in ((added, added_row[3]), (other[1], "x"), (other[1], other_row[3])):
                known = store.attendances.with_id(number)
                assert known is not None
                store.attendances.change(known, strengths=text)
            return {("attendance", added): added_row, other: other_row}

        self.do(work, {("attendance", 0): added_row, other: other_row})

    @precondition(lambda self: self.model.history)
    @rule(pick=_picks, adjusts=st.booleans())
    def undo(self, pick: int, *, adjusts: bool) -> None:
        done = self.model.history[-1 - pick % min(len(self.model.history), 8)]
        rows = self.model.back(done)

        def work(store: Store) -> Changes:
            take_back(store, operation_to_undo(store, done.id))
            return rows or {}

        self.do(work, rows, OperationKind.UNDO, done.id, adjusts=adjusts)

    @rule()
    def redo(self) -> None:
        done = self.model.to_redo()
        rows = None if done is None else self.model.back(done)

        def work(store: Store) -> Changes:
            take_back(store, operation_to_redo(store))
            return rows or {}

        self.do(work, rows, OperationKind.REDO, None if done is None else done.id)

    @rule(quarter=st.integers(1, 4))
    def close(self, quarter: int) -> None:
        period = Period(PeriodKind.QUARTER, 2024, quarter)
        if str(period) in self.model.closed:
            if quarter % 2:
                return
            del self.model.closed[str(period)]
            self.do(lambda store: _reopened(store, period), {}, OperationKind.REOPEN)
            return
        self.do(lambda store: _closed(store, period), {}, OperationKind.CLOSE)
        self.model.closed[str(period)] = (str(period.first_day), str(period.last_day))

    @precondition(lambda self: len(self.model.history) >= self.rested + _REST)
    @rule()
    def back_up(self) -> None:
        with register_at(at(self.register)).as_file(self.folder, wait=0) as whole:
            copy_register(whole, self.folder / "copy.db", wait=0)
        self.saved = self.model.copy()
        self.rested = len(self.model.history)

    @precondition(lambda self: self.saved and len(self.model.history) >= self.rested + _REST)
    @rule()
    def restore(self) -> None:
        assert self.saved is not None
        copy, present = self.folder / "copy.db", self.folder / "present.db"
        under = replace(operation(), kind=OperationKind.RESTORE)
        restore_register(at(self.register), copy, present, operation=under, wait=0)
        self.model = self.saved.copy()
        self.model.keep(Done(self.head(), OperationKind.RESTORE, {}, {}))
        self.rested = len(self.model.history)


def _deleted(store: Store, key: Key) -> Changes:
    table = tables[key[0]]
    if table is tables.official:
        store.officials.remove(store.officials.with_id(key[1]))
        return {key: None}
    store.connection.execute(delete(table).where(table.c.id == key[1]))
    return {key: None}


def _closed(store: Store, period: Period) -> Changes:
    close_period(store, period, today=TODAY, version="0")
    return {}


def _reopened(store: Store, period: Period) -> Changes:
    reopen_period(store, period, reason="ghi nhầm")
    return {}
