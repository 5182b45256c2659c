"""Which operations stand, which can be taken back, and what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.records import Attendance, Official
from chibo_cli.domain.register.journal import OperationKind
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.messages.errors.refusals import (
    AlreadyUndone,
    ChainBroken,
    NothingToUndo,
    NotUndoable,
    UndoConflict,
    UnknownName,
)
from chibo_cli.store.store import Mode, open_store
from chibo_cli.usecases.organisation.units import rename_unit
from chibo_cli.usecases.register.history import (
    changes_of,
    find_operation,
    list_operations,
    operation_to_redo,
    operation_to_undo,
    take_back,
)
from tests.running.chibo import operation
from tests.running.engines.registers import at, copied, drop_trigger
from tests.usecases.registers import TODAY, Register, day

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chibo_cli.store.store import Store


@dataclass(frozen=True, slots=True)
class Office:
    """Operations one after another on one file; a number is the operation's."""

    path: Path

    def do(
        self,
        work: Callable[[Store], object],
        kind: OperationKind = OperationKind.CHANGE,
        undoes: int | None = None,
    ) -> None:
        under = replace(operation(), kind=kind, undoes=undoes)
        with open_store(at(self.path), Mode.WRITE, wait=0, operation=under) as store:
            work(store)

    def ask(self, question: Callable[[Store], object]) -> object:
        with open_store(at(self.path), Mode.READ, wait=0) as store:
            return question(store)

    def add(self, code: str) -> None:
        self.do(
            lambda store: store.units.add_named(
                code=code, kind="cell", life=ALWAYS, name=f"Chi bộ {code}"
            )
        )

    def rename(self, unit: int, name: str, on: str) -> None:
        self.do(lambda store: rename_unit(store, Register(store).unit_now(unit), name, on=day(on)))

    def undo(self, number: int | None = None) -> int:
        wanted = int(str(self.ask(lambda store: operation_to_undo(store, number).id)))
        self.do(
            lambda store: take_back(store, operation_to_undo(store, wanted)),
            OperationKind.UNDO,
            wanted,
        )
        return wanted

    def redo(self) -> int:
        wanted = int(str(self.ask(lambda store: operation_to_redo(store).id)))
        self.do(
            lambda store: take_back(store, operation_to_redo(store, wanted)),
            OperationKind.REDO,
            wanted,
        )
        return wanted

    def codes(self) -> object:
        return self.ask(lambda store: [unit.code for unit in store.units.all()])


@pytest.fixture
def office(tmp_path: Path, empty_register: Path) -> Office:
    path = tmp_path / "chibo.db"
    copied(empty_register, path)
    return Office(path)


def test_the_last_operation_that_stands_is_taken_back_first(office: Office) -> None:
    office.add("A")
    office.add("B")
    assert [office.undo(), office.undo()] == [2, 1]
    assert office.codes() == []
    with pytest.raises(NothingToUndo):
        office.undo()


def test_undos_are_done_again_in_turn(office: Office) -> None:
    office.add("A")
    office.add("B")
    office.undo()
    office.undo()
    assert [office.redo(), office.redo()] == [4, 3]
    assert office.codes() == ["A", "B"]
    with pytest.raises(NothingToUndo):
        office.redo()
    assert office.undo() == 2


def test_nothing_is_done_again_over_a_new_change(office: Office) -> None:
    office.add("A")
    office.undo()
    office.add("B")
    with pytest.raises(NothingToUndo):
        office.redo()


def test_a_change_made_meanwhile_stops_a_redo(office: Office) -> None:
    office.add("A")
    office.undo()
    office.add("B")
    with pytest.raises(NothingToUndo):
        office.do(lambda store: operation_to_redo(store, 2), OperationKind.REDO, 2)


def test_a_chain_of_undos_of_undos_keeps_count(office: Office) -> None:
    office.add("A")
    assert office.undo() == 1  # operation 2
    assert office.undo(2) == 2  # operation 3: A stands again
    assert office.codes() == ["A"]
    assert office.redo() == 3  # operation 4: A is gone again
    assert office.codes() == []
    with pytest.raises(NothingToUndo):
        office.undo()
    with pytest.raises(AlreadyUndone) as refused:
        office.undo(1)
    assert (refused.value.operation, refused.value.by) == (1, 2)
    entries = office.ask(lambda store: [each.undone_by for each in list_operations(store)])
    assert entries == [None, 4, None, 2]


@pytest.mark.parametrize("kind", [OperationKind.CLOSE, OperationKind.REOPEN, OperationKind.RESTORE])
def test_what_has_its_own_command_is_not_undone(office: Office, kind: OperationKind) -> None:
    office.do(
        lambda store: store.units.add_named(code=None, kind="cell", life=ALWAYS, name="x"), kind
    )
    with pytest.raises(NotUndoable):
        office.undo(1)
    with pytest.raises(NothingToUndo):
        office.undo()


def test_an_unknown_number_is_refused(office: Office) -> None:
    office.add("A")
    with pytest.raises(UnknownName):
        office.ask(lambda store: find_operation(store, 2))


def test_a_conflict_names_the_latest_operation_that_stands(office: Office) -> None:
    office.add("A")
    office.rename(1, "Chi bộ B", "2024-01-01")
    office.rename(1, "Chi bộ C", "2024-02-01")
    office.undo(3)  # operation 4
    with pytest.raises(UndoConflict) as refused:
        office.undo(1)
    assert (refused.value.operation, refused.value.later) == (1, 2)
    assert [office.undo(2), office.undo(1)] == [2, 1]
    assert office.codes() == []


def test_a_row_that_others_lean_on_is_a_conflict(office: Office) -> None:
    office.do(
        lambda store: store.officials.add(Official.begun(id=0, code="CB01", name="An", life=ALWAYS))
    )
    office.do(
        lambda store: store.officials.add(Official.begun(id=0, code="CB02", name="Ba", life=ALWAYS))
    )
    office.add("C1")
    office.do(
        lambda store: store.connection.exec_driver_sql(
            "INSERT INTO membership (uid, official_id, cell_id) VALUES ('m', 1, 1)"
        )
    )
    with pytest.raises(UndoConflict) as refused:
        office.undo(1)
    assert refused.value.later == 4
    assert office.undo(2) == 2


def test_a_place_taken_meanwhile_is_a_conflict(office: Office) -> None:
    def add(store: Store) -> None:
        store.officials.add(Official.begun(id=0, code="CB01", name="An", life=ALWAYS))

    office.do(add)
    office.do(lambda store: store.officials.remove(store.officials.with_id(1)))
    office.do(
        lambda store: store.officials.add(Official.begun(id=0, code="cb01", name="Ba", life=ALWAYS))
    )
    with pytest.raises(UndoConflict) as refused:
        office.undo(2)
    assert refused.value.later == 3


def test_an_undo_never_breaks_a_rule_across_rows(office: Office) -> None:
    office.add("A")
    office.rename(1, "Chi bộ B", "2024-01-01")
    office.do(lambda store: store.connection.exec_driver_sql("DELETE FROM unit_name WHERE id = 2"))
    office.do(
        lambda store: store.units.add_name(1, "Chi bộ D", replace(ALWAYS, since=day("2024-03-01")))
    )
    with pytest.raises(UndoConflict) as refused:
        office.undo(3)
    assert refused.value.later == 4


def test_a_row_that_no_operation_explains_is_a_broken_chain(office: Office) -> None:
    office.add("A")
    with open_store(at(office.path), Mode.REHEARSE, wait=0, operation=operation()) as store:
        run = store.connection.exec_driver_sql
        drop_trigger(store.connection, "journal_unit_name_update", "unit_name")
        run("UPDATE unit_name SET name = 'x'")
        wanted = operation_to_undo(store, 1)
        with pytest.raises(ChainBroken):
            take_back(store, wanted)


def test_changes_are_told_by_column_without_what_only_the_program_needs(office: Office) -> None:
    office.add("A")
    office.rename(1, "Chi bộ B", "2024-01-01")

    def told(store: Store) -> object:
        changes = changes_of(store, find_operation(store, 2), day=TODAY)
        return [[(each.column, each.old, each.new) for each in one.fields] for one in changes]

    assert office.ask(told) == [
        [("until", None, day("2023-12-31"))],
        [("unit_id", None, 1), ("name", None, "Chi bộ B"), ("since", None, day("2024-01-01"))],
    ]


def test_a_row_changed_twice_is_named_as_its_operation_left_it(office: Office) -> None:
    office.add("A")
    first, last = day("2020-01-01"), day("2024-01-01")

    def attend(store: Store) -> None:
        store.officials.add(Official.begun(id=0, code="CB01", name="An", life=ALWAYS))
        visit = Attendance(id=0, official_id=1, unit_id=1, held_on=first)
        store.attendances.add_many(
            replace(visit, held_on=first + timedelta(days=number)) for number in range(1_200)
        )
        store.attendances.change(replace(visit, id=1), held_on=last)

    office.do(attend)

    def named(store: Store) -> object:
        changes = list(changes_of(store, find_operation(store, 2), day=TODAY))
        days = [each.name.day for each in changes if each.row == 1 and each.name is not None]
        return len(changes), [each for each in days if each is not None]

    assert office.ask(named) == (1_204, [last, last])


@pytest.mark.parametrize(
    ("moved", "back", "later"),
    [
        ("unit SET until = '2024-03-01'", "unit SET until = NULL", "attendance"),
        ("attendance SET held_on = '2024-04-01'", "attendance SET held_on = '2024-02-01'", "unit"),
    ],
    ids=["its unit's days", "its day"],
)
def test_no_undo_leaves_an_attendance_at_a_unit_that_was_not_there(
    office: Office, moved: str, back: str, later: str
) -> None:
    then = {
        "attendance": "attendance SET held_on = '2024-04-01'",
        "unit": "unit SET until = '2024-03-01'",
    }
    office.add("A")
    office.do(
        lambda store: store.officials.add(Official.begun(id=0, code="CB01", name="An", life=ALWAYS))
    )
    visit = Attendance(id=0, official_id=1, unit_id=1, held_on=day("2024-02-05"))
    office.do(lambda store: store.attendances.add_many([visit]))
    for statement in (moved, back, then[later]):
        office.do(partial(_run, f"UPDATE {statement}"))
    with pytest.raises(UndoConflict) as refused:
        office.undo(5)
    assert refused.value.later == 6


def _run(statement: str, store: Store) -> None:
    store.connection.exec_driver_sql(statement)
