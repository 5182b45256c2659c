"""What a register should hold after every operation, in plain dictionaries."""

from __future__ import annotations

from contextlib import closing
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chibo_cli.domain.register.journal import OperationKind
from tests.running.engines.registers import looked_into

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

Key = tuple[str, int]
Row = tuple[str | int | None, ...]
Rows = dict[Key, Row]

SEEN = {
    "official": "code, (SELECT name FROM official_name WHERE official_id = official.id),"
    " (SELECT since FROM term WHERE official_id = official.id),"
    " (SELECT until FROM term WHERE official_id = official.id)",
    "assignment": "official_id, unit_id, since, until",
    "attendance": "official_id, unit_id, held_on, strengths",
}
_BOUND = {OperationKind.CLOSE, OperationKind.REOPEN, OperationKind.RESTORE}


@dataclass(frozen=True, slots=True)
class Done:
    """One operation: its rows before and after it, None where there was none."""

    id: int
    kind: OperationKind
    before: Mapping[Key, Row | None]
    after: Mapping[Key, Row | None]
    undoes: int | None = None


@dataclass(slots=True)
class Model:
    """The facts, the closed periods as (first day, last day), and all that was done."""

    rows: Rows
    closed: dict[str, tuple[str, str]] = field(default_factory=dict)
    history: list[Done] = field(default_factory=list)

    def copy(self) -> Model:
        """As it stands now."""
        return deepcopy(self)

    def keep(self, done: Done) -> None:
        """Take up what an operation left."""
        self.rows = _with(self.rows, done.after)
        self.history.append(done)

    def is_shut(self, changes: Iterable[tuple[Key, Row | None]]) -> bool:
        """Whether one of these rows would alter a day inside a closed period."""
        return any(
            _alters(self.rows.get(key), new, key[0], period)
            for key, new in changes
            for period in self.closed.values()
        )

    def back(self, done: Done) -> dict[Key, Row | None] | None:
        """The rows that taking it back would leave; None where it cannot be taken back."""
        if done.kind in _BOUND or not self.stands(done):
            return None
        if any(self.rows.get(key) != row for key, row in done.after.items()):
            return None
        restored = dict(done.before)
        return restored if _is_whole(_with(self.rows, restored)) else None

    def stands(self, done: Done) -> bool:
        """Whether nothing that itself stands has taken it back."""
        return not any(each.undoes == done.id and self.stands(each) for each in self.history)

    def to_redo(self) -> Done | None:
        """The last undo that stands, unless something was changed since."""
        for done in reversed(self.history):
            if self.stands(done):
                if done.kind is OperationKind.UNDO:
                    return done
                if done.kind is OperationKind.CHANGE:
                    return None
        return None


def rows_in(register: Path) -> Rows:
    """What it holds, read past all of our code."""
    rows: Rows = {}
    with closing(looked_into(register)) as connection:
        for table, columns in SEEN.items():
            for row in connection.execute(f"SELECT id, {columns} FROM {table}"):  # noqa: S608 — names of ours
                rows[table, row[0]] = row[1:]
    return rows


def _with(rows: Rows, changes: Mapping[Key, Row | None]) -> Rows:
    merged: dict[Key, Row | None] = {**rows, **changes}
    return {key: row for key, row in merged.items() if row is not None}


def _is_whole(rows: Rows) -> bool:
    """No fact without its official, no code, no visit and no assignment twice.

    The machine gives each assignment days that none but one of the same start can overlap.
    """
    officials = {number for table, number in rows if table == "official"}
    facts = [(key, row) for key, row in rows.items() if key[0] != "official"]
    codes = [row[0] for key, row in rows.items() if key[0] == "official" and row[0] is not None]
    once = [*codes, *((key[0], *row[:3]) for key, row in facts)]
    return all(row[0] in officials for _, row in facts) and len(once) == len(set(once))


def _alters(old: Row | None, new: Row | None, table: str, period: tuple[str, str]) -> bool:
    inside_old, inside_new = _inside(old, table, period), _inside(new, table, period)
    if old is None or new is None or inside_old != inside_new:
        return inside_old != inside_new
    dated = {2} if table == "attendance" else {2, 3}
    others = any(old[place] != new[place] for place in range(4) if place not in dated)
    return others and inside_old is not None


def _inside(row: Row | None, table: str, period: tuple[str, str]) -> tuple[str, str] | None:
    """The days of a row that lie in the period."""
    if row is None:
        return None
    since, until = (row[2], row[2]) if table == "attendance" else (row[2], row[3])
    first, last = max(str(since or ""), period[0]), min(str(until or "9999"), period[1])
    return (first, last) if first <= last else None
