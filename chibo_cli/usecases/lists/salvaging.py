"""What can still be read of an unsound register, as lists like those of a sound one."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from chibo_cli.domain.lists.column import Form
from chibo_cli.domain.lists.copies import COPIES, CopiedList, CopiedRow, Pointer, is_uid
from chibo_cli.domain.lists.lists import ListKind, Plain
from chibo_cli.store.registers import register_at
from chibo_cli.store.rooms.copying import fields_of
from chibo_cli.store.tables import meaning
from chibo_cli.usecases.lists.exporting import copied_list, named_identity, pointer_cells
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from chibo_cli.domain.lists.copies import Field
    from chibo_cli.domain.register.address import Address
    from chibo_cli.domain.register.soundness import Loss
    from chibo_cli.store.registers import Remains
    from chibo_cli.store.tables.columns import Value

_REGISTER = "register"  # the table that says which register it is


@dataclass(frozen=True, slots=True)
class Lost:
    """What could not be read of one list: some or all rows for a reason, or whole columns."""

    kind: ListKind
    rows_read: int
    loss: Loss | None
    columns: Sequence[str]


@dataclass(frozen=True, slots=True)
class Salvaged:
    """The lists that could be read, the register's identity with them, and what could not."""

    lists: Sequence[CopiedList]
    losses: Sequence[Lost]


def salvaged_lists(address: Address, *, wait: float) -> Salvaged:
    """Every table that still stands in a register, whatever else is wrong with it.

    A cell that points at a row which is gone holds the number of that row.

    Raises:
        RegisterUnusable: the file is no database, or none of a register's tables is there.
        RegisterBusy, DiskFailed: it stayed locked, or the disk failed.
    """
    tables = [copy.table for copy in COPIES.values()]
    found = register_at(address).remains([*tables, _REGISTER], wait=wait)
    names = {
        "unit": _latest_names(found["unit_name"], "unit_id"),
        "official": _latest_names(found["official_name"], "official_id"),
    }
    told = {ListKind.OFFICIALS: _told_of_officials(found["official_name"], found["term"])}
    pointers = {
        table: pointer_cells(_pointers(found[table], names.get(table, {}))) for table in tables
    }
    lists, losses = [], []
    for kind, copy in COPIES.items():
        remains = found[copy.table]
        if remains.rows or remains.loss is None:
            rows = [*_rows(kind, remains, pointers)]
            lists.append(copied_list(kind, rows, pointers, _told(kind, rows, told.get(kind, {}))))
        if remains.loss or remains.lacking:
            losses.append(Lost(kind, len(remains.rows), remains.loss, remains.lacking))
    said = [str(row.get("uuid")) for row in found[_REGISTER].rows]
    return Salvaged([*lists, *(named_identity(uid) for uid in said if is_uid(uid))], losses)


def _rows(
    kind: ListKind, remains: Remains, pointers: Mapping[str, dict[int, str]]
) -> Iterator[CopiedRow]:
    table = COPIES[kind].table
    for row in remains.rows:
        values = {
            field.column: _meaning(table, field, row.get(field.name)) for field in fields_of(kind)
        }
        for field in fields_of(kind):
            number = values[field.column]
            if field.to and isinstance(number, int):
                pointers[field.to].setdefault(number, str(number))
        yield CopiedRow(_number(row), str(row.get("uid") or ""), values)


def _meaning(table: str, field: Field, held: Value) -> object:
    """What a held value means; itself where a table of no kinds of ours holds it."""
    if isinstance(held, bytes):
        return held if field.form is Form.BYTES else held.hex()
    try:
        return meaning(table, field.name, held)
    except (TypeError, ValueError):
        return held


def _number(row: Mapping[str, Value]) -> int:
    number = row.get("id")
    return number if isinstance(number, int) else 0


def _pointers(remains: Remains, names: Mapping[object, str]) -> Iterator[Pointer]:
    for row in remains.rows:
        code = row.get("code")
        yield Pointer(
            _number(row),
            str(row.get("uid") or ""),
            None if code is None else str(code),
            names.get(row.get("id")),
        )


def _latest_names(remains: Remains, bearer: str) -> dict[object, str]:
    """The latest name of each unit or official."""
    return {row.get(bearer): str(row.get("name")) for row in _by_first_day(remains)}


def _told_of_officials(names: Remains, terms: Remains) -> Mapping[object, Mapping[str, Plain]]:
    """The first name and the first term of each official, as far as they stand."""
    found: dict[object, dict[str, Plain]] = {}
    for kind, remains, columns in (
        (ListKind.OFFICIAL_NAMES, names, {"name"}),
        (ListKind.TERMS, terms, {"since", "until"}),
    ):
        shown = [field for field in fields_of(kind) if field.name in columns]
        for row in reversed(_by_first_day(remains)):
            said = found.setdefault(row.get("official_id"), {})
            for field in shown:
                held = _meaning(COPIES[kind].table, field, row.get(field.name))
                said[field.name] = cast("Plain", held)
    return found


def _by_first_day(remains: Remains) -> list[Mapping[str, Value]]:
    return sorted(remains.rows, key=lambda row: str(row.get("since") or ""))


def _told(
    kind: ListKind, rows: Iterable[CopiedRow], said: Mapping[object, Mapping[str, Plain]]
) -> dict[int, Mapping[str, Plain]]:
    """What the list says of each row besides its own columns; nothing where that is lost."""
    nothing = dict.fromkeys(COPIES[kind].told)
    return {row.id: nothing | dict(said.get(row.id, {})) for row in rows}
