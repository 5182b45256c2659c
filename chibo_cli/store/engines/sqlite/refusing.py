"""The triggers of the register as SQLite has them. A RAISE message is a literal, hence a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chibo_cli.store.journal.triggers import OPEN, Capturing, Refusal, Refusing, triggers
from chibo_cli.store.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

# Every schema digest is of these very words: newer ones that SQLite knows too would be another.
_WORDS = [
    (re.compile(standard), ours)
    for standard, ours in (
        (r" IS DISTINCT FROM ", " IS NOT "),
        (r" IS NOT DISTINCT FROM ", " IS "),
        (r"\bcoalesce\(", "ifnull("),
        (r"\bgreatest\(", "max("),
        (r"\bleast\(", "min("),
        (r"([\w.]+) = 0\b", r"NOT \1"),
        (r"([\w.]+) = 1\b", r"\1"),
        (r"\blower\(([\w.]+)\) = lower\(([\w.]+)\)", r"\1 = \2 COLLATE NOCASE"),
        (r"\bTRUE\b", "1"),
    )
]


def trigger_statements() -> Iterator[str]:
    """Every trigger of the register, in a set order."""
    for trigger in triggers():
        yield _capturing(trigger) if isinstance(trigger, Capturing) else _refusing(trigger)


def _capturing(trigger: Capturing) -> str:
    name, action = trigger.table.name, trigger.action.value
    was, now, both = trigger.sides
    where = f"FROM {both} WHERE o IS NOT n" if both else ""
    return f"""CREATE TRIGGER {trigger.name} AFTER {action.upper()} ON "{name}"
BEGIN
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  SELECT ({OPEN}), '{name}', {trigger.row}.id, '{action}', {was}, {now}, randomblob(16) {where};
END"""


def _refusing(trigger: Refusing) -> str:
    refusals = "\n  ".join(map(_refusal, trigger.refusals))
    return f"{_head(trigger)}\nBEGIN\n  {refusals}\nEND"


def _head(trigger: Refusing) -> str:
    """The first line, or two, and with quotes or without: as each was when it was first made."""
    table, action = trigger.table, trigger.action.value.upper()
    if table is tables.recommendation:
        return f"CREATE TRIGGER {trigger.name}\nBEFORE {action} ON {table.name}"
    named = f'"{table.name}"' if table in tables.facts else table.name
    return f"CREATE TRIGGER {trigger.name} BEFORE {action} ON {named}"


def _refusal(refusal: Refusal) -> str:
    when = refusal.when
    for standard, ours in _WORDS:
        when = standard.sub(ours, when)
    return f"SELECT RAISE(ABORT, '{refusal.said.value}') WHERE {when};"
