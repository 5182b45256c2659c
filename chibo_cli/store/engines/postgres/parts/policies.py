"""What of each table an ordinary role sees on a server, and what it may write.

A policy hides rows from what changes or removes them without a word, and so a trigger says no.
Source: PostgreSQL, "Row Security Policies".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.store.engines.postgres.parts.functions import AS_OWNER
from chibo_cli.store.engines.postgres.parts.refusing import reserved
from chibo_cli.store.journal.images import RESHAPED
from chibo_cli.store.tables import tables
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

_FRAME = {
    *("register", "setting", "word_template", "unit_kind", "office", "origin"),
    *("regulation", "duty", "score_template"),
}
"""The office's, which everybody sees who sees anything. The rest is of the whole register: a
closing holds the report that was signed, with everybody in it."""
_AT_UNIT = "unit_id IN (SELECT seen_units())"
_OF_OFFICIAL = "official_id IN (SELECT seen_officials())"
_LOOSE = "((SELECT open_operation()) IS NOT NULL AND is_loose({unit}))"
"""A unit that is being made hangs nowhere yet."""
_NEAR = f"{{unit}} IN (SELECT near_units()) OR {_LOOSE}"
_WRITES, _SHAPES = "writes({row}unit_id)", "shapes({row}unit_id)"
_OF_VISIT = "SELECT FROM attendance a WHERE a.id = {row}attendance_id"
_OF_STEP = "recommendation r WHERE r.id = {row}recommendation_id"


@dataclass(frozen=True, slots=True)
class Bounds:
    """Which rows of a table an area's role sees, and which it may write where that is any.

    `{row}` stands before the columns of what is written; of a row as it is to stand, `put` is
    asked too, or instead.
    """

    seen: str
    written: str | None = None
    put: str | None = None


_VISITS = f"{_WRITES} AND ({{row}}official_id IS NULL OR names({{row}}official_id))"
BOUNDS = {
    "unit": Bounds(
        _NEAR.format(unit="id"), "shapes({row}id)", "shapes({row}id) OR is_loose({row}id)"
    ),
    "unit_name": Bounds(_NEAR.format(unit="unit_id"), _SHAPES),
    "unit_tag": Bounds(f"{_AT_UNIT} OR {_LOOSE.format(unit='unit_id')}", _SHAPES),
    "placement": Bounds(_NEAR.format(unit="unit_id"), f"{_SHAPES} AND writes({{row}}parent_id)"),
    "succession": Bounds(
        "old_id IN (SELECT seen_units()) AND new_id IN (SELECT seen_units())",
        "shapes({row}old_id) AND shapes({row}new_id)",
    ),
    "official": Bounds("id IN (SELECT seen_officials())"),
    **{each: Bounds(_OF_OFFICIAL) for each in ("official_name", "term", "post")},
    "membership": Bounds(f"{_OF_OFFICIAL} AND cell_id IN (SELECT seen_units())"),
    "assignment": Bounds(_AT_UNIT),
    "waiver": Bounds(f"{_AT_UNIT} OR (unit_id IS NULL AND {_OF_OFFICIAL})"),
    "attendance": Bounds(_AT_UNIT, _WRITES, _VISITS),
    "score": Bounds(_AT_UNIT, _WRITES, _VISITS),
    "recommendation": Bounds(
        _AT_UNIT,
        _WRITES,
        f"{_VISITS} AND ({{row}}attendance_id IS NULL"
        f" OR EXISTS ({_OF_VISIT} AND writes(a.unit_id)))",
    ),
    "recommendation_step": Bounds(
        f"recommendation_id IN (SELECT id FROM recommendation WHERE {_AT_UNIT})",
        f"EXISTS (SELECT FROM {_OF_STEP} AND writes(r.unit_id))",
    ),
    "schedule": Bounds(_AT_UNIT, _WRITES),
    "schedule_change": Bounds(_AT_UNIT, _WRITES),
    "plan": Bounds(_AT_UNIT, _WRITES, _VISITS),
    "filing": Bounds(f"{_AT_UNIT} OR (unit_id IS NULL AND {_OF_OFFICIAL})", _WRITES, _VISITS),
}
"""Of the facts that an area has some of. An official is seen whom a row at a unit of it names."""
_OWN_OPERATION = "actor = session_user"
_WRITTEN_BY_WHOLE = "(SELECT writes_all())"


def policy_statements() -> Iterator[str]:
    """A policy for each table, and what refuses where a policy would only hide."""
    for name in tables:
        if name == "operation":
            seen = f"{_OWN_OPERATION} OR id IN (SELECT seen_operations())"
            written = f"{_OWN_OPERATION} AND may_open(kind, adjusts, undoes)"
        elif name == "change":
            seen = (
                f"operation_id = (SELECT open_operation()) OR table_name = '{RESHAPED}'"
                " OR operation_id IN (SELECT own_operations()) OR id IN (SELECT seen_changes())"
            )
            written = "operation_id = (SELECT open_operation())"
        elif name in BOUNDS:
            bounds = BOUNDS[name]
            seen = bounds.seen
            written = (bounds.put or bounds.written or _WRITTEN_BY_WHOLE).format(row="")
        else:
            seen, written = ("TRUE" if name in _FRAME else "FALSE"), _WRITTEN_BY_WHOLE
        yield f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY"
        yield (
            f"CREATE POLICY area ON {name}"
            f" USING ((SELECT sees_all()) OR {seen}) WITH CHECK ({written})"
        )
    for name, bounds in BOUNDS.items():
        if bounds.written is not None:
            yield _refusing(f"beyond_{name}", f"NOT ({bounds.written.format(row='OLD.')})")
            yield reserved(f"beyond_{name}")
            yield (
                f"CREATE TRIGGER beyond_{name} BEFORE UPDATE OR DELETE ON {name}"
                f" FOR EACH ROW EXECUTE FUNCTION beyond_{name}()"
            )
    yield _refusing(
        "loose_unit",
        "NOT writes_all() AND is_loose(NEW.id) AND EXISTS (SELECT FROM unit u WHERE u.id = NEW.id)",
    )
    for name, table in (("loose_unit", "unit"), ("sealed", "operation")):
        yield reserved(name)
        yield (
            f"CREATE CONSTRAINT TRIGGER {name} AFTER INSERT ON {table}"
            f" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {name}()"
        )


def _refusing(name: str, condition: str) -> str:
    return f"""CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql {AS_OWNER}
AS $$
BEGIN
  IF {condition} THEN
    RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'chibo: beyond the area';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END
$$"""
