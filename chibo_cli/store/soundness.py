"""Whether a register is sound: by the database, the chain, the replay and the closed reports."""

from __future__ import annotations

from heapq import merge
from itertools import chain, groupby
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from chibo_cli.domain.lists.copies import is_uid
from chibo_cli.domain.lists.errors import RegisterFault, RegisterUnusable
from chibo_cli.domain.register.journal import FIRST_PREVIOUS, Action, OperationKind, operation_hash
from chibo_cli.domain.register.soundness import Flaw, FlawFound
from chibo_cli.domain.reports.closed.proof import (
    PacketBroken,
    PacketFault,
    files_of,
    printed_file,
    proved_report,
)
from chibo_cli.store.engine import engine_of
from chibo_cli.store.journal.erasure import Erasures
from chibo_cli.store.journal.images import image_of
from chibo_cli.store.journal.journal import WALKED
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import StoredValueUnreadable, columns_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from sqlalchemy.engine import Connection

    from chibo_cli.domain.register.journal import Change, Operation
    from chibo_cli.store.store import Store

_LARGE = (tables.closing.name, tables.closed_file.name, tables.word_template.name)
_LONGEST = 1_000_000  # characters, of any other row, or of an operation's words
_MOST_PACKETS = 500_000_000  # characters, of all closed reports
_ERASED = "erased"  # neither is an image, and so nothing that a row can be
_BROKEN = "broken"


def flaws(store: Store, head: str | None = None) -> Iterator[FlawFound]:
    """Everything wrong with the register; `head` is a hash that its chain must hold."""
    connection = store.connection
    damage = list(engine_of(connection).flaws(connection))
    yield from damage
    try:
        yield from _identity_flaws(connection)
        yield from _chain_flaws(store, head)
        yield from _replay_flaws(store)
        yield from _packet_flaws(store)
    except (StoredValueUnreadable, ValueError, LookupError):
        if not damage:
            raise  # otherwise no wonder that a value makes no sense


def check_size(store: Store, path: Path) -> None:
    """Refuse more in one place than chibo writes; the database looks, a value at a time.

    What proves a register holds a row of its journal at a time, but all closed reports at once.

    Raises:
        RegisterUnusable: it is oversized.
    """
    change, operation, packet = tables.change.c, tables.operation.c, tables.closing.c.packet
    images = func.coalesce(func.length(change.old), 0) + func.coalesce(func.length(change.new), 0)
    words = func.length(operation.actor) + func.length(operation.command)
    words += func.coalesce(func.length(operation.reason), 0)
    run = store.connection.execute
    if (
        run(select(images).where(change.table_name.not_in(_LARGE), images > _LONGEST)).first()
        or run(select(words).where(words > _LONGEST)).first()
        or (run(select(func.sum(func.length(packet)))).scalar() or 0) > _MOST_PACKETS
    ):
        raise RegisterUnusable(str(path), RegisterFault.OVERSIZED)


def _identity_flaws(connection: Connection) -> Iterator[FlawFound]:
    """A register that does not say which one it is."""
    identity = connection.execute(select(tables.register.c.uuid)).scalar()
    if identity is None or not is_uid(identity):
        yield FlawFound(Flaw.SCHEMA, tables.register.name, "missing")


def _chain_flaws(store: Store, head: str | None) -> Iterator[FlawFound]:
    """Walk operations and changes side by side: nothing but one operation is held at a time."""
    previous, number = FIRST_PREVIOUS, 0
    erasures = Erasures(store.connection)
    head_found = head is None
    for operation_id, (operation, changes) in _by_operation(store):
        digests = []
        for change in changes:
            if not erasures.verifies(change):
                yield FlawFound(Flaw.CHAIN, f"{operation_id}", f"{change.table} {change.row_id}")
            digests.append(change.digest or "")
        if operation is None:
            yield FlawFound(Flaw.CHAIN, str(operation_id), "operation")
            continue
        if operation.hash is None:
            yield FlawFound(Flaw.CHAIN, str(operation_id), "open")
            continue
        if not erasures.words_verify(operation):
            yield FlawFound(Flaw.CHAIN, str(operation_id), "words")
        if operation.hash != operation_hash(operation, digests):
            yield FlawFound(Flaw.CHAIN, str(operation_id), "hash")
        if operation.previous != previous or operation.id <= number:
            yield FlawFound(Flaw.CHAIN, str(operation_id), "previous")
        previous, number = operation.hash, operation.id
        head_found = head_found or operation.hash == head
    if not head_found:
        yield FlawFound(Flaw.HEAD, "", head or "")


def _by_operation(
    store: Store,
) -> Iterator[tuple[int, tuple[Operation | None, Iterator[Change]]]]:
    """Each operation with its changes; None where an operation of changes is gone."""
    changes = groupby(store.journal.all_changes(), key=lambda change: change.operation_id)
    pending = next(changes, None)
    for operation in store.journal.operations(sealed=False):
        while pending is not None and pending[0] < operation.id:
            yield pending[0], (None, pending[1])
            pending = next(changes, None)
        if pending is not None and pending[0] == operation.id:
            yield operation.id, (operation, pending[1])
            pending = next(changes, None)
        else:
            yield operation.id, (operation, iter(()))
    while pending is not None:
        yield pending[0], (None, pending[1])
        pending = next(changes, None)


def _replay_flaws(store: Store) -> Iterator[FlawFound]:
    """Every row that is not what the history makes of it, or whose history has gaps."""
    for table in tables.facts:
        replayed = _replayed(store.journal.changes_by_row(table.name))
        held = _images(store.connection, table.name)
        both = merge(
            ((row_id, 0, state) for row_id, state in replayed),
            ((row_id, 1, image) for row_id, image in held),
            key=lambda each: each[:2],
        )
        for row_id, sides in groupby(both, key=lambda each: each[0]):
            said = {side: state for _, side, state in sides}
            if said.get(0) != said.get(1):
                yield FlawFound(Flaw.REPLAY, f"{table.name} {row_id}", "")


def _replayed(changes: Iterable[Change]) -> Iterator[tuple[int, str | None]]:
    """What the history makes of each row: None where it is gone, no image where it is broken."""
    for row_id, history in groupby(changes, key=lambda change: change.row_id):
        state: str | None = None
        for change in history:
            if not (change.is_blank or state in {_ERASED, change.old}):
                state = _BROKEN
                break
            state = _ERASED if change.is_blank else change.new
            if change.action is Action.DELETE:
                state = None
        yield row_id, state


def _packet_flaws(store: Store) -> Iterator[FlawFound]:
    in_force: set[str] = set()
    kept = set()
    for file in store.closings.files():
        kept.add(file.digest)
        try:
            printed_file(file)
        except PacketBroken as broken:
            yield FlawFound(Flaw.PACKET, f"{tables.closed_file.name} {file.id}", broken.fault.value)
    for each in store.closings.all():
        try:
            proved_report(each)
            if not kept.issuperset(files_of(each).values()):
                yield FlawFound(Flaw.PACKET, each.period, PacketFault.FILES.value)
        except PacketBroken as broken:
            yield FlawFound(Flaw.PACKET, each.period, broken.fault.value)
        if not each.is_reopened:
            if each.period in in_force:
                yield FlawFound(Flaw.PACKET, each.period, "twice")
            in_force.add(each.period)
    kinds = {each.id: each.kind for each in store.journal.operations()}
    closed = (tables.closing.name, tables.closed_file.name)
    for change in chain.from_iterable(map(store.journal.changes_by_row, closed)):
        if not (change.is_blank or _may_close(store, change, kinds.get(change.operation_id))):
            where = f"{change.table} {change.row_id}"
            yield FlawFound(Flaw.PACKET, where, f"operation {change.operation_id}")


def _may_close(store: Store, change: Change, kind: OperationKind | None) -> bool:
    """Whether an operation of that kind makes such a change of a closing, or of a file of one.

    One is made by closing a period, or comes into an empty register with its facts; it is reopened,
    and nothing else of it ever changes, unless a person is erased; it goes only with the import
    that it came by.
    """
    match change.action:
        case Action.INSERT:
            is_import = kind in {OperationKind.CHANGE, OperationKind.REDO}
            return kind is OperationKind.CLOSE or (
                is_import and store.journal.rows_before(change.operation_id) == 0
            )
        case Action.UPDATE if kind is OperationKind.REOPEN:
            differing = {name for name, old, new in store.journal.columns(change) if old != new}
            return differing == {"is_reopened", "reopen_reason"}
        case Action.UPDATE:
            return kind in {OperationKind.MIGRATE, OperationKind.ERASE}
        case Action.DELETE:
            return kind is OperationKind.UNDO


def _images(connection: Connection, table_name: str) -> Iterator[tuple[int, str]]:
    columns = columns_of(tables[table_name])
    image = image_of(f'"{column}"' for column in columns)
    query = f'SELECT id, {image} FROM "{table_name}" ORDER BY id'  # noqa: S608 — our own names
    with connection.exec_driver_sql(query, execution_options=WALKED) as found:
        for row in found:
            yield int(row[0]), str(row[1])
