"""Every table of facts row by row, as copies take them out and bring them back."""

from __future__ import annotations

from itertools import groupby, islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Column,
    Insert,
    Integer,
    LargeBinary,
    Table,
    Text,
    Update,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from chibo_cli.domain.lists.column import Form
from chibo_cli.domain.lists.copies import COPIES, CopiedRow, Field, Pointer, words_text
from chibo_cli.domain.lists.lists import ListKind, Plain
from chibo_cli.domain.text.names import search_form
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.store.engine import engine_of
from chibo_cli.store.rooms.organisation import Officials, Units
from chibo_cli.store.rooms.room import AT_ONCE, attempt
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import Day, EnumText, Flag, Formed, Points, TextList, target_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy.engine import Connection


_FORMS = (
    (Day, Form.DAY),
    (Flag, Form.FLAG),
    (Points, Form.POINTS),
    (Formed, Form.TEXT),
    (TextList, Form.WORDS),
    (EnumText, Form.CHOICE),
    (Integer, Form.COUNT),
    (Text, Form.TEXT),
    (LargeBinary, Form.BYTES),
)
_OWN_FORMS = {
    ("unit", "kind"): Form.KIND,
    ("unit_name", "name"): Form.NAME,
    ("official_name", "name"): Form.NAME,
    ("schedule", "nth"): Form.NTH,
    ("schedule", "time"): Form.TIME,
    ("schedule_change", "time"): Form.TIME,
    ("closing", "packet"): Form.WHOLE,
    ("office", "kept"): Form.WHOLE,
}
_OWN_NAMES = {"held_on": "date"}
_OWN_NAMES_OF = {
    ("office", "under_id"): "parent",
    ("origin", "first_id"): "first_row",
    ("origin", "last_id"): "last_row",
    ("united", "kept_id"): "kept_row",
    ("left_out", "day"): "date",
}
_BY_THE_STORE = {"id", "uid", "folded"}


def fields_of(kind: ListKind) -> tuple[Field, ...]:
    """The columns of a kind's copy, in the order of its list."""
    table = tables[COPIES[kind].table]
    named = {
        _listed(column): _field(table, column)
        for column in table.columns
        if column.name not in _BY_THE_STORE
    }
    copy = COPIES[kind]
    return tuple(named[column] for column in copy.columns if column not in copy.told)


class Copying:
    """The copies' room of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, kind: ListKind) -> list[CopiedRow]:
        """Every row of a kind's table, by number."""
        table, fields = tables[COPIES[kind].table], fields_of(kind)
        query = select(table).order_by(table.c.id)
        return [
            CopiedRow(row.id, row.uid, {each.column: row._mapping[each.name] for each in fields})
            for row in self._connection.execute(query)
        ]

    def told(self, kind: ListKind) -> Mapping[int, Mapping[str, Plain]]:
        """What other tables say of each row: a unit's tags; an official's first name and term."""
        if kind is ListKind.UNITS:
            tags = Units(self._connection).whole_tree().tags
            return {
                number: {"tags": words_text(tuple(dict.fromkeys(each.tag for each in borne)))}
                for number, borne in tags.items()
            }
        if kind is not ListKind.OFFICIALS:
            return {}
        found: dict[int, Mapping[str, Plain]] = {}
        for each in Officials(self._connection).all():
            name = each.names[0].name if each.names else None
            life = each.terms[0].life if each.terms else ALWAYS
            found[each.id] = {"name": name, "since": life.since, "until": life.until}
        return found

    def pointers(self, table_name: str) -> list[Pointer]:
        """How each row of a table can be pointed at, by number."""
        table = tables[table_name]
        pointing = [table.c[name] for name in ("id", "uid", "code") if name in table.c]
        query = select(*pointing).order_by(table.c.id)
        names = self._names(table_name)
        return [
            Pointer(row.id, row.uid, row._mapping.get("code"), names.get(row.id))
            for row in self._connection.execute(query)
        ]

    def next_id(self, kind: ListKind) -> int:
        """The number after every one that a row of the kind's table ever bore."""
        return engine_of(self._connection).next_id(self._connection, COPIES[kind].table)

    def add(self, kind: ListKind, rows: Iterator[Mapping[str, Any]]) -> set[int]:
        """New rows by table column, their ids and uids given; those refused, by their place.

        Raises:
            IntegrityError: a row lies in a closed period.
        """
        table, refused, first = tables[COPIES[kind].table], set[int](), 0
        engine_of(self._connection).defer_references(self._connection)
        while some := [_filled(table, row) for row in islice(rows, AT_ONCE)]:
            refused |= {first + at for at in self._refused(table, some)}
            first += len(some)
        return refused

    def _refused(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
        try:
            with attempt(self._connection):
                for _, alike in groupby(rows, key=list):
                    self._connection.execute(insert(table), list(alike))
        except IntegrityError:
            one_by_one = (insert(table).values(**row) for row in rows)
            return [at for at, one in enumerate(one_by_one) if not self._takes(one)]
        return []

    def change(self, kind: ListKind, row_id: int, values: Mapping[str, Any]) -> bool:
        """Other columns of a row; False where the database refuses them.

        Raises:
            IntegrityError: the row lies in a closed period, or is an office's.
        """
        table = tables[COPIES[kind].table]
        changing = update(table).where(table.c.id == row_id).values(**_with_folded(table, values))
        return self._takes(changing)

    def _takes(self, statement: Insert | Update) -> bool:
        try:
            with attempt(self._connection):
                self._connection.execute(statement)
        except IntegrityError as error:
            if engine_of(self._connection).refused(error) is not None:
                raise
            return False
        return True

    def _names(self, table_name: str) -> dict[int, str]:
        """The latest name of each row; none where its kind bears none."""
        table = tables.get(f"{table_name}_name")
        if table is None:
            return {}
        bearer = table.c[f"{table_name}_id"]
        query = select(bearer, table.c.name).order_by(table.c.since, table.c.id)
        return {row[0]: row[1] for row in self._connection.execute(query)}


def _listed(column: Column[Any]) -> str:
    own = _OWN_NAMES_OF.get((column.table.name, column.name))
    name = own or _OWN_NAMES.get(column.name, column.name)
    return name.removesuffix("_id").removeprefix("is_")


def _field(table: Table, column: Column[Any]) -> Field:
    form = _OWN_FORMS.get((table.name, column.name)) or next(
        form for kind, form in _FORMS if isinstance(column.type, kind)
    )
    target = next((target_of(key) for key in column.foreign_keys), "")
    default: object = () if form is Form.WORDS else None
    if isinstance(column.default, ScalarElementColumnDefault):
        default = column.default.arg
    return Field(
        _listed(column),
        column.name,
        Form.ROW if target else form,
        not column.nullable and default is None,
        default,
        column.type.choices if isinstance(column.type, EnumText) else None,
        target,
    )


def _filled(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """The row as it is inserted: no words are none rather than an empty list."""
    kept = {
        name: value
        for name, value in row.items()
        if value != () or not table.columns[name].nullable
    }
    return _with_folded(table, kept)


def _with_folded(table: Table, values: Mapping[str, Any]) -> dict[str, Any]:
    is_named = "name" in values and "folded" in table.columns
    return {**values, **({"folded": search_form(values["name"])} if is_named else {})}
