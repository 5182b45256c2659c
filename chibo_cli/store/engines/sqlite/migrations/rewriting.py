"""What a migration keeps hold of while revisions work, and what it proves when they are done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.store.engines.sqlite.schema import expected_schema, schema_of
from chibo_cli.store.journal.images import RESHAPED, image_of
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import columns_of
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from sqlalchemy.engine import Connection

# No facts, and so not journalled.
_UNJOURNALLED = {
    tables.operation.name,
    tables.change.name,
    tables.register.name,
}


class Unfit(Exception):
    """The revisions did not lead to this program's schema, or lost something on the way."""


@dataclass(frozen=True, slots=True)
class Before:
    """The register as it was: columns and row counts a table, and the last id each has given."""

    columns: Mapping[str, tuple[str, ...]]
    counts: Mapping[str, int]
    last_ids: Mapping[str, int]


def survey(connection: Connection) -> Before:
    """Take note of everything; the image of every fact goes to a table of this connection's own."""
    run = connection.exec_driver_sql
    columns = {name: _columns(connection, name) for name in _tables(connection)}
    run(
        "CREATE TEMP TABLE was (table_name TEXT, row_id INTEGER, image TEXT,"
        " PRIMARY KEY (table_name, row_id)) WITHOUT ROWID"
    )
    for name in columns.keys() - _UNJOURNALLED:
        run(f"INSERT INTO was SELECT '{name}', id, {_image(columns[name])} FROM \"{name}\"")
    last_ids = {str(name): int(seq) for name, seq in run("SELECT name, seq FROM sqlite_sequence")}
    return Before(columns, _counts(connection), last_ids)


def drop_triggers(connection: Connection) -> None:
    """Out of the way: a revision changes facts with no operation open, in closed periods too."""
    for name in _named(connection, "trigger"):
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def lay_anew(connection: Connection, before: Before) -> None:
    """Every table and index in the words of `tables.py`, and no id given twice.

    Raises:
        Unfit: a table's columns are not those of `tables.py`.
    """
    run = connection.exec_driver_sql
    expected = expected_schema()
    for table in tables.metadata.sorted_tables:
        found = schema_of(connection).get(f"table {table.name}")
        if found is None:
            run(expected[f"table {table.name}"])
        elif found != expected[f"table {table.name}"]:
            _lay_table_anew(connection, table.name, expected[f"table {table.name}"])
    found_names = {name for name in _named(connection, "index") if not name.startswith("sqlite_")}
    for name in found_names:
        run(f'DROP INDEX "{name}"')
    for key, statement in expected.items():
        if key.startswith("index ") and not key.startswith("index sqlite_"):
            run(statement)
    for name in before.last_ids.keys() & tables.keys():
        now = run("SELECT seq FROM sqlite_sequence WHERE name = ?", (name,)).scalar() or 0
        run("DELETE FROM sqlite_sequence WHERE name = ?", (name,))
        last = max(int(now), before.last_ids[name])
        run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (name, last))


def prove_rows(connection: Connection, before: Before, recounted: AbstractSet[str]) -> None:
    """No row lost or won but where a revision says so, and none that points at nothing.

    Raises:
        Unfit: it is not so.
    """
    now = _counts(connection)
    for name in sorted((now.keys() | before.counts.keys()) - recounted):
        if now.get(name, 0) != before.counts.get(name, 0):
            raise Unfit(f"{name}: {before.counts.get(name, 0)} → {now.get(name, 0)}")
    orphan = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if orphan is not None:
        raise Unfit(f"{orphan[0]} {orphan[1]} → {orphan[2]}")


def prove_schema(connection: Connection) -> None:
    """The very schema of a fresh register, triggers included.

    Raises:
        Unfit: it is not so.
    """
    differing = schema_of(connection).items() ^ expected_schema().items()
    if differing:
        raise Unfit(", ".join(sorted({key for key, _ in differing})))


def record(connection: Connection, operation_id: int, before: Before) -> None:
    """Journal what became of every row, and the columns of every table that has others now."""
    run = connection.exec_driver_sql
    insert = (
        "INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)"
        f" SELECT {operation_id},"
    )
    present = {table.name: columns_of(table) for table in tables.facts}
    for name in sorted(before.columns.keys() - _UNJOURNALLED | present.keys()):
        was, now = before.columns.get(name), present.get(name)
        if was is not None and was != now:
            run(
                f"{insert} '{RESHAPED}', 0, 'update', ?, ?, randomblob(16)",
                (_literals((name, *was)), _literals((name, *(now or ())))),
            )
        gone = "" if now is None else f'AND row_id NOT IN (SELECT id FROM "{name}")'
        run(
            f"{insert} '{name}', row_id, 'delete', image, NULL, randomblob(16) FROM was"
            f" WHERE table_name = '{name}' {gone}"
        )
        if now is not None:
            run(
                f"{insert} '{name}', id, iif(image IS NULL, 'insert', 'update'), image,"
                f' {_image(now)}, randomblob(16) FROM "{name}" LEFT JOIN was'
                f" ON table_name = '{name}' AND row_id = id WHERE image IS NOT {_image(now)}"
            )


def _lay_table_anew(connection: Connection, name: str, statement: str) -> None:
    run = connection.exec_driver_sql
    wanted = columns_of(tables[name])
    odd = set(wanted) ^ set(_columns(connection, name))
    if odd:
        raise Unfit(f"{name}: {', '.join(sorted(odd))}")
    listed = ", ".join(f'"{column}"' for column in wanted)
    run(f'CREATE TEMP TABLE laid AS SELECT {listed} FROM "{name}"')
    run(f'DROP TABLE main."{name}"')
    run(statement)
    run(f'INSERT INTO main."{name}" ({listed}) SELECT {listed} FROM laid')
    run("DROP TABLE laid")


def _named(connection: Connection, kind: str) -> list[str]:
    query = "SELECT name FROM main.sqlite_schema WHERE type = ? ORDER BY name"
    return [str(name) for name in connection.exec_driver_sql(query, (kind,)).scalars()]


def _tables(connection: Connection) -> list[str]:
    return [name for name in _named(connection, "table") if not name.startswith("sqlite_")]


def _columns(connection: Connection, name: str) -> tuple[str, ...]:
    query = "SELECT name FROM pragma_table_info(?) ORDER BY cid"
    return tuple(str(each) for each in connection.exec_driver_sql(query, (name,)).scalars())


def _counts(connection: Connection) -> dict[str, int]:
    return {
        name: int(connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one())
        for name in _tables(connection)
    }


def _image(columns: Iterable[str]) -> str:
    return image_of(f'"{column}"' for column in columns)


def _literals(names: Iterable[str]) -> str:
    return ",".join(f"'{name}'" for name in names)
