"""The triggers of the register as PostgreSQL has them: each with a function of its own name.

A refusal is an integrity_constraint_violation whose message is the word of `Refused`; its detail
says for what, a comma between. PostgreSQL, "Overview of Trigger Behavior".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.register.journal import Action
from chibo_cli.store.engine import Refused
from chibo_cli.store.engines.postgres.parts.functions import AS_OWNER, LAST
from chibo_cli.store.journal.triggers import OPEN, Capturing, Refusal, Refusing, triggers
from chibo_cli.store.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

SALT = "uuid_send(gen_random_uuid())"
"""As many bytes as randomblob(16) makes, of which six bits say what they are."""
_IMMUNE = "emptied_"  # TRUNCATE is told to no trigger of rows
_VIOLATED = "ERRCODE = '23000'"


def trigger_statements() -> Iterator[str]:
    """Every trigger of the register and its function, which is for no other, in a set order."""
    for trigger in triggers():
        when, body = _fired(trigger)
        yield _function(trigger.name, body)
        yield reserved(trigger.name)
        written = f"{trigger.action.value.upper()} ON {trigger.table.name}"
        yield _trigger(trigger.name, f"{when} {written} FOR EACH ROW", trigger.name)
    for said in (Refused.APPEND_ONLY, Refused.IDENTITY):
        body = f"  RAISE EXCEPTION USING {_VIOLATED}, MESSAGE = '{said.value}';"
        yield _function(f"{_IMMUNE}{said.name.lower()}", body)
        yield reserved(f"{_IMMUNE}{said.name.lower()}")
    for table in (*tables.facts, tables.operation, tables.change, tables.register):
        said = Refused.IDENTITY if table is tables.register else Refused.APPEND_ONLY
        yield _trigger(
            f"{_IMMUNE}{table.name}",
            f"BEFORE TRUNCATE ON {table.name}",
            f"{_IMMUNE}{said.name.lower()}",
        )


def _fired(trigger: Refusing | Capturing) -> tuple[str, str]:
    if isinstance(trigger, Capturing):
        return "AFTER", _capturing(trigger)
    row = "OLD" if trigger.action is Action.DELETE else "NEW"
    refusals = "\n".join(map(_refusal, trigger.refusals))
    return "BEFORE", f"{refusals}\n  RETURN {row};"


def _function(name: str, body: str) -> str:
    return f"""CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql {AS_OWNER}
AS $$
BEGIN
{body}
END
$$"""


def reserved(function: str) -> str:
    """Else anybody could have it write into the journal, by a trigger on a table of their own."""
    return f"REVOKE ALL ON FUNCTION {function}() FROM PUBLIC"


def _trigger(name: str, fired: str, function: str) -> str:
    return f"CREATE TRIGGER {name} {fired} EXECUTE FUNCTION {function}()"


def _capturing(trigger: Capturing) -> str:
    name, action = trigger.table.name, trigger.action.value
    was, now, both = trigger.sides
    where = f" FROM {both} AS both_ways WHERE o IS DISTINCT FROM n" if both else ""
    return f"""  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  SELECT ({OPEN}), '{name}', {trigger.row}.id, '{action}', {was}, {now}, {SALT}{where};
{_numbered(name) if trigger.action is Action.INSERT else ""}  RETURN NULL;"""


def _numbered(table: str) -> str:
    """A number that came with its row is the last one given, where it is beyond that."""
    last = f"nullif(current_setting('{LAST}{table}', true), '')::bigint"
    return f"""  IF NEW.id > {last} THEN
    PERFORM set_config('{LAST}{table}', NEW.id::text, true);
  END IF;
"""


def _refusal(refusal: Refusal) -> str:
    when = refusal.when.replace("x''", "''::bytea")
    detail = ""
    if refusal.naming is not None:
        named = f"SELECT string_agg(said, ',') FROM ({refusal.naming}) AS named (said)"
        detail = f",\n      DETAIL = coalesce(({named}), '')"
    return f"""  IF {when} THEN
    RAISE EXCEPTION USING {_VIOLATED}, MESSAGE = '{refusal.said.value}'{detail};
  END IF;"""
