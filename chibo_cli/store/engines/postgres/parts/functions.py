"""The functions of a register on a server: how a value is written, what a day is, the next number.

`quote` and `printf` say byte for byte what SQLite's say: images and digests are the same there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.store.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Table

AS_OWNER = "SECURITY DEFINER SET search_path = chibo, pg_catalog, pg_temp SET jit = off"
"""As who made the register; pg_temp, where it is not named, would come before all others."""

LAST = "chibo.last_"
"""Of a table, a transaction's own setting: the last number given, once one was asked for."""

_IN_CENTURY = "(0[48]|[2468][048]|[13579][26])"  # leap years, but the first
_CENTURY = "([02468][048]|[13579][26])"
_DAY = (
    "([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    "|02-(0[1-9]|1[0-9]|2[0-8]))"
    f"|([0-9]{{2}}{_IN_CENTURY}|{_CENTURY}00)-02-29)"
)
# Of `is_day`, which checks ask, the operator is named in full: the path is that of whoever writes.
_PURE = "IMMUTABLE PARALLEL SAFE LANGUAGE sql"
_FUNCTIONS = f"""
CREATE FUNCTION quote(text) RETURNS text {_PURE}
AS $$ SELECT coalesce('''' || replace($1, '''', '''''') || '''', 'NULL') $$;

CREATE FUNCTION quote(bigint) RETURNS text {_PURE}
AS $$ SELECT coalesce($1::text, 'NULL') $$;

CREATE FUNCTION quote(bytea) RETURNS text {_PURE}
AS $$ SELECT coalesce('X''' || upper(encode($1, 'hex')) || '''', 'NULL') $$;

CREATE FUNCTION quote(double precision) RETURNS text {_PURE} SET extra_float_digits = 1
AS $$ SELECT CASE
    WHEN $1 IS NULL THEN 'NULL'
    WHEN $1 = 'Infinity' THEN 'Inf'
    WHEN $1 = '-Infinity' THEN '-Inf'
    ELSE regexp_replace(($1 + 0.0)::text, '^(-?[0-9]+)(e.*)?$', '\\1.0\\2')
END $$;

CREATE FUNCTION printf(text, VARIADIC text[]) RETURNS text {_PURE}
AS $$ SELECT format($1, VARIADIC $2) $$;

CREATE FUNCTION is_day(text) RETURNS boolean {_PURE}
AS $$ SELECT $1 OPERATOR(pg_catalog.~) '^{_DAY}$' $$;
"""


def function_statements() -> Iterator[str]:
    """What tables and triggers ask, before there are any."""
    yield from _FUNCTIONS.strip().split("\n\n")
    yield _numbering()


def _numbering() -> str:
    """The next number of a table: never one that it had, were it but for a moment.

    No sequence: it would count what is rehearsed and what is refused. Whoever writes is alone, so
    the last one is looked up once a transaction, past all that was ever rolled back, and then kept
    in a setting, which a savepoint takes back as it does the rows.
    """
    cases = "\n".join(
        f"    WHEN '{table.name}' THEN given := ({_next(table)});"
        for table in (*tables.facts, tables.operation, tables.change)
    )
    return f"""CREATE FUNCTION next_id(named text) RETURNS bigint LANGUAGE plpgsql {AS_OWNER}
AS $$
DECLARE
  given bigint := nullif(current_setting('{LAST}' || named, true), '')::bigint + 1;
BEGIN
  IF given IS NULL THEN
    CASE named
{cases}
    END CASE;
  END IF;
  PERFORM set_config('{LAST}' || named, given::text, true);
  RETURN given;
END
$$"""


def _next(table: Table) -> str:
    last = f"SELECT coalesce(max(id), 0) FROM {table.name}"  # noqa: S608 — our own names
    if table in (tables.operation, tables.change):
        return f"({last}) + 1"
    gone = f"SELECT coalesce(max(row_id), 0) FROM change WHERE table_name = '{table.name}'"  # noqa: S608 — likewise
    return f"greatest(({last}), ({gone})) + 1"
