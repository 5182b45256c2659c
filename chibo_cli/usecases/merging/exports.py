"""What `export register` wrote, as a register again: taken into a passing one by import's code."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.copies import COPIES, SCHEMA, UID, is_uid
from chibo_cli.domain.lists.errors import Problem, RowsRefused
from chibo_cli.domain.lists.lists import ListKind
from chibo_cli.domain.merging.errors import (
    ExportIncomplete,
    ListOfOthers,
    OfficeUnusable,
    SourceFault,
)
from chibo_cli.domain.register.journal import OperationKind
from chibo_cli.domain.text.errors import TextFault, TextRefused
from chibo_cli.store.file.drafts import discard, draft_in
from chibo_cli.store.registers import SCHEMA_VERSION, Mode, register_at
from chibo_cli.store.store import open_store
from chibo_cli.usecases.importing.cells import shown
from chibo_cli.usecases.lists.importing import import_lists

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from chibo_cli.domain.lists.lists import ListTable
    from chibo_cli.domain.register.journal import Operation
    from chibo_cli.store.store import Store

# Exports of earlier programs are without these.
_LATER = {
    *(ListKind.OFFICIAL_NAMES, ListKind.TERMS, ListKind.UNIT_KINDS, ListKind.UNIT_TAGS),
    *(ListKind.CLOSED_FILES, ListKind.REMARKS, ListKind.WORD_TEMPLATES),
}


@contextmanager
def taken_export(
    path: Path,
    tables: Sequence[ListTable],
    scratch: Path,
    *,
    operation: Operation,
    wait: float,
    today: date,
) -> Iterator[tuple[Store, str]]:
    """All that was exported in a passing register within `scratch`, and whose it is by identity.

    Raises:
        ExportIncomplete: it does not say of which register it is, or tables of it are missing.
        ListOfOthers: a list is none of its tables.
        OfficeUnusable: a newer chibo made it.
        RowsRefused, RepeatedRow and others of `import_lists`: as import does.
    """
    identity = _identity(path, tables)
    register = draft_in(scratch)
    importing = replace(
        operation, kind=OperationKind.CHANGE, reason=None, undoes=None, adjusts=False
    )
    try:
        register_at(register).create(wait=wait)
        with open_store(register, Mode.REHEARSE, wait=wait, operation=importing) as store:
            import_lists(store, tables, today=today)
            yield store, identity
    finally:
        discard(register)


def _identity(path: Path, tables: Sequence[ListTable]) -> str:
    """Which register the tables are of, once they are all of an export."""
    for table in tables:
        if UID not in table.headings:
            raise ListOfOthers(str(path), table.sheet or table.file)
    said = {
        (shown(row.cells.get(UID)).strip().lower(), shown(row.cells.get(SCHEMA)).strip())
        for table in tables
        if table.kind is ListKind.REGISTER
        for row in table.rows
    }
    identity, version = said.pop() if len(said) == 1 else ("", "")
    if not (is_uid(identity) and version.isascii() and version.isdigit()):
        raise ExportIncomplete(str(path), ListKind.REGISTER.value)
    if int(version) > SCHEMA_VERSION:
        raise OfficeUnusable(str(path), SourceFault.NEWER)
    expected = COPIES.keys() - (_LATER if int(version) < SCHEMA_VERSION else set())
    missing = expected - {table.kind for table in tables}
    if missing:
        raise ExportIncomplete(str(path), ", ".join(sorted(kind.value for kind in missing)))
    nameless = [
        Problem(table.file, table.sheet, row.number, table.headings[UID], "", _EMPTY)
        for table in tables
        for row in table.rows
        if not shown(row.cells.get(UID)).strip()
    ]
    if nameless:  # each time it were taken it would be another row
        raise RowsRefused(nameless)
    return identity


_EMPTY = TextRefused("", TextFault.EMPTY)
