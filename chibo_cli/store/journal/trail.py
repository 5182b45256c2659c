"""The trail of a row: which operations touched it, what points at it, or what is in its way."""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import select, text

from chibo_cli.domain.register.journal import Change
from chibo_cli.store.journal.images import RESHAPED, Shapes
from chibo_cli.store.journal.journal import Journal
from chibo_cli.store.journal.references import columns_naming
from chibo_cli.store.journal.triggers import unique_keys
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import target_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from sqlalchemy.engine import Connection

    from chibo_cli.store.tables.columns import Value

_MANY = 5_000

# A row that bore a value, and bears it no more, has a change whose old image holds its literal.
_BEARING = """
WITH wanted AS (SELECT value, ',' || quote(value) || ',' AS literal FROM json_each(:values)),
bearing (name, id) AS (
    {now}
    UNION
    SELECT table_name, row_id FROM change
    WHERE action <> 'insert' AND {table_name} IN (SELECT value FROM json_each(:tables))
    AND (old IS NULL OR EXISTS (SELECT 1 FROM wanted WHERE instr(',' || old || ',', literal)))
)
SELECT change.* FROM bearing CROSS JOIN change ON table_name = name AND row_id = bearing.id
WHERE operation_id > :after
"""
_OF_OPERATIONS = """
SELECT change.* FROM json_each(:operations) JOIN change ON operation_id = value
WHERE table_name IN (SELECT value FROM json_each(:tables))
"""


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
        moving = sorted({table for table, column in columns if column != "id"})
        query = _BEARING.format(
            now=" UNION ".join(_bearing_now(*each) for each in columns),
            # Most of the journal is attendances: all of it is read faster than most by an index.
            table_name="+table_name" if "attendance" in moving else "table_name",
        )
        found: defaultdict[tuple[str, str, Value], set[int]] = defaultdict(set)
        for change in self._changes(query, values=[*values], tables=moving, after=after):
            sides = self._shapes.sides(change)
            for column in (column for table, column in columns if table == change.table):
                for value in {side[column] for side in sides if column in side}.intersection(
                    values
                ):
                    found[change.table, column, value].add(change.operation_id)
        return found

    def held(self, column: str, operations: Collection[int]) -> Mapping[int, set[Value]]:
        """What a column of that name held in rows that these operations changed, by operation."""
        bearers = [each.name for each in tables.facts if column in each.c]
        found: defaultdict[int, set[Value]] = defaultdict(set)
        for change in self._changes(_OF_OPERATIONS, operations=[*operations], tables=bearers):
            for value in {side.get(column) for side in self._shapes.sides(change)} - {None}:
                found[change.operation_id].add(value)
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

    def _changes(self, query: str, **parameters: object) -> Iterator[Change]:
        """The changes that a query finds; lists travel as JSON."""
        values = {
            name: json.dumps(value) if isinstance(value, list) else value
            for name, value in parameters.items()
        }
        found = self._connection.execute(text(query).columns(*tables.change.c), values)
        for row in found.yield_per(_MANY):
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
            same = " AND ".join(
                f"{name} = ?" + (" COLLATE NOCASE" if name == "code" else "") for name in key
            )
            query = f'SELECT id FROM "{table.name}" WHERE {same}'  # noqa: S608 — our own names
            parameters = tuple(values.get(name) for name in key)
            yield from self._connection.exec_driver_sql(query, parameters).scalars()


def _bearing_now(table: str, column: str) -> str:
    if column == "id":
        return f"SELECT '{table}', value FROM wanted"  # noqa: S608 — our own names
    return f"""SELECT '{table}', id FROM "{table}"
        WHERE "{column}" IN (SELECT value FROM wanted)"""  # noqa: S608 — our own names
