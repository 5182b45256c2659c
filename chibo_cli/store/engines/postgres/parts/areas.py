"""What a role was granted on a server, and the functions by which the database asks for it.

An area is the units that a role was granted and all that ever stood below them. Whoever owns the
schema sees all. The sets are made once a statement; what is asked of a row that is written climbs
from its unit. All of them know the session's user, whose rights are those of its groups too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.register.journal import FIRST_PREVIOUS, OperationKind
from chibo_cli.store.engines.postgres.parts.functions import AS_OWNER
from chibo_cli.store.engines.postgres.parts.policies import BOUNDS

if TYPE_CHECKING:
    from collections.abc import Iterator

GRANTED = "granted"
"""The table of rights: a unit's uid, or none where the right is to all."""
_BY_AREA = (OperationKind.CHANGE, OperationKind.UNDO, OperationKind.REDO)
_BY_WHOLE = (*_BY_AREA, OperationKind.CLOSE, OperationKind.REOPEN, OperationKind.MERGE)
_STABLE = f"STABLE LANGUAGE sql {AS_OWNER}"
_SET = f"SETOF bigint {_STABLE} ROWS 50"  # as a commune has: each is then found by its index
_OWN = "pg_has_role(session_user, role, 'USAGE')"
_NAMING = ("assignment", "attendance", "plan", "score", "recommendation", "filing", "waiver")
"""What names an official at a unit, besides the own cell."""
_FUNCTIONS = f"""
CREATE FUNCTION owns() RETURNS boolean {_STABLE}
AS $$ SELECT pg_has_role(session_user, current_user, 'USAGE') $$;

CREATE FUNCTION sees_all() RETURNS boolean {_STABLE}
AS $$ SELECT owns() OR EXISTS (SELECT FROM granted WHERE unit IS NULL AND {_OWN}) $$;

CREATE FUNCTION writes_all() RETURNS boolean {_STABLE}
AS $$ SELECT owns() OR EXISTS (SELECT FROM granted WHERE unit IS NULL AND may_write AND {_OWN}) $$;

CREATE FUNCTION area_tops() RETURNS bigint[] {_STABLE}
AS $$ SELECT CASE WHEN NOT sees_all() THEN ARRAY(SELECT DISTINCT u.id
  FROM unit u JOIN granted g ON g.unit = u.uid WHERE {_OWN} ORDER BY u.id) END $$;

CREATE FUNCTION seen_units() RETURNS {_SET}
AS $$ WITH RECURSIVE area(id) AS (
  SELECT u.id FROM unit u JOIN granted g ON g.unit = u.uid WHERE {_OWN}
  UNION SELECT p.unit_id FROM placement p JOIN area ON p.parent_id = area.id)
SELECT id FROM area $$;

CREATE FUNCTION near_units() RETURNS {_SET}
AS $$ WITH RECURSIVE near(id) AS (
  SELECT seen_units() UNION SELECT p.parent_id FROM placement p JOIN near ON p.unit_id = near.id)
SELECT id FROM near $$;

CREATE FUNCTION is_loose(unit bigint) RETURNS boolean {_STABLE}
AS $$ SELECT NOT EXISTS (SELECT FROM placement p WHERE p.unit_id = $1) $$;

CREATE FUNCTION writes(unit bigint) RETURNS boolean {_STABLE}
AS $$ WITH RECURSIVE above(id) AS (
  SELECT $1 UNION SELECT p.parent_id FROM placement p JOIN above ON p.unit_id = above.id)
SELECT writes_all() OR EXISTS (SELECT FROM above a JOIN unit u ON u.id = a.id
  JOIN granted g ON g.unit = u.uid AND g.may_write WHERE {_OWN}) $$;

CREATE FUNCTION shapes(unit bigint) RETURNS boolean {_STABLE}
AS $$ SELECT writes_all()
  OR EXISTS (SELECT FROM placement p WHERE p.unit_id = $1 AND writes(p.parent_id))
  OR (is_loose($1) AND EXISTS (SELECT FROM change c JOIN operation o ON o.id = c.operation_id
    WHERE c.table_name = 'unit' AND c.row_id = $1 AND c.action = 'insert'
    AND o.actor = session_user)) $$;

CREATE FUNCTION chain_end() RETURNS TABLE (id bigint, hash text) {_STABLE}
AS $$ SELECT o.id, o.hash FROM operation o ORDER BY o.id DESC LIMIT 1 $$;

CREATE FUNCTION open_operation() RETURNS bigint {_STABLE}
AS $$ SELECT id FROM operation WHERE hash IS NULL AND actor = session_user $$;

CREATE FUNCTION own_operations() RETURNS {_SET}
AS $$ SELECT id FROM operation WHERE actor = session_user $$;

CREATE FUNCTION may_open(kind text, adjusts bigint, undoes bigint) RETURNS boolean {_STABLE}
AS $$ SELECT CASE WHEN owns() THEN TRUE WHEN writes_all() THEN $1 IN ({{whole}})
  ELSE $1 IN ({{area}}) AND $2 = 0 AND ($3 IS NULL OR $3 IN (SELECT own_operations())) END $$
"""
_SEALED = f"""CREATE FUNCTION sealed() RETURNS trigger LANGUAGE plpgsql {AS_OWNER}
AS $$
DECLARE
  o operation;
  before operation;
BEGIN
  IF owns() THEN
    RETURN NULL;
  END IF;
  SELECT * INTO o FROM operation WHERE id = NEW.id;
  SELECT * INTO before FROM operation WHERE id < NEW.id ORDER BY id DESC LIMIT 1;
  IF o.id IS DISTINCT FROM coalesce(before.id, 0) + 1
    OR o.previous IS DISTINCT FROM coalesce(before.hash, '{FIRST_PREVIOUS}')
    OR o.words IS DISTINCT FROM encode(sha256(o.salt || convert_to(
      concat_ws(chr(31), o.actor, o.command, coalesce(o.reason, '')), 'UTF8')), 'hex')
    OR EXISTS (SELECT FROM change c WHERE c.operation_id = o.id
      AND c.digest IS DISTINCT FROM encode(sha256(c.salt || convert_to(concat_ws(chr(31),
        c.table_name, c.row_id, c.action, coalesce(c.old, ''), coalesce(c.new, '')),
        'UTF8')), 'hex'))
    OR o.hash IS DISTINCT FROM encode(sha256(convert_to(concat_ws(chr(31), o.id, o.uuid, o.at,
      o.words, o.kind, coalesce(o.undoes::text, ''), o.adjusts, o.previous)
      || coalesce((SELECT string_agg(chr(31) || c.digest, '' ORDER BY c.id)
        FROM change c WHERE c.operation_id = o.id), ''), 'UTF8')), 'hex')
  THEN
    RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'chibo: not sealed into the chain';
  END IF;
  RETURN NULL;
END
$$"""


def right_statements() -> Iterator[str]:
    """The table of rights, which is no fact of the office and travels with no copy, and functions.

    They ask the register's tables, and so come after them.
    """
    yield f"""CREATE TABLE {GRANTED} (role regrole NOT NULL, unit text COLLATE "C",
      may_write boolean NOT NULL)"""
    kinds = {"whole": _BY_WHOLE, "area": _BY_AREA}
    listed = {
        who: ", ".join(f"'{each.value}'" for each in allowed) for who, allowed in kinds.items()
    }
    yield from _FUNCTIONS.format(**listed).strip().split("\n\n")
    yield f"""CREATE FUNCTION seen_officials() RETURNS {_SET}
AS $$ {_named_in_area()} $$"""
    yield f"""CREATE FUNCTION names(official bigint) RETURNS boolean {_STABLE}
AS $$ SELECT writes_all() OR EXISTS ({_named_in_area()} AND o.id = $1) $$"""
    yield f"""CREATE FUNCTION seen_changes() RETURNS {_SET}
AS $$ {_changed("id")} $$"""
    yield f"""CREATE FUNCTION seen_operations() RETURNS {_SET}
AS $$ {_changed("operation_id")} $$"""
    yield _SEALED


def _named_in_area() -> str:
    """Those at whose first row that lies in the area the search ends, found by its index."""
    places = (*((each, "unit_id") for each in _NAMING), ("membership", "cell_id"))
    named = " OR ".join(
        f"EXISTS (SELECT FROM {table} n WHERE n.official_id = o.id AND n.{unit} = ANY (a.units))"
        for table, unit in places
    )
    return f"""WITH a AS MATERIALIZED (SELECT ARRAY(SELECT seen_units()) AS units)
SELECT o.id FROM official o, a WHERE ({named})"""


def _changed(column: str) -> str:
    """Changes of rows that are seen: of one that is gone nobody can tell where it was."""
    return "\nUNION ".join(
        f"SELECT {column} FROM change WHERE table_name = '{table}'"
        f" AND row_id IN (SELECT id FROM {table} WHERE {bounds.seen})"
        for table, bounds in BOUNDS.items()
    )
