"""The journal read, and its operations taken back and done again."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.register import ChangeEntry, FieldChange, OperationEntry
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.lists.errors import ChainBroken
from chibo_cli.domain.register.errors import AlreadyUndone, NothingToUndo, NotUndoable, UndoConflict
from chibo_cli.domain.register.journal import Action, Change, Operation, OperationKind
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.store.journal.journal import RowMoved
from chibo_cli.store.tables.columns import meaning
from chibo_cli.usecases.register.naming import Names
from chibo_cli.usecases.register.proving import rule_flaws

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from chibo_cli.store.store import Store

_BOUND = {
    *(OperationKind.CLOSE, OperationKind.REOPEN),
    *(OperationKind.RESTORE, OperationKind.MIGRATE),
}
_QUIET_COLUMNS = {"id", "uid", "folded"}


def find_operation(store: Store, number: int) -> Operation:
    """The operation of that number; UnknownName where there is none."""
    operation = store.journal.operation(number)
    if operation is None or operation.hash is None:
        raise UnknownName(Noun.OPERATION, str(number))
    return operation


def operation_to_undo(store: Store, number: int | None = None) -> Operation:
    """The operation named, or the last one that stands.

    Raises:
        NothingToUndo: none stands.
        NotUndoable: it has a command of its own to take it back.
        AlreadyUndone: it is taken back already.
    """
    operations = store.journal.operations()
    undone = _undone(operations)
    if number is not None:
        operation = find_operation(store, number)
        if operation.kind in _BOUND:
            raise NotUndoable(operation.id)
        if operation.id in undone:
            raise AlreadyUndone(operation.id, undone[operation.id])
        return operation
    for operation in reversed(operations):
        if operation.id not in undone and operation.kind is OperationKind.CHANGE:
            return operation
    raise NothingToUndo


def operation_to_redo(store: Store, number: int | None = None) -> Operation:
    """The last undo that stands; taking it back does again what it took back.

    Raises:
        NothingToUndo: none stands, it is not the one of that number, or something else was
            changed since.
    """
    operations = store.journal.operations()
    undone = _undone(operations)
    for operation in reversed(operations):
        if operation.id in undone:
            continue
        if operation.kind is OperationKind.UNDO and number in {None, operation.id}:
            return operation
        if operation.kind in {OperationKind.UNDO, OperationKind.CHANGE}:
            break
    raise NothingToUndo


def take_back(store: Store, operation: Operation) -> int:
    """Take an operation back, change by change from the last; returns how many there were.

    Raises:
        UndoConflict: a later operation changed one of its rows, or leans on it.
        ChainBroken: a row is not as the journal has it.
    """
    changes = list(store.journal.changes(operation.id))
    tables = {each.table for each in changes if each.action is not Action.INSERT}
    broken = set(rule_flaws(store, tables))
    try:
        count = store.journal.take_back(operation)
    except RowMoved as moved:
        raise _conflict(store, operation, store.journal.in_the_way(moved.change)) from moved
    newly = [flaw for flaw in rule_flaws(store, tables) if flaw not in broken]
    if newly:
        touching = set[int]().union(*(store.journal.touching(*flaw.row) for flaw in newly))
        later = {number for number in touching if number > operation.id}
        raise _conflict(store, operation, later or set(store.journal.counts()))
    return count


def list_operations(store: Store, numbers: Iterable[int] | None = None) -> list[OperationEntry]:
    """The operations, the latest first."""
    operations = store.journal.operations()
    undone, counts = _undone(operations), store.journal.counts()
    wanted = None if numbers is None else set(numbers)
    return [
        OperationEntry(
            each.id,
            each.at,
            each.actor,
            each.command,
            each.kind,
            counts.get(each.id, 0),
            each.reason,
            undone.get(each.id),
        )
        for each in reversed(operations)
        if wanted is None or each.id in wanted
    ]


def day_of(operation: Operation | OperationEntry) -> date:
    """The day on which it was entered, at the office."""
    return datetime.fromisoformat(operation.at).date()


def changes_of(store: Store, operation: Operation, *, day: date) -> list[ChangeEntry]:
    """What an operation changed, row by row and column by column; units named as of the day."""
    changes = list(store.journal.changes(operation.id))
    names = Names(store, changes, day=day)
    return [_entry(store, change, names) for change in changes]


def changes_now(store: Store, *, day: date) -> list[ChangeEntry]:
    """What the operation of this very transaction has changed until now."""
    operation = store.journal.head()
    return [] if operation is None else changes_of(store, operation, day=day)


def _undone(operations: Sequence[Operation]) -> Mapping[int, int]:
    """Which operations are taken back, and by which: an undo undone stands no longer."""
    undone: dict[int, int] = {}
    for operation in reversed(operations):  # what takes one back comes after it
        if operation.undoes is not None and operation.id not in undone:
            undone.setdefault(operation.undoes, operation.id)
    return undone


def _conflict(
    store: Store, operation: Operation, touching: AbstractSet[int]
) -> UndoConflict | ChainBroken:
    """Names the latest operation in the way: one that stands and is no undo, where there is."""
    operations = store.journal.operations()
    undone = _undone(operations)
    later = [each for each in operations if each.id > operation.id and each.id in touching]
    standing = [
        each for each in later if each.kind is OperationKind.CHANGE and each.id not in undone
    ]
    if not later:
        return ChainBroken(operation.id)
    return UndoConflict(operation.id, (standing or later)[-1].id)


def _entry(store: Store, change: Change, names: Names) -> ChangeEntry:
    fields = tuple(
        FieldChange(
            column,
            meaning(change.table, column, old),
            meaning(change.table, column, new),
            names.of_value(change.table, column, old),
            names.of_value(change.table, column, new),
        )
        for column, old, new in store.journal.columns(change)
        if column not in _QUIET_COLUMNS and old != new
    )
    name = names.of_row(change.table, change.row_id)
    return ChangeEntry(change.table, change.row_id, change.action, fields, name)
