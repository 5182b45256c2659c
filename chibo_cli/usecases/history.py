"""The journal read, and its operations taken back and done again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.entries import ChangeEntry, FieldChange, OperationEntry
from chibo_cli.domain.errors import NothingToUndo, NotUndoable, Noun, UnknownName
from chibo_cli.domain.journal import OperationKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chibo_cli.domain.journal import Change, Operation
    from chibo_cli.store.store import Store

_BOUND = {OperationKind.CLOSE, OperationKind.REOPEN, OperationKind.RESTORE}
_QUIET_COLUMNS = {"id", "uid", "folded"}


def find_operation(store: Store, number: int) -> Operation:
    """The operation of that number; UnknownName where there is none."""
    operation = store.journal.operation(number)
    if operation is None:
        raise UnknownName(Noun.OPERATION, str(number))
    return operation


def operation_to_undo(store: Store, number: int | None = None) -> Operation:
    """The operation named, or the last one that stands.

    Raises:
        NothingToUndo: none stands.
        NotUndoable: it has a command of its own to take it back, or is taken back already.
    """
    operations = store.journal.operations()
    undone = _undone(operations)
    if number is not None:
        operation = find_operation(store, number)
        if operation.kind in _BOUND or operation.id in undone:
            raise NotUndoable(operation.id)
        return operation
    for operation in reversed(operations):
        if operation.id not in undone and operation.kind is OperationKind.CHANGE:
            return operation
    raise NothingToUndo


def operation_to_redo(store: Store) -> Operation:
    """The last undo that stands; taking it back does again what it took back.

    Raises:
        NothingToUndo: none stands, or something else was changed since.
    """
    operations = store.journal.operations()
    undone = _undone(operations)
    for operation in reversed(operations):
        if operation.id in undone:
            continue
        if operation.kind is OperationKind.UNDO:
            return operation
        if operation.kind is OperationKind.CHANGE:
            break
    raise NothingToUndo


def take_back(store: Store, operation: Operation) -> int:
    """Take an operation back, change by change from the last; returns how many there were.

    Raises:
        UndoConflict: a later operation changed one of its rows.
    """
    return store.journal.take_back(operation)


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


def changes_of(store: Store, operation: Operation) -> list[ChangeEntry]:
    """What an operation changed, row by row and column by column."""
    return [_entry(store, change) for change in store.journal.changes(operation.id)]


def _undone(operations: Iterable[Operation]) -> Mapping[int, int]:
    """Which operations are taken back, and by which: an undo undone stands no longer."""
    undone: dict[int, int] = {}
    for operation in operations:
        if operation.undoes is not None:
            undone[operation.undoes] = operation.id
            taken_back = next((key for key, by in undone.items() if by == operation.undoes), None)
            if taken_back is not None:  # a redo: what the undo took back stands again
                del undone[taken_back]
    return undone


def _entry(store: Store, change: Change) -> ChangeEntry:
    fields = tuple(
        FieldChange(column, old, new)
        for column, old, new in store.journal.columns(change)
        if column not in _QUIET_COLUMNS and old != new
    )
    return ChangeEntry(change.table, change.row_id, change.action, fields)
