"""The register's facts as lists that `import` takes back exactly."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from enum import Enum
from itertools import zip_longest
from types import MappingProxyType
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.column import Form
from chibo_cli.domain.lists.copies import (
    COPIES,
    NUMBER,
    PART,
    SCHEMA,
    UID,
    CopiedList,
    pieces,
    pointed_at,
    pointing_at,
    words_text,
)
from chibo_cli.domain.lists.lists import ListKind, Plain
from chibo_cli.domain.text.names import LONGEST_TEXT
from chibo_cli.store.registers import SCHEMA_VERSION
from chibo_cli.store.rooms.copying import fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from chibo_cli.domain.lists.copies import CopiedRow, Field, Pointer
    from chibo_cli.store.store import Store


def copied_lists(store: Store) -> tuple[CopiedList, ...]:
    """Every table of facts, in the order in which their references need to be read."""
    targets = {field.to for kind in COPIES for field in fields_of(kind) if field.to}
    pointers = {table: pointer_cells(store.copying.pointers(table)) for table in sorted(targets)}
    return tuple(
        copied_list(kind, store.copying.rows(kind), pointers, store.copying.told(kind))
        for kind in COPIES
    )


def identity_list(store: Store) -> CopiedList:
    """Which register the export is of."""
    return named_identity(store.identity)


def named_identity(identity: str) -> CopiedList:
    """The list that says it."""
    return CopiedList(ListKind.REGISTER, (UID, SCHEMA), [(identity, SCHEMA_VERSION)])


def copied_list(
    kind: ListKind,
    found: Iterable[CopiedRow],
    pointers: Mapping[str, Mapping[int, str]],
    told: Mapping[int, Mapping[str, Plain]] = MappingProxyType({}),
) -> CopiedList:
    """The rows of a table as its list; `pointers` are what cells that point at rows say.

    `told` is what the list says besides of a row, by its number.
    """
    fields = fields_of(kind)
    rows = [list(_lines(row, kind, fields, told.get(row.id, {}), pointers)) for row in found]
    is_parted = any(len(lines) > 1 for lines in rows)
    columns = (UID, NUMBER, *((PART,) if is_parted else ()), *COPIES[kind].columns)
    return CopiedList(
        kind,
        columns,
        [
            (uid, number, *((part if len(lines) > 1 else None,) if is_parted else ()), *cells)
            for lines in rows
            for part, (uid, number, *cells) in enumerate(lines, start=1)
        ],
    )


def pointer_cells(pointers: Iterable[Pointer]) -> dict[int, str]:
    """What a cell that points at each row says: a code that no other bears, else name and uid."""
    known = tuple(pointers)
    codes = Counter(each.code.casefold() for each in known if each.code is not None)
    return {
        each.id: each.code
        if each.code is not None
        and codes[each.code.casefold()] == 1
        and pointed_at(each.code) is None
        else pointing_at(each)
        for each in known
    }


def cell_of(field: Field, value: object, pointers: Mapping[str, Mapping[int, str]]) -> Plain:
    """A value as the field's column holds it; None where there is nothing to say."""
    match value:
        case None | "":
            return None
        case int() if field.form is Form.ROW:
            return pointers[field.to][value]
        case bool():
            return "true" if value else "false"
        case tuple():
            return words_text(value)
        case bytes():
            return b64encode(value).decode()
        case Enum():
            return str(value.value)
    return value  # type: ignore[return-value]  # a text, a day or a number


def _lines(
    row: CopiedRow,
    kind: ListKind,
    fields: Sequence[Field],
    told: Mapping[str, Plain],
    pointers: Mapping[str, Mapping[int, str]],
) -> Iterator[tuple[Plain, ...]]:
    """The row, on several lines where a text of it is longer than a cell may be."""
    parts: dict[str, Sequence[Plain]] = {
        column: (told.get(column),) for column in COPIES[kind].told
    }
    for field in fields:
        cell = cell_of(field, row.values[field.column], pointers)
        is_long = isinstance(cell, str) and len(cell) > LONGEST_TEXT and not field.to
        parts[field.column] = tuple(pieces(str(cell))) if is_long else (cell,)
    for at, cells in enumerate(zip_longest(*(parts[each] for each in COPIES[kind].columns))):
        yield (row.uid, row.id if at == 0 else None, *cells)
