"""All that a register keeps of a person, to be given to that person.

Source: Law 91/2025/QH15 on the protection of personal data.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from chibo_cli.domain.lists.copies import COPIES, Disclosed
from chibo_cli.domain.lists.lists import ListKind
from chibo_cli.store.journal.references import references
from chibo_cli.store.rooms.copying import fields_of
from chibo_cli.store.rooms.raw import FACTS, RawRows
from chibo_cli.usecases.finding.subjects import FoundSubject, subject_of
from chibo_cli.usecases.lists.exporting import copied_list, pointer_cells
from chibo_cli.usecases.register.erasing import SAID

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from chibo_cli.domain.facts.records import Official
    from chibo_cli.store.store import Store
    from chibo_cli.store.tables.columns import Value

_PARTS = {"attendance", "recommendation"}  # what points at one of the person's is theirs too
_APART = {ListKind.CLOSINGS, ListKind.CLOSED_FILES}  # whole reports, on everybody


def disclosed(store: Store, official: Official) -> Disclosed:
    """Every row, journal entry and closed report that names an official, by code or by name."""
    found = subject_of(store, official, said=SAID)
    mine = _rows_naming(store, found)
    targets = {field.to for kind in COPIES for field in fields_of(kind) if field.to}
    pointers = {table: pointer_cells(store.copying.pointers(table)) for table in sorted(targets)}
    lists = [
        copied_list(
            kind,
            [row for row in store.copying.rows(kind) if row.id in mine[copy.table]],
            pointers,
            store.copying.told(kind),
        )
        for kind, copy in COPIES.items()
        if kind not in _APART and mine[copy.table]
    ]
    return Disclosed(lists, [*_journal(store, found, mine)], [*_closed(store, found)])


def _rows_naming(store: Store, found: FoundSubject) -> Mapping[str, set[int]]:
    """The numbers of rows by table; tables come after those that they point at."""
    mine: dict[str, set[int]] = {table: set() for table in FACTS}
    raw = RawRows(store.connection)
    for table in FACTS:
        parts = {name: to for name, to in references(table).items() if to in _PARTS}
        for row in raw.of(table):
            is_part = any(row[name] in mine[to] for name, to in parts.items())
            if is_part or _names(found, table, row):
                mine[table].add(int(str(row["id"])))
    return mine


def _names(found: FoundSubject, table: str, row: Mapping[str, Value]) -> bool:
    if found.owns(table, row):
        return True
    if table in {"official", "official_name"}:
        return False  # a namesake's
    return any(isinstance(said, str) and found.subject.is_spoken_of(said) for said in row.values())


def _journal(
    store: Store, found: FoundSubject, mine: Mapping[str, set[int]]
) -> Iterator[Mapping[str, object]]:
    """The operations that touched such a row or say the name, with those changes of theirs."""
    apart = {COPIES[kind].table for kind in _APART}
    for operation in store.journal.operations():
        changes = []
        for change in store.journal.changes(operation.id):
            if change.table not in FACTS or change.table in apart:
                continue
            columns = store.journal.columns(change)
            old = {name: was for name, was, _ in columns}
            new = {name: now for name, _, now in columns}
            if change.row_id in mine[change.table] or any(
                _names(found, change.table, {**side, "id": change.row_id}) for side in (old, new)
            ):
                changes.append(
                    {
                        "table": change.table,
                        "row": change.row_id,
                        "action": change.action.value,
                        "old": None if change.old is None else old,
                        "new": None if change.new is None else new,
                    }
                )
        if changes or found.is_named_by(operation):
            yield {
                "operation": operation.id,
                "at": operation.at,
                "actor": operation.actor,
                "command": operation.command,
                "kind": operation.kind.value,
                "reason": operation.reason,
                "changes": changes,
            }


def _closed(store: Store, found: FoundSubject) -> Iterator[Mapping[str, object]]:
    for closing in store.closings.all():
        told = [*_told(json.loads(closing.packet), found)]
        if told:
            yield {"period": closing.period, "reopened": closing.is_reopened, "rows": told}


def _told(value: Any, found: FoundSubject) -> Iterator[Mapping[str, object]]:  # noqa: ANN401 — JSON of any shape
    """Each part of a packet that is about the person."""
    if isinstance(value, list):
        for each in value:
            yield from _told(each, found)
    elif isinstance(value, dict):
        official = value.get("official")
        if isinstance(official, dict) and found.subject.bears(
            official.get("code"), official["name"]
        ):
            yield value
        else:
            for each in value.values():
                yield from _told(each, found)
