"""The journal read, and its operations taken back and done again."""

from __future__ import annotations

from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.register import ChangeEntry, FieldChange, OperationEntry
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.lists.errors import ChainBroken
from chibo_cli.domain.register.errors import (
    AlreadyUndone,
    ErasedSince,
    ErasureKept,
    IdentityKept,
    NothingToUndo,
    NotUndoable,
    UndoConflict,
)
from chibo_cli.domain.register.journal import Change, Operation, OperationKind
from chibo_cli.domain.register.rights import SeesNotAll
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.store.journal.journal import RowMoved
from chibo_cli.store.tables import meaning
from chibo_cli.store.tables.columns import decoded
from chibo_cli.usecases.register.naming import Names
from chibo_cli.usecases.register.proving import rule_flaws

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from chibo_cli.domain.facts.searching import Sought
    from chibo_cli.store.store import Store

_BOUND = {
    *(OperationKind.CLOSE, OperationKind.REOPEN),
    *(OperationKind.RESTORE, OperationKind.MIGRATE),
}
_PLAIN = {OperationKind.CHANGE, OperationKind.MERGE}  # taken back without being named
_QUIET_COLUMNS = {"id", "uid", "folded"}
_AT_ONCE = 2_000  # changes


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
        ErasureKept: it erased a person.
        IdentityKept: it gave the register another identity.
        SeesNotAll: it is another's, and who asks does not see all.
        AlreadyUndone: it is taken back already.
    """
    undone = store.journal.undone()
    if number is not None:
        operation = find_operation(store, number)
        if operation.kind is OperationKind.ERASE:
            raise ErasureKept(operation.id)
        if operation.kind is OperationKind.IDENTITY:
            raise IdentityKept(operation.id)
        if operation.kind in _BOUND:
            raise NotUndoable(operation.id)
        if (area := store.area) is not None and operation.actor != area.user:
            raise SeesNotAll(area.user)
        if operation.id in undone:
            raise AlreadyUndone(operation.id, undone[operation.id])
        return operation
    for operation, _ in store.journal.latest():
        if not _is_theirs(store, operation):
            continue
        if operation.id not in undone and operation.kind in _PLAIN:
            return operation
    raise NothingToUndo


def operation_to_redo(store: Store, number: int | None = None) -> Operation:
    """The last undo that stands; taking it back does again what it took back.

    Raises:
        NothingToUndo: none stands, it is not the one of that number, or something else was
            changed since.
    """
    undone = store.journal.undone()
    for operation, _ in store.journal.latest():
        if operation.id in undone or not _is_theirs(store, operation):
            continue
        if operation.kind is OperationKind.UNDO and number in {None, operation.id}:
            return operation
        if operation.kind in {OperationKind.UNDO, *_PLAIN}:
            break
    raise NothingToUndo


def take_back(store: Store, operation: Operation) -> int:
    """Take an operation back, change by change from the last; returns how many there were.

    Raises:
        UndoConflict: a later operation changed one of its rows, or leans on it.
        ErasedSince: it wrote of a person who is erased.
        ChainBroken: a row is not as the journal has it.
    """
    if store.journal.holds_blank(operation.id):
        raise ErasedSince(operation.id)
    tables = store.journal.moved_tables(operation.id)
    is_of_offices = operation.kind is OperationKind.MERGE
    parted = store.united.added_by(operation.id) if is_of_offices else []
    broken = set(rule_flaws(store, tables, operation))
    try:
        count = store.journal.take_back(operation)
    except RowMoved as moved:
        raise _conflict(store, operation, store.trail.in_the_way(moved.change)) from moved
    newly = [flaw for flaw in rule_flaws(store, tables, operation) if flaw not in broken]
    if newly:
        touching = set[int]().union(*(store.trail.touching(*flaw.row) for flaw in newly))
        later = {number for number in touching if number > operation.id}
        raise _conflict(store, operation, later or None)
    named = store.united.still_named(parted) if parted else ()
    since = {number for row in named for number in store.trail.touching(*row)}
    if any(number > operation.id for number in since):
        raise _conflict(store, operation, since)
    return count


def list_operations(
    store: Store,
    numbers: Iterable[int] | None = None,
    *,
    actor: str | None = None,
    days: Span = ALWAYS,
    sought: Sought | None = None,
    limit: int | None = None,
) -> list[OperationEntry]:
    """The operations, the latest first, and at most so many.

    `numbers` are the only ones wanted, `actor` who alone entered them and `days` when; `sought`
    keeps those with these words in the command or the reason.
    """
    undone = store.journal.undone()
    entries = (
        OperationEntry(
            each.id,
            each.at,
            each.actor,
            each.command,
            each.kind,
            count,
            each.reason,
            undone.get(each.id),
        )
        for each, count in store.journal.latest(numbers)
        if (actor is None or each.actor == actor)
        and (days == ALWAYS or day_of(each) in days)
        and (sought is None or sought.is_in(each.command, each.reason))
    )
    return list(islice(entries, limit))


def day_of(operation: Operation | OperationEntry) -> date:
    """The day on which it was entered, at the office.

    Raises:
        StoredValueUnreadable: its moment is none.
    """
    return decoded(datetime.fromisoformat, operation.at).date()


def changes_of(store: Store, operation: Operation, *, day: date) -> Iterator[ChangeEntry]:
    """What an operation changed, row by row and column by column; units named as of the day.

    Read as it is walked.
    """
    after: int | None = 0
    while after is not None:
        some, after = some_changes(store, operation, after, day=day)
        yield from some


def some_changes(
    store: Store, operation: Operation, after: int, *, day: date
) -> tuple[list[ChangeEntry], int | None]:
    """The first of them `after` the change of that number; after which others are, if any."""
    some = store.journal.first_changes(operation.id, after, _AT_ONCE)
    names = Names(store, operation.id, day=day)
    names.turn_to(some)
    last = some[-1].id if len(some) == _AT_ONCE else None
    return [_entry(store, each, names) for each in some], last


def changes_now(store: Store, *, day: date) -> Iterator[ChangeEntry]:
    """What the operation of this very transaction has changed until now."""
    operation = store.journal.head()
    return iter(()) if operation is None else changes_of(store, operation, day=day)


def _is_theirs(store: Store, operation: Operation) -> bool:
    """Whether an operation is for who asks to take back: all are for who sees all."""
    return store.area is None or operation.actor == store.area.user


def _conflict(
    store: Store, operation: Operation, touching: AbstractSet[int] | None
) -> UndoConflict | ChainBroken:
    """Names the latest operation in the way: one that stands and is no undo, where there is.

    It is one of those `touching`, or any that changed something.
    """
    undone, latest = store.journal.undone(), None
    for later, count in store.journal.latest(touching):
        if later.id <= operation.id:
            break
        if later.kind in _PLAIN and later.id not in undone:
            return UndoConflict(operation.id, later.id)
        if count and latest is None:
            latest = later.id
    return ChainBroken(operation.id) if latest is None else UndoConflict(operation.id, latest)


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
