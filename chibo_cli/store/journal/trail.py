"""The trail of a row: which operations touched it, what points at it, or what is in its way."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sqlalchemy import Text, and_, column, exists, literal_column, or_, select, text, union

from chibo_cli.domain.register.journal import Action, Change
from chibo_cli.store.journal.images import RESHAPED, Shapes, literal_of
from chibo_cli.store.journal.journal import Journal
from chibo_cli.store.journal.references import columns_naming
from chibo_cli.store.journal.triggers import unique_keys
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import (
    AnyCase,
    JsonNumbers,
    JsonTexts,
    PlaceOf,
    as_one,
    ascii_lower,
    is_among,
    rows_of,
    target_of,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.engine import Connection

    from chibo_cli.store.tables.columns import Value

_MANY = 5_000


class Trail:
    """The trails of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def about(self, table_name: str, row_id: int) -> set[int]:
        """The numbers of the operations that touched a row, or a row that points at it."""
        pointing = [(each.table.name, each.name) for each in columns_naming(table_name)]
        bearing = self.bearing(pointing, {row_id}) if pointing else {}
        return self._of_rows({(table_name, row_id)}).union(*bearing.values())

    def bearing(
        self, columns: Collection[tuple[str, str]], values: Collection[Value], *, after: int = 0
    ) -> Mapping[tuple[str, str, Value], set[int]]:
        """The operations later than `after` that left, or found, a row with one of these values.

        They are told by table, column and value; `columns` are tables with a column of each.
        """
        found: defaultdict[tuple[str, str, Value], set[int]] = defaultdict(set)
        for change in self._changes(_bearing(columns, values, after)):
            sides = self._shapes.sides(change)
            for name in (name for table, name in columns if table == change.table):
                for value in {side[name] for side in sides if name in side}.intersection(values):
                    found[change.table, name, value].add(change.operation_id)
        return found

    def held(self, column: str, operations: Collection[int]) -> Mapping[int, set[Value]]:
        """What a column of that name held in rows that these operations changed, by operation."""
        bearers = [each.name for each in tables.facts if column in each.c]
        found: defaultdict[int, set[Value]] = defaultdict(set)
        change = tables.change
        query = select(change).where(
            is_among(change.c.operation_id, operations), is_among(change.c.table_name, bearers)
        )
        for each in self._changes(query):
            for value in {side.get(column) for side in self._shapes.sides(each)} - {None}:
                found[each.operation_id].add(value)
        return found

    def touching(self, table_name: str, row_id: int) -> set[int]:
        """The operations that touched a row, or one that it points at."""
        table = tables[table_name]
        row = self._connection.execute(select(table).where(table.c.id == row_id)).first()
        rows = {(table_name, row_id)}
        for key in table.foreign_keys:
            rows.add((target_of(key), getattr(row, key.parent.name, None) or 0))
        return self._of_rows(rows)

    def in_the_way(self, change: Change) -> set[int]:
        """The operations that touched its row, rows that lean on it, or the row in its place."""
        rows = {change.row_id, *self._in_its_place(change)}
        touching = (self.about(change.table, row_id) for row_id in rows)
        return self._shapes.reshaping(change).union(*touching)

    @cached_property
    def _shapes(self) -> Shapes:
        return Shapes(Journal(self._connection).changes_by_row(RESHAPED))

    def _changes(self, query: Select[Any]) -> Iterator[Change]:
        with self._connection.execute(query, execution_options={"yield_per": _MANY}) as found:
            for row in found:
                yield Change(*row)

    def _of_rows(self, rows: Iterable[tuple[str, int]]) -> set[int]:
        change = tables.change
        query = select(change.c.operation_id).distinct()
        found: set[int] = set()
        for name, row_id in rows:  # a list of pairs is looked for in the whole journal
            of_row = query.where(change.c.table_name == name, change.c.row_id == row_id)
            found |= set(self._connection.execute(of_row).scalars())
        return found

    def _in_its_place(self, change: Change) -> Iterator[int]:
        """The rows that now bear what only one row may: a code, an attendance's three."""
        table = tables[change.table]
        if change.old is None:
            return
        values, _ = self._shapes.sides(change)
        for key in unique_keys(table):
            if any(values.get(name) is None for name in key):
                continue  # it is in nobody's way
            same = (_is_borne(name, values[name]) for name in key)
            query = select(table.c.id).where(and_(*same))
            yield from self._connection.execute(query).scalars()


def _is_borne(name: str, value: Value) -> ColumnElement[bool]:
    """Whether a column of that name holds that value, as it is kept; a code in any case."""
    if name == "code":
        return AnyCase(column(name)) == ascii_lower(str(value))
    return column(name) == value


def _bearing(
    columns: Collection[tuple[str, str]], values: Collection[Value], after: int
) -> Select[Any]:
    """The later changes of the rows that bear one of these values in such a column, or bore one.

    A row that bore a value, and bears it no more, has a change whose old image holds its literal.
    """
    change = tables.change
    moving = sorted({table for table, column in columns if column != "id"})
    literals = as_one(f",{literal_of(each)}," for each in values)
    wanted = select(rows_of(JsonTexts(literals)).c.value).cte("wanted")
    wanted = wanted.prefix_with("MATERIALIZED")  # not read anew for each change
    is_held = PlaceOf("," + change.c.old + ",", wanted.c.value) > 0
    # Most of the journal is attendances: all of it is read faster than most by an index.
    name = change.c.table_name + "" if "attendance" in moving else change.c.table_name
    bore = select(change.c.table_name, change.c.row_id).where(
        change.c.action != Action.INSERT,
        is_among(name, moving),
        or_(change.c.old.is_(None), exists().where(is_held)),
    )
    now = (_bearing_now(*each, values) for each in columns)
    bearing = union(*now, bore).cte("bearing")
    # In this order: of the many changes few are of such rows.
    both = text("bearing CROSS JOIN change")
    of_row = "change.table_name = bearing.name AND change.row_id = bearing.id"
    return (
        select(*(literal_column(f"change.{each.name}", each.type) for each in change.c))
        .select_from(both)
        .where(text(of_row), literal_column("change.operation_id") > after)
        .add_cte(bearing)
    )


def _bearing_now(table: str, name: str, values: Collection[Value]) -> Select[Any]:
    named, held = literal_column(f"'{table}'", Text).label("name"), tables[table].c
    if name == "id":  # also of one that is gone
        return select(named, rows_of(JsonNumbers(as_one(values))).c.value.label("id"))
    return select(named, held.id.label("id")).where(is_among(held[name], values))
