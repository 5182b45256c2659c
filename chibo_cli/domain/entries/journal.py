"""The journal as it is shown: operations, the rows they touched, and whom these are about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from chibo_cli.domain.journal import Action, OperationKind
    from chibo_cli.domain.named import Named


@dataclass(frozen=True, slots=True)
class OperationEntry:
    """An operation of the journal; `undone_by` is the one that took it back, if it stands."""

    id: int
    at: str
    actor: str
    command: str
    kind: OperationKind
    changes: int
    reason: str | None
    undone_by: int | None


@dataclass(frozen=True, slots=True)
class RowName:
    """Whom a row is about: people and units, regulations by their code, the day of a meeting."""

    names: tuple[Named | str, ...]
    day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One column before and after; a number that names a row with its name."""

    column: str
    old: object
    new: object
    old_name: RowName | None = None
    new_name: RowName | None = None


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """One row that an operation touched, and whom it is about, where it is about anybody."""

    table: str
    row: int
    action: Action
    fields: tuple[FieldChange, ...]
    name: RowName | None = None
